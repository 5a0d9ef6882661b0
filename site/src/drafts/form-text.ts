import { VERSION_INPUT } from "../../../shared/drafts/version-input.ts";
import { FORM_KEY, FORM_PAGE } from "../../../shared/signed-in/form-names.ts";
import type { Kept } from "./kept-text.ts";

const NOT_TYPED = new Set([FORM_KEY, FORM_PAGE, VERSION_INPUT]);

/** All that is typed in a form, without what the page put there. */
export const typedIn = (form: HTMLFormElement): Kept["fields"] =>
	[...new FormData(form)].flatMap(([name, value]) =>
		typeof value === "string" && !NOT_TYPED.has(name)
			? [[name, value] satisfies [string, string]]
			: [],
	);

export const versionOf = (form: HTMLFormElement): HTMLInputElement | null =>
	form.querySelector<HTMLInputElement>(`input[name="${VERSION_INPUT}"]`);

/** Puts back what was typed. */
export const fill = (form: HTMLFormElement, kept: Kept): void => {
	const values = new Map<string, string[]>();
	for (const [name, value] of kept.fields)
		values.set(name, [...(values.get(name) ?? []), value]);
	for (const control of form.elements) {
		if (
			!(
				control instanceof HTMLInputElement ||
				control instanceof HTMLTextAreaElement ||
				control instanceof HTMLSelectElement
			) ||
			NOT_TYPED.has(control.name) ||
			control.name === ""
		)
			continue;
		const said = values.get(control.name) ?? [];
		if (
			control instanceof HTMLInputElement &&
			["checkbox", "radio"].includes(control.type)
		)
			control.checked = said.includes(control.value);
		else control.value = said[0] ?? "";
	}
	const version = versionOf(form);
	if (version) version.value = kept.version;
};
