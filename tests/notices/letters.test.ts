import { describe, expect, test } from "vitest";
import { readToken, tokenFor } from "../../functions/notices/token.ts";
import { DUE_FACTS } from "../../shared/certificates/watch.ts";
import { letterOf } from "../../shared/notices/letter.ts";
import {
	NOTICE_KINDS,
	type Notice,
	type NoticeKind,
	preferenceOf,
} from "../../shared/notices/model.ts";

const ORIGIN = "https://cho-phien.example";
const HOSTILE = `<img src=x onerror="alert(1)">\r\nBcc: ke-gian@vi-du.example & 'Hợp' "tác"`;
const TOKEN = "per_x.reminders.mac";

/** One notice of every kind, in the words of somebody who means harm. */
const notices: Record<NoticeKind, Notice[]> = {
	submission_waiting: [{ kind: "submission_waiting", province: "20" }],
	submission_approved: [
		{
			kind: "submission_approved",
			organisation: { id: "htx1", name: HOSTILE },
			name: HOSTILE,
			publicPath: "/san-pham/che-ls001",
		},
	],
	submission_returned: [
		{
			kind: "submission_returned",
			organisation: { id: "htx1", name: HOSTILE },
			name: HOSTILE,
			path: "/tai-khoan/to-chuc/htx1",
			remarks: [HOSTILE, "Thiếu ảnh"],
		},
	],
	acted_on_behalf: [
		{
			kind: "acted_on_behalf",
			organisation: { id: "htx1", name: HOSTILE },
			name: HOSTILE,
			reason: HOSTILE,
		},
		{
			kind: "acted_on_behalf",
			organisation: { id: "htx1", name: HOSTILE },
		},
	],
	claim_waiting: [
		{ kind: "claim_waiting", province: "20", organisation: HOSTILE },
	],
	claim_on_yours: [
		{ kind: "claim_on_yours", organisation: { id: "htx1", name: HOSTILE } },
	],
	claim_approved: [
		{ kind: "claim_approved", organisation: { id: "htx1", name: HOSTILE } },
	],
	claim_denied: [
		{ kind: "claim_denied", organisation: HOSTILE, reason: HOSTILE },
		{ kind: "claim_denied" },
	],
	membership_ended: [
		{ kind: "membership_ended", organisation: HOSTILE, reason: HOSTILE },
	],
	membership_moved: [
		{
			kind: "membership_moved",
			from: HOSTILE,
			organisation: { id: "htx1", name: HOSTILE },
			reason: HOSTILE,
		},
	],
	office_given: [{ kind: "office_given", role: "head", reason: HOSTILE }],
	office_taken: [{ kind: "office_taken", reason: HOSTILE }],
	certificate_due: DUE_FACTS.flatMap((fact) =>
		[true, false].map((isExact) => ({
			kind: "certificate_due" as const,
			fact,
			organisation: { id: "htx1", name: HOSTILE },
			product: { id: "ls001", name: HOSTILE },
			end: "2026-11-06",
			closesOn: "2026-07-09",
			isExact,
		})),
	),
	certificate_digest: [
		{
			kind: "certificate_digest",
			province: "20",
			counts: { opens: 2, ends: 1 },
			unreached: 2,
		},
	],
	data_request_waiting: [{ kind: "data_request_waiting", province: "20" }],
	data_request_received: [
		{ kind: "data_request_received", answerBy: "2026-11-24" },
	],
	data_request_answered: [{ kind: "data_request_answered" }],
	data_request_extended: [
		{ kind: "data_request_extended", doneBy: "2026-12-16" },
	],
	reports_overdue: [
		{ kind: "reports_overdue", province: "20", count: 3, days: 12 },
	],
	report_closed: [
		{ kind: "report_closed", number: "BS-261121-ABCDE", answer: HOSTILE },
	],
};

const cases = NOTICE_KINDS.flatMap((kind) =>
	notices[kind].flatMap((notice) =>
		(["vi", "en"] as const).map((language) => ({ kind, language, notice })),
	),
);

