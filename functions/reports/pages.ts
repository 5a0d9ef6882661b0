import { dayIn, daysBetween } from "../../shared/dates/calendar.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { ReportClosing } from "../../shared/reports/model.ts";
import type { WorkDocumentOf } from "../../shared/signed-in/documents.ts";
import type { FormState } from "../../shared/signed-in/form.ts";
import { answerForm, openedForm } from "../signed-in/answer-form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf, type Visit } from "../signed-in/route.ts";
import { closeReport } from "./close.ts";
import { openIn } from "./open-in.ts";
import { thingOnPage } from "./province-of.ts";

const PATH = "/quan-tri/:province/bao-sai";

const viewPage = async (
	deps: SignedInDeps,
	{ params, belongs }: Visit,
	form: FormState,
): Promise<WorkDocumentOf<"report_view">> => {
	const number = params.report ?? "";
	const report = await deps.reports.report(number);
	if (report === undefined || belongs.province !== params.province)
		throw new Refusal("accounts.no_such_thing");
	const { provinces } = await deps.reference();
	const code = params.province ?? "";
	const thing = thingOnPage(report.page);
	const contact =
		report.state === "open" ? await deps.reports.contact(number) : undefined;
	return {
		kind: "report_view",
		province: { code, name: provinces.get(code)?.name ?? code },
		report,
		...(contact && { contact: contact.contact }),
		...(thing && {
			thing: `/quan-tri/${code}/${thing.kind === "product" ? "san-pham" : "to-chuc"}/${thing.id}`,
		}),
		form,
	};
};

/** What readers say is wrong, for the staff of the province. */
export const reportDeskRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: PATH,
		right: "staff",
		subject: { kind: "province", param: "province" },
		async answer(deps, { params, now }) {
			const code = params.province ?? "";
			const { provinces } = await deps.reference();
			const { reports, isMore } = await openIn(deps, code);
			return {
				page: {
					kind: "report_queue",
					province: { code, name: provinces.get(code)?.name ?? code },
					reports: reports.map((report) => ({
						...report,
						days: daysBetween(dayIn(report.receivedAt), dayIn(now)),
					})),
					isMore,
				},
			};
		},
	},
	{
		method: "GET",
		path: `${PATH}/:report`,
		right: "staff",
		subject: { kind: "report", param: "report" },
		answer: async (deps, visit) => ({
			page: await viewPage(deps, visit, openedForm(visit)),
		}),
	},
	{
		method: "POST",
		path: `${PATH}/:report`,
		right: "staff",
		subject: { kind: "report", param: "report" },
		answer: (deps, visit) =>
			answerForm(visit, {
				schema: ReportClosing,
				page: (form) => viewPage(deps, visit, form),
				act: async (closing) => {
					const { province, report = "" } = visit.params;
					await closeReport(deps, visit.visitor, report, closing);
					return {
						goTo: `/quan-tri/${province}/bao-sai`,
						done: "report_closed",
					};
				},
			}),
	},
]);
