import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { atomFeed } from "../../shared/feed/atom.ts";
import { type FeedEntry, inFeed } from "../../shared/feed/entry.ts";
import { Language } from "../../shared/languages/language.ts";
import { Province } from "../../shared/places/model.ts";
import { certificate, draft, product } from "../publishing/catalogue.ts";

const province = Province.parse({
	kind: "province",
	id: "98",
	name: "Thử",
	fullName: "tỉnh Thử",
	slug: "thu",
	isFront: true,
});
const entries: FeedEntry[] = [
	{
		id: "th001",
		path: "/san-pham/che-th001",
		name: 'Chè <b>"Thử"</b> & \u0007Na',
		producer: "Hợp tác xã Thử",
		place: "Xã Số 1",
		on: "2025-06-01",
		recognition: { certificate: "th001c1", stars: 4, since: "2025-06-01" },
	},
	{ id: "th002", path: "/san-pham/na-th002", name: "Na", on: "2024-12-31" },
];
const feed = (language: Language = "vi", of = entries) =>
	atomFeed(province, of, {
		origin: "https://cho.test:8443",
		language,
		day: "2026-11-20",
	});

/** RFC 4287, sections 3.3 and 4.1: what a feed and an entry must have, exactly once. */
const Moment = z.iso.datetime({ offset: true });
const Tag = z.string().regex(/^tag:cho\.test,2026:[\w/-]+$/);
const Link = z.object({
	rel: z.enum(["self", "alternate"]),
	type: z.string(),
	href: z.url(),
});
const Atom = z.object({
	feed: z.object({
		xmlns: z.literal("http://www.w3.org/2005/Atom"),
		id: Tag,
		title: z.string().min(1),
		updated: Moment,
		author: z.tuple([z.object({ name: z.string() })]),
		link: z.tuple([
			Link.extend({ rel: z.literal("self") }),
			Link.extend({ rel: z.literal("alternate") }),
		]),
		entry: z
			.array(
				z.object({
					id: Tag,
					title: z.object({ "#text": z.string() }),
					updated: Moment,
					link: z.tuple([Link.extend({ rel: z.literal("alternate") })]),
					summary: z.string().min(1),
				}),
			)
			.default([]),
	}),
});
const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: "",
	isArray: (name) => ["entry", "link", "author"].includes(name),
});
const read = (text: string) => {
	expect(XMLValidator.validate(text)).toBe(true);
	return Atom.parse(parser.parse(text)).feed;
};

describe("the feed", () => {
	test("is valid Atom in every language, its links too", () => {
		for (const language of Language.options) {
			const { entry, updated, link } = read(feed(language));
			expect(updated).toBe("2025-06-01T00:00:00+07:00");
			expect(new Set(entry.map(({ id }) => id)).size).toBe(2);
			expect(link[0].href).toMatch(/\.atom$/);
			const prefix =
				language === "vi" ? "/san-pham/" : `/${language}/products/`;
			expect(entry[0]?.link[0].href).toBe(
				`https://cho.test:8443${prefix}che-th001`,
			);
		}
	});

	test("carries names whole and never as markup", () => {
		const [first] = read(feed()).entry;
		expect(first?.title["#text"]).toBe('Chè <b>"Thử"</b> & Na');
	});

	test("without any news is still a feed", () => {
		const empty = read(feed("vi", []));
		expect(empty.entry).toEqual([]);
		expect(empty.updated).toBe("2026-11-20T00:00:00+07:00");
	});

	test("of an invented province says so in its title", () => {
		const text = atomFeed({ ...province, isDemonstration: true }, entries, {
			origin: "https://cho.test",
			language: "en",
			day: "2026-11-20",
		});
		expect(read(text).title).toContain("invented");
	});
});

describe("the news that a product is", () => {
	const meta = {
		version: 1,
		createdAt: "2026-03-10T20:00:00.000Z",
		updatedAt: "2026-03-10T20:00:00.000Z",
		slug: "che-thu",
		flags: [],
	};
	const newsOf = (certificates: Record<string, unknown>[]) => {
		const data = draft({ ...product(), kind: "product" });
		if (data.kind !== "product") throw new Error("no product");
		const card = { id: "th001", path: "/san-pham/x", name: "x", season: [] };
		const records = certificates.map((over) => {
			const one = certificate(over);
			if (one.kind !== "certificate") throw new Error("no certificate");
			return { data: one, meta };
		});
		const [listing] = inFeed(
			{ product: { data, meta }, certificates: records, producer: undefined },
			card,
			"2026-11-20",
		);
		return listing;
	};

	test.each([
		["2025-06-01", "2025-06-01"],
		["2025-06", "2025-06-30"],
		["2025", "2025-12-31"],
		["2026", "2026-03-11"],
	])(
		"recognised in %s is news of %s, never of a day after it was entered",
		(issuedOn, on) => {
			expect(newsOf([{ issuedOn }])?.card).toMatchObject({
				on,
				recognition: { certificate: "th001c1", since: issuedOn },
			});
		},
	);

	test("without a dated recognition is news of the day it was entered, in Việt Nam", () => {
		expect(newsOf([])?.card).toMatchObject({ on: "2026-03-11" });
		expect(newsOf([])?.card.recognition).toBeUndefined();
	});

	test("revoked is none", () => {
		expect(
			newsOf([{ revoked: { on: "2026-01-01", reason: "không đạt" } }]),
		).toBeUndefined();
	});

	test("comes the newest first", () => {
		const newer = newsOf([{ issuedOn: "2025-06-02" }])?.sort ?? "";
		const older = newsOf([{ issuedOn: "2025-06-01" }])?.sort ?? "";
		expect(newer < older).toBe(true);
	});
});
