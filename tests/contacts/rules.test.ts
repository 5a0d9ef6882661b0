import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	CONSENT_TEXTS,
	ConsentPurpose,
	consentText,
	versionOf,
} from "../../shared/consents/texts.ts";
import {
	CONTACT_FIELDS,
	type ContactEntries,
	ContactForm,
	Visibility,
} from "../../shared/contacts/model.ts";
import {
	consentsNeeded,
	hidden,
	visibleAt,
} from "../../shared/contacts/rules.ts";
import { spokenPhone } from "../../shared/contacts/spoken-phone.ts";

const anyEntries: fc.Arbitrary<ContactEntries> = fc.record(
	Object.fromEntries(
		CONTACT_FIELDS.map((field) => [
			field,
			fc.record({
				value: fc.constantFrom("một", "hai"),
				visibility: fc.constantFrom(...Visibility.options),
			}),
		]),
	),
	{ requiredKeys: [] },
);

test("whatever somebody newly sees was agreed to, and nothing else asks for agreement", () => {
	fc.assert(
		fc.property(anyEntries, anyEntries, (before, after) => {
			const needed = consentsNeeded(before, after);
			for (const [level, purpose] of [
				["public", "publish_contact"],
				["partners", "share_with_partners"],
			] as const) {
				const seen = Object.entries(visibleAt(after, level) ?? {});
				const stood: Record<string, string> = { ...visibleAt(before, level) };
				const isNew = seen.some(([field, value]) => stood[field] !== value);
				expect(needed.includes(purpose)).toBe(isNew);
			}
		}),
	);
});

test("control: a rule that looks only at whether the field was public would miss a new number", () => {
	const one = { phone: { value: "một", visibility: "public" as const } };
	const other = { phone: { value: "hai", visibility: "public" as const } };
	expect(consentsNeeded(one, other)).toEqual(["publish_contact"]);
	expect(consentsNeeded(one, one)).toEqual([]);
});

test("a level taken back shows nothing, and leaves the other level as it was", () => {
	fc.assert(
		fc.property(anyEntries, (entries) => {
			const after = hidden(entries, "public");
			expect(visibleAt(after, "public")).toBeUndefined();
			expect(visibleAt(after, "partners")).toEqual(
				visibleAt(entries, "partners"),
			);
			expect(Object.keys(after)).toEqual(Object.keys(entries));
		}),
	);
});

test("a form without a choice is private, and a number is stored in one form", () => {
	expect(
		ContactForm.parse({ phone: "(0205) 3812 345", version: "0" }),
	).toMatchObject({
		phone: "+842053812345",
		phone_visibility: "private",
	});
	expect(
		ContactForm.safeParse({ phone: "01234567890", version: "0" }).error?.issues,
	).toMatchObject([{ path: ["phone"], message: "text.phone_old_mobile" }]);
});

test.each([
	["+84912345678", "0912 345 678"],
	["+842053812345", "0205 3812 345"],
	["+8419001234", "19001234"],
])("%s is read as %s", (stored, read) => {
	expect(spokenPhone(stored)).toBe(read);
});

describe("the words of consent", () => {
	test.each(ConsentPurpose.options)(
		"for %s say how to take it back, and old ones can be found",
		(purpose) => {
			expect(consentText(purpose)).toMatch(/rút đồng ý/);
			for (const [at, text] of CONSENT_TEXTS[purpose].entries())
				expect(consentText(purpose, at + 1)).toBe(text);
			expect(() => consentText(purpose, versionOf(purpose) + 1)).toThrow(
				RangeError,
			);
		},
	);
});
