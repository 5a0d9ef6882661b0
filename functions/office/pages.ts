import * as z from "zod";
import { PersonId } from "../../shared/accounts/model.ts";
import { ActingRole } from "../../shared/history/model.ts";
import { CSV } from "../registers/export.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf } from "../signed-in/route.ts";
import type { Asked } from "./day-events.ts";
import { loadDesk } from "./desk.ts";
import { showLog } from "./log.ts";
import { logCsv } from "./log-csv.ts";
import { peopleRoutes } from "./people-pages.ts";

const optional = <T extends z.ZodType>(schema: T) =>
	schema.optional().catch(undefined);

/** What the log is asked; what nobody knows is left out, as a bookmark may be old. */
const LogQuestion = z.object({
	ngay: optional(z.string().max(10)),
	tu: optional(z.iso.datetime({ precision: 3 })),
	vai_tro: optional(ActingRole),
	loai: optional(z.string().regex(/^[a-z_]{1,20}$/)),
	ai: optional(PersonId),
});

const askedOf = (query: Record<string, string>): Asked =>
	LogQuestion.parse(
		Object.fromEntries(
			Object.entries(query).filter(([, value]) => value !== ""),
		),
	);

/** The desk of the office, its people and its log. Fixed names stand before the province. */
export const officeRoutes = routesOf<SignedInDeps>([
	...peopleRoutes,
	{
		method: "GET",
		path: "/quan-tri/nhat-ky",
		right: "admin",
		answer: async (deps, { query }) => ({
			page: await showLog(deps, askedOf(query)),
		}),
	},
	{
		method: "GET",
		path: "/quan-tri/nhat-ky.csv",
		right: "admin",
		limit: { most: 20, minutes: 5 },
		answer: async (deps, { query }) => ({
			file: await logCsv(deps, askedOf(query)),
			contentType: CSV,
			name: "nhat-ky.csv",
		}),
	},
	{
		method: "GET",
		path: "/quan-tri",
		right: "staff",
		async answer({ reference }, { visitor }) {
			const { provinces } = await reference();
			const isAdmin = visitor.office?.role === "admin";
			const own = [...provinces.values()].filter(
				({ id }) => isAdmin || visitor.office?.provinces.includes(id),
			);
			const [first] = own;
			if (first && own.length === 1 && !isAdmin)
				return { goTo: `/quan-tri/${first.id}` };
			return {
				page: {
					kind: "office_provinces",
					provinces: own.map(({ id, name }) => ({ code: id, name })),
					isAdmin,
				},
			};
		},
	},
	{
		method: "GET",
		path: "/quan-tri/:province",
		right: "staff",
		subject: { kind: "province", param: "province" },
		answer: async (deps, { params, visitor }) => ({
			page: await loadDesk(
				deps,
				params.province ?? "",
				visitor.office?.role === "admin",
			),
		}),
	},
]);
