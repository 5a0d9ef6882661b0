import { describe, expect, test } from "vitest";
import { producer, product } from "./invented.ts";
import {
	eventually,
	importRows,
	pageAt,
	siteObjects,
	siteTexts,
	stillness,
	visit,
} from "./visit.ts";

/** From putting a file to reading the page: what a person who is waiting for it still takes for “at once”. */
const AT_ONCE_MS = 2_000;

/** The first of six tries that was quick enough, so that what else this machine does is not measured. */
const quickest = async (task: (round: number) => Promise<void>) => {
	let time = Number.POSITIVE_INFINITY;
	for (let round = 1; round <= 6 && time >= AT_ONCE_MS; round++) {
		await stillness();
		const started = Date.now();
		await task(round);
		time = Math.min(time, Date.now() - started);
	}
	return time;
};

const shows = (path: string, text: string) => async () => {
	const response = await visit(path);
	return response.status === 200 && (await response.text()).includes(text);
};

describe("a file of rows that is put into the imports bucket", () => {
	const pathOf = (id: string) => `/san-pham/mat-ong-thu-nghiem-${id}-${id}`;
	let lastName = "";

	test("gets a page for its product within two seconds, and its report lies beside it", async () => {
		const time = await quickest(async (round) => {
			const id = `thunhap${round}`;
			const report = await importRows("thu-nhap.jsonl", [product(id)]);
			await eventually("the page", shows(pathOf(id), `${id}</h1>`));
			expect(report.rows).toMatchObject({ total: 1, created: 1, refused: 0 });
			expect(report.file).toBe("thu-nhap.jsonl");
		});
		expect(time).toBeLessThan(AT_ONCE_MS);
	});

	test("changes that page within two seconds, and then the lists that show the product", async () => {
		const path = pathOf("thunhap1");
		const time = await quickest(async (round) => {
			const name = `Mật ong đổi tên lần ${round}`;
			lastName = name;
			const row = product("thunhap1", { name });
			const report = await importRows("thu-nhap.jsonl", [row]);
			await eventually("the new name", shows(path, `${name}</h1>`));
			expect(report.rows).toMatchObject({ changed: 1, created: 0 });
		});
		expect(time).toBeLessThan(AT_ONCE_MS);
		await eventually("the list", shows("/xa/phuong-mau-mot", lastName));
	});

	test("changes nothing on the site when the same file is put again", async () => {
		await stillness();
		const before = await siteObjects();
		const report = await importRows("thu-nhap.jsonl", [
			product("thunhap1", { name: lastName }),
		]);
		await stillness();
		expect(report.rows).toMatchObject({ unchanged: 1, changed: 0, created: 0 });
		expect(await siteObjects()).toEqual(before);
	});

	test("is told row by row what was refused, and its other rows are published", async () => {
		const report = await importRows("thu-nhap-2.jsonl", [
			product("thunhap8", { name: null }),
			product("thunhap9"),
		]);
		expect(report.refused).toMatchObject([
			{ row: 1, id: "thunhap8", field: "name" },
		]);
		expect(report.refused[0]?.vi).toMatch(/[a-zà-ỹ]/);
		await eventually(
			"the good row's page",
			shows(pathOf("thunhap9"), "thunhap9</h1>"),
		);
		await stillness();
		const texts = [...(await siteTexts())];
		const naming = (word: string) =>
			texts.filter(([key, text]) => `${key} ${text}`.includes(word));
		expect(naming("thunhap8")).toEqual([]);
		expect(naming("thunhap9").length).toBeGreaterThan(2);
	});
});

describe("an address that has changed", () => {
	const id = "thudoi1";
	const maker = producer("thudoihtx1");
	const makerPath = "/hop-tac-xa/hop-tac-xa-thu-nghiem-thudoihtx1-thudoihtx1";
	const first = `/san-pham/mat-ong-thu-nghiem-${id}-${id}`;
	const second = `/san-pham/mat-ong-rung-${id}`;
	const answer = async (path: string) => {
		const { status, headers } = await visit(path);
		return { status, location: headers.get("location") };
	};
	/** The site follows within a moment; until then the old answer stands. */
	const answered = (path: string) =>
		expect.poll(() => answer(path), { timeout: 20_000 });
	const makersPage = () =>
		expect.poll(() => pageAt(makerPath), { timeout: 20_000 });
	const moved = (location: string) => ({ status: 301, location });
	const there = { status: 200, location: null };

	test("leads to the new one for good", async () => {
		await importRows("thu-doi.jsonl", [
			maker,
			product(id, { producer: maker.id }),
		]);
		await answered(first).toEqual(there);
		await importRows("thu-doi.jsonl", [
			product(id, { producer: maker.id, slug: "mat-ong-rung" }),
		]);
		await answered(first).toEqual(moved(second));
		await answered(second).toEqual(there);
		await makersPage().toContain(`href="${second}"`);
	});

	test("of a withdrawn product leads to its producer, also from the address before", async () => {
		await importRows("thu-doi.jsonl", [
			product(id, {
				producer: maker.id,
				slug: "mat-ong-rung",
				withdrawn: true,
			}),
		]);
		await answered(first).toEqual(moved(makerPath));
		await answered(second).toEqual(moved(makerPath));
		await makersPage().not.toContain(second);
		await expect
			.poll(() => pageAt(`/data/products/${id}.json`), { timeout: 20_000 })
			.toBe(`${JSON.stringify({ withdrawn: true, see: makerPath })}\n`);
	});
});
