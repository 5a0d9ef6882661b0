import { expect, test } from "vitest";
import { parsePhone } from "../../shared/text/phone.ts";

test.each([
	["0912345678", "+84912345678"],
	["0912 345 678", "+84912345678"],
	["0912.345.678", "+84912345678"],
	["+84 (0)912-345-678", "+84912345678"],
	["+84912345678", "+84912345678"],
	["84912345678", "+84912345678"],
	["0084 912 345 678", "+84912345678"],
	["(0205) 3.812.345", "+842053812345"],
	["0205 3812 345", "+842053812345"],
	["024 3825 1234", "+842438251234"],
	["1800 1091", "+8418001091"],
	["1900.545.426", "+841900545426"],
])("%s is stored as %s", (typed, e164) => {
	expect(parsePhone(typed)).toEqual({ e164 });
});

test.each(["01234567890", "+84 168 912 3456", "0199 999 9999"])(
	"%s is an eleven-digit mobile of before 2018, with its own reason",
	(typed) => {
		expect(parsePhone(typed)).toEqual({ refused: "text.phone_old_mobile" });
	},
);

test.each([
	"",
	"091234567",
	"09123456789",
	"0412345678",
	"0205 812 345",
	"0999 000 3205 381 2345",
	"gọi tôi",
	"0205",
])("%s is not a phone number", (typed) => {
	expect(parsePhone(typed)).toEqual({ refused: "text.phone" });
});

test.each(["+86 138 0013 8000", "0086 138 0013 8000"])(
	"%s is a number of another country",
	(typed) => {
		expect(parsePhone(typed)).toEqual({ refused: "text.phone_foreign" });
	},
);
