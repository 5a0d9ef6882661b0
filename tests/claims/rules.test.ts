import fc from "fast-check";
import { expect, test } from "vitest";
import { hasIdentityNumber } from "../../shared/claims/identity-number.ts";
import { ClaimForm } from "../../shared/claims/model.ts";
import {
	MOST_OPEN,
	whyNotAsk,
	whyNotDecide,
} from "../../shared/claims/rules.ts";

test.each([
	["căn cước 020093001234", true],
	["số 0200 9300 1234 của tôi", true],
	["CMND 081.234.567", true],
	["gọi 0912 345 678", false],
	["gọi 0205 3812 345", false],
	["mã số thuế 4900123456", false],
	["mã số thuế 4900123456-001", false],
	["từ năm 2019, có 12 thành viên", false],
])("«%s» holds an identity number: %s", (text, holds) => {
	expect(hasIdentityNumber(text)).toBe(holds);
});

test("any twelve digits are found, however they are spaced", () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(..."0123456789"), {
				minLength: 12,
				maxLength: 12,
			}),
			fc.constantFrom("", " ", ".", "-"),
			(digits, between) => {
				expect(hasIdentityNumber(`số ${digits.join(between)}.`)).toBe(true);
			},
		),
	);
});

test("a proof with such a number is refused by its own reason, and its value is not repeated", () => {
	const { error } = ClaimForm.safeParse({
		belonging: "employee",
		proof: "Căn cước của tôi là 020093001234",
	});
	expect(error?.issues.map(({ message }) => message)).toEqual([
		"claims.identity_number",
	]);
});

const htx = { id: "htxa0001", withdrawn: false };
const open = (organisation: string) => ({
	organisation,
	state: "open" as const,
});

test.each([
	["nothing stands in the way", htx, {}, undefined],
	[
		"the organisation was withdrawn",
		{ ...htx, withdrawn: true },
		{},
		"claims.organisation_withdrawn",
	],
	[
		"they act for it already",
		htx,
		{ memberships: [{ organisation: htx.id }] },
		"claims.member_already",
	],
	[
		"it is asked for already",
		htx,
		{ claims: [open(htx.id)] },
		"claims.open_already",
	],
	["another is asked for", htx, { claims: [open("htxb0001")] }, undefined],
	[
		"a former claim was denied",
		htx,
		{ claims: [{ ...open(htx.id), state: "denied" as const }] },
		undefined,
	],
	[
		"as many as may be are open",
		htx,
		{
			claims: Array.from({ length: MOST_OPEN }, (_, at) =>
				open(`htx0000${at}`),
			),
		},
		"claims.too_many",
	],
])("asking when %s", (_, organisation, has, refusal) => {
	expect(whyNotAsk(organisation, { memberships: [], claims: [], ...has })).toBe(
		refusal,
	);
});

test("nobody decides for themselves, and nobody twice", () => {
	const claim = { person: "per_a", state: "open" as const };
	expect(whyNotDecide(claim, "per_b")).toBeUndefined();
	expect(whyNotDecide(claim, "per_a")).toBe("claims.own");
	expect(whyNotDecide({ ...claim, state: "denied" }, "per_b")).toBe(
		"claims.settled",
	);
});
