import type { CalendarDate } from "../dates/model.ts";
import type { DirectoryRecord, ProductAggregate } from "../directory/model.ts";
import type { Listing } from "../publishing/projection.ts";
import type { Reference } from "../publishing/reference.ts";
import { producerRow, productEntry } from "./build-rows.ts";

/** Lists that the whole sets are made of, by id; an invented province has none. */
export const productEntries = (province: string) =>
	`open_data_products:${province}`;
export const producerRows = (province: string) =>
	`open_data_producers:${province}`;

/** The place of a product in the whole sets. No page is asked for: they are made anew at night. */
export const inProductSets = (
	aggregate: ProductAggregate,
	reference: Reference,
	day: CalendarDate,
): Listing[] => {
	const { province, id } = aggregate.product.data;
	return isInvented(reference, province)
		? []
		: [
				{
					list: productEntries(province),
					sort: id,
					card: productEntry(aggregate, reference, day),
					pages: [],
				},
			];
};

/** The place of a producer in the whole sets. */
export const inProducerSet = (
	record: DirectoryRecord<"organisation">,
	reference: Reference,
): Listing[] => {
	const { province, id } = record.data;
	return isInvented(reference, province)
		? []
		: [
				{
					list: producerRows(province),
					sort: id,
					card: producerRow(record, reference),
					pages: [],
				},
			];
};

const isInvented = ({ provinces }: Reference, province: string): boolean =>
	provinces.get(province)?.isDemonstration ?? false;
