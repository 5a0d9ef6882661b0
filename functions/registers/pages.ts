import { readQuestion } from "../../shared/registers/question.ts";
import type { RegisterKind } from "../../shared/registers/row.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { type Route, routesOf, type Visit } from "../signed-in/route.ts";
import { CSV, registerCsv, registerXlsx, XLSX } from "./export.ts";
import { REGISTER_PATH, showRegister } from "./show.ts";

const OF_PROVINCE = {
	right: "staff",
	subject: { kind: "province", param: "province" },
} as const;

/** A whole register is read for a file: now and then, not again and again. */
const FILES = { most: 20, minutes: 5 };

const registerRoutesOf = (kind: RegisterKind): Route<SignedInDeps>[] => {
	const path = `/quan-tri/:province/${REGISTER_PATH[kind]}`;
	const whichOf = ({ params }: Visit) => ({
		kind,
		province: params.province ?? "",
	});
	return [
		{
			method: "GET",
			path,
			...OF_PROVINCE,
			answer: async (deps, visit) => ({
				page: await showRegister(deps, whichOf(visit), visit.query),
			}),
		},
		{
			method: "GET",
			path: `${path}.csv`,
			...OF_PROVINCE,
			limit: FILES,
			answer: async (deps, visit) => ({
				file: await registerCsv(
					deps,
					whichOf(visit),
					readQuestion(kind, visit.query),
				),
				contentType: CSV,
				name: `${REGISTER_PATH[kind]}.csv`,
			}),
		},
		{
			method: "GET",
			path: `${path}.xlsx`,
			...OF_PROVINCE,
			limit: FILES,
			answer: async (deps, visit) => ({
				file: await registerXlsx(
					deps,
					whichOf(visit),
					readQuestion(kind, visit.query),
				),
				contentType: XLSX,
				name: `${REGISTER_PATH[kind]}.xlsx`,
			}),
		},
	];
};

/** Registers of products and organisations, with their files. */
export const registerRoutes = routesOf<SignedInDeps>([
	...registerRoutesOf("products"),
	...registerRoutesOf("organisations"),
]);
