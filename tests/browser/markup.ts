import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

const validator = new HtmlValidate(
	new FileSystemConfigLoader({
		root: true,
		extends: ["html-validate:recommended"],
		rules: {
			// The compiler writes elements without content as `<meta>`, as the standard does.
			"void-style": ["error", { style: "omit" }],
			// A `>` in text is valid; `<`, `&` and quotes are written as entities.
			"no-raw-characters": ["error", { relaxed: true }],
			// Codes of refusals are anchors, with the dot that they are written with.
			"valid-id": ["error", { relaxed: true }],
			// A question with several answers: each is a box of the same name.
			"form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
			// It counts `&quot;` as six characters.
			"long-title": "off",
		},
	}),
);

/** What the validator finds in each page; the shapes of a template are few, so the first finds are enough to read. */
export const problemsOfMarkup = async (
	pages: { path: string; html: string }[],
): Promise<string[]> => {
	const problems: string[] = [];
	for (const { path, html } of pages) {
		const { results } = await validator.validateString(html);
		for (const { messages } of results)
			for (const { ruleId, message, line, column } of messages)
				problems.push(`${path} ${ruleId}: ${message} (${line}:${column})`);
	}
	return problems;
};
