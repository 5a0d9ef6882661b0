import { brotliCompressSync, constants } from "node:zlib";
import type { Ground } from "./ground.ts";
import { median, type Row } from "./rows.ts";
import { siteTextsOf } from "./site-texts.ts";

/** What the network carries: CloudFront compresses at this quality. */
const EDGE_QUALITY = 5;
const LIMIT = 14_000;

const LANGUAGES: Record<string, RegExp> = {
	vi: /^san-pham\/[^/]+\/index\.html$/,
	en: /^en\/products\/[^/]+\/index\.html$/,
	zh: /^zh\/products\/[^/]+\/index\.html$/,
};

/** P6: HTML and styles of every product page that is published, in every language; and that none of them loads a script. */
export const measureWeight = async (ground: Ground): Promise<Row[]> => {
	const texts = siteTextsOf(await ground.cloud());
	const packed = new Map<string, number>();
	const weightOf = (key: string): number => {
		const known = packed.get(key);
		if (known !== undefined) return known;
		const text = texts.get(key);
		if (text === undefined) throw new Error(`${key} is not published`);
		const bytes = brotliCompressSync(text, {
			params: { [constants.BROTLI_PARAM_QUALITY]: EDGE_QUALITY },
		}).length;
		packed.set(key, bytes);
		return bytes;
	};
	return Object.entries(LANGUAGES).map(([language, pattern]) => {
		const pages = [...texts].filter(
			([key, html]) => pattern.test(key) && html.includes("<main"),
		);
		const scripts = pages.filter(([, html]) =>
			/<script(?![^>]*application\/ld\+json)/.test(html),
		);
		const weighed = pages
			.map(([key, html]) => ({
				key,
				bytes: [key, ...stylesOf(html)]
					.map(weightOf)
					.reduce((sum, bytes) => sum + bytes, 0),
			}))
			.sort((a, b) => b.bytes - a.bytes);
		const heaviest = weighed[0]?.bytes ?? Number.NaN;
		return {
			id: "P6",
			what: `HTML and CSS of ${pages.length} product pages in ${language}, brotli ${EDGE_QUALITY}`,
			measured: `heaviest ${kilo(heaviest)}, median ${kilo(median(weighed.map(({ bytes }) => bytes)))}; ${scripts.length} with a script`,
			target: `≤ ${kilo(LIMIT)} each, 0 kB JavaScript`,
			reached: heaviest <= LIMIT && scripts.length === 0,
			detail: { heaviest: weighed.slice(0, 5) },
		};
	});
};

const stylesOf = (html: string): string[] =>
	[...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
		([, path = ""]) => path,
	);

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
