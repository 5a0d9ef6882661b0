import { expect, test } from "vitest";
import { Flag } from "../../shared/directory/model.ts";
import { COLUMNS, FIRST_COLUMNS } from "../../shared/registers/columns.ts";
import {
	addressOf,
	isPlain,
	readQuestion,
} from "../../shared/registers/question.ts";
import { STATE_WORDS, TYPE_WORDS } from "../../shared/registers/words.ts";
import { certificates } from "../../site/words/vi/certificates.ts";
import { organisations } from "../../site/words/vi/organisations.ts";

test("a register says of a state and of a kind what the public pages say", () => {
	expect(STATE_WORDS).toMatchObject(certificates.status);
	expect(STATE_WORDS).toMatchObject(organisations.status);
	expect(STATE_WORDS.none).toBe(certificates.none);
	expect(TYPE_WORDS).toEqual(organisations.type);
});

const queryOf = (address: string) =>
	Object.fromEntries(new URL(address, "http://a").searchParams);

test.each<[Record<string, string>]>([
	[{}],
	[{ q: "mật ong", xa: "chua-ro", sao: "4", xep: "het-han" }],
	[{ canh_bao: "name_repeats", cot: "1", cot_id: "1" }],
	[{ cot: "1" }],
	[{ sau: "mat!ong sp01" }],
])("what %o asks is asked again by its own address", (query) => {
	const question = readQuestion("products", query);
	const again = readQuestion(
		"products",
		queryOf(addressOf("products", question)),
	);
	expect(again).toEqual(question);
});

test("what nobody knows is left out, so an old bookmark opens", () => {
	const question = readQuestion("products", {
		xa: "'; DROP",
		sao: "6",
		xep: "?",
		la: "x",
		q: " ",
	});
	expect(isPlain(question)).toBe(true);
	expect(question.columns).toEqual(FIRST_COLUMNS.products);
});

test("every kind of flag can be asked for", () => {
	for (const canh_bao of Flag.shape.code.options)
		expect(readQuestion("products", { canh_bao }).canh_bao).toBe(canh_bao);
});

test("first columns are columns", () => {
	for (const kind of ["products", "organisations"] as const)
		for (const column of FIRST_COLUMNS[kind])
			expect(COLUMNS[kind]).toContain(column);
});
