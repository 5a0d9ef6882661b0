import { createHash } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { logger } from "../../functions/platform/logger.ts";
import { Catalogue } from "../../shared/open-data/catalogue.ts";
import { Changes } from "../../shared/open-data/changes.ts";
import { SetFile } from "../../shared/open-data/sets.ts";
import {
	certificate,
	draft,
	organisation,
	product,
	tables,
} from "../publishing/catalogue.ts";
import { type Pipeline, startPipeline } from "../publishing/pipeline.ts";

const invented = [
	{
		kind: "province",
		id: "99",
		name: "Mẫu",
		fullName: "tỉnh Mẫu",
		slug: "mau",
	},
	{
		kind: "commune",
		id: "99001",
		province: "99",
		type: "commune",
		name: "Mẫu",
		fullName: "Xã Mẫu",
		slug: "xa-mau",
	},
].map((row) =>
	draft({ ...row, ...(row.id === "99" && { isDemonstration: true }) }),
);

let site: Pipeline;
beforeEach(async () => {
	site = await startPipeline();
	await site.save([
		...tables,
		...invented,
		organisation(),
		product({
			gtin: "96385074",
			ocopCode: "98-98001-1-2026",
			note: "=1+1",
			alsoKnownAs: ["=HYPERLINK(1)", "Chè, Thử"],
		}),
		product({ id: "th002", name: "Na Thử", commune: undefined }),
		certificate(),
		certificate({ id: "th001c0", stars: 3, issuedOn: "2021-05" }),
		product({
			id: "mh001",
			province: "99",
			commune: "99001",
			producer: undefined,
		}),
		certificate({ id: "mh001c1", product: "mh001", province: "99" }),
	]);
	await site.settle();
	await tonight();
});
afterEach(async () => {
	vi.restoreAllMocks();
	await site.stop();
});

const tonight = async () => {
	await site.runJob("open_data");
	await site.settle();
};
const later = (days: number) => {
	site.clock.now = new Date(
		Date.parse(site.clock.now) + days * 86_400_000,
	).toISOString();
};
const text = (key: string) => site.files().get(`data/${key}`) ?? "";
const items = (name: string) =>
	SetFile.parse(JSON.parse(text(`${name}.json`))).items;
const rows = (name: string): Record<string, string>[] =>
	parse(text(`${name}.csv`), { bom: true, columns: true });
const catalogue = () => Catalogue.parse(JSON.parse(text("catalogue.json")));
const runs = () => Changes.parse(JSON.parse(text("changes.json"))).runs;

test("the sets hold every product, producer, certificate, commune and source of real provinces", () => {
	expect(items("products").map(({ id }) => id)).toEqual(["th001", "th002"]);
	expect(items("certificates").map(({ id }) => id)).toEqual([
		"th001c1",
		"th001c0",
	]);
	expect(items("producers").map(({ id }) => id)).toEqual(["thh01"]);
	expect(items("communes").map(({ code }) => code)).toEqual(["98001", "98002"]);
	expect(items("sources").map(({ id }) => id)).toEqual(["nguon1"]);
	expect(items("products")[0]).toMatchObject({
		gtin: "96385074",
		ocop_code: "98-98001-1-2026",
		commune_name: "Xã Số 1",
		producer: "thh01",
		stars: 4,
		page: "https://site.test/san-pham/che-thu-th001",
		data: "https://site.test/data/products/th001.json",
	});
	for (const [key, body] of site.files())
		if (/^data\/[a-z]+\.(json|csv|geojson)$/.test(key))
			expect(body, key).not.toContain("mh001");
});

test("the tables say the same as the JSON, and hold no formula", () => {
	for (const name of ["products", "producers", "certificates", "communes"]) {
		const key = name === "communes" ? "code" : "id";
		expect(rows(name).map((row) => row[key])).toEqual(
			items(name).map((row) => row[key]),
		);
	}
	const [first] = rows("products");
	expect(first?.also_known_as).toBe("'=HYPERLINK(1);Chè, Thử");
	expect(first?.season).toBe("4;5");
	expect(text("products.csv").split("\r\n")).toHaveLength(4);
});

test("each JSON file keeps to the schema that it names", () => {
	for (const { identifier } of catalogue().dataset) {
		const schema = JSON.parse(text(`schema/${identifier}.json`));
		const file = JSON.parse(text(`${identifier}.json`));
		expect(file.schema).toBe(schema.$id);
		const check = new Ajv2020({
			strict: false,
			validateFormats: false,
		}).compile(schema);
		expect(check(file), JSON.stringify(check.errors)).toBe(true);
		expect(check({ ...file, items: [{ id: 7 }] })).toBe(false);
	}
});

