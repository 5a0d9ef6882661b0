import { dayIn } from "../../shared/dates/calendar.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { isPlain, type Question } from "../../shared/registers/question.ts";
import type { RegisterKind } from "../../shared/registers/row.ts";
import {
	type PageOf,
	type PlacedRow,
	pageOf,
	selected,
} from "../../shared/registers/select.ts";
import type { RegisterStore } from "./store.ts";

export type RegisterDeps = {
	registers: RegisterStore;
	reference: () => Promise<Reference>;
	now: () => Instant;
};

/** Which register. */
export type Which = { kind: RegisterKind; province: string };

/**
 * One page of a register. Without a filter it is read from where it begins, whatever the province
 * has; with one, all rows are read once and chosen from.
 */
export const pageOfRegister = async (
	{ registers, now }: Pick<RegisterDeps, "registers" | "now">,
	{ kind, province }: Which,
	question: Question,
): Promise<PageOf<PlacedRow> & { total: number; all: number }> => {
	const totals = await registers.totals(province);
	const all = totals.get(`${kind}_all`) ?? 0;
	if (isPlain(question)) {
		const { sau: after, truoc: before } = question;
		const page = await registers.page(kind, province, { after, before });
		return { ...page, total: all, all };
	}
	const rows = selected(
		await registers.all(kind, province),
		question,
		dayIn(now()),
	);
	return { ...pageOf(rows, question), total: rows.length, all };
};

/** Everything that fits, for a file. */
export const rowsOfRegister = async (
	{ registers, now }: Pick<RegisterDeps, "registers" | "now">,
	{ kind, province }: Which,
	question: Question,
): Promise<PlacedRow[]> =>
	selected(await registers.all(kind, province), question, dayIn(now()));
