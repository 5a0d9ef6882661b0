const MOST = 20_000;

/** Remembers the answers of a pure function of a text: words and producers come again and again. */
export const remembered = <T>(
	make: (text: string) => T,
): ((text: string) => T) => {
	const known = new Map<string, T>();
	return (text) => {
		const found = known.get(text);
		if (found !== undefined) return found;
		if (known.size > MOST) known.clear();
		const made = make(text);
		known.set(text, made);
		return made;
	};
};
