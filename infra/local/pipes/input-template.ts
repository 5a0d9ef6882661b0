import { isObject, type Json } from "../json.ts";

/** The value at a path such as `$.dynamodb.NewImage.entity.S` or `$.list[0]`, or nothing. */
export function atPath(path: string, event: Json): Json | undefined {
	if (!/^\$(\.[\w-]+|\[\d+\])*$/.test(path))
		throw new Error(`The path ${path} is not understood`);
	let value: Json | undefined = event;
	for (const [, name, index] of path.matchAll(/\.([\w-]+)|\[(\d+)\]/g)) {
		if (name !== undefined) value = isObject(value) ? value[name] : undefined;
		else value = Array.isArray(value) ? value[Number(index)] : undefined;
	}
	return value;
}

/** Does a setting hold a path (`$.…`) rather than a fixed text? */
export function isPath(text: string): boolean {
	return text.startsWith("$.");
}

/** A setting that may be a path: the text to use for this event. Refuses what is not there. */
export function textAt(setting: string, event: Json): string {
	if (!isPath(setting)) return setting;
	const value = atPath(setting, event);
	if (value === undefined || value === null)
		throw new Error(`${setting} is not in the event`);
	return typeof value === "string" ? value : JSON.stringify(value);
}

/** Is the character at `at` inside quotes of a JSON text? */
function insideQuotes(text: string, at: number): boolean {
	let inside = false;
	for (let index = 0; index < at; index += 1) {
		if (text[index] === "\\") index += 1;
		else if (text[index] === '"') inside = !inside;
	}
	return inside;
}

/**
 * Fills `<$.path>` in a pipe's input template. Inside quotes the bare text goes in (escaped for JSON);
 * outside quotes strings get their quotes, other values are written as JSON; what is not in the event
 * becomes an empty string inside quotes and `""` outside of them, as a pipe does it.
 */
export function fillTemplate(template: string, event: Json): string {
	return template.replace(
		/<(aws\.[^>]*|\$[^>]*)>/g,
		(_, path: string, at: number) => {
			if (path.startsWith("aws."))
				throw new Error(`The placeholder <${path}> is not understood`);
			const value = atPath(path, event);
			if (!insideQuotes(template, at)) return JSON.stringify(value ?? "");
			const text =
				typeof value === "string"
					? value
					: value === undefined
						? ""
						: JSON.stringify(value);
			return JSON.stringify(text).slice(1, -1);
		},
	);
}
