import type { Language } from "../../shared/languages/language.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";
import { zh } from "./zh.ts";

/** Everything a page says. Another language is another file of this type: a missing word does not compile. */
export type Words = typeof vi;

const WORDS: Record<Language, Words> = { vi, en, zh };

export const wordsOf = (language: Language): Words => WORDS[language];
