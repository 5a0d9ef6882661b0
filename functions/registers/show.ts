import type * as z from "zod";
import {
	communesOf,
	type Reference,
} from "../../shared/publishing/reference.ts";
import { COLUMNS, cellOf } from "../../shared/registers/columns.ts";
import { GAPS } from "../../shared/registers/gaps.ts";
import type { Register } from "../../shared/registers/pages.ts";
import {
	ANY_GAP,
	addressOf,
	columnField,
	isPlain,
	type Question,
	readQuestion,
	UNKNOWN,
} from "../../shared/registers/question.ts";
import { placeIn } from "../../shared/registers/select.ts";
import {
	COLUMN_WORDS,
	GAP_WORDS,
	PERSONAL_NAME,
	STATE_WORDS,
	TYPE_WORDS,
} from "../../shared/registers/words.ts";
import { compareVietnamese } from "../../shared/text/collate.ts";
import { pageOfRegister, type RegisterDeps, type Which } from "./table.ts";

/** Part of the address of each register. */
export const REGISTER_PATH = {
	products: "san-pham",
	organisations: "to-chuc",
} as const;

/** Which column each order goes by. */
const ORDERS = [
	{ column: "name", sort: "ten", direction: "ascending" },
	{ column: "until", sort: "het-han", direction: "ascending" },
	{ column: "updated", sort: "moi", direction: "descending" },
] as const;

/** The page of a register: what was asked, what fits, and where to go on. */
export const showRegister = async (
	deps: RegisterDeps,
	which: Which,
	query: Record<string, string>,
): Promise<z.infer<typeof Register>> => {
	const { kind, province } = which;
	const question = readQuestion(kind, query);
	const reference = await deps.reference();
	const page = await pageOfRegister(deps, which, question);
	const { rows, total, all } = page;
	const base = `/quan-tri/${province}/${REGISTER_PATH[kind]}`;
	const to = (over: Partial<Question>) =>
		base +
		addressOf(kind, question, { sau: undefined, truoc: undefined, ...over });
	const first = rows[0];
	const last = rows.at(-1);
	const { columns, ...asked } = question;
	return {
		kind: "register",
		of: kind,
		province: {
			code: province,
			name: reference.provinces.get(province)?.name ?? province,
		},
		asked: Object.fromEntries(
			Object.entries(asked).filter(([, value]) => value !== undefined),
		),
		options: optionsOf(which, reference),
		columns: columns.map((name) => ({ name, label: COLUMN_WORDS[name] })),
		sorts: ORDERS.filter(
			({ column }) => column === "name" || columns.includes(column),
		).map(({ column, sort, direction }) => ({
			column,
			path: to({ xep: sort }),
			direction,
			isOn: (question.xep ?? "ten") === sort,
		})),
		choosable: COLUMNS[kind].map((column) => ({
			field: columnField(column),
			label: COLUMN_WORDS[column],
			chosen: columns.includes(column),
		})),
		rows: rows.map((row) => ({
			id: row.id,
			name: row.name || PERSONAL_NAME,
			path: `${base}/${row.id}`,
			cells: columns.map((column) => cellOf(row, column, reference)),
			state: row.state,
		})),
		total,
		all,
		isFiltered: !isPlain(question),
		...(page.hasBefore &&
			first && { before: to({ truoc: placeIn(first, question.xep) }) }),
		...(page.hasAfter &&
			last && { after: to({ sau: placeIn(last, question.xep) }) }),
		csv: `${base}.csv${addressOf(kind, question, { sau: undefined, truoc: undefined })}`,
		xlsx: `${base}.xlsx${addressOf(kind, question, { sau: undefined, truoc: undefined })}`,
	};
};

const PRODUCT_STATES = [
	"valid",
	"renewal_window",
	"late_renewal",
	"extended",
	"expired",
	"revoked",
	"undated",
	"none",
	"withdrawn",
] as const;
const ORGANISATION_STATES = [
	"active",
	"suspended",
	"long_inactive",
	"dissolving",
	"dissolved",
	"special_control",
	"withdrawn",
] as const;

const optionsOf = (
	{ kind, province }: Which,
	reference: Reference,
): z.infer<typeof Register>["options"] => {
	const isProducts = kind === "products";
	const unknown = { value: UNKNOWN, label: "Chưa rõ" };
	return {
		communes: [
			...communesOf(reference, province)
				.map(({ id, fullName }) => ({ value: id, label: fullName }))
				.sort((a, b) => compareVietnamese(a.label, b.label)),
			unknown,
		],
		classes: isProducts
			? [
					...[...reference.sets.values()].map(({ id, name }) => ({
						value: id,
						label: `${id}. ${name}`,
					})),
					unknown,
				]
			: Object.entries(TYPE_WORDS).map(([value, label]) => ({ value, label })),
		states: (isProducts ? PRODUCT_STATES : ORGANISATION_STATES).map(
			(value) => ({ value, label: STATE_WORDS[value] }),
		),
		gaps: [
			{ value: ANY_GAP, label: "bất kỳ thông tin nào" },
			...GAPS.filter(
				(gap) => isProducts || gap === "commune" || gap === "story",
			).map((value) => ({ value, label: GAP_WORDS[value] })),
		],
	};
};
