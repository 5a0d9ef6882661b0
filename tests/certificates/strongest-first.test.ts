import fc from "fast-check";
import { expect, test } from "vitest";
import { strongestFirst } from "../../shared/certificates/rules.ts";
import { anyCertificate, certificate } from "./any-certificate.ts";

const TODAY = "2026-11-20";

test("what is in force stands before the undated, the expired and the revoked; then stars; then the newest", () => {
	const revoked = { on: "2026-01-01", reason: "giấy tờ giả" };
	const inOrder = [
		certificate({ id: "force4", stars: 4, issuedOn: "2024-05-01" }),
		certificate({ id: "force3new", stars: 3, issuedOn: "2025-05-01" }),
		certificate({ id: "force3old", stars: 3, issuedOn: "2024-05-01" }),
		certificate({
			id: "forcenostars",
			stars: undefined,
			issuedOn: "2026-05-01",
		}),
		certificate({ id: "undated5", stars: 5 }),
		certificate({ id: "expired4", stars: 4, issuedOn: "2020-05-22" }),
		certificate({ id: "revoked5", stars: 5, issuedOn: "2025-05-01", revoked }),
	];
	expect(
		strongestFirst([...inOrder].reverse(), TODAY).map(({ id }) => id),
	).toEqual(inOrder.map(({ id }) => id));
});

test("the order does not depend on the order they came in, and nothing is lost", () => {
	const several = fc
		.array(anyCertificate, { maxLength: 5 })
		.map((list) =>
			list.map((one, index) => ({ ...one, id: `cert000${index}` })),
		);
	fc.assert(
		fc.property(several, (list) => {
			const sorted = strongestFirst(list, TODAY);
			expect(strongestFirst([...list].reverse(), TODAY)).toEqual(sorted);
			expect(new Set(sorted)).toEqual(new Set(list));
		}),
	);
});
