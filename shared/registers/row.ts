import type { CertificateStatus } from "../certificates/status.ts";
import type { OrganisationType } from "../cooperatives/model.ts";
import type { CalendarDate, PartialDate } from "../dates/model.ts";
import type { Flag } from "../directory/model.ts";
import type { Gap } from "./gaps.ts";

export const REGISTER_KINDS = ["products", "organisations"] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** One thing as the register of a province keeps it: what a table of staff shows, and no more. */
export type RegisterRow = {
	id: string;
	/** Empty where the name is a person's: it stays on the thing's own page. */
	name: string;
	commune?: string | undefined;
	/** Of a product. */
	set?: string | undefined;
	stars?: number | undefined;
	/** Last day in force. */
	until?: CalendarDate | undefined;
	/** Of an organisation. */
	type?: OrganisationType | undefined;
	/** Where a product's certificate stands, or an organisation itself; `withdrawn` before either. */
	state: RegisterState;
	flags: Flag["code"][];
	gaps: Gap[];
	/** When something was last heard of it. */
	heard?: PartialDate | undefined;
	updatedOn: CalendarDate;
};

/** Letters of what comes from a short list: they are stored, so one never changes its meaning. */
const STATE = {
	valid: "v",
	renewal_window: "w",
	late_renewal: "l",
	extended: "x",
	expired: "e",
	revoked: "r",
	undated: "u",
	none: "n",
	withdrawn: "0",
	active: "A",
	suspended: "S",
	long_inactive: "L",
	dissolving: "D",
	dissolved: "E",
	special_control: "C",
} as const satisfies Record<CertificateStatus | "none" | "withdrawn", string> &
	Record<string, string>;
export type RegisterState = keyof typeof STATE;

const TYPE: Record<OrganisationType, string> = {
	cooperative_group: "g",
	cooperative: "c",
	cooperative_union: "u",
	credit_fund: "q",
	enterprise: "e",
	farm: "f",
	producing_household: "p",
	business_household: "b",
	association: "a",
	destination_operator: "d",
};
const FLAG: Record<Flag["code"], string> = {
	sum_mismatch: "m",
	percent_mismatch: "p",
	suspicious_number: "n",
	name_repeats: "r",
	stars_above_band: "b",
	set_unconfirmed: "s",
	code_not_893: "c",
	file_differs: "f",
};
const GAP: Record<Gap, string> = {
	set: "s",
	commune: "c",
	producer: "p",
	story: "t",
};

const SEPARATOR = "\t";

/**
 * A row as one short line: the register of a province is read 24 rows at a time for half a read
 * unit, so a row may take 170 bytes with its keys, and the name takes most of them.
 */
export const writeRow = (row: RegisterRow): string =>
	[
		row.id,
		row.name,
		row.commune ?? "",
		row.set ?? "",
		row.stars ?? "",
		row.until === undefined ? "" : packed(row.until),
		row.type === undefined ? "" : TYPE[row.type],
		STATE[row.state],
		row.flags.map((code) => FLAG[code]).join(""),
		row.gaps.map((gap) => GAP[gap]).join(""),
		row.heard === undefined ? "" : packed(row.heard),
		packed(row.updatedOn),
	].join(SEPARATOR);

/** The row of a line. Throws on a letter that nobody writes. */
export const readRow = (line: string): RegisterRow => {
	const [
		id = "",
		name = "",
		commune,
		set,
		stars,
		until,
		type,
		state = "",
		flags = "",
		gaps = "",
		heard,
		updatedOn = "",
	] = line.split(SEPARATOR);
	return {
		id,
		name,
		commune: commune || undefined,
		set: set || undefined,
		stars: stars ? Number(stars) : undefined,
		until: until ? unpacked(until) : undefined,
		type: type ? meant(TYPE, type) : undefined,
		state: meant(STATE, state),
		flags: [...flags].map((letter) => meant(FLAG, letter)),
		gaps: [...gaps].map((letter) => meant(GAP, letter)),
		heard: heard ? unpacked(heard) : undefined,
		updatedOn: unpacked(updatedOn),
	};
};

const meant = <K extends string>(
	letters: Record<K, string>,
	letter: string,
): K => {
	for (const word in letters) if (letters[word] === letter) return word;
	throw new RangeError(`No word has the letter «${letter}»`);
};

/** `2026-11-06` → `20261106`, `2026-11` → `202611`. */
const packed = (day: PartialDate): string => day.replaceAll("-", "");
const unpacked = (digits: string): string =>
	[digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)]
		.filter((part) => part !== "")
		.join("-");
