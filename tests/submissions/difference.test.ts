import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	changedFields,
	listDifference,
	type Piece,
	wordDifference,
} from "../../shared/submissions/difference.ts";

const side = (pieces: Piece[], other: Piece["mark"]) =>
	pieces
		.filter(({ mark }) => mark !== other)
		.map(({ text }) => text)
		.join("");
const text = fc
	.array(fc.constantFrom("mật", "ong", "rừng", " ", "\n", "  ", "hoa"), {
		maxLength: 30,
	})
	.map((words) => words.join(" "));

describe("two texts side by side", () => {
	it("gives back both texts to the last space", () => {
		fc.assert(
			fc.property(text, text, (before, after) => {
				const pieces = wordDifference(before, after);
				expect(side(pieces, "added")).toBe(before);
				expect(side(pieces, "removed")).toBe(after);
			}),
		);
	});

	it("marks nothing in a text that did not change", () => {
		fc.assert(
			fc.property(text, (same) =>
				wordDifference(same, same).every(({ mark }) => mark === "same"),
			),
		);
	});

	it("marks only the words that changed", () => {
		expect(
			wordDifference("Mật ong rừng Hữu Lũng", "Mật ong hoa nhãn Hữu Lũng"),
		).toEqual([
			{ text: "Mật ong ", mark: "same" },
			{ text: "rừng ", mark: "removed" },
			{ text: "hoa nhãn ", mark: "added" },
			{ text: "Hữu Lũng", mark: "same" },
		]);
	});

	it("reads as one change where a text was written anew, whatever word both hold by chance", () => {
		expect(
			wordDifference(
				"Hợp tác xã ra đời từ một nhóm hộ cùng trồng.",
				"Chúng tôi là 23 hộ người Tày ở ba thôn.",
			).map(({ mark }) => mark),
		).toEqual(["removed", "added"]);
		// What is longer than the changes beside it stays what it was.
		expect(
			wordDifference("Trà xanh búp tươi", "Chè xanh búp khô").map(
				({ mark }) => mark,
			),
		).toEqual(["removed", "added", "same", "removed", "added"]);
	});

	it("shows texts too long to compare as removed and added", () => {
		const long = (word: string) => `${word} `.repeat(3000);
		const pieces = wordDifference(long("a"), long("b"));
		expect(pieces.map(({ mark }) => mark)).toEqual(["removed", "added"]);
	});
});

it("tells which entries of a list came and went", () => {
	expect(listDifference(["chai", "hộp"], ["hộp", "túi"])).toEqual([
		{ text: "chai", mark: "removed" },
		{ text: "hộp", mark: "same" },
		{ text: "túi", mark: "added" },
	]);
});

it("names the changed fields in the order that they are shown", () => {
	expect(
		changedFields(
			"product",
			{ name: "A", season: [], story: "x" },
			{ story: "y", name: "B" },
		),
	).toEqual(["name", "story"]);
});
