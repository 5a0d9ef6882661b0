import { draftRoutes } from "../../functions/drafts/pages.ts";
import { referenceCache } from "../../functions/publishing/reference-cache.ts";
import type { Answer, Fields } from "../../functions/signed-in/route.ts";
import type { PersonId, Visitor } from "../../shared/accounts/model.ts";
import { VERSION_INPUT } from "../../shared/drafts/version-input.ts";
import type {
	WorkDocument,
	WorkDocumentOf,
} from "../../shared/signed-in/documents.ts";
import { newDesk } from "../submissions/desk.ts";

const person = (digit: number): PersonId =>
	`per_${String(digit).padStart(26, "0")}`;

/** The people of the test: two of the cooperative, one of the office. */
export const DIRECTOR: Visitor = {
	person: person(1),
	organisations: ["thh01"],
};
export const BOOKKEEPER: Visitor = {
	person: person(2),
	organisations: ["thh01"],
};
export const OFFICER: Visitor = {
	person: person(3),
	organisations: [],
	office: { role: "staff", provinces: ["98"] },
};

export type Opened = { visitor?: Visitor; kept?: Fields; query?: string };

/** The pages of a cooperative as their routes answer, on real stores. */
export const newPages = async () => {
	const desk = await newDesk();
	const deps = { ...desk.deps, reference: referenceCache(desk.deps.directory) };
	const ask = async (
		method: "GET" | "POST",
		address: string,
		fields: Fields,
		{ visitor = DIRECTOR, kept, query }: Opened,
	): Promise<Answer> => {
		for (const route of draftRoutes) {
			const params = match(route.path, address);
			if (route.method !== method || params === undefined) continue;
			return route.answer(deps, {
				params,
				query: query ? Object.fromEntries(new URLSearchParams(query)) : {},
				fields,
				kept,
				belongs: { organisation: "thh01", province: "98" },
				visitor,
				person: undefined,
				address: "test",
				now: deps.now(),
			});
		}
		throw new Error(`no route ${method} ${address}`);
	};
	return {
		...desk,
		get: (address: string, as: Opened = {}) => ask("GET", address, {}, as),
		post: (address: string, fields: Fields, as: Opened = {}) =>
			ask("POST", address, fields, as),
	};
};
export type Pages = Awaited<ReturnType<typeof newPages>>;

const match = (pattern: string, address: string) => {
	const parts = address.split("/");
	const wanted = pattern.split("/");
	if (wanted.length !== parts.length) return undefined;
	const params: Record<string, string> = {};
	for (const [at, part] of wanted.entries()) {
		if (part.startsWith(":")) params[part.slice(1)] = parts[at] ?? "";
		else if (part !== parts[at]) return undefined;
	}
	return params;
};

/** The page that was answered, of the kind that it must be. */
export const pageOf = <K extends WorkDocument["kind"]>(
	answer: Answer,
	kind: K,
): WorkDocumentOf<K> => {
	if (!("page" in answer) || !isKind(answer.page, kind))
		throw new Error(`not ${kind}: ${JSON.stringify(answer).slice(0, 300)}`);
	return answer.page;
};

const isKind = <K extends WorkDocument["kind"]>(
	page: WorkDocument,
	kind: K,
): page is WorkDocumentOf<K> => page.kind === kind;

/** What a browser sends from a form that was opened, with some inputs typed over. */
export const filled = (
	{ form, version }: Pick<WorkDocumentOf<"account_part">, "form" | "version">,
	typed: Fields,
): Fields => ({
	...form.values,
	...typed,
	[VERSION_INPUT]: [version],
});
