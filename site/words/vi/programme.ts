/** Names by number, where the language is not the one of the law: Vietnamese has them from the data. */
const fromTheLaw: Record<string, string> = {};

export const programme = {
	name: { industry: fromTheLaw, group: fromTheLaw, set: fromTheLaw },
	/** Beside lists whose names are a translation of ours. */
	translated: "",
};
