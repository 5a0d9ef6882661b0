import fc from "fast-check";
import { expect, test } from "vitest";
import { LATIN, VIETNAMESE } from "../../site/fonts/characters.ts";
import { fitLines } from "../../site/src/pictures/fit-lines.ts";
import { lettered, widthOf } from "../../site/src/pictures/lettering.ts";
import { inkBox, PATIENCE, pixelsOf, rasterize } from "./raster.ts";

const drawn = (text: string) =>
	rasterize(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${40 + 60 * text.length}" height="120"><path fill="#fff" d="M0 0h999v120H0z"/>${lettered(
			text,
			{ x: 20, y: 85, size: 60, weight: "semibold", colour: "#000" },
		)}</svg>`,
	);
const boxOf = (text: string) => {
	const box = inkBox(pixelsOf(drawn(text)), "ffffff");
	if (box === undefined) throw new Error(`${text} leaves no ink`);
	return box;
};
const baseOf = (letter: string) => letter.normalize("NFD").slice(0, 1);
const vietnamese = [...VIETNAMESE].filter((letter) => /\p{L}/u.test(letter));

test(
	"every letter of Vietnamese is drawn, and no two of them alike",
	PATIENCE,
	() => {
		const letters = [...LATIN, ...VIETNAMESE].filter((letter) =>
			/\p{L}/u.test(letter),
		);
		const pictures = new Map(
			letters.map((letter) => [
				Buffer.from(drawn(letter)).toString("base64"),
				letter,
			]),
		);
		expect(
			letters.filter((letter) => ![...pictures.values()].includes(letter)),
		).toEqual([]);
		expect(pictures.size).toBe(letters.length);
	},
);

test(
	"every mark stands above or below its letter, none is lost",
	PATIENCE,
	() => {
		for (const letter of vietnamese) {
			const marks = letter.normalize("NFD").slice(1);
			if (marks === "") continue;
			const [marked, plain] = [boxOf(letter), boxOf(baseOf(letter))];
			// The dot of a y stands beside its tail.
			if (/\u0323/.test(marks) && baseOf(letter) !== "y")
				expect(marked.bottom, letter).toBeGreaterThan(plain.bottom + 6);
			// On an i the mark takes the place of the dot.
			if (
				/[\u0300\u0301\u0302\u0303\u0306\u0309]/.test(marks) &&
				baseOf(letter) !== "i"
			)
				expect(marked.top, letter).toBeLessThan(plain.top - 4);
			if (/\u031b/.test(marks))
				expect(
					marked.right > plain.right || marked.top < plain.top,
					letter,
				).toBe(true);
		}
	},
);

test("two marks on one letter stand one over the other", PATIENCE, () => {
	for (const letter of vietnamese) {
		const marks = letter.normalize("NFD").slice(1);
		if (!/[\u0302\u0306].*[\u0300\u0301\u0303\u0309]/.test(marks)) continue;
		const first = `${baseOf(letter)}${marks[0]}`.normalize("NFC");
		expect(boxOf(letter).top, letter).toBeLessThan(boxOf(first).top - 2);
	}
});

test(
	"letters written as base and marks are drawn like composed ones",
	PATIENCE,
	() => {
		const text = "Ẫ ỗ ữ Ặ";
		const place = {
			x: 0,
			y: 0,
			size: 50,
			weight: "regular" as const,
			colour: "#000",
		};
		expect(lettered(text.normalize("NFD"), place)).toBe(lettered(text, place));
		expect(widthOf(text.normalize("NFD"), 50, "regular")).toBe(
			widthOf(text, 50, "regular"),
		);
	},
);

test(
	"a character of another script leaves an empty box, not nothing",
	PATIENCE,
	() => {
		expect(boxOf("柿")).toEqual(boxOf("茶"));
		expect(widthOf("柿", 60, "semibold")).toBeGreaterThan(20);
	},
);

const SIZES = [80, 56, 35].map((size) => ({ size, lines: 4 }));
const anyName = fc
	.array(
		fc.string({
			unit: fc.constantFrom(..."aăâbđeêghinoôơưửữỗẫặyLVNĐẪ(),"),
			minLength: 1,
			maxLength: 12,
		}),
		{ minLength: 1, maxLength: 24 },
	)
	.map((words) => words.join(" "));

test(
	"no line is wider than the room, nothing is lost but what gives way to …",
	PATIENCE,
	() => {
		fc.assert(
			fc.property(
				anyName,
				fc.integer({ min: 200, max: 900 }),
				(name, width) => {
					const { lines, size } = fitLines(name, {
						width,
						sizes: SIZES,
						weight: "semibold",
					});
					for (const line of lines)
						expect(widthOf(line, size, "semibold")).toBeLessThanOrEqual(width);
					expect(lines.length).toBeLessThanOrEqual(4);
					const plain = (text: string) => text.replace(/[\s,.;:…]/g, "");
					const whole = plain(lines.join(""));
					if (lines.join("").endsWith("…"))
						expect(plain(name).startsWith(whole)).toBe(true);
					else expect(whole).toBe(plain(name));
				},
			),
		);
	},
);

test(
	"the largest size that fits is taken, and lines are about equally long",
	PATIENCE,
	() => {
		const room = { width: 740, sizes: SIZES, weight: "semibold" as const };
		expect(fitLines("Chè", room)).toEqual({ lines: ["Chè"], size: 80 });
		expect(fitLines("Cá rô phi hút chân không", room).lines).toEqual([
			"Cá rô phi hút",
			"chân không",
		]);
	},
);
