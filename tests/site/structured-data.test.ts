import Validator from "@adobe/structured-data-validator";
import { describe, expect, test } from "vitest";
import { Language } from "../../shared/languages/language.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import { HOSTILE } from "./fixtures/frames.ts";
import { eachStatus, hostile, poor, rich } from "./fixtures/products.ts";
import { fixtures, ORIGIN } from "./fixtures.ts";
import { htmlOf } from "./render.ts";
import { blocksOf, entitiesOf } from "./structured-data/entities.ts";

/** What the first block of a kind of page is; of any other kind a collection. */
const MAIN: Record<string, string | undefined> = {
	product: "Product",
	organisation: "Organization",
	commune: "AdministrativeArea",
	home: "WebSite",
	open_data: "DataCatalog",
};
/** Pages that search engines should not keep describe nothing but the way to them. */
const NOTHING = ["fault", "search_results", "report_form", "report_received"];
const WORDS_NOT_KEPT = ["not_found", "offline"];

/** The first chart of a run loads the whole drawing library. */
const DRAWING_MS = 30_000;

const mainOf = (document: (typeof fixtures)[string]): string | undefined => {
	if (NOTHING.includes(document.kind)) return undefined;
	if (document.kind === "words")
		return WORDS_NOT_KEPT.includes(document.page) ? undefined : "WebPage";
	if (document.kind === "api_docs") return "WebPage";
	return document.kind in MAIN ? MAIN[document.kind] : "CollectionPage";
};

describe.each(Object.entries(fixtures))("the data of %s", (name, document) => {
	test(
		"is what its kind of page promises, in every language",
		async () => {
			for (const language of Language.options) {
				const types = entitiesOf(await htmlOf(document, language)).map(
					(entity) => entity["@type"],
				);
				const expected = [
					mainOf(document),
					...(document.kind === "open_data"
						? document.sets.map(() => "Dataset")
						: []),
					document.frame.breadcrumb.length > 0 ? "BreadcrumbList" : undefined,
				];
				expect(types).toEqual(expected.filter((type) => type !== undefined));
			}
		},
		DRAWING_MS,
	);

	test("speaks of the page in the reader's language, and of the thing under one name", async () => {
		for (const language of Language.options) {
			const [main] = entitiesOf(await htmlOf(document, language));
			if (main === undefined || !("url" in main)) continue;
			expect(main.url).toBe(ORIGIN + localPath(document.frame.path, language));
			const [vietnamese] = entitiesOf(await htmlOf(document));
			if (main["@id"].includes("#"))
				expect(main["@id"]).toBe(
					vietnamese && "@id" in vietnamese && vietnamese["@id"],
				);
		}
	});

	test("passes a validator of search results", async () => {
		expect(await complaintsAbout(await htmlOf(document)), name).toEqual([]);
	});
});

/**
 * What we accept: a product without offers and reviews gets no rich result, because this site sells
 * nothing; and a source may say that something was recognised and not by whom.
 */
const ACCEPTED = new Set([
	'One of the following attributes is required: "aggregateRating", "offers" or "review"',
	'Required attribute "offers" is missing',
	'Required attribute "issuedBy" is missing',
]);

const complaintsAbout = async (html: string): Promise<string[]> => {
	const jsonld: Record<string, unknown[]> = {};
	for (const block of blocksOf(html)) {
		const type = String(block["@type"]);
		jsonld[type] = [...(jsonld[type] ?? []), block];
	}
	const issues = await new Validator().validate({
		jsonld,
		microdata: {},
		rdfa: {},
		errors: [],
	});
	return issues
		.filter(({ severity }) => severity === "ERROR")
		.map(({ issueMessage }) => issueMessage)
		.filter((message) => !ACCEPTED.has(message));
};

test("the validator of search results complains about what is wrong", async () => {
	const html = (await htmlOf(rich)).replace('"position":1', '"place":1');
	expect(await complaintsAbout(html)).not.toEqual([]);
});

describe("golden files", () => {
	test.each([
		"product-rich",
		"organisation-rich",
		"commune",
		"home",
		"sources",
		"open-data",
		"about",
	])("%s describes itself word for word", async (name) => {
		const document = fixtures[name];
		if (document === undefined) throw new Error(`no fixture ${name}`);
		for (const language of Language.options) {
			const blocks = entitiesOf(await htmlOf(document, language));
			await expect(
				`${JSON.stringify(blocks, null, "\t")}\n`,
			).toMatchFileSnapshot(
				`./structured-data/golden/${name}.${language}.json`,
			);
		}
	});
});

const certificationsOf = async (document: typeof rich) => {
	const [product] = entitiesOf(await htmlOf(document));
	if (product?.["@type"] !== "Product") throw new Error("no product");
	return product.hasCertification ?? [];
};

test("a certificate is active only while it is in force", async () => {
	for (const [status, document] of Object.entries(eachStatus)) {
		const [certificate] = await certificationsOf(document);
		const active = !["expired", "revoked", "undated"].includes(status);
		expect(
			certificate?.certificationStatus.endsWith("CertificationActive"),
			status,
		).toBe(active);
	}
	expect(await certificationsOf(poor)).toEqual([]);
});

test("an extended certificate ends when the extension ends", async () => {
	const [certificate] = await certificationsOf(eachStatus.extended);
	expect(certificate?.expires).toBe("2027-03-01");
});

test("text that would close the script arrives whole", async () => {
	const [product] = entitiesOf(await htmlOf(hostile));
	expect(product).toMatchObject({ name: HOSTILE });
});

test("a product is found by its codes", async () => {
	const document = { ...rich, gtin: "96385074", ocopCode: "20-06463-1-2026" };
	expect(entitiesOf(await htmlOf(document))[0]).toMatchObject({
		gtin: "96385074",
		hasGS1DigitalLink: `${ORIGIN}/01/00000096385074`,
		identifier: { propertyID: "OCOP", value: "20-06463-1-2026" },
		image: `${ORIGIN}/hinh/${rich.id}.png`,
	});
});
