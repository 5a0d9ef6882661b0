import type { Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { COOPERATIVE_A } from "../../infra/data/demonstration/people.ts";
import { LARGEST_UPLOAD } from "../../shared/media/upload.ts";
import {
	axeViolations,
	numberOf,
	overflow,
	smallTargets,
} from "../browser/browser.ts";
import { browserOfFile, PHONE } from "../browser/sign-in.ts";
import { origin, stillness } from "../cloud/visit.ts";
import { jpegOf, jpegWithSecrets, SVG_WITH_SCRIPT } from "./samples.ts";

const HOME = `/tai-khoan/to-chuc/${COOPERATIVE_A}`;
const DIRECTOR = "giam-doc-a@vi-du.example";
const SAVED = "Đã lưu vào bản nháp. Bạn điền xong thì gửi duyệt.";
const OFFICER = "can-bo@vi-du.example";

const { anybody, signedIn } = browserOfFile(PHONE);

const file = (
	buffer: Buffer,
	name = "IMG_0001.jpg",
	mimeType = "image/jpeg",
) => ({
	name,
	mimeType,
	buffer,
});

/** The photos page of the first product that is listed. */
const toProductPhotos = async (page: Page): Promise<string> => {
	await page.goto(`${origin}${HOME}/san-pham`);
	const product = await page
		.locator(`a[href^="${HOME}/san-pham/mh"]`)
		.first()
		.getAttribute("href");
	await page.goto(`${origin}${product}/anh`);
	return `${product}/anh`;
};

/** That of the organisation itself. */
const toOwnPhotos = async (page: Page): Promise<string> => {
	await page.goto(`${origin}${HOME}/anh`);
	return `${HOME}/anh`;
};

const describeAll = async (page: Page, sentence: string) => {
	const fields = page.getByLabel("Ảnh cho thấy gì?");
	for (let at = 0; at < (await fields.count()); at++)
		await fields.nth(at).fill(`${sentence} ${at + 1}`);
	await page.getByRole("button", { name: "Lưu ảnh" }).click();
};

describe("photos on a phone", () => {
	test("several are sent at once with a script, a disguised one is refused, and approved ones are public", async () => {
		const { page, complaints, close } = await signedIn(DIRECTOR);
		const path = await toProductPhotos(page);
		const before = await page.locator("[data-photo]").count();
		await page
			.locator("input[type=file]")
			.setInputFiles([
				file(await jpegWithSecrets(1200, 900, 3)),
				file(await jpegOf(900, 900, 3), "ảnh 2.jpg"),
				file(SVG_WITH_SCRIPT, "x.jpg"),
			]);
		await page
			.getByText("Không dùng được, xem lý do")
			.first()
			.waitFor({ timeout: 90_000 });
		expect(await page.locator("[data-photo]").count()).toBe(before + 2);
		expect(await page.getByText("không phải ảnh JPEG").count()).toBeGreaterThan(
			0,
		);
		expect(await axeViolations(page)).toEqual([]);
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		expect(await smallTargets(page)).toEqual([]);
		await page.getByRole("button", { name: "Lưu ảnh" }).click();
		expect(await page.locator(".error-summary").count()).toBe(1);
		await describeAll(page, "Rổ quả chín");
		expect(await page.getByRole("status").first().textContent()).toBe(SAVED);
		await page.goto(origin + path.replace(/\/anh$/, ""));
		await page.getByRole("button", { name: "Gửi duyệt" }).click();
		// The refused form, and previews that were still on their way, are as they should be.
		expect(complaints.filter((one) => /CSP|^error/.test(one))).toEqual([]);
		await close();

		const office = await signedIn(OFFICER, {
			viewport: { width: 1280, height: 900 },
		});
		await office.page.goto(`${origin}/quan-tri/99/duyet`);
		await office.page.locator('a[href*="/duyet/sub_"]').first().click();
		await office.page.waitForURL("**/duyet/sub_*");
		expect(
			await office.page.locator(".compare-photos img").count(),
		).toBeGreaterThan(0);
		expect(await axeViolations(office.page)).toEqual([]);
		await office.page.getByRole("button", { name: /^Duyệt/ }).click();
		await office.close();
		await stillness();

		const product = path.split("/").at(-2) ?? "";
		const reader = await anybody();
		const found = await fetch(`${origin}/data/products/${product}.json`);
		const { page: address, photos } = await found.json();
		expect(photos).toBeUndefined();
		await reader.page.goto(origin + address, { waitUntil: "networkidle" });
		const photo = reader.page.locator(".hero-photo img");
		expect(await photo.getAttribute("alt")).toBe("Rổ quả chín 1");
		expect(await photo.evaluate((image) => image.clientHeight)).toBeGreaterThan(
			50,
		);
		expect(await numberOf(reader.page, "window.shifted")).toBe(0);
		expect(await axeViolations(reader.page)).toEqual([]);
		expect(reader.complaints).toEqual([]);
		await reader.close();
	});

	test("without a script one is sent after the other, and nothing else changes", async () => {
		const { page, close } = await signedIn(DIRECTOR, {
			...PHONE,
			javaScriptEnabled: false,
		});
		const path = await toOwnPhotos(page);
		const sendOne = async (photo: Buffer) => {
			await page.locator("input[type=file]").setInputFiles(file(photo));
			await page.getByRole("button", { name: "Tải ảnh lên" }).click();
			expect(new URL(page.url()).pathname).toBe(path);
		};
		// The store would say it in XML; the page says it in words, and the form is there again.
		await sendOne(Buffer.alloc(LARGEST_UPLOAD + 1, 1));
		expect(await page.locator(".error-summary:focus").textContent()).toContain(
			"nặng quá 15 MB",
		);
		await sendOne(await jpegOf(800, 600, 3));
		for (let look = 0; look < 30; look++) {
			if ((await page.locator("[data-photo]").count()) > 0) break;
			await page.waitForTimeout(1000);
			await page.goto(origin + path);
		}
		await describeAll(page, "Gói chè khô");
		expect(await page.getByRole("status").first().textContent()).toBe(SAVED);
		await page
			.getByRole("button", { name: /^Bỏ ảnh/ })
			.first()
			.click();
		expect(await page.locator("[data-photo]").count()).toBe(0);
		await close();
	});

	test("a broken connection is waited out, and the photo arrives", async () => {
		const { page, close } = await signedIn(DIRECTOR);
		await toOwnPhotos(page);
		let broken = 0;
		await page.route("**/tai-len/anh", (route) =>
			broken++ < 1 ? route.abort("connectionreset") : route.continue(),
		);
		await page
			.locator("input[type=file]")
			.setInputFiles(file(await jpegOf(800, 600, 3)));
		await page.getByText("Mất mạng").first().waitFor();
		await page.locator("[data-photo]").first().waitFor({ timeout: 90_000 });
		expect(broken).toBe(2);
		await close();
	});

	test("another organisation's people, and visitors, see neither the page nor the photo", async () => {
		const owner = await signedIn(DIRECTOR);
		const path = await toProductPhotos(owner.page);
		const preview = await owner.page
			.locator("[data-photo] img")
			.first()
			.getAttribute("src");
		await owner.close();
		const stranger = await signedIn("giam-doc-b@vi-du.example");
		for (const address of [path, `${preview}`])
			expect((await stranger.page.goto(origin + address))?.status()).toBe(404);
		await stranger.close();
		const visitor = await fetch(origin + preview, { redirect: "manual" });
		expect(visitor.status).toBe(303);
	});
});

test("what the public gets holds nothing of the camera", async () => {
	// Of the first test above: the published files of its photo.
	const { page, close } = await signedIn(DIRECTOR);
	await toProductPhotos(page);
	const ids = await page
		.locator("[data-photo]")
		.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-photo")));
	await close();
	const response = await fetch(`${origin}/anh/${ids[0]}/800.jpg`);
	expect(response.status).toBe(200);
	expect(response.headers.get("cache-control")).toContain("immutable");
	const head = await sharp(
		Buffer.from(await response.arrayBuffer()),
	).metadata();
	expect([head.exif, head.xmp, head.icc]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
});
