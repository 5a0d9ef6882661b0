import { describe, expect, it } from "vitest";
import {
	type Kept,
	keptTexts,
	saySame,
} from "../../site/src/drafts/kept-text.ts";

const NOW = Date.parse("2026-11-21T03:00:00.000Z");
const DAY = 86_400_000;

/** A browser's storage, as far as it is used. */
const newBox = (room = Number.POSITIVE_INFINITY) => {
	const values = new Map<string, string>();
	return {
		get length() {
			return values.size;
		},
		key: (at: number) => [...values.keys()][at] ?? null,
		getItem: (key: string) => values.get(key) ?? null,
		setItem(key: string, value: string) {
			if (value.length > room) throw new Error("QuotaExceededError");
			values.set(key, value);
		},
		removeItem: (key: string) => void values.delete(key),
	};
};
const typed = (text: string, more: Partial<Kept> = {}): Kept => ({
	at: NOW,
	version: "2",
	fields: [["story", text]],
	...more,
});

describe("what is kept while it is typed", () => {
	it("comes back to the same person on the same page, and to nobody else", () => {
		const box = newBox();
		keptTexts(box, "per_a").keep("/x", typed("Chè"));
		expect(keptTexts(box, "per_a").read("/x", NOW)).toEqual(typed("Chè"));
		expect(keptTexts(box, "per_b").read("/x", NOW)).toBeUndefined();
		expect(keptTexts(box, "per_a").read("/y", NOW)).toBeUndefined();
	});

	it("is forgotten once it was sent and saved; what was only typed elsewhere stays", () => {
		const texts = keptTexts(newBox(), "per_a");
		texts.keep("/sent", typed("a", { isSent: true }));
		texts.keep("/typed", typed("b"));
		texts.forgetSent();
		expect(texts.read("/sent", NOW)).toBeUndefined();
		expect(texts.read("/typed", NOW)).toBeDefined();
	});

	it("goes with whoever signs out, and only theirs", () => {
		const box = newBox();
		keptTexts(box, "per_a").keep("/x", typed("a"));
		keptTexts(box, "per_b").keep("/x", typed("b"));
		const leaving = keptTexts(box, "per_a");
		leaving.forgetAll();
		expect(leaving.keep("/x", typed("a"))).toBe(false);
		expect(keptTexts(box, "per_a").read("/x", NOW)).toBeUndefined();
		expect(keptTexts(box, "per_b").read("/x", NOW)).toBeDefined();
	});

	it("is nothing after a month, when it is broken, and when there was no room", () => {
		const box = newBox(300);
		const texts = keptTexts(box, "per_a");
		texts.keep("/old", typed("a"));
		expect(texts.read("/old", NOW + 31 * DAY)).toBeUndefined();
		box.setItem("nhap:per_a:/broken", "{");
		box.setItem("nhap:per_a:/other", '{"at":1}');
		expect(texts.read("/broken", NOW)).toBeUndefined();
		expect(texts.read("/other", NOW)).toBeUndefined();
		expect(texts.keep("/full", typed("x".repeat(400)))).toBe(false);
	});
});

it("two forms say the same in any order, with any line ends, and not when a word differs", () => {
	expect(
		saySame(
			[
				["a", "1"],
				["b", "x\r\ny"],
			],
			[
				["b", "x\ny "],
				["a", "1"],
				["c", ""],
			],
		),
	).toBe(true);
	expect(
		saySame(
			[
				["a", "1"],
				["a", "2"],
			],
			[
				["a", "2"],
				["a", "1"],
			],
		),
	).toBe(true);
	expect(saySame([["a", "1"]], [["a", "2"]])).toBe(false);
});
