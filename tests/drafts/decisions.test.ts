import { describe, expect, it } from "vitest";
import { decided, saysSomething } from "../../shared/drafts/decisions.ts";

const sent = {
	phien_ban: ["3"],
	story: ["của tôi"],
	storage: ["của tôi"],
	name: ["Chè"],
	xung_dot: ["story", "storage"],
	"cua_ho.story": ["của họ"],
	"cua_ho.storage": ["của họ"],
	"giu.story": ["ho"],
	"giu.storage": ["toi"],
};

describe("the answers of the merge page", () => {
	it("become what would have been typed: theirs where theirs was chosen, else what was typed", () => {
		const { typed, open } = decided("information", sent);
		expect(open).toEqual([]);
		expect(typed).toEqual({
			phien_ban: ["3"],
			story: ["của họ"],
			storage: ["của tôi"],
			name: ["Chè"],
		});
	});

	it("choosing a side that emptied the field empties it", () => {
		const { "cua_ho.story": _, ...emptied } = sent;
		expect(decided("information", emptied).typed.story).toEqual([]);
	});

	it("leave open what was not chosen, with both sides still there", () => {
		const { "giu.story": _, ...rest } = sent;
		const { open, asked, typed } = decided("information", rest);
		expect(open).toEqual([{ field: "story", inputs: { story: ["của họ"] } }]);
		expect(asked.map(({ field }) => field)).toEqual(["story", "storage"]);
		expect(typed.story).toEqual(["của tôi"]);
	});

	it("cannot speak of fields that the page does not have", () => {
		const { typed, asked } = decided("partners", {
			xung_dot: ["withdrawn"],
			"giu.withdrawn": ["ho"],
			"cua_ho.withdrawn": ["1"],
		});
		expect(asked).toEqual([]);
		expect(typed.withdrawn).toBeUndefined();
		// What is left over is refused as an unknown input.
		expect(Object.keys(typed)).toContain("giu.withdrawn");
	});
});

it("a form that was not changed says nothing new, whatever way its emptiness is written", () => {
	expect(saysSomething(["a", "b"], { a: [], b: "x" }, { b: "x" })).toBe(false);
	expect(saysSomething(["a"], { a: undefined }, { a: "x" })).toBe(true);
});
