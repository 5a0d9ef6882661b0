import { HOME_LANGUAGE, Language } from "../../shared/languages/language.ts";
import { languageOfPath } from "../../shared/publishing/local-path.ts";

/** Addresses outside of the site's languages: printed on goods, read by people of all of them. */
const WITHOUT_LANGUAGE = /^\/(01|ocop|api)\//;

/** The language to answer in: that of the address, or, where it has none, the one the browser asks for. */
export const readerLanguage = (
	path: string,
	acceptLanguage: string | undefined,
): Language =>
	WITHOUT_LANGUAGE.test(path)
		? acceptedLanguage(acceptLanguage)
		: languageOfPath(path);

/** The best of the site's languages by an `Accept-Language` (RFC 9110 §12.5.4); Vietnamese without one. */
export const acceptedLanguage = (header = ""): Language => {
	const wanted = header
		.split(",")
		.map((part) => {
			const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
			const quality = parameters
				.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
				.find((value) => value !== undefined);
			return { tag, quality: quality === undefined ? 1 : Number(quality) };
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality);
	for (const { tag } of wanted) {
		const language = Language.safeParse(tag.split("-")[0]);
		if (language.success) return language.data;
	}
	return HOME_LANGUAGE;
};
