import { describe, expect, test } from "vitest";
import * as z from "zod";
import { codeRoutes } from "../../functions/codes/routes.ts";
import { onError } from "../../functions/platform/problem.ts";
import type { CodeCard } from "../../shared/codes/listings.ts";

const ORIGIN = "https://cho.test";
const LISTS = new Map<string, CodeCard>([
	["code:04006381333931", card("th001", true)],
	["code:00000096385074", card("th002", false)],
	["code:98-98001-1-2026", card("th001", true)],
]);

function card(id: string, isCertified: boolean): CodeCard {
	return {
		id,
		name: `Chè ${id}`,
		path: `/san-pham/che-${id}`,
		isCertified,
		languages: isCertified ? ["vi", "en", "zh"] : ["vi"],
	};
}

/** The routes over lists that the test holds: what lies behind is one query by key. */
const app = codeRoutes({
	origin: ORIGIN,
	publishing: {
		list: async (list, schema) => {
			const found = LISTS.get(list);
			return found === undefined ? [] : [schema.parse(found)];
		},
	},
});
app.onError(onError);

const ask = (path: string, headers: Record<string, string> = {}) =>
	app.request(path, { headers });

describe("a scanned code", () => {
	test.each([
		[undefined, "/san-pham/che-th001"],
		["en-GB,en;q=0.9", "/en/products/che-th001"],
		["zh-CN", "/zh/products/che-th001"],
		["fr", "/san-pham/che-th001"],
		["fr, en;q=0.2, vi;q=0.8", "/san-pham/che-th001"],
	])("leads a reader of %s to %s", async (language, path) => {
		const answer = await ask(
			"/01/4006381333931/10/LOT7",
			language === undefined ? {} : { "accept-language": language },
		);
		expect(answer.status).toBe(307);
		expect(answer.headers.get("location")).toBe(ORIGIN + path);
		expect(answer.headers.get("vary")).toBe("accept, accept-language");
		expect(answer.headers.get("link")).toContain(
			`<${ORIGIN}/01/04006381333931/10/LOT7?linkType=all>; rel="linkset"`,
		);
	});

	test("takes along what it says of the pack, but not the kind of link", async () => {
		const answer = await ask("/01/4006381333931?17=261231&linkType=gs1:pip");
		expect(answer.headers.get("location")).toBe(
			`${ORIGIN}/san-pham/che-th001?17=261231`,
		);
	});

	test("leads to the kind of information that is asked for", async () => {
		for (const type of ["gs1:masterData", "https://gs1.org/voc/masterData"]) {
			const answer = await ask(
				`/01/4006381333931?linkType=${encodeURIComponent(type)}`,
			);
			expect(answer.headers.get("location")).toBe(
				`${ORIGIN}/data/products/th001.json`,
			);
		}
	});

	test("has no information of a kind that is not true: programs are told, people get the page", async () => {
		const path = "/01/4006381333931?linkType=gs1:sustainabilityInfo";
		const program = await ask(path);
		expect(program.status).toBe(404);
		expect(await program.json()).toMatchObject({ code: "codes.no_such_link" });
		const person = await ask(path, { accept: "text/html" });
		expect(person.status).toBe(307);
		const uncertified = await ask(
			"/01/96385074?linkType=gs1:certificationInfo",
		);
		expect(uncertified.status).toBe(404);
	});

	test.each([
		["/01/4006381333932", 400, "codes.check_digit"],
		["/01/abc", 400, "codes.not_a_gtin"],
		["/01/4006381333931/10/123456789012345678901", 400, "codes.part"],
		["/01/4006381333931/21/1/10/2", 400, "codes.part_order"],
		["/01/036000291452", 404, "codes.unknown"],
		["/ocop/98-98001-2-2026", 404, "codes.unknown"],
		["/ocop/xyz", 400, "codes.not_an_ocop_code"],
	])("%s is answered with %i and %s", async (path, status, code) => {
		const answer = await ask(path);
		expect(answer.status).toBe(status);
		expect(answer.headers.get("content-type")).toContain(
			"application/problem+json",
		);
		expect(await answer.json()).toMatchObject({ code, status });
	});

	test("of the programme leads on for good, in the reader's language", async () => {
		const answer = await ask("/ocop/98-98001-1-2026", {
			"accept-language": "en",
		});
		expect(answer.status).toBe(308);
		expect(answer.headers.get("location")).toBe(
			`${ORIGIN}/en/products/che-th001`,
		);
	});
});

describe("the linkset of a code (RFC 9264)", () => {
	const Target = z.strictObject({
		href: z.url(),
		title: z.string(),
		type: z.string(),
		hreflang: z.array(z.string()).optional(),
	});
	const Linkset = z.strictObject({
		linkset: z.tuple([
			z
				.strictObject({ anchor: z.url(), itemDescription: z.string() })
				.catchall(z.array(Target).min(1)),
		]),
	});
	const linksetOf = async (path: string, headers = {}) => {
		const answer = await ask(path, headers);
		expect(answer.status).toBe(200);
		expect(answer.headers.get("content-type")).toBe("application/linkset+json");
		expect(answer.headers.get("access-control-allow-origin")).toBe("*");
		return Linkset.parse(await answer.json()).linkset[0];
	};

	test("names what there is, by accept or by the kind of link", async () => {
		const accepted = await linksetOf("/01/4006381333931", {
			accept: "application/linkset+json",
		});
		expect(accepted).toEqual(await linksetOf("/01/4006381333931?linkType=all"));
		expect(accepted.anchor).toBe(`${ORIGIN}/01/04006381333931`);
		expect(Object.keys(accepted)).toEqual([
			"anchor",
			"itemDescription",
			"https://gs1.org/voc/defaultLink",
			"https://gs1.org/voc/pip",
			"https://gs1.org/voc/certificationInfo",
			"https://gs1.org/voc/masterData",
		]);
		expect(accepted["https://gs1.org/voc/pip"]).toMatchObject([
			{ href: `${ORIGIN}/san-pham/che-th001`, hreflang: ["vi"] },
			{ href: `${ORIGIN}/en/products/che-th001`, hreflang: ["en"] },
			{ href: `${ORIGIN}/zh/products/che-th001`, hreflang: ["zh-Hans"] },
		]);
	});

	test("speaks of certificates only where there is one, and of languages only where the page can be read in them", async () => {
		const poor = await linksetOf("/01/96385074?linkType=all");
		expect(poor).not.toHaveProperty(["https://gs1.org/voc/certificationInfo"]);
		expect(poor["https://gs1.org/voc/pip"]).toMatchObject([
			{ hreflang: ["vi"] },
		]);
	});
});
