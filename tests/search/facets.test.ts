import { expect, test } from "vitest";
import { readQuery, writeQuery } from "../../shared/search/address.ts";
import type { Catalogue } from "../../shared/search/facets.ts";
import { search } from "../../shared/search/search.ts";
import { suggest } from "../../shared/search/suggest.ts";
import { compareVietnamese } from "../../shared/text/collate.ts";
import { openReal } from "./catalogues.ts";

const PRODUCTS = await openReal("20", "products");

const asking = async (
	parameters: string,
	catalogue: Catalogue = "products",
) => {
	const open =
		catalogue === "products" ? PRODUCTS : await openReal("20", catalogue);
	const { query } = readQuery(
		catalogue,
		new URLSearchParams(parameters),
		open.isKnown,
	);
	return search(open, query, 9);
};
type Answer = Awaited<ReturnType<typeof asking>>;

const counts = ({ facets }: Answer, facet: string) =>
	new Map(
		facets
			.find((one) => one.facet === facet)
			?.options.map(({ value, count }) => [value, count]),
	);

test("values of one facet are added up, facets narrow each other", async () => {
	const three = await asking("sao=3");
	const both = await asking("sao=3&sao=4");
	const four = await asking("sao=4");
	expect(both.total).toBe(three.total + four.total);
	const narrow = await asking("sao=3&sao=4&huyen_cu=187");
	expect(narrow.total).toBeLessThan(both.total);
	expect(narrow.total).toBe(counts(both, "old_district").get("187"));
});

test("the counts of a facet do not see its own selection", async () => {
	const all = await asking("");
	const some = await asking("sao=4");
	expect(counts(some, "stars")).toEqual(counts(all, "stars"));
	expect(counts(some, "set")).not.toEqual(counts(all, "set"));
});

test("a value with nothing left stays, with a count of nought", async () => {
	const found = counts(await asking("q=mật ong"), "set");
	expect(found.get("4")).toBe(4);
	expect(found.get("26")).toBe(0);
	expect(found.size).toBe(27);
});

test("every count is what selecting that value finds", async () => {
	for (const parameters of ["q=na", "sao=4", "huyen_cu=187&sao=3"])
		for (const { facet, parameter, options } of (await asking(parameters))
			.facets)
			for (const { value, count } of options) {
				const others = new URLSearchParams(parameters);
				others.delete(parameter);
				others.set(parameter, value);
				const { total } = await asking(others.toString());
				expect(total, `${parameters} ${facet}=${value}`).toBe(count);
			}
});

test("names stand in the order of the Vietnamese alphabet", async () => {
	const { hits } = await asking("xep=name");
	const names = hits.list.map(({ name }) => name);
	expect(names).toEqual(names.toSorted(compareVietnamese));
	expect(names).toHaveLength(24);
});

test("by stars, what is in force stands before what has lapsed", async () => {
	const { hits } = await asking("xep=stars");
	if (hits.catalogue !== "products") throw new Error("no products");
	const lapsed = hits.list.map(({ status }) => status === "expired");
	expect(lapsed.lastIndexOf(false)).toBeLessThan(
		lapsed.includes(true) ? lapsed.indexOf(true) : lapsed.length,
	);
});

test("pages follow each other without a gap and without a repeat", async () => {
	const first = await asking("xep=name");
	const second = await asking("xep=name&trang=2");
	expect(second.before).toBe(24);
	const ids = [...first.hits.list, ...second.hits.list].map(({ id }) => id);
	expect(new Set(ids).size).toBe(48);
	const beyond = await asking("xep=name&trang=99");
	expect(beyond.page).toBe(beyond.pages);
});

test("an address says the same after it was read and written", () => {
	const address =
		"q=m%E1%BA%ADt+ong&sao=3&sao=4&huyen_cu=187&xep=stars&trang=2";
	const { query, ignored } = readQuery(
		"products",
		new URLSearchParams(address),
		PRODUCTS.isKnown,
	);
	expect(writeQuery(query).toString()).toBe(address);
	expect(ignored).toEqual([]);
});

test("what an address says without meaning is left out and named", () => {
	const { query, ignored } = readQuery(
		"products",
		new URLSearchParams("sao=9&xa=06463&xep=giá&trang=-1&theo=doi&q=na"),
		PRODUCTS.isKnown,
	);
	expect(ignored.sort()).toEqual(["sao", "theo", "trang", "xep"]);
	expect(query).toEqual({
		catalogue: "products",
		text: "na",
		selected: { commune: ["06463"] },
		sort: "match",
		page: 1,
	});
});

test("what matched is marked where it stands", async () => {
	const { hits } = await asking("q=bop khai dong mo");
	const [first] = hits.list;
	const [[from = 0, to = 0] = []] = first?.matched.name ?? [];
	expect(first?.name.slice(from, to)).toBe("bò khai");
});

test("an old place that a row does not show is said", async () => {
	const { hits } = await asking("q=thị trấn đồng mỏ");
	expect(hits.list[0]?.matched.elsewhere).toMatchObject({
		field: "old_place",
		text: "Thị trấn Đồng Mỏ",
	});
});

test("a word that was taken for another is said, and one that was right is not", async () => {
	expect((await asking("q=khau nhut")).meant).toBe("khau nhục");
	expect((await asking("q=khau nhuc")).meant).toBeUndefined();
	expect((await asking("q=khau nhu")).meant).toBeUndefined();
});

test("where nothing has every word, the best with some of them are said to be that", async () => {
	const { partial, hits } = await asking("q=mật ong bạc hà cao bằng");
	expect(partial).toBe(true);
	expect(hits.list[0]?.name).toMatch(/Mật ong/);
	expect((await asking("q=zzzz xxxx")).total).toBe(0);
});

test("while typing, names, places and stars are suggested", () => {
	const of = (text: string) => suggest(PRODUCTS, text);
	expect(of("khâu nh")).toContainEqual(
		expect.objectContaining({ kind: "product", label: "Khâu nhục Bà Phin" }),
	);
	expect(of("chi la")).toContainEqual(
		expect.objectContaining({ facet: "old_district", value: "187" }),
	);
	expect(of("rượu 4 sao")).toContainEqual(
		expect.objectContaining({ facet: "stars", value: "4", text: "rượu" }),
	);
	expect(of("tháng 9")).toContainEqual(
		expect.objectContaining({ facet: "month", value: "9", text: "" }),
	);
	expect(of("quảng hồ")).toContainEqual(
		expect.objectContaining({ kind: "producer", label: "HTX Quảng Hồng" }),
	);
	expect(of("")).toEqual([]);
});
