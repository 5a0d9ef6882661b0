import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readSettings } from "../../infra/settings.ts";
import { Language } from "../../shared/languages/language.ts";
import { CONSENT_TEXT, KEPT_DAYS } from "../../shared/reports/model.ts";
import { wordsOf } from "../../site/words/words.ts";

const promises = Language.options.map((language) => {
	const { care, reports } = wordsOf(language);
	const privacy = care.privacy
		.sections("X")
		.flatMap(({ paragraphs }) => paragraphs)
		.join(" ");
	return [language, privacy, reports] as const;
});

describe("what the pages promise is what the service does", () => {
	test.each(promises)(
		"access logs, reports and contacts are kept as long as it says: %s",
		(_, privacy, reports) => {
			const { accessLogDays } = readSettings({
				tryGetContext: (key: string) =>
					({
						environment: "production",
						origin: "https://a.example",
						mailDomain: "a.example",
					})[key],
			});
			expect(privacy).toMatch(new RegExp(`\\b${accessLogDays}\\b`));
			for (const said of [privacy, reports.privacy("X")]) {
				expect(said).toMatch(new RegExp(`\\b${KEPT_DAYS.contact}\\b`));
				expect(said).toMatch(new RegExp(`\\b${KEPT_DAYS.report / 365}\\b`));
			}
		},
	);

	test("other words of the agreement are another version of it", () => {
		const words = promises.flatMap(([, , { consent, privacy }]) => [
			consent("X"),
			privacy("X"),
		]);
		const print = createHash("sha256").update(words.join("\n")).digest("hex");
		expect(VERSIONS[CONSENT_TEXT]).toBe(print.slice(0, 16));
	});
});

/** Every version that somebody may have agreed to stays listed; a new one is added with new words. */
const VERSIONS: Record<string, string> = { "2026-11": "e158d795de315d4e" };
