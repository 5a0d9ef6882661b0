import { expect, test } from "vitest";
import { NOBODY, type Visitor } from "../../shared/accounts/model.ts";
import {
	authorFor,
	authorOf,
	isAllowed,
	RIGHTS,
	type Right,
} from "../../shared/accounts/rights.ts";

const person = (last: string) => `per_${"0".repeat(25)}${last}` as const;
const who = {
	visitor: NOBODY,
	newcomer: { person: person("1"), organisations: [] },
	member: { person: person("2"), organisations: ["htxa1"] },
	otherMember: { person: person("3"), organisations: ["htxb1"] },
	staff: {
		person: person("4"),
		organisations: [],
		office: { role: "staff", provinces: ["20"] },
	},
	otherStaff: {
		person: person("5"),
		organisations: [],
		office: { role: "staff", provinces: ["24"] },
	},
	head: {
		person: person("6"),
		organisations: [],
		office: { role: "head", provinces: ["20"] },
	},
	admin: {
		person: person("7"),
		organisations: [],
		office: { role: "admin", provinces: [] },
	},
} satisfies Record<string, Visitor>;
type Who = keyof typeof who;

/** Written down by hand, so that the rule is compared with something that is not the rule. */
const MAY: Record<Right, Who[]> = {
	visitor: [
		"visitor",
		"newcomer",
		"member",
		"otherMember",
		"staff",
		"otherStaff",
		"head",
		"admin",
	],
	person: [
		"newcomer",
		"member",
		"otherMember",
		"staff",
		"otherStaff",
		"head",
		"admin",
	],
	member: ["member", "staff", "head", "admin"],
	staff: ["staff", "head", "admin"],
	head: ["head", "admin"],
	admin: ["admin"],
};

test.each(RIGHTS)(
	"the right «%s» on a thing of a cooperative of Lạng Sơn is given to whom the table names",
	(right) => {
		const belongs = { organisation: "htxa1", province: "20" };
		const may = Object.entries(who)
			.filter(([, visitor]) => isAllowed(right, visitor, belongs))
			.map(([name]) => name);
		expect(may).toEqual(MAY[right]);
	},
);

test("what belongs to one person is theirs alone, also before staff and administrators", () => {
	const belongs = { person: person("2") };
	const may = Object.entries(who)
		.filter(([, visitor]) => isAllowed("person", visitor, belongs))
		.map(([name]) => name);
	expect(may).toEqual(["member"]);
});

test("a thing of no organisation is nobody's to edit but the office's", () => {
	expect(isAllowed("member", who.member, { province: "20" })).toBe(false);
	expect(isAllowed("member", who.staff, { province: "20" })).toBe(true);
});

test("staff who act for a cooperative are kept as staff, on its behalf", () => {
	const belongs = { organisation: "htxa1", province: "20" };
	expect(authorFor(who.staff, belongs)).toEqual({
		actor: `person:${person("4")}`,
		role: "staff",
		onBehalfOf: "htxa1",
	});
	expect(authorFor(who.member, belongs, "vì sai tên")).toEqual({
		actor: `person:${person("2")}`,
		role: "member",
		reason: "vì sai tên",
	});
	expect(authorOf(who.staff, belongs)).not.toHaveProperty("onBehalfOf");
});
