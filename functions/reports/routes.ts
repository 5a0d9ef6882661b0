import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as z from "zod";
import { Language } from "../../shared/languages/language.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import { reportedPath, reportPath } from "../../shared/publishing/paths.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { draftOf, FIELD, readForm } from "../../shared/reports/form.ts";
import { ReportedPage, ReportNumber } from "../../shared/reports/model.ts";
import { REFUSAL_STATUS } from "../platform/problem.ts";
import { viewerAddress } from "../platform/viewer-address.ts";
import type { FaultDeps } from "../web/fault.ts";
import { pageAnswer } from "../web/page.ts";
import { type Asked, formDocument, receivedDocument } from "./page.ts";
import { type ReceiveDeps, receiveReport } from "./receive.ts";

export type ReportRouteDeps = ReceiveDeps & FaultDeps & { edgeToken: string };

/** 2,000 letters of three bytes, each written as `%E1%BA%A1`, and the other fields. */
const LONGEST_BODY = 64_000;

const GatewayEvent = z.object({
	requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }),
});

/**
 * "Báo sai thông tin": a form, what it sends, and thanks with a number. After a report the browser
 * is sent on (303), so that going back or reloading sends nothing twice.
 */
export const reportRoutes = (deps: ReportRouteDeps) => {
	const app = new Hono<{ Bindings: { event?: unknown } }>();
	const answer = async (asked: Asked, language: Language) =>
		pageAnswer(
			deps,
			formDocument(await deps.reference(), asked),
			language,
			asked.status === undefined ? {} : { status: asked.status },
		);
	for (const language of Language.options) {
		const form = localPath(reportPath(), language);
		const [received = ""] = localPath(reportedPath(""), language).split("?");

		app.get(form, (context) => {
			const page = ReportedPage.safeParse(context.req.query(FIELD.page));
			const values = readForm((name) =>
				name === FIELD.page && page.success ? page.data : undefined,
			);
			return answer({ values, issues: [] }, language);
		});

		app.post(
			form,
			bodyLimit({
				maxSize: LONGEST_BODY,
				onError: () => {
					throw new Refusal("reports.too_large");
				},
			}),
			async (context) => {
				const body = await context.req.parseBody();
				const values = readForm((name) => {
					const field = body[name];
					return typeof field === "string" ? field : undefined;
				});
				const read = draftOf(values);
				if ("issues" in read)
					return answer({ values, issues: read.issues, status: 422 }, language);
				const gateway = GatewayEvent.safeParse(context.env?.event);
				const address = viewerAddress((name) => context.req.header(name), {
					token: deps.edgeToken,
					connection: gateway.data?.requestContext.http.sourceIp ?? "",
				});
				try {
					const number = await receiveReport(deps, read.draft, {
						address,
						language,
					});
					return context.redirect(
						localPath(reportedPath(number), language),
						303,
					);
				} catch (error) {
					if (!(error instanceof Refusal)) throw error;
					const status = REFUSAL_STATUS[error.kind];
					return answer(
						{ values, issues: [], refusal: error, status },
						language,
					);
				}
			},
		);

		app.get(received, async (context) => {
			const number = ReportNumber.safeParse(context.req.query("so"));
			const reference = await deps.reference();
			return pageAnswer(
				deps,
				receivedDocument(reference, number.data),
				language,
			);
		});
	}
	return app;
};
