import type { PartName } from "../../shared/drafts/parts.ts";
import { PARTS } from "../../shared/drafts/parts.ts";
import type { Route } from "../signed-in/route.ts";
import {
	type DraftPageDeps,
	type Own,
	ownCertificate,
	ownOrganisation,
	ownProduct,
} from "./own.ts";
import { partPage } from "./part-page.ts";
import { savePart } from "./save-part.ts";

const ORGANISATION = "/tai-khoan/to-chuc/:organisation";
export const PRODUCT = `${ORGANISATION}/san-pham/:product`;

const routes = (
	part: PartName,
	path: string,
	own: Own,
	subject: "organisation" | "product",
): Route<DraftPageDeps>[] => {
	const shared = {
		path,
		right: "member",
		subject: { kind: subject, param: subject },
	} as const;
	return [
		{
			...shared,
			method: "GET",
			answer: async (deps, visit) => ({
				page: await partPage(deps, part, await own(deps, visit), visit),
			}),
		},
		{
			...shared,
			method: "POST",
			answer: async (deps, visit) =>
				savePart(deps, part, await own(deps, visit), visit),
		},
	];
};

/** The forms of what is there already: read it, write into its draft. */
export const partRoutes: Route<DraftPageDeps>[] = [
	...(["profile", "partners"] as const).flatMap((part) =>
		routes(
			part,
			`${ORGANISATION}/${PARTS[part].path}`,
			ownOrganisation,
			"organisation",
		),
	),
	...(["information", "season", "rights"] as const).flatMap((part) =>
		routes(part, `${PRODUCT}/${PARTS[part].path}`, ownProduct, "product"),
	),
	...routes(
		"certificate",
		`${PRODUCT}/chung-nhan/:certificate`,
		ownCertificate,
		"product",
	),
];
