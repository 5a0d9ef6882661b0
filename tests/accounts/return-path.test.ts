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
	["/tai-khoan/../san-pham", "/tai-khoan"],
	["/tai-khoan/..//evil.example", "/tai-khoan"],
	["/tai-khoan/%2e%2e//evil.example", "/tai-khoan"],
	["/quan-tri/..\\/evil.example", "/tai-khoan"],
	["/tai-khoan/..\t//evil.example", "/tai-khoan"],
	["http://[", "/tai-khoan"],
])("after signing in, «%s» leads to «%s»", (wanted, reached) => {
	expect(returnPath(wanted)).toBe(reached);
});

/** What addresses that lead astray are made of. */
const pieces = fc
	.array(
		fc.constantFrom(
			"/",
			"\\",
			"..",
			".",
			"%2e",
			"\t",
			"?",
			"#",
			"@",
			":",
			"evil",
		),
		{ maxLength: 8 },
	)
	.map((some) => some.join(""));

test("whatever is asked for, the way back stays on this site", () => {
	fc.assert(
		fc.property(
			fc.oneof(
				pieces,
				pieces.map((text) => `/tai-khoan${text}`),
				pieces.map((text) => `/quan-tri/${text}`),
				fc.string(),
				fc.webUrl(),
				fc.string().map((text) => `/tai-khoan/${text}`),
				fc.string().map((text) => `/quan-tri?${text}`),
				fc.string().map((text) => `/tai-khoan\\${text}`),
			),
			(wanted) => {
				const reached = new URL(returnPath(wanted), "https://cho-phien.test");
				expect(reached.origin).toBe("https://cho-phien.test");
				expect(reached.pathname).toMatch(/^\/(tai-khoan|quan-tri)(\/|$)/);
			},
		),
		{ numRuns: 600 },
	);
});
