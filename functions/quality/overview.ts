import type * as z from "zod";
import { dayIn } from "../../shared/dates/calendar.ts";
import { Flag } from "../../shared/directory/model.ts";
import type { Quality } from "../../shared/quality/pages.ts";
import { GAPS, isOldForStaff } from "../../shared/registers/gaps.ts";
import {
	REGISTER_KINDS,
	type RegisterKind,
} from "../../shared/registers/row.ts";
import type { PlacedRow } from "../../shared/registers/select.ts";
import { FLAG_WORDS, GAP_WORDS } from "../../shared/registers/words.ts";
import { fold } from "../../shared/text/fold.ts";
import { stripKind } from "../../shared/text/names.ts";
import { REGISTER_PATH } from "../registers/show.ts";
import type { RegisterDeps } from "../registers/table.ts";

type Page = z.infer<typeof Quality>;
type Rows = Record<RegisterKind, PlacedRow[]>;

/** So many groups of like names are shown; the register shows them all. */
const MOST_ALIKE = 50;

/** What wants a look in a province, counted from both registers. */
export const qualityOf = async (
	{ registers, reference, now }: RegisterDeps,
	province: string,
): Promise<Page> => {
	const [{ provinces }, products, organisations] = await Promise.all([
		reference(),
		registers.all("products", province),
		registers.all("organisations", province),
	]);
	const isThere = ({ state }: PlacedRow) => state !== "withdrawn";
	const rows: Rows = {
		products: products.filter(isThere),
		organisations: organisations.filter(isThere),
	};
	const day = dayIn(now());
	const line = (
		about: Page["lines"][number]["about"],
		label: string,
		question: string,
		isMeant: (row: PlacedRow) => boolean,
	) => {
		const cell = (kind: RegisterKind) => {
			const count = rows[kind].filter(isMeant).length;
			const path = `/quan-tri/${province}/${REGISTER_PATH[kind]}?${question}`;
			return count === 0 ? undefined : { count, path };
		};
		return {
			about,
			label,
			products: cell("products"),
			organisations: cell("organisations"),
		};
	};
	const alike = REGISTER_KINDS.flatMap((of) => alikeIn(of, rows[of], province));
	return {
		kind: "quality",
		province: {
			code: province,
			name: provinces.get(province)?.name ?? province,
		},
		lines: [
			...Flag.shape.code.options.map((code) =>
				line("flag", FLAG_WORDS[code], `canh_bao=${code}`, ({ flags }) =>
					flags.includes(code),
				),
			),
			...GAPS.map((gap) =>
				line("gap", GAP_WORDS[gap], `thieu=${gap}`, ({ gaps }) =>
					gaps.includes(gap),
				),
			),
			line("old", "", "lau=1", ({ heard }) => isOldForStaff(heard, day)),
		].filter(
			(one) => one.products !== undefined || one.organisations !== undefined,
		),
		alike: alike.slice(0, MOST_ALIKE),
		alikeCount: alike.length,
	};
};

/** Names that fold alike, as long as one of them is flagged: staff have not let it stand. */
const alikeIn = (
	of: RegisterKind,
	rows: PlacedRow[],
	province: string,
): Page["alike"] => {
	const named = rows.filter(({ name }) => name !== "");
	const groups = Map.groupBy(named, ({ name }) => fold(stripKind(name)));
	return [...groups.values()]
		.filter(
			(group) =>
				group.length > 1 &&
				group.some(({ flags }) => flags.includes("name_repeats")),
		)
		.map((group) => {
			const base = `/quan-tri/${province}/${REGISTER_PATH[of]}`;
			return {
				of,
				things: group.map(({ id, name }) => ({
					id,
					name,
					path: `${base}/${id}`,
				})),
				merge: `${base}/${group[0]?.id}/gop/${group[1]?.id}`,
			};
		});
};
