/** What a page of a product or organisation can show of a criterion of the scoring forms. */
export type Topic =
	| "origin"
	| "capacity"
	| "linkage"
	| "packaging"
	| "labelling"
	| "bilingual"
	| "legal_form"
	| "intellectual_property"
	| "distribution"
	| "story";

/** A criterion of a form: its number there, and the most points that it gives. */
export type Criterion = { no: string; most: number };

type Rule = Criterion & { sets: number[] };

const range = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, at) => from + at);
/** Sets whose forms have one criterion less in group 1 (1.3 where the others have 1.4). */
const SHORTER = [5, 9, 14, 15, 16, 17, 19, 20];
const CRAFTS = range(21, 25);
const LONGER = range(1, 20).filter((set) => !SHORTER.includes(set));

/**
 * Decision 26/2026/QĐ-TTg, Appendix II: the forms of the 26 product sets number these criteria
 * alike, but not all. A set that a topic does not name has no such criterion.
 */
const FORMS: Record<Topic, Rule[]> = {
	origin: [
		{ no: "1.1", most: 3, sets: LONGER.concat(5) },
		{ no: "1.1", most: 5, sets: [9] },
		{ no: "1.1", most: 4, sets: [14, 15, 16, 17, 19, 20, ...CRAFTS] },
	],
	capacity: [
		{ no: "1.4", most: 3, sets: LONGER },
		{ no: "1.3", most: 3, sets: [...SHORTER, ...CRAFTS] },
	],
	linkage: [
		{ no: "1.5", most: 3, sets: LONGER },
		{ no: "1.4", most: 3, sets: SHORTER },
		{ no: "1.4", most: 4, sets: CRAFTS },
	],
	packaging: [
		{ no: "2.2", most: 3, sets: range(1, 20) },
		{ no: "2.2", most: 4, sets: [21, 23, 24, 25] },
		{ no: "2.2", most: 5, sets: [22] },
	],
	labelling: [
		{ no: "2.3", most: 3, sets: range(1, 20) },
		{ no: "2.2", most: 4, sets: [21, 23, 24, 25] },
		{ no: "2.2", most: 5, sets: [22] },
	],
	bilingual: [
		{ no: "2.4", most: 1, sets: range(1, 20) },
		{ no: "2.3", most: 1, sets: [21, 22] },
	],
	legal_form: [{ no: "3.1", most: 3, sets: range(1, 26) }],
	intellectual_property: [{ no: "3.5", most: 3, sets: range(1, 26) }],
	distribution: [
		{ no: "4.1", most: 5, sets: range(1, 25) },
		{ no: "4.3", most: 2, sets: [26] },
	],
	story: [
		{ no: "5.1", most: 5, sets: range(1, 25) },
		{ no: "5.1", most: 4, sets: [26] },
	],
};

/** The criterion in the form of a set; without a set, as most forms have it. */
export const criterionOf = (
	topic: Topic,
	set: string | undefined,
): Criterion | undefined => {
	const rules = FORMS[topic];
	const rule =
		set === undefined
			? rules[0]
			: rules.find(({ sets }) => sets.includes(Number(set)));
	return rule && { no: rule.no, most: rule.most };
};
