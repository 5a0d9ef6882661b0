/** Cuts text at a word so that it has at most `max` characters, the mark `…` included. */
export const fit = (text: string, max: number): string => {
	const characters = [...text];
	if (characters.length <= max) return text;
	const cut = characters.slice(0, max).join("");
	const space = cut.lastIndexOf(" ");
	const kept = space > max / 2 ? cut.slice(0, space) : cut.slice(0, -1);
	return `${kept.replace(/[\s,.;:]+$/, "")}…`;
};

/** What search results show whole: about 60 characters of title and 160 of description. */
export const fitTitle = (title: string, suffix: string): string => {
	const whole = `${title} | ${suffix}`;
	return [...whole].length <= 60 ? whole : fit(title, 60);
};
export const fitDescription = (text: string): string => fit(text, 160);
