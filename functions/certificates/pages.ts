import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf } from "../signed-in/route.ts";
import { changeRoutes } from "./change-pages.ts";
import { decisionRoutes } from "./decision-pages.ts";
import { CSV, certificatesCsv, certificatesXlsx, XLSX } from "./export.ts";
import {
	askedOf,
	isHead,
	OF_PROVINCE,
	provinceOf,
	REGISTER,
	registerOf,
} from "./place.ts";
import { certificatesOf, pageOf, readQuestion } from "./register.ts";

/** A whole register is read for a file: now and then, not again and again. */
const FILES = { most: 20, minutes: 5 };

const registerRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: REGISTER,
		right: "staff",
		...OF_PROVINCE,
		async answer(deps, visit) {
			const province = await provinceOf(deps, visit);
			const { view, query } = readQuestion(visit.query);
			const { rows, counts } = await certificatesOf(deps, province.code, {
				view,
				query,
			});
			return {
				page: {
					kind: "certificate_register",
					province,
					view,
					counts,
					query,
					total: rows.length,
					...pageOf(rows, visit.query.trang),
					asked: askedOf(visit),
					csv: `${registerOf(visit)}.csv${askedOf(visit)}`,
					xlsx: `${registerOf(visit)}.xlsx${askedOf(visit)}`,
					isHead: isHead(visit),
				},
			};
		},
	},
	{
		method: "GET",
		path: `${REGISTER}.csv`,
		right: "staff",
		...OF_PROVINCE,
		limit: FILES,
		answer: async (deps, { params: { province = "" }, query }) => ({
			file: certificatesCsv(
				(await certificatesOf(deps, province, readQuestion(query))).rows,
			),
			contentType: CSV,
			name: "giay-chung-nhan.csv",
		}),
	},
	{
		method: "GET",
		path: `${REGISTER}.xlsx`,
		right: "staff",
		...OF_PROVINCE,
		limit: FILES,
		answer: async (deps, { params: { province = "" }, query }) => ({
			file: await certificatesXlsx(
				(await certificatesOf(deps, province, readQuestion(query))).rows,
			),
			contentType: XLSX,
			name: "giay-chung-nhan.xlsx",
		}),
	},
]);

/** The certificates of a province: register, decisions, what is taken back or kept in force. */
export const certificateRoutes = routesOf<SignedInDeps>([
	...registerRoutes,
	// Before those that name a certificate: "quyet-dinh" is none.
	...decisionRoutes,
	...changeRoutes,
]);
