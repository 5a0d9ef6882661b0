import { createHash } from "node:crypto";
import {
	Catalogue,
	catalogueOf,
	type DataSet,
	describeSet,
} from "../../shared/open-data/catalogue.ts";
import {
	Changes,
	hasShrunk,
	type SetChange,
	setChange,
	withRun,
} from "../../shared/open-data/changes.ts";
import { FORMAT } from "../../shared/open-data/rows.ts";
import {
	cataloguePath,
	changesPath,
	type FileFormat,
	formatsOf,
	MEDIA_TYPE,
	SetFile,
	SetName,
	schemaOfSet,
	setFilePath,
	setSchemaPath,
} from "../../shared/open-data/sets.ts";
import { buildOpenData } from "../../shared/publishing/open-data-document.ts";
import { openDataPath } from "../../shared/publishing/paths.ts";
import { frontProvince } from "../../shared/publishing/reference.ts";
import { logger } from "../platform/logger.ts";
import {
	asPage,
	type LoadDeps,
	type PageContent,
	type PlainFile,
} from "../publishing/page-content.ts";
import { openProvinces } from "./lines.ts";
import { printsOf, type SetText, writeSet } from "./write-set.ts";

const JSON_TYPE = "application/json; charset=utf-8";

/**
 * The page of the open data with all its whole sets, in one piece, so that the list of files always
 * describes the files beside it. The sets are compared with those the public reads now. What changed
 * is written before the sets and the list of files after them, so that a run which is cut off and
 * begun again tells the same.
 */
export const loadOpenData = async (
	deps: LoadDeps,
): Promise<PageContent | undefined> => {
	const { reference, origin, day } = deps;
	const province = frontProvince(reference);
	if (province === undefined) return undefined;
	const before = await published(deps, cataloguePath(), Catalogue);
	const past = await published(deps, changesPath(), Changes);

	const files: PlainFile[] = [];
	const described: DataSet[] = [];
	const changes: Record<string, SetChange> = {};
	let example: string | undefined;
	for (const name of SetName.options) {
		const set = await writeSet(deps, name);
		const old = before?.dataset.find(({ identifier }) => identifier === name);
		if (old !== undefined && hasShrunk(old.count, set.prints.size))
			logger.warn(SHRANK, {
				set: name,
				before: old.count,
				now: set.prints.size,
			});
		changes[name] = setChange(await publishedPrints(deps, name), set.prints);
		if (name === "products") [example] = set.prints.keys();
		files.push(...filesOf(name, set, origin));
		described.push(
			describeSet(name, {
				count: set.prints.size,
				files: formatsOf(name).map((format) => madeFile(format, set)),
				before: old,
				day,
				origin,
			}),
		);
	}
	const catalogue = catalogueOf(described, origin);
	const news = Changes.parse({
		format: FORMAT,
		runs: withRun(past?.runs ?? [], day, changes),
	});
	return {
		...asPage(
			buildOpenData(
				province,
				openProvinces(reference),
				catalogue,
				news,
				example && openDataPath("products", example),
			),
		),
		files: [
			jsonFile(changesPath(), news),
			...files,
			jsonFile(cataloguePath(), catalogue),
		],
	};
};

/** An alarm waits for this line: see `infra/constructs/pages.ts`. */
const SHRANK = "open data shrank";

/** What the public reads now; nothing where it is not there or was written in another format. */
const published = async <T>(
	{ site }: LoadDeps,
	path: string,
	schema: { safeParse: (value: unknown) => { data?: T | undefined } },
): Promise<T | undefined> => {
	const file = await site.read(path);
	return file && schema.safeParse(JSON.parse(file.text)).data;
};

const publishedPrints = async (
	deps: LoadDeps,
	name: SetName,
): Promise<ReadonlyMap<string, string>> => {
	const file = await published(deps, setFilePath(name, "json"), SetFile);
	return printsOf(name, file?.items ?? []);
};

const filesOf = (name: SetName, set: SetText, origin: string): PlainFile[] => [
	...formatsOf(name).map((format) => ({
		path: setFilePath(name, format),
		contentType: MEDIA_TYPE[format],
		body: set.text[format],
	})),
	{
		path: setSchemaPath(name),
		contentType: "application/schema+json",
		body: schemaOfSet(name, origin),
	},
];

const madeFile = (format: FileFormat, set: SetText) => ({
	format,
	bytes: Buffer.byteLength(set.text[format]),
	sha256: createHash("sha256").update(set.text[format]).digest("hex"),
});

const jsonFile = (path: string, value: unknown): PlainFile => ({
	path,
	contentType: JSON_TYPE,
	body: `${JSON.stringify(value)}\n`,
});
