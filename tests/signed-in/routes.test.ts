import { expect, test } from "vitest";
import { ALL_ROUTES } from "../../functions/signed-in/all-routes.ts";

const nameOf = ({ method, path }: { method: string; path: string }) =>
	`${method} ${path}`;

test("every address that names a thing says whose it is", () => {
	const open = ALL_ROUTES.filter(
		({ path, subject, right }) =>
			/:(province|organisation|product|submission|claim|photo|sheet|certificate)\b/.test(
				path,
			) &&
			subject === undefined &&
			right !== "admin",
	);
	expect(open.map(nameOf)).toEqual([]);
});

test("no address stands twice, and every one lies in the signed-in part", () => {
	const names = ALL_ROUTES.map(nameOf);
	expect(new Set(names).size).toBe(names.length);
	for (const { path } of ALL_ROUTES)
		expect(path).toMatch(/^\/(tai-khoan|quan-tri|dang-nhap|dang-xuat)(\/|$)/);
});

/** Whether the earlier pattern would take an address of the later one. */
const hides = (earlier: string, later: string): boolean => {
	const [before, after] = [earlier.split("/"), later.split("/")];
	return (
		before.length === after.length &&
		before.every(
			(part, at) =>
				part === after[at] || (part.startsWith(":") && !part.includes("{")),
		)
	);
};

test("no address is hidden behind an earlier one that takes everything", () => {
	const hidden = ALL_ROUTES.flatMap((later, at) =>
		ALL_ROUTES.slice(0, at)
			.filter(
				(earlier) =>
					earlier.method === later.method &&
					earlier.path !== later.path &&
					hides(earlier.path, later.path),
			)
			.map((earlier) => `${nameOf(later)} behind ${nameOf(earlier)}`),
	);
	expect(hidden).toEqual([]);
	expect(hides("/a/:b", "/a/new")).toBe(true);
	expect(hides("/a/new", "/a/:b")).toBe(false);
});
