import type { DraftOf } from "../directory/model.ts";
import { fold } from "../text/fold.ts";
import { findCertificate } from "./find-certificate.ts";
import { findProduct } from "./find-known.ts";
import type { Known } from "./known.ts";
import { Pending, type PlannedChange } from "./pending.ts";
import { planOwner } from "./plan-owner.ts";
import type { RowReading } from "./read-row.ts";
import type { Fail, RowError } from "./row-error.ts";
import { standingOn, take } from "./standing.ts";

export type PlanContext = {
	province: string;
	/** Under which the entries will stand. */
	source: DraftOf<"source">;
};

export type Plan = {
	changes: PlannedChange[];
	unchanged: Record<"organisation" | "product" | "certificate", number>;
	errors: RowError[];
	refusedRows: number;
	personalOwners: number;
};

/** What a row may mean: what the directory has, and what it has with the rows taken so far. */
type Found = { known: Known; standing: Known };

/**
 * What importing the rows would write. A row counts whole: with one error in it, nothing of it is
 * written. Rows about one thing are taken together and must not contradict each other. Rows that
 * lean on others (see `leaning`) come after them, wherever they stand in the sheet. Planning what a
 * finished import left behind plans nothing.
 */
export const planRows = (
	readings: readonly RowReading[],
	known: Known,
	context: PlanContext,
): Plan => {
	const pending = new Pending(context.source.id);
	const standing = standingOn(known);
	const errors: RowError[] = [];
	let refusedRows = 0;
	let personalOwners = 0;
	const inOrder = readings.toSorted((a, b) => leaning(a) - leaning(b));
	for (const reading of inOrder) {
		const own = [...reading.errors];
		const fail: Fail = (field, code, values = {}) => {
			const column = reading.columns.get(field) ?? "";
			own.push({ row: reading.row, column, field, code, values });
			return undefined;
		};
		pending.begin(reading.row);
		const unread = own.length;
		planRow(reading, { known, standing }, context, pending, fail);
		if (own.length === 0) {
			for (const draft of pending.keep())
				take(standing, draft, reading.owner?.name);
			if (reading.owner?.isPersonal) personalOwners++;
		} else {
			refusedRows++;
			// Beside a cell that could not be read, what the others say is checked too, but not what it leads to.
			errors.push(
				...own.filter(
					({ code }, at) =>
						unread === 0 || at < unread || !code.startsWith("sheets."),
				),
			);
		}
	}
	errors.sort((a, b) => a.row - b.row);
	return { ...pending.result(), errors, refusedRows, personalOwners };
};

/**
 * How much a row leaves to others: an owner named by the tax code alone, a recognition without its
 * decision or even its day. By what the row says only, so it is the same whatever is known.
 */
const leaning = ({ owner, certificate }: RowReading): number => {
	const byCode = owner && owner.id === undefined && owner.name === undefined;
	const { decisionNo, issuedOn } = certificate ?? {};
	const vague =
		certificate === undefined || decisionNo !== undefined
			? 0
			: issuedOn === undefined
				? 2
				: 1;
	return (byCode ? 3 : 0) + vague;
};

const planRow = (
	reading: RowReading,
	there: Found,
	context: PlanContext,
	pending: Pending,
	fail: Fail,
): void => {
	const { owner, product, certificate } = reading;
	if (owner === undefined && product === undefined) {
		fail(
			reading.columns.has("product.name")
				? "product.name"
				: "organisation.name",
			"sheets.name_missing",
		);
		return;
	}
	let producer: string | undefined;
	if (owner && !owner.isPersonal) {
		producer = planOwner(owner, there, context.province, pending, fail);
		if (producer === undefined) return;
	}
	if (product === undefined) {
		if (owner?.isPersonal) fail("organisation.name", "sheets.type_missing");
		return;
	}
	const values = {
		...product.values,
		...(producer && { producer }),
	};
	const commune = communeOf(values) ?? communeOf(product.defaults);
	const found = findProduct(
		product,
		{ producer, type: owner?.type },
		commune,
		there.standing,
		context.province,
		fail,
	);
	if (found === undefined) return;
	const { id, record } = found;
	const said = product.name === undefined ? {} : { name: product.name };
	const byId = product.id !== undefined;
	const known = record?.product.name;
	// Meant by its name, it cannot be renamed by another row of the same sheet.
	const meant =
		known && product.name && fold(known) === fold(product.name)
			? { name: known }
			: {};
	pending.put(
		"product",
		id,
		there.known.products.get(id)?.product,
		{ ...(byId ? said : meant), ...values },
		{
			province: context.province,
			...said,
			...product.defaults,
			// Of an owner whose name is a person's only the kind is kept, and only where nothing is known.
			...(owner?.isPersonal &&
				record?.product.producer === undefined && { producerType: owner.type }),
		},
		fail,
	);
	if (certificate)
		planCertificate(id, there, certificate, context, pending, fail);
};

const communeOf = ({ commune }: Record<string, unknown>) =>
	typeof commune === "string" ? commune : undefined;

const planCertificate = (
	product: string,
	{ known, standing }: Found,
	values: Record<string, unknown>,
	{ province }: PlanContext,
	pending: Pending,
	fail: Fail,
): void => {
	const id = findCertificate(product, standing.products.get(product), values);
	const before = known.products
		.get(product)
		?.certificates.find((one) => one.id === id);
	pending.put("certificate", id, before, values, { province, product }, fail);
};
