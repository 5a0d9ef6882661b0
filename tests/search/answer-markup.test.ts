import { describe, expect, test } from "vitest";
import { Language } from "../../shared/languages/language.ts";
import { readQuery } from "../../shared/search/address.ts";
import type { Catalogue } from "../../shared/search/facets.ts";
import { search } from "../../shared/search/search.ts";
import { speechOf } from "../../site/src/frame/speech.ts";
import { el } from "../../site/src/search/element.ts";
import { facets } from "../../site/src/search/facets.ts";
import { highlighted } from "../../site/src/search/marked-line.ts";
import { results } from "../../site/src/search/results.ts";
import { speechFrom, spokenData } from "../../site/src/search/row-speech.ts";
import { toHtml } from "../../site/src/search/to-html.ts";
import { openReal } from "./catalogues.ts";

const NOVEMBER = 11;
const PLACE = { province: "20", prefix: "" };

const opened = {
	products: await openReal("20", "products"),
	organisations: await openReal("20", "organisations"),
};

const answerTo = async (catalogue: Catalogue, address: string) => {
	const { query } = readQuery(catalogue, new URLSearchParams(address));
	return search(opened[catalogue], query, NOVEMBER);
};

const QUESTIONS: [Catalogue, string][] = [
	["products", "q="],
	["products", "q=khau+nhuc"],
	["products", "q=m%E1%BA%ADt+ong&sao=4&sao=3&hieu_luc=expired"],
	["products", "q=&mua=9&huyen_cu=183"],
	["products", "q=khongcogi%C4%91%C3%A2u"],
	["organisations", "q=hop+tac+xa+chi+lang"],
	["organisations", "q=&linh_vuc=agriculture&trang=2"],
];

describe("an answer", () => {
	test.each(Language.options)(
		"is drawn in the browser, from the words of its page, as the server draws it: %s",
		async (language) => {
			const speech = speechOf({ language });
			const travelled = speechFrom(
				JSON.parse(JSON.stringify(spokenData(speech))),
			);
			for (const [catalogue, address] of QUESTIONS) {
				const answer = await answerTo(catalogue, address);
				const drawn = (by: typeof travelled) =>
					toHtml([facets(by, answer), ...results(by, answer, PLACE, false)]);
				expect(drawn(travelled), address).toBe(drawn(speech));
			}
		},
	);

	test("says of every selected value how to take it back, and keeps the rest of the question", async () => {
		const answer = await answerTo("products", "q=mat&sao=3&sao=4&xep=name");
		const html = toHtml(
			results(speechOf({ language: "vi" }), answer, PLACE, false),
		);
		const links = [...html.matchAll(/class="chip" href="([^"]*)"/g)].map(
			([, href = ""]) =>
				new URLSearchParams(href.replaceAll("&amp;", "&").split("?")[1]),
		);
		expect(links.map((link) => link.getAll("sao"))).toEqual([["3"], ["4"]]);
		for (const link of links) {
			expect(link.get("q")).toBe("mat");
			expect(link.get("xep")).toBe("name");
		}
	});

	test("keeps values that would leave nothing, and disables them", async () => {
		const answer = await answerTo("products", "q=khau+nhuc");
		const html = toHtml([facets(speechOf({ language: "vi" }), answer)]);
		const dead = answer.facets
			.flatMap(({ options }) => options)
			.filter(({ count, selected }) => count === 0 && !selected);
		expect(dead.length).toBeGreaterThan(20);
		expect([...html.matchAll(/<input[^>]* disabled/g)]).toHaveLength(
			dead.length,
		);
	});

	test("in another language marks every Vietnamese name as Vietnamese", async () => {
		const answer = await answerTo("products", "q=&sao=4");
		const speech = speechOf({ language: "en" });
		const html = toHtml(results(speech, answer, PLACE, false));
		const outside = html
			.replace(/<(\w+)[^>]* lang="vi"[^>]*>.*?<\/\1>/g, "")
			.replace(/<[^>]*>/g, " ");
		expect(outside).not.toMatch(
			/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữự]/i,
		);
		expect(html).toContain('lang="vi"');
	});
});

describe("markup of pieces", () => {
	test("escapes text and attributes", () => {
		const hostile = `"><script>alert(1)</script>&`;
		expect(toHtml([el("a", { href: hostile }, hostile)])).toBe(
			'<a href="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</a>',
		);
	});

	test("shows what matched, once where ranges overlap", () => {
		expect(
			toHtml(
				highlighted("mật ong rừng", [
					[4, 7],
					[0, 3],
					[5, 9],
					[11, 99],
				]),
			),
		).toBe("<mark>mật</mark> <mark>ong</mark><mark> r</mark>ừn<mark>g</mark>");
	});
});
