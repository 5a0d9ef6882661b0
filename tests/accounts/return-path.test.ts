import fc from "fast-check";
import { expect, test } from "vitest";
import { returnPath } from "../../functions/accounts/sign-in/return-path.ts";

test.each([
	["/tai-khoan/to-chuc/ls001?xem=1", "/tai-khoan/to-chuc/ls001?xem=1"],
	["/quan-tri", "/quan-tri"],
	["/quan-tri/20/duyet", "/quan-tri/20/duyet"],
	[undefined, "/tai-khoan"],
	["https://evil.example/tai-khoan", "/tai-khoan"],
	["//evil.example/tai-khoan", "/tai-khoan"],
	["/tai-khoanevil", "/tai-khoan"],
	["/dang-xuat", "/tai-khoan"],
	["/tai-khoan/../san-pham", "/san-pham"],
])("after signing in, «%s» leads to «%s»", (wanted, reached) => {
	expect(returnPath(wanted)).toBe(reached);
});

test("whatever is asked for, the way back stays on this site", () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.webUrl(),
				fc.string().map((text) => `/tai-khoan/${text}`),
				fc.string().map((text) => `/quan-tri?${text}`),
				fc.string().map((text) => `/tai-khoan\\${text}`),
			),
			(wanted) => {
				const reached = new URL(returnPath(wanted), "https://cho-phien.test");
				expect(reached.origin).toBe("https://cho-phien.test");
			},
		),
		{ numRuns: 2000 },
	);
});
