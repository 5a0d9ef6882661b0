import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { COOPERATIVE_A } from "../../infra/data/demonstration/people.ts";
import { CAUSE_WORDS } from "../../shared/submissions/causes.ts";
import { axeViolations, overflow, smallTargets } from "../browser/browser.ts";
import { browserOfFile, DESK } from "../browser/sign-in.ts";
import { origin } from "../cloud/visit.ts";

const HOME = `/tai-khoan/to-chuc/${COOPERATIVE_A}`;
const QUEUE = "/quan-tri/99/duyet";
const DIRECTOR = "giam-doc-a@vi-du.example";
const OFFICER = "can-bo@vi-du.example";

const { signedIn } = browserOfFile(DESK);

/** A new product with a story, sent for review. Answers with its address. */
const send = async (page: Page, name: string): Promise<string> => {
	await page.goto(`${origin}${HOME}/san-pham/moi`);
	await page.getByLabel("Tên sản phẩm").fill(name);
	await page.getByRole("button", { name: "Lưu và đi tiếp" }).click();
	const path = new URL(page.url()).pathname;
	await page.getByRole("button", { name: "Gửi duyệt" }).click();
	await page.getByText("Đã gửi duyệt.").waitFor();
	return path;
};

const told = (page: Page, text: string) =>
	page.getByRole("status").filter({ hasText: text }).waitFor();

const open = async (page: Page, name: string) => {
	await page.goto(origin + QUEUE);
	await page.getByRole("link", { name }).click();
};

describe("an officer with changes waiting", () => {
	test("works through them by keyboard, one after the other", async () => {
		const director = await signedIn(DIRECTOR);
		const names = [1, 2, 3].map((at) => `Chè bàn phím ${at} ${Date.now()}`);
		for (const name of names) await send(director.page, name);
		const { page, complaints, close } = await signedIn(OFFICER);
		await open(page, names[0] ?? "");
		for (const [at, name] of names.entries()) {
			await page.getByRole("heading", { level: 1, name }).waitFor();
			// Whoever listens hears what was decided, how many are left, and where they are.
			expect(await page.locator("h1:focus").count()).toBe(1);
			if (at > 0) await told(page, `Đã duyệt ${names[at - 1]}`);
			await page.getByText(/^Còn \d+ bản chờ|^Bản cuối cùng/).waitFor();
			// One Tab and Enter, or one chord.
			if (at === 1) {
				// Too soon: it was meant for the page before.
				await page.keyboard.press("Control+Enter");
				await page.waitForTimeout(800);
				expect(await page.locator("h1:focus").textContent()).toContain(name);
				await page.keyboard.press("Control+Enter");
			} else {
				await page.keyboard.press("Tab");
				await page.keyboard.press("Enter");
			}
		}
		await told(page, `Đã duyệt ${names.at(-1)}`);
		await page.goto(origin + QUEUE);
		for (const name of names)
			expect(await page.getByRole("link", { name }).count()).toBe(0);
		expect(complaints).toEqual([]);
		await director.close();
		await close();
	});

	test("returns one with a reason, which stands beside the field it is about", async () => {
		const director = await signedIn(DIRECTOR);
		const name = `Chè trả lại ${Date.now()}`;
		const product = await send(director.page, name);
		const { page, close } = await signedIn(OFFICER);
		await open(page, name);
		await page.locator("summary", { hasText: "Trả lại" }).click();
		await page.getByRole("button", { name: "Trả lại kèm lý do" }).click();
		expect(await page.locator(".error-summary:focus").count()).toBe(1);
		await page
			.getByLabel("Tên sản phẩm: cần sửa gì?")
			.selectOption({ label: CAUSE_WORDS.differs });
		await page
			.getByLabel("Tên sản phẩm: viết thêm")
			.fill("Nhãn ghi là chè Shan.");
		// In the form of the return the chord returns.
		await page.keyboard.press("Control+Enter");
		await told(page, `Đã trả lại ${name}`);
		await director.page.goto(`${origin}${product}/thong-tin`);
		await director.page
			.getByText(`${CAUSE_WORDS.differs} Nhãn ghi là chè Shan.`)
			.waitFor();
		await director.close();
		await close();
	});

	test("is told when the cooperative has taken it back meanwhile", async () => {
		const director = await signedIn(DIRECTOR);
		const name = `Chè rút lại ${Date.now()}`;
		const product = await send(director.page, name);
		const { page, close } = await signedIn(OFFICER);
		await open(page, name);
		await director.page.goto(origin + product);
		await director.page.getByRole("button", { name: "Rút lại" }).click();
		await page.getByRole("button", { name: /^Duyệt/ }).click();
		await page.getByText("Hợp tác xã đã rút bản này lại.").waitFor();
		expect(await page.locator(".error-summary:focus").count()).toBe(1);
		await director.close();
		await close();
	});
});

test.each([360, 1280])(
	"the queue and a submission are fit to work with at %i px",
	async (width) => {
		const director = await signedIn(DIRECTOR);
		const name = `Chè đủ chỗ ${width} ${Date.now()}`;
		await send(director.page, name);
		const { page, complaints, close } = await signedIn(OFFICER);
		await page.setViewportSize({ width, height: 800 });
		await page.goto(origin + QUEUE);
		const look = async () => ({
			axe: await axeViolations(page),
			overflow: await overflow(page),
			small: await smallTargets(page),
		});
		const fine = { axe: [], overflow: 0, small: [] };
		expect(await look()).toEqual(fine);
		await page.getByRole("link", { name }).click();
		expect(await look()).toEqual(fine);
		await page.locator("summary", { hasText: "Trả lại" }).click();
		expect(await look()).toEqual(fine);
		expect(complaints).toEqual([]);
		await director.close();
		await close();
	},
);
