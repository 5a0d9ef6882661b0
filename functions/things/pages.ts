import { AcceptFlags } from "../../shared/quality/forms.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { type FormState, refusedForm } from "../../shared/signed-in/form.ts";
import { acceptFlags } from "../quality/accept-flags.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { readFields } from "../signed-in/fields.ts";
import {
	type Answer,
	type Route,
	routesOf,
	type Visit,
} from "../signed-in/route.ts";
import { loadOrganisationThing, loadProductThing } from "./load-thing.ts";

const KINDS = [
	{ kind: "product", folder: "san-pham", load: loadProductThing },
	{ kind: "organisation", folder: "to-chuc", load: loadOrganisationThing },
] as const;

const routesOfKind = ({
	kind,
	folder,
	load,
}: (typeof KINDS)[number]): Route<SignedInDeps>[] => {
	const route = {
		path: `/quan-tri/:province/${folder}/:${kind}`,
		right: "staff",
		subject: { kind, param: kind },
	} as const;
	const pageOf = async (
		deps: SignedInDeps,
		{ params, kept }: Visit,
		refused?: FormState,
	): Promise<Answer> => {
		const page = await load(deps, params[kind] ?? "");
		// The right was asked for the thing's own province: under another one there is no such page.
		if (page === undefined || page.province.code !== params.province)
			throw new Refusal("accounts.no_such_thing");
		const form = refused ?? (kept && { values: kept, errors: [] });
		return {
			page: form ? { ...page, form } : page,
			status: refused === undefined ? 200 : 422,
		};
	};
	return [
		{ method: "GET", ...route, answer: (deps, visit) => pageOf(deps, visit) },
		{
			method: "POST",
			...route,
			async answer(deps, visit) {
				const { params, fields, visitor, belongs } = visit;
				const read = readFields(AcceptFlags, fields);
				if ("issues" in read)
					return pageOf(deps, visit, refusedForm(fields, read.issues));
				if (belongs.province !== params.province)
					throw new Refusal("accounts.no_such_thing");
				const records = await recordsOf(deps, kind, params[kind] ?? "");
				await acceptFlags(deps, visitor, records, read.data);
				return {
					goTo: `/quan-tri/${params.province}/${folder}/${params[kind]}`,
					done: "saved",
				};
			},
		},
	];
};

const recordsOf = async (
	{ directory }: SignedInDeps,
	kind: (typeof KINDS)[number]["kind"],
	id: string,
) => {
	if (kind === "product") {
		const found = await directory.productWithCertificates(id);
		return found ? [found.product, ...found.certificates] : [];
	}
	const records = await directory.load([{ kind, id }]);
	return records.flatMap((record) => record ?? []);
};

/** One product or organisation as staff see it: all that is stored, and all that happened. */
export const thingRoutes = routesOf<SignedInDeps>(KINDS.flatMap(routesOfKind));
