import { beforeAll, expect, inject, test } from "vitest";
import * as z from "zod";
import { ALL_ROUTES } from "../../functions/signed-in/all-routes.ts";
import type { SignedInDeps } from "../../functions/signed-in/deps.ts";
import type { Route } from "../../functions/signed-in/route.ts";
import type { Right } from "../../shared/accounts/rights.ts";
import { belongings, OWN_PROVINCE } from "./belongings.ts";
import { signIn, WorkSession } from "./session.ts";

const { origin } = inject("cloud");

const EMAILS = {
	newcomer: "nguoi-moi@vi-du.example",
	member: "giam-doc-a@vi-du.example",
	colleague: "ke-toan-a@vi-du.example",
	otherMember: "giam-doc-b@vi-du.example",
	staff: "can-bo@vi-du.example",
	otherStaff: "can-bo-lang-son@vi-du.example",
	head: "truong-phong@vi-du.example",
	admin: "quan-tri@vi-du.example",
};
type Who = "visitor" | keyof typeof EMAILS;
const EVERYBODY: Who[] = [
	"visitor",
	...(Object.keys(EMAILS) as (keyof typeof EMAILS)[]),
];

/** Who may, written down by hand; the thing is cooperative A's, in the invented province. */
const MAY: Record<Right, Who[]> = {
	visitor: EVERYBODY,
	person: EVERYBODY.filter((who) => who !== "visitor"),
	member: ["member", "colleague", "staff", "head", "admin"],
	staff: ["staff", "head", "admin"],
	head: ["head", "admin"],
	admin: ["admin"],
};

const sessions = new Map<Who, WorkSession>();
let things: Awaited<ReturnType<typeof belongings>>;

beforeAll(async () => {
	for (const who of EVERYBODY)
		sessions.set(
			who,
			who === "visitor"
				? new WorkSession(origin)
				: await signIn(origin, EMAILS[who]),
		);
	things = await belongings((who) => sessions.get(who) as WorkSession);
}, 120_000);

type AnyRoute = Route<SignedInDeps>;

/** The address with cooperative A's things in it. */
const addressOf = ({ path, subject }: AnyRoute): string =>
	path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => {
		if (subject?.param === name) return things.ids[subject.kind];
		const known = things.params[name];
		if (known === undefined) throw new Error(`${path}: what is :${name}?`);
		return known;
	});

/** Who may use a route: where it names no thing of a province, every office may. Of a person's own thing: only they. */
const mayUse = (route: AnyRoute): Who[] => {
	const { right, subject } = route;
	const owner = subject && things.owners[subject.kind];
	if (right === "person" && owner !== undefined) return [owner];
	const isAnywhere = subject === undefined && right !== "visitor";
	const office: Who[] = ["staff", "head"];
	return isAnywhere && office.some((one) => one === right)
		? [...MAY[right], ...(right === "staff" ? (["otherStaff"] as const) : [])]
		: MAY[right];
};

const Code = z.object({ code: z.string().optional() });

const ask = async (who: Who, route: AnyRoute): Promise<string> => {
	const session = sessions.get(who) as WorkSession;
	const path = addressOf(route);
	// A form without its key goes no further than the check of rights: nothing is changed.
	const response =
		route.method === "GET"
			? await session.read(path)
			: await session.visit(path, {
					method: "POST",
					body: new URLSearchParams({ la: "khong co" }),
					headers: { accept: "application/json", origin },
				});
	if (response.status >= 500) return `fault ${response.status}`;
	if (response.status < 400) return "let in";
	const { code } = Code.parse(
		await response.json().catch((error: Error) => ({ code: error.message })),
	);
	return code === "accounts.sign_in" || code === "accounts.not_yours"
		? "kept out"
		: "let in";
};

const nameOf = ({ method, path }: AnyRoute) => `${method} ${path}`;

test.each(ALL_ROUTES.map((route) => [nameOf(route), route] as const))(
	"%s lets in whom its right names, and nobody else",
	async (_, route) => {
		const answers = await Promise.all(
			EVERYBODY.map(async (who) => [who, await ask(who, route)] as const),
		);
		const may = mayUse(route);
		const expected = EVERYBODY.map((who) => [
			who,
			may.includes(who) ? "let in" : "kept out",
		]);
		expect(answers).toEqual(expected);
	},
);

test("one's own product below somebody else's roof is no address", async () => {
	const own = things.ids.product;
	const member = sessions.get("member") as WorkSession;
	const response = await member.read(
		`/tai-khoan/to-chuc/${things.otherOrganisation}/san-pham/${own}`,
	);
	expect(response.status).toBe(404);
	const staff = sessions.get("otherStaff") as WorkSession;
	const elsewhere = await staff.read(`/quan-tri/20/san-pham/${own}`);
	expect(elsewhere.status).toBe(404);
	expect(OWN_PROVINCE).not.toBe("20");
});
