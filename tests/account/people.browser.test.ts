import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import { COOPERATIVE_B } from "../../infra/data/demonstration/people.ts";
import { browserOfFile, DESK, PHONE, wrongWith } from "../browser/sign-in.ts";
import { origin, stillness } from "../cloud/visit.ts";

const DIRECTOR_B = "giam-doc-b@vi-du.example";
const STAFF = "can-bo@vi-du.example";
const HOME_B = `/tai-khoan/to-chuc/${COOPERATIVE_B}`;

const { signedIn } = browserOfFile(PHONE);

/** Somebody nobody knows yet. */
const newcomer = (options?: BrowserContextOptions) =>
	signedIn(`moi-${Date.now()}-${Math.random()}@vi-du.example`, options);

describe.each([true, false])(
	"on a phone, JavaScript %s, somebody",
	(javaScriptEnabled) => {
		const options = { ...PHONE, javaScriptEnabled };

		test("finds a cooperative without marks, asks for it, is approved, and leaves it again", async () => {
			// The cooperative has somebody already: from their first sign-in on.
			await (await signedIn(DIRECTOR_B)).close();
			const { page, close } = await newcomer(options);
			await page.goto(`${origin}/tai-khoan/xin-quan-ly`);
			await page.getByLabel("Mã số thuế hoặc tên").fill("khong co that dau");
			await page.getByRole("button", { name: "Tìm" }).click();
			await page.getByText("Chưa thấy tổ chức nào").waitFor();

			await page.goto(`${origin}/tai-khoan/xin-quan-ly/${COOPERATIVE_B}`);
			await page.getByText("Bạn vẫn gửi được").waitFor();
			await page.getByRole("button", { name: "Gửi yêu cầu" }).click();
			expect(await page.locator(".error-summary:focus").count()).toBe(1);
			await page.getByLabel("Người làm việc ở đây").check();
			const proof = page.getByLabel("Cán bộ hỏi ai để xác nhận?");
			await proof.fill("Căn cước 020093001234, hỏi ở trụ sở.");
			await page.getByRole("button", { name: "Gửi yêu cầu" }).click();
			await page.getByText("bỏ số căn cước").first().waitFor();
			expect(await proof.inputValue()).toContain("hỏi ở trụ sở");
			await proof.fill("Hỏi bác kế toán ở trụ sở.");
			await page.getByRole("button", { name: "Gửi yêu cầu" }).click();
			await page.getByText("Đã gửi yêu cầu.").waitFor();
			await page.getByText("Đang chờ cán bộ").waitFor();

			const staff = await signedIn(STAFF, { ...DESK, javaScriptEnabled });
			await staff.page.goto(`${origin}/quan-tri/99/xin-quan-ly`);
			await staff.page.locator("tbody tr").last().locator("a").click();
			await staff.page.getByText("Hỏi bác kế toán ở trụ sở.").waitFor();
			await staff.page.getByLabel("Duyệt: trao quyền quản lý").check();
			await staff.page.getByLabel("Lý do").fill("Đã gọi trụ sở.");
			await staff.page.getByRole("button", { name: "Ghi quyết định" }).click();
			await staff.page.getByText("Đã duyệt và trao quyền quản lý.").waitFor();
			await staff.close();

			await page.goto(`${origin}${HOME_B}/nguoi`);
			expect(page.url()).toContain("/nguoi");
			await page.locator("summary", { hasText: "Thôi quản lý" }).click();
			await page.getByRole("button", { name: "Tôi thôi quản lý" }).click();
			await page.getByText("Đã kết thúc quyền.").waitFor();
			const gone = await page.goto(`${origin}${HOME_B}/nguoi`);
			expect(gone?.status()).toBe(404);
			await close();
		});

		test("shows a phone number to everybody, then takes the consent back", async () => {
			const { page, close } = await signedIn(DIRECTOR_B, options);
			await page.goto(`${origin}${HOME_B}/nguoi/lien-he`);
			await page
				.getByLabel("Điện thoại", { exact: false })
				.first()
				.fill("0912 345 678");
			await page.getByLabel("Ai thấy được điện thoại?").selectOption("public");
			const agree = page.getByLabel("Tôi đồng ý để Chợ Phiên hiện");
			expect(await agree.isChecked()).toBe(false);
			await page.getByRole("button", { name: "Lưu" }).click();
			expect(await page.title()).toMatch(/^Cần sửa/);
			await agree.check();
			await page.getByRole("button", { name: "Lưu" }).click();
			await page.getByText("0912 345 678").waitFor();
			const publicPage = (
				await (
					await fetch(`${origin}/data/organisations/${COOPERATIVE_B}.json`)
				).json()
			).page;
			await stillness();
			await page.goto(`${origin}${publicPage}`);
			expect(await page.locator("a[href^='tel:']").count()).toBe(1);

			await page.goto(`${origin}/tai-khoan/toi/dong-y`);
			await page.getByRole("button", { name: "Rút lại" }).first().click();
			await page.getByText("Đã rút lại.").waitFor();
			await stillness();
			// Not in this browser: it may keep a public page for a minute.
			const after = await (await fetch(`${origin}${publicPage}`)).text();
			expect(after).not.toContain("tel:");
			await close();
		});

		test("changes their name, takes their data along, and deletes their account", async () => {
			const { page, close } = await newcomer(options);
			await page.goto(`${origin}/tai-khoan/toi`);
			await page.getByLabel("Tên của bạn").fill("Nông Thị Thử");
			await page.getByRole("button", { name: "Lưu" }).click();
			await page.getByText("Đã lưu.").waitFor();
			const data = await page.request.get(
				`${origin}/tai-khoan/toi/du-lieu.json`,
			);
			expect(await data.json()).toMatchObject({
				account: { name: "Nông Thị Thử" },
			});
			await page.goto(`${origin}/tai-khoan/toi/xoa`);
			await page.getByRole("button", { name: "Xóa tài khoản" }).click();
			expect(await page.title()).toMatch(/^Cần sửa/);
			await page.getByLabel("Tôi hiểu và muốn xóa").check();
			await page.getByRole("button", { name: "Xóa tài khoản" }).click();
			// By way of our own page and the issuer's sign-out, as a browser goes on by itself.
			await page.waitForURL(`${origin}/`);
			await page.goto(`${origin}/tai-khoan/toi`);
			expect(await page.content()).not.toContain("Nông Thị Thử");
			await close();
		});
	},
);

