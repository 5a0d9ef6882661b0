import type { OrganisationType } from "../cooperatives/model.ts";
import { parseDay } from "../dates/calendar.ts";
import { tidy } from "../text/tidy.ts";
import type { SheetField } from "./fields.ts";
import { namesPerson, typeOfName } from "./organisation-kind.ts";

export type Values = Record<string, unknown>;
/** The owner that a row names. A person's name goes no further than this. */
export type Owner = {
	id?: string;
	name?: string;
	taxCode?: string;
	type?: OrganisationType;
	isPersonal: boolean;
	values: Values;
};
export type NamedProduct = {
	id?: string;
	name?: string;
	values: Values;
	/** Fill what is not known yet and change nothing that is. */
	defaults: Values;
};

type Place = { commune?: string; oldDistrict?: string; printed: string };

const valuesOf = (
	found: Map<SheetField, unknown>,
	thing: string,
	apart: string[],
): Values => {
	const values: Values = {};
	for (const [use, value] of found) {
		const [of, field = ""] = use.split(".");
		if (of === thing && !apart.includes(field)) values[field] = value;
	}
	return values;
};

export const ownerOf = (found: Map<SheetField, unknown>): Owner | undefined => {
	const name = textOf(found.get("organisation.name"));
	const id = textOf(found.get("organisation.id"));
	const taxCode = textOf(found.get("organisation.taxCode"));
	if (name === undefined && id === undefined && taxCode === undefined)
		return undefined;
	const said = found.get("organisation.type") as OrganisationType | undefined;
	const type = said ?? (name === undefined ? undefined : typeOfName(name));
	const { commune, oldDistrict } = placeOf(found, "organisation.place");
	return {
		...(id && { id }),
		...(name && { name }),
		...(taxCode && { taxCode }),
		...(type && { type }),
		isPersonal:
			id === undefined && name !== undefined && namesPerson(name, type),
		values: {
			...valuesOf(found, "organisation", ["id", "name", "type", "place"]),
			...(commune && { commune }),
			...(oldDistrict && { oldDistrict }),
		},
	};
};

export const productOf = (
	found: Map<SheetField, unknown>,
): NamedProduct | undefined => {
	const name = textOf(found.get("product.name"));
	const id = textOf(found.get("product.id"));
	const values = valuesOf(found, "product", ["id", "name", "place", "set"]);
	const own = placeOf(found, "product.place");
	const owners = placeOf(found, "organisation.place");
	const set = found.get("product.set");
	if (
		name === undefined &&
		id === undefined &&
		Object.keys(values).length === 0
	)
		return undefined;
	return {
		...(id && { id }),
		...(name && { name }),
		values: {
			...values,
			...(set === undefined ? {} : { set, setConfirmed: true }),
			...placeValues(own),
		},
		defaults: own.printed === undefined ? placeValues(owners) : {},
	};
};

const placeOf = (
	found: Map<SheetField, unknown>,
	use: SheetField,
): Partial<Place> => (found.get(use) as Place | undefined) ?? {};

const placeValues = ({
	commune,
	oldDistrict,
	printed,
}: Partial<Place>): Values =>
	printed === undefined
		? {}
		: {
				...(commune && { commune, communeBasis: "address" }),
				...(oldDistrict && { oldDistrict }),
				placeAsPrinted: printed,
			};

/** `123/QĐ-UBND ngày 20/12/2024` is a number and a day; the day counts where no column has it. */
export const certificateOf = (
	found: Map<SheetField, unknown>,
): Values | undefined => {
	const values = valuesOf(found, "certificate", []);
	if (Object.keys(values).length === 0) return undefined;
	const decision = textOf(values.decisionNo);
	if (decision !== undefined) {
		const [, number = decision, day] =
			/^(.*?)[,;(]?\s*ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)?\s*$/iu.exec(
				decision,
			) ?? [];
		const bare = tidy(number.replace(/^(quyết định|QĐ)?\s*số\s*:?\s*/iu, ""));
		values.decisionNo = bare === "" ? undefined : bare;
		if (values.issuedOn === undefined && day !== undefined)
			values.issuedOn = parseDay(day);
	}
	if (values.issuedOn !== undefined) values.issuedBasis = "decision";
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined),
	);
};

const textOf = (value: unknown): string | undefined =>
	typeof value === "string" && value !== "" ? value : undefined;