test("a place on the map is the middle of a commune, and none where none is known", () => {
	const { type, features } = JSON.parse(text("products.geojson"));
	expect(type).toBe("FeatureCollection");
	expect(
		features.map(({ id, geometry }: { id: string; geometry: unknown }) => [
			id,
			geometry,
		]),
	).toEqual([
		["th001", null],
		["th002", null],
	]);
});

test("the list of files says how long each is and what its content is", () => {
	for (const { count, identifier, distribution } of catalogue().dataset) {
		expect(count).toBe(items(identifier).length);
		for (const { downloadURL, byteSize, checksum } of distribution) {
			const body = text(downloadURL.replace("https://site.test/data/", ""));
			expect(byteSize).toBe(Buffer.byteLength(body));
			expect(checksum.checksumValue).toBe(
				createHash("sha256").update(body).digest("hex"),
			);
		}
	}
});

test("a night in which nothing changed writes nothing", async () => {
	const before = site.tree();
	later(1);
	await tonight();
	expect(site.tree()).toEqual(before);
});

test("what was added, changed and withdrawn is told, once, by the night", async () => {
	later(1);
	await site.save([
		product({
			id: "th002",
			name: "Na Thử",
			commune: undefined,
			withdrawn: true,
		}),
		product({ id: "th003", name: "Hồi Thử" }),
		organisation({ name: "Hợp tác xã Thử Một Mới" }),
	]);
	await site.settle();
	await tonight();
	const [run, first] = runs();
	expect(run).toMatchObject({
		day: "2026-11-21",
		sets: {
			products: { added: ["th003"], changed: ["th001"], withdrawn: ["th002"] },
			producers: { added: [], changed: ["thh01"], withdrawn: [] },
		},
	});
	expect(first?.day).toBe("2026-11-20");
	const products = catalogue().dataset.find(
		({ identifier }) => identifier === "products",
	);
	expect(products).toMatchObject({
		count: 2,
		modified: "2026-11-21",
		previous: { count: 2, modified: "2026-11-20" },
	});
});

test("a run that was cut off after telling and before writing tells the same again", async () => {
	later(1);
	await site.save([product({ id: "th003", name: "Hồi Thử" })]);
	await site.settle();
	const told = () => runs()[0]?.sets.products;
	const { write } = site.publishDeps.site;
	vi.spyOn(site.publishDeps.site, "write").mockImplementation(
		async (file, standing) => {
			if (file.path === "/data/products.json") throw new Error("cut off");
			return write(file, standing);
		},
	);
	await expect(tonight()).rejects.toThrow("cut off");
	const before = told();
	expect(before?.added).toEqual(["th003"]);
	expect(items("products")).toHaveLength(2);
	vi.restoreAllMocks();
	await tonight();
	expect(items("products")).toHaveLength(3);
	expect(told()).toEqual(before);
});

test("a set that lost more than 5 % calls for a person, one that lost exactly 5 % does not", async () => {
	const many = Array.from({ length: 18 }, (_, at) =>
		product({ id: `tm${String(at).padStart(3, "0")}`, name: `Chè ${at}` }),
	);
	const warn = vi.spyOn(logger, "warn").mockImplementation(() => undefined);
	await site.save(many);
	await site.settle();
	await tonight();
	expect(items("products")).toHaveLength(20);
	expect(warn).not.toHaveBeenCalled();
	const withdraw = async (...ids: string[]) => {
		later(1);
		await site.save(
			ids.map((id) => product({ id, name: `Chè ${id}`, withdrawn: true })),
		);
		await site.settle();
		await tonight();
	};
	await withdraw("tm000");
	expect(warn).not.toHaveBeenCalled();
	await withdraw("tm001");
	expect(warn.mock.calls).toEqual([
		["open data shrank", { set: "products", before: 19, now: 18 }],
	]);
});

test("a change of a product asks for no whole set: they are made at night", async () => {
	site.rendered.length = 0;
	await site.save([product({ name: "Chè Thử Mới" })]);
	await site.settle();
	expect(site.rendered).not.toContain("open_data");
	expect(items("products")[0]?.name).toBe("Chè Thử");
});