describe.each(cases)(
	"a letter of $kind in $language",
	({ notice, language }) => {
		const letter = letterOf(notice, {
			language,
			origin: ORIGIN,
			name: HOSTILE,
			token: TOKEN,
		});

		test("has a subject of one short line, which can hold no header", () => {
			expect(letter.subject).not.toMatch(/[\r\n]/);
			expect(letter.subject.length).toBeGreaterThan(5);
			expect(letter.subject.length).toBeLessThanOrEqual(120);
		});

		test("shows what people wrote as text, never as markup", () => {
			expect(letter.html).not.toContain("<img");
			expect(letter.html).not.toContain('onerror="');
			expect(letter.html.match(/<script|javascript:/i)).toBeNull();
			expect(letter.html).toContain("&lt;img");
		});

		test("leads to our own site alone, with absolute addresses", () => {
			const links = [...letter.html.matchAll(/href="([^"]*)"/g)].map(
				([, address = ""]) => address,
			);
			expect(links.length).toBeGreaterThan(0);
			for (const link of links) {
				expect(new URL(link).origin).toBe(ORIGIN);
				expect(letter.text).toContain(link);
			}
		});

		test("holds nothing that nobody filled in, and no address of mail of ours", () => {
			for (const body of [letter.text, letter.html, letter.subject])
				expect(body).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
			expect(letter.text.normalize("NFC")).toBe(letter.text);
		});

		test("offers to leave with one click exactly where it may be switched off", () => {
			const leave = `${ORIGIN}/tai-khoan/bo-nhan/${TOKEN}`;
			const isOptional = preferenceOf(notice.kind) !== undefined;
			expect(letter.html.includes(leave)).toBe(isOptional);
			expect(letter.headers).toEqual(
				isOptional
					? [
							{ name: "List-Unsubscribe", value: `<${leave}>` },
							{
								name: "List-Unsubscribe-Post",
								value: "List-Unsubscribe=One-Click",
							},
						]
					: [],
			);
		});
	},
);

test("a letter says what happened, why, what to do, and why one gets it", () => {
	const { text } = letterOf(
		{
			kind: "submission_returned",
			organisation: { id: "htx1", name: "HTX Lụa Vỹ" },
			name: "Trà diếp cá",
			path: "/tai-khoan/to-chuc/htx1/san-pham/ls058",
			remarks: ["Thiếu ngày cấp."],
		},
		{ language: "vi", origin: ORIGIN, name: "Lan" },
	);
	expect(text).toBe(`Chào Lan,

Cán bộ đã xem thay đổi bạn gửi cho Trà diếp cá và trả lại để bạn sửa.

Lý do:
Thiếu ngày cấp.

Sửa theo góp ý rồi gửi lại. Những gì bạn đã viết vẫn còn nguyên.

Mở để sửa:
https://cho-phien.example/tai-khoan/to-chuc/htx1/san-pham/ls058

--

Vì sao bạn nhận thư này: bạn đang quản lý trang của tổ chức này trên Chợ Phiên. Thư này gửi tự động, không có người đọc thư trả lời.

Chọn loại thư bạn muốn nhận: https://cho-phien.example/tai-khoan/toi/thong-bao`);
});

describe("the link that switches a kind of letter off", () => {
	const person = `per_${"0".repeat(26)}`;
	const token = tokenFor("secret", person, "reminders");

	test("names its reader and the kind to whoever knows the key, and holds no address", () => {
		expect(readToken("secret", token)).toEqual({
			person,
			preference: "reminders",
		});
		expect(token).not.toContain("@");
	});

	test.each([
		["of another key", tokenFor("other", person, "reminders")],
		["for another kind", token.replace("reminders", "news")],
		["of another person", token.replace("per_0", "per_1")],
		["cut short", token.slice(0, -1)],
		["with more behind it", `${token}.x`],
		["that is empty", ""],
	])("%s is not ours", (_, wrong) => {
		expect(readToken("secret", wrong)).toBeUndefined();
	});
});
