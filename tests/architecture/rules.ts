export type SourceFile = { path: string; text: string };

/** The specifiers a file imports from, also dynamically; type-only imports are marked. */
const importsOf = (text: string): { from: string; typeOnly: boolean }[] => {
	const found = text.matchAll(
		/^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gms,
	);
	return [...found].map(([, type, from, dynamic]) => ({
		from: from ?? dynamic ?? "",
		typeOnly: type !== undefined,
	}));
};

/** `../../shared/text/fold.ts` seen from `functions/imports/x.ts` is `shared/text/fold.ts`. */
const resolve = (path: string, from: string): string => {
	if (!from.startsWith(".")) return from;
	const parts = path.split("/").slice(0, -1);
	for (const step of from.split("/")) {
		if (step === "..") parts.pop();
		else if (step !== ".") parts.push(step);
	}
	return parts.join("/");
};

type Rule = {
	says: string;
	of: (path: string) => boolean;
	forbids: (target: string, importer: string, typeOnly: boolean) => boolean;
};

const isVerb = (path: string) =>
	path.startsWith("functions/") &&
	!path.startsWith("functions/platform/") &&
	!/(\/|\.)(store|deps|env|routes|api)\.ts$|\.lambda\.ts$/.test(path);

const isSdk = (target: string) => target.startsWith("@aws-sdk/");
const isHono = (target: string) =>
	target === "hono" || target.startsWith("hono/");

/** Who may import whom; the numbers are those of the design. */
export const IMPORT_RULES: Rule[] = [
	{
		says: "1. shared imports zod and shared only",
		of: (path) => path.startsWith("shared/"),
		forbids: (target) => target !== "zod" && !target.startsWith("shared/"),
	},
	{
		says: "2. a verb imports neither Hono nor the AWS SDK",
		of: isVerb,
		forbids: (target) => isHono(target) || isSdk(target),
	},
	{
		says: "3. only store, deps, *.lambda and platform import the AWS SDK",
		of: (path) =>
			path.startsWith("functions/") &&
			!/\/(store|deps)\.ts$|\.lambda\.ts$/.test(path) &&
			!path.startsWith("functions/platform/"),
		forbids: isSdk,
	},
	{
		says: "3. only routes, api and platform import Hono",
		of: (path) =>
			path.startsWith("functions/") &&
			!/\/(routes|api)\.ts$/.test(path) &&
			!path.startsWith("functions/platform/"),
		forbids: isHono,
	},
	{
		says: "4. a table's keys stay inside its feature",
		of: (path) => path.startsWith("functions/"),
		forbids: (target, importer) =>
			target.endsWith("/keys.ts") && folderOf(target) !== folderOf(importer),
	},
	{
		says: "5. infra takes from functions only types of env.ts",
		of: (path) => path.startsWith("infra/"),
		forbids: (target, _, typeOnly) =>
			target.startsWith("functions/") &&
			!(typeOnly && target.endsWith("/env.ts")),
	},
	{
		says: "6. site imports neither functions nor the AWS SDK",
		of: (path) => path.startsWith("site/"),
		forbids: (target) => target.startsWith("functions/") || isSdk(target),
	},
];

const folderOf = (path: string) => path.split("/").slice(0, -1).join("/");

/** Names that say nothing about what is inside. */
const BANNED_NAME =
	/(^|\/)(utils?|helpers?|common|managers?|types|index)(\.[a-z.]+)?(\/|$)/;
/** A browser asks for these by name, or the framework does. */
const NAMED_BY_OTHERS = /^site\/src\/pages\//;

/** Where many items are read at once, so that the answer's `UnprocessedKeys` are minded in one place. */
const ASKS_AGAIN = /^(functions\/platform\/table-reader\.ts|infra\/|tests\/)/;

/** At the left margin of what functions load: the rules of a language cost each cold start more than a page. */
const WRITES_AT_LOAD = /^(export )?const [^(]*= (\{\s*\w+: )?new Intl\./m;

const BANNED_TEXT: [string, RegExp][] = [
	[
		"gives a type up",
		/:\s*any\b|\bas any\b|<any>|as unknown as|@ts-(ignore|nocheck|expect-error)/,
	],
	["leaves something to do", /\b(TODO|FIXME|XXX|HACK)\b/],
	["skips or focuses a test", /\b(test|it|describe)\.(skip|only|todo)\b/],
	[
		"swallows an error",
		/catch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*(undefined|null|\{\s*\})\s*\)/,
	],
];

export const violations = (files: SourceFile[]): string[] =>
	files.flatMap(({ path, text }) => [
		...importsOf(text).flatMap(({ from, typeOnly }) => {
			const target = resolve(path, from);
			return IMPORT_RULES.filter(
				(rule) => rule.of(path) && rule.forbids(target, path, typeOnly),
			).map(({ says }) => `${path} imports ${from}: ${says}`);
		}),
		...(BANNED_NAME.test(path) && !NAMED_BY_OTHERS.test(path)
			? [`${path} has a name that says nothing`]
			: []),
		...(text.includes("new BatchGetItemCommand") && !ASKS_AGAIN.test(path)
			? [`${path} does not ask again for what a busy table leaves out`]
			: []),
		...(/^(shared|functions)\//.test(path) && WRITES_AT_LOAD.test(text)
			? [`${path} makes a format of Intl before anybody needs it`]
			: []),
		...BANNED_TEXT.filter(([, pattern]) => pattern.test(text)).map(
			([says]) => `${path} ${says}`,
		),
	]);
