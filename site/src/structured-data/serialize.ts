import { withoutMarks } from "../../words/marked-text.ts";

/** One schema.org entity. Undefined fields are left out when written. */
export type Entity = { "@type": string; [property: string]: unknown };

/** JSON that can stand inside a script element: no `<`, so no text can close it. */
export const serialize = (entity: Entity): string =>
	withoutMarks(JSON.stringify({ "@context": "https://schema.org", ...entity }))
		.replaceAll("<", "\\u003c")
		.replaceAll("\u2028", "\\u2028")
		.replaceAll("\u2029", "\\u2029");
