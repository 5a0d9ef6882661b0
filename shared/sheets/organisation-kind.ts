import type { OrganisationType } from "../cooperatives/model.ts";
import { fold } from "../text/fold.ts";

/** What the first words of a name say of its kind; a longer one stands before one that begins it. */
const BEGINNINGS: [string, OrganisationType][] = [
	["liên hiệp hợp tác xã", "cooperative_union"],
	["liên hiệp HTX", "cooperative_union"],
	["LHHTX", "cooperative_union"],
	["hợp tác xã", "cooperative"],
	["HTX", "cooperative"],
	["tổ hợp tác", "cooperative_group"],
	["THT", "cooperative_group"],
	["quỹ tín dụng", "credit_fund"],
	["QTDND", "credit_fund"],
	["công ty", "enterprise"],
	["tổng công ty", "enterprise"],
	["doanh nghiệp", "enterprise"],
	["DNTN", "enterprise"],
	["trang trại", "farm"],
	["hộ kinh doanh", "business_household"],
	["HKD", "business_household"],
	["cơ sở", "business_household"],
	["hộ sản xuất", "producing_household"],
	["hộ gia đình", "producing_household"],
	["hộ", "producing_household"],
	["hội", "association"],
	["hiệp hội", "association"],
	["chi hội", "association"],
	["ban quản lý", "destination_operator"],
];
const FOLDED = BEGINNINGS.map(
	([words, type]) => [fold(words), type] as const,
).sort(([a], [b]) => b.length - a.length);

/** The kind of organisation that a name begins with: `HTX Chi Lăng` → `cooperative`. */
export const typeOfName = (name: string): OrganisationType | undefined => {
	const folded = `${fold(name)} `;
	return FOLDED.find(([words]) => folded.startsWith(`${words} `))?.[1];
};

/** The kind as a column says it by itself: `HTX`, `Công ty TNHH`, `Hộ sản xuất`. */
export const typeOfWord = (word: string): OrganisationType | undefined =>
	FOLDED.find(([words]) => words === fold(word))?.[1] ?? typeOfName(word);

const HOUSEHOLDS: ReadonlySet<OrganisationType> = new Set([
	"business_household",
	"producing_household",
]);

export const isHousehold = (type: OrganisationType | undefined): boolean =>
	type !== undefined && HOUSEHOLDS.has(type);

/**
 * Whether a name is probably that of a person: a household's, or one that names no kind at all. Such
 * a name is never taken into the directory; of the owner only the kind is kept.
 */
export const namesPerson = (name: string, type?: OrganisationType): boolean => {
	const kind = type ?? typeOfName(name);
	return kind === undefined || isHousehold(kind);
};
