import { statusOn } from "../certificates/rules.ts";
import { holdsUntil } from "../certificates/turns.ts";
import { dayIn } from "../dates/calendar.ts";
import type { CalendarDate } from "../dates/model.ts";
import type { DirectoryRecord, ProductAggregate } from "../directory/model.ts";
import { organisationGaps, productGaps } from "../registers/gaps.ts";
import {
	type RegisterKind,
	type RegisterRow,
	writeRow,
} from "../registers/row.ts";
import { sortKey } from "../text/collate.ts";
import { stripKind } from "../text/names.ts";
import { leadCertificate } from "./cards.ts";
import type { Listing, Tally } from "./projection.ts";

/** Everything that staff of a province look after, also what was withdrawn, by name. */
export const registerList = (kind: RegisterKind, province: string) =>
	`register:${kind}:${province}`;
/** How many there are of each. */
export const registerGroup = (province: string) => `register:${province}`;

/** Cells of the counts of a register. */
export const registerCell = (
	kind: RegisterKind,
	what: "all" | "flagged" | "missing",
) => `${kind}_${what}`;

type Contribution = { listings: Listing[]; counts: Tally[] };

/** A product's row in the register of its province. No page shows it: staff read the list itself. */
export const registerOfProduct = (
	{ product, certificates, lastHeard }: ProductAggregate,
	day: CalendarDate,
): Contribution => {
	const { data } = product;
	const lead = leadCertificate({ product, certificates }, day);
	return contribution("products", data.province, data.name, {
		id: data.id,
		name: data.name,
		commune: data.commune,
		set: data.set,
		stars: lead?.stars,
		until: lead && holdsUntil(lead),
		state: data.withdrawn ? "withdrawn" : lead ? statusOn(lead, day) : "none",
		flags: codesOf([product, ...certificates]),
		gaps: productGaps(data),
		heard: lastHeard,
		updatedOn: latest([product, ...certificates]),
	});
};

export const registerOfOrganisation = (
	record: DirectoryRecord<"organisation">,
): Contribution => {
	const { data, meta } = record;
	const name = data.nameIsPersonal ? "" : data.name;
	return contribution("organisations", data.province, stripKind(name), {
		id: data.id,
		name,
		commune: data.commune,
		type: data.type,
		state: data.withdrawn ? "withdrawn" : data.status,
		flags: codesOf([record]),
		gaps: organisationGaps(data),
		heard: data.confirmedOn,
		updatedOn: dayIn(meta.updatedAt),
	});
};

/** So much of a name decides its place; what is alike up to there stands by id. */
const LONGEST_PLACE = 32;
/** After every name. */
const NAMELESS = "~~";

const contribution = (
	kind: RegisterKind,
	province: string,
	name: string,
	row: RegisterRow,
): Contribution => {
	const [letters = ""] = (name === "" ? NAMELESS : sortKey(name)).split(" ");
	const group = registerGroup(province);
	const counted = row.state !== "withdrawn";
	const cells = [
		registerCell(kind, "all"),
		...(counted && row.flags.length > 0 ? [registerCell(kind, "flagged")] : []),
		...(counted && row.gaps.length > 0 ? [registerCell(kind, "missing")] : []),
	];
	return {
		listings: [
			{
				list: registerList(kind, province),
				sort: `${letters.slice(0, LONGEST_PLACE)} ${row.id}`,
				card: { row: writeRow(row) },
				pages: [],
			},
		],
		counts: cells.map((cell) => ({ group, cell, pages: [] })),
	};
};

const codesOf = (records: Pick<DirectoryRecord, "meta">[]) => [
	...new Set(records.flatMap(({ meta }) => meta.flags.map(({ code }) => code))),
];

const latest = (records: Pick<DirectoryRecord, "meta">[]): CalendarDate =>
	dayIn(
		records
			.map(({ meta }) => meta.updatedAt)
			.sort()
			.at(-1) ?? "",
	);