test("a request about one's data is answered by staff, with its clocks", async () => {
	const { page, close } = await signedIn(DIRECTOR_B);
	await page.goto(`${origin}/tai-khoan/toi/yeu-cau`);
	await page.getByLabel("Sửa cho đúng").check();
	await page.getByLabel("Nói rõ hơn").fill("Tên tôi bị sai dấu.");
	await page.getByRole("button", { name: "Gửi yêu cầu" }).click();
	await page
		.getByText("Bạn được trả lời trong 2 ngày làm việc.")
		.first()
		.waitFor();
	const staff = await signedIn(STAFF, DESK);
	await staff.page.goto(`${origin}/quan-tri/99/du-lieu-ca-nhan`);
	await staff.page.getByRole("link", { name: "Sửa cho đúng" }).first().click();
	await staff.page.getByLabel("Đã làm xong").check();
	await staff.page.getByLabel("Lời cho người gửi").fill("Đã sửa.");
	await staff.page.getByRole("button", { name: "Ghi lại" }).click();
	await staff.page.getByText("Đã hoàn tất yêu cầu.").waitFor();
	await staff.close();
	await page.reload();
	await page.getByText("Đã sửa.").waitFor();
	await close();
});

describe.each([PHONE, DESK])("at $viewport.width pixels", (options) => {
	test.each([
		"/tai-khoan/toi",
		"/tai-khoan/toi/dong-y",
		"/tai-khoan/toi/yeu-cau",
		"/tai-khoan/toi/xoa",
		"/tai-khoan/xin-quan-ly?tim=minh",
		"/tai-khoan/them-to-chuc",
		"/tai-khoan/xin-quan-ly/mhh00001",
		`${HOME_B}/nguoi`,
		`${HOME_B}/nguoi/lien-he`,
	])(
		"%s is whole, big enough to hit, and readable by machines",
		async (path) => {
			const { page, close } = await signedIn(DIRECTOR_B, options);
			await page.goto(`${origin}${path}`);
			expect(await wrongWith(page)).toEqual([]);
			await close();
		},
	);

	test.each([
		"/quan-tri/99/xin-quan-ly",
		"/quan-tri/99/du-lieu-ca-nhan",
		`/quan-tri/99/to-chuc/${COOPERATIVE_B}/nguoi`,
	])("%s of the office, too", async (path) => {
		const { page, close } = await signedIn(STAFF, options);
		await page.goto(`${origin}${path}`);
		expect(await wrongWith(page)).toEqual([]);
		await close();
	});
});
