import { expect, it } from "vitest";
import {
	Cause,
	causesOf,
	remarkText,
} from "../../shared/submissions/causes.ts";
import { fieldsOf, SubmissionKind } from "../../shared/submissions/editable.ts";
import { Remark } from "../../shared/submissions/model.ts";

it("a usual reason leaves room for 900 letters of one's own", () => {
	for (const cause of Cause.options) {
		const remark = (letters: number) =>
			Remark.safeParse({
				text: remarkText(cause, "ư".repeat(letters)),
				at: "2026-11-21T03:00:00.000Z",
			}).success;
		expect(remark(900)).toBe(true);
		expect(remark(1000)).toBe(false);
	}
});

it("every field has usual reasons, and each reason fits some field", () => {
	const fields = SubmissionKind.options.flatMap(fieldsOf);
	for (const field of fields) expect(causesOf(field).length).toBeGreaterThan(2);
	expect(new Set(fields.flatMap(causesOf))).toEqual(new Set(Cause.options));
	expect(causesOf("photos")).not.toContain("spelling");
	expect(causesOf("name")).not.toContain("picture");
});
