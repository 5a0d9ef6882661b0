import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { COOPERATIVE_A } from "../../infra/data/demonstration/people.ts";
import {
	axeViolations,
	numberOf,
	overflow,
	smallTargets,
} from "../browser/browser.ts";
import { browserOfFile, PHONE } from "../browser/sign-in.ts";
import { origin } from "../cloud/visit.ts";

const HOME = `/tai-khoan/to-chuc/${COOPERATIVE_A}`;
const DIRECTOR = "giam-doc-a@vi-du.example";
const BOOKKEEPER = "ke-toan-a@vi-du.example";

const { signedIn } = browserOfFile(PHONE);

/** Begins a product of its own, so that the tests do not write in each other's drafts. */
const newProduct = async (page: Page, name: string): Promise<string> => {
	await page.goto(`${origin}${HOME}/san-pham`);
	await page.getByRole("link", { name: "Thêm sản phẩm" }).click();
	await page.getByLabel("Tên sản phẩm").fill(name);
	await page.getByRole("button", { name: "Lưu và đi tiếp" }).click();
	expect(await page.locator("h1").textContent()).toBe(name);
	return new URL(page.url()).pathname;
};

const save = (page: Page) =>
	page.getByRole("button", { name: "Lưu", exact: true }).click();

describe.each([true, false])(
	"on a phone, JavaScript %s, a cooperative",
	(javaScriptEnabled) => {
		test("adds a product, is told what is wrong, sends it for review, takes it back and drops it", async () => {
			const { page, close, complaints } = await signedIn(DIRECTOR, {
				...PHONE,
				javaScriptEnabled,
			});
			const product = await newProduct(page, `Chè thử ${Date.now()}`);
			await page.getByRole("link", { name: "Thông tin sản phẩm" }).click();
			await page.getByLabel("Câu chuyện").fill("Hái tay vào tháng 3.");
			await page.getByLabel("Mã vạch").fill("123");
			await save(page);
			expect(await page.title()).toMatch(/^Cần sửa/);
			expect(await page.locator(".error-summary:focus").count()).toBe(1);
			expect(await page.getByLabel("Câu chuyện").inputValue()).toBe(
				"Hái tay vào tháng 3.",
			);
			await page.getByLabel("Mã vạch").fill("");
			await save(page);
			expect(new URL(page.url()).pathname).toBe(product);

			await page.goto(`${origin}${product}/mua-vu`);
			await page.getByLabel("Tháng 3", { exact: true }).check();
			await page.getByLabel("Số lượng").fill("1.500");
			await page.getByLabel("Đơn vị").fill("kg");
			await save(page);
			await page.getByText("1.500 kg").waitFor();
			await page.getByText("Hái tay vào tháng 3.").waitFor();
			await page.getByRole("button", { name: "Gửi duyệt" }).click();
			await page.getByText("Đã gửi duyệt.").waitFor();
			await page.getByRole("button", { name: "Rút lại để sửa" }).click();
			await page.getByText("Đã rút lại.").waitFor();
			await page.locator("summary", { hasText: "Bỏ bản nháp" }).click();
			await page.getByRole("button", { name: "Bỏ bản nháp này" }).click();
			expect(new URL(page.url()).pathname).toBe(`${HOME}/san-pham`);
			expect(complaints.filter((said) => !said.includes("422"))).toEqual([]);
			await close();
		});

		test("writes with a colleague in one form: whose words stay is asked, and nothing is lost", async () => {
			const one = await signedIn(DIRECTOR, { ...PHONE, javaScriptEnabled });
			const other = await signedIn(BOOKKEEPER, { ...PHONE, javaScriptEnabled });
			const product = await newProduct(one.page, `Mận thử ${Date.now()}`);
			for (const { page } of [one, other])
				await page.goto(`${origin}${product}/thong-tin`);
			await one.page.getByLabel("Câu chuyện").fill("Của chị giám đốc.");
			await save(one.page);
			await other.page.getByLabel("Câu chuyện").fill("Của anh kế toán.");
			await other.page.getByLabel("Bảo quản").fill("Nơi khô.");
			await save(other.page);
			const { page } = other;
			expect(await page.locator("h1").textContent()).toBe(
				"Có người vừa sửa cùng mục",
			);
			expect(await page.getByText("Của chị giám đốc.").count()).toBe(1);
			await page.getByRole("button", { name: "Lưu lựa chọn" }).click();
			expect(await page.locator(".error-summary:focus").count()).toBe(1);
			await page.getByLabel("Dùng phần của tôi").check();
			await page.getByLabel("Câu chuyện").last().fill("Của cả hai.");
			await page.getByRole("button", { name: "Lưu lựa chọn" }).click();
			await page.getByText("Của cả hai.").waitFor();
			await page.getByText("Nơi khô.").waitFor();
			await one.close();
			await other.close();
		});
	},
);

