import { HOME_LANGUAGE, Language } from "../languages/language.ts";
import { apiDocsPath } from "./paths.ts";

/**
 * Words of addresses in the other languages. Chinese pages use the English words: an address in
 * characters is unreadable once it is copied. Slugs and ids stay as they are in every language.
 */
const SEGMENTS = new Map([
	["san-pham", "products"],
	["nganh", "industries"],
	["nhom", "groups"],
	["bo", "sets"],
	["sao", "stars"],
	["mua", "season"],
	["hieu-luc", "validity"],
	["hop-tac-xa", "cooperatives"],
	["linh-vuc", "sectors"],
	["co-so", "producers"],
	["xa", "communes"],
	["huyen-cu", "former-districts"],
	["tinh", "provinces"],
	["nguon", "sources"],
	["so-lieu", "figures"],
	["gioi-thieu", "about"],
	["quyen-rieng-tu", "privacy"],
	["tro-nang", "accessibility"],
	["don-vi-van-hanh", "operator"],
	["ngoai-tuyen", "offline"],
	["tim-kiem", "search"],
	["bao-sai", "report"],
	["da-nhan", "received"],
	["data", "data"],
]);

/** Below these a second word of ours follows; below all others, a slug. */
const TWO_WORDS = new Set(["san-pham", "hop-tac-xa", "bao-sai"]);

/**
 * The address of a page in a language, from its Vietnamese one: `/san-pham/sao/4/` →
 * `/en/products/stars/4/`. What follows `?` or `#` is kept. Files (a dot in the last part) and
 * `/api/…` are the same in every language.
 */
export const localPath = (path: string, language: Language): string => {
	if (language === HOME_LANGUAGE || !hasLanguages(path)) return path;
	const [address = "", rest = ""] = split(path);
	const segments = address.split("/").slice(1);
	// `/tinh/{slug}` stands before the words of a list page.
	const start = segments[0] === "tinh" ? 2 : 0;
	const translated = segments.map((segment, at) => {
		const isWord =
			at === 0 ||
			at === start ||
			(at === start + 1 && TWO_WORDS.has(segments[start] ?? ""));
		return isWord ? (SEGMENTS.get(segment) ?? segment) : segment;
	});
	return `/${language}/${translated.join("/")}${rest}`;
};

/** The language of a public address. */
export const languageOfPath = (path: string): Language => {
	const [, first] = path.split("/");
	const language = Language.safeParse(first);
	return language.success ? language.data : HOME_LANGUAGE;
};

/** False for files and `/api/…`: they are the same in every language. What describes the API is a page. */
export const hasLanguages = (path: string): boolean =>
	!isFile(path) &&
	(!path.startsWith("/api/") || split(path)[0] === apiDocsPath());

const isFile = (path: string) => /\.[a-z0-9]+$/.test(split(path)[0] ?? "");

const split = (path: string): [string, string] => {
	const end = path.search(/[?#]/);
	return end === -1 ? [path, ""] : [path.slice(0, end), path.slice(end)];
};
