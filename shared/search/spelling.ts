/**
 * Letters that are taken for each other: the same sound in the north (s/x, ch/tr, d/gi/r), in the
 * south (final n/ng, c/t), or a question of school (i/y, c/k, ng/ngh, g/gh).
 */
const SOUNDS: [RegExp, string][] = [
	[/^(tr|ch)/, "c"],
	[/^(gi|d|r|v)/, "d"],
	[/^(s|x)/, "s"],
	[/^(l|n(?!g|h))/, "l"],
	[/^(kh)/, "h"],
	[/^(k|q|c(?!h))/, "k"],
	[/^(ngh|ng)/, "w"],
	[/^(gh|g)/, "g"],
	[/(ng|nh|n)$/, "n"],
	[/(ch|c|t)$/, "t"],
	[/y/g, "i"],
];

/** How a folded word sounds, roughly: words that are confused in writing are one. */
const soundOf = (word: string): string =>
	SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), word);

const SAME_SOUND = 0.55;
const ONE_LETTER = 0.5;
const OTHER_START = 0.4;
const TWO_LETTERS = 0.25;
const SHORTEST = 3;
const LONG = 6;

/**
 * How likely a word was meant by one that was typed, both without marks: 0 not at all. One slip
 * of a finger (a letter more, less, other, or two changed places); two in long words.
 */
export const likeness = (typed: string, word: string): number => {
	const longest = Math.max(typed.length, word.length);
	if (typed.length < 2 || Math.abs(typed.length - word.length) > 2) return 0;
	if (/\d/.test(typed)) return 0;
	const slips = distance(typed, word);
	const isNear =
		slips === 1 &&
		longest >= SHORTEST &&
		Math.min(typed.length, word.length) > 1;
	const closeness = 1 - slips / longest;
	if (isNear)
		return (
			(soundOf(typed) === soundOf(word)
				? SAME_SOUND
				: typed[0] === word[0]
					? ONE_LETTER
					: OTHER_START) *
			(0.8 + 0.2 * closeness)
		);
	if (slips === 2 && soundOf(typed) === soundOf(word)) return ONE_LETTER * 0.9;
	if (slips === 2 && longest >= LONG && typed[0] === word[0])
		return TWO_LETTERS;
	return 0;
};

/** Optimal string alignment, given up above 2. */
const distance = (a: string, b: string): number => {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let least = Math.min(
				(last[j] ?? 9) + 1,
				(row[j - 1] ?? 9) + 1,
				(last[j - 1] ?? 9) + same,
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (before[j - 2] ?? 9) + 1);
			row.push(least);
		}
		if (Math.min(...row) > 2) return 9;
		before = last;
		last = row;
	}
	return last[b.length] ?? 9;
};