test("whose session ended in the middle of a form signs in again and finds every word", async () => {
	const { page, close } = await signedIn(DIRECTOR, {
		...PHONE,
		javaScriptEnabled: false,
	});
	const product = await newProduct(page, `Lê thử ${Date.now()}`);
	await page.goto(`${origin}${product}/thong-tin`);
	await page.getByLabel("Cách dùng").fill("Rửa sạch, ăn tươi.");
	await page.context().clearCookies({ name: "__Host-phien" });
	await save(page);
	expect(new URL(page.url()).pathname).toMatch(/^\/dang-nhap/);
	await page.goto(
		`${origin}/dang-nhap?goi-y=${DIRECTOR}&ve=${encodeURIComponent(`${product}/thong-tin`)}`,
	);
	expect(new URL(page.url()).pathname).toBe(`${product}/thong-tin`);
	expect(await page.getByLabel("Cách dùng").inputValue()).toBe(
		"Rửa sạch, ăn tươi.",
	);
	await save(page);
	await page.getByText("Rửa sạch, ăn tươi.").waitFor();
	await close();
});

describe("with JavaScript, what is typed", () => {
	test("is there again after the page was closed, and can be given up", async () => {
		const { page, close } = await signedIn(DIRECTOR);
		const product = await newProduct(page, `Hồng thử ${Date.now()}`);
		await page.goto(`${origin}${product}/thong-tin`);
		await page.getByLabel("Câu chuyện").fill("Chưa kịp lưu.");
		await page.goto(`${origin}${HOME}`);
		await page.goto(`${origin}${product}/thong-tin`);
		await page.getByText(/Đã khôi phục nội dung bạn gõ lúc/).waitFor();
		expect(await page.getByLabel("Câu chuyện").inputValue()).toBe(
			"Chưa kịp lưu.",
		);
		await page.getByRole("button", { name: "Bỏ, dùng bản đã lưu" }).click();
		expect(await page.getByLabel("Câu chuyện").inputValue()).toBe("");
		await page.reload();
		expect(await page.getByText(/Đã khôi phục/).count()).toBe(0);
		await close();
	});

	test("stays when the network goes, is saved when it is back, and is not asked about afterwards", async () => {
		const { page, close } = await signedIn(DIRECTOR);
		const product = await newProduct(page, `Na thử ${Date.now()}`);
		await page.goto(`${origin}${product}/thong-tin`);
		await page.context().setOffline(true);
		await page.getByLabel("Câu chuyện").fill("Viết lúc mất mạng.");
		await save(page);
		await page.getByText(/Chưa có mạng/).waitFor();
		await page.context().setOffline(false);
		await page.getByText(/Đã lưu vào bản nháp lúc/).waitFor();
		await save(page);
		await page.getByText("Viết lúc mất mạng.").waitFor();
		await page.goto(`${origin}${product}/thong-tin`);
		expect(await page.getByText(/Đã khôi phục/).count()).toBe(0);
		await close();
	});

	test("leaves the device when its writer signs out", async () => {
		const { page, close } = await signedIn(DIRECTOR);
		await page.goto(`${origin}${HOME}/ho-so`);
		await page.getByLabel("Đôi nét").fill("Riêng tư.");
		const kept = () =>
			numberOf(
				page,
				"Object.keys(localStorage).filter((key) => key.startsWith('nhap:')).length",
			);
		await expect.poll(kept).toBe(1);
		await page.getByRole("button", { name: "Đăng xuất" }).click();
		// By way of our own page and the issuer's sign-out, as a browser goes on by itself.
		await page.waitForURL(`${origin}/`);
		expect(await kept()).toBe(0);
		await close();
	});
});

test("an officer who opens the pages is told that they act for the cooperative", async () => {
	const { page, close } = await signedIn("can-bo@vi-du.example");
	await page.goto(`${origin}${HOME}/ho-so`);
	await page.getByText(/Bạn đang làm thay/).waitFor();
	await close();
	const own = await signedIn(DIRECTOR);
	await own.page.goto(`${origin}${HOME}/ho-so`);
	expect(await own.page.getByText(/Bạn đang làm thay/).count()).toBe(0);
	await own.close();
});

test.each([
	"",
	"/ho-so",
	"/tim-doi-tac",
	"/san-pham",
	"/san-pham/moi",
	"PRODUCT",
	"PRODUCT/thong-tin",
	"PRODUCT/mua-vu",
	"PRODUCT/chung-nhan",
	"PRODUCT/chung-nhan/moi",
])(
	"the page «%s» is easy to use at 360 and 1280 px, light and dark",
	async (path) => {
		const { page, complaints, close } = await signedIn(DIRECTOR);
		await page.goto(`${origin}${HOME}/san-pham`);
		const product = await page
			.locator(`.ways a[href^="${HOME}/san-pham/"]`)
			.last()
			.getAttribute("href");
		const address = path.startsWith("PRODUCT")
			? path.replace("PRODUCT", product ?? "")
			: HOME + path;
		for (const width of [360, 1280])
			for (const colorScheme of ["light", "dark"] as const) {
				await page.setViewportSize({ width, height: 800 });
				await page.emulateMedia({ colorScheme });
				await page.goto(origin + address);
				// A font that is still on its way when the page is left counts as a failure.
				await page.evaluate("document.fonts.ready.then(() => 0)");
				expect([width, colorScheme, await axeViolations(page)]).toEqual([
					width,
					colorScheme,
					[],
				]);
				expect(await overflow(page)).toBeLessThanOrEqual(0);
				expect(await smallTargets(page)).toEqual([]);
			}
		expect(complaints).toEqual([]);
		await close();
	},
);
