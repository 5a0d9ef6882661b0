import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Language } from "../../shared/languages/language.ts";
import type { RefusalKind } from "../../shared/refusals/catalogue.ts";
import { Refusal, refusalText } from "../../shared/refusals/refusal.ts";
import { logger } from "./logger.ts";
import { acceptedLanguage } from "./reader-language.ts";

export const REFUSAL_STATUS = {
	invalid: 422,
	malformed: 400,
	too_large: 413,
	wrong_type: 415,
	unauthenticated: 401,
	// Not 403: for that the edge shows the page of a missing file, whoever said it. RFC 9110 §15.5.4 lets a
	// server say 404 for what it does not want to show.
	forbidden: 404,
	not_found: 404,
	conflict: 409,
	limit: 429,
} as const satisfies Record<RefusalKind, number>;

/**
 * Answers in RFC 9457 form: a refusal in the reader's language, anything unexpected with a fixed
 * text and its stack in the log.
 */
export const onError = (error: Error, context: Context): Response => {
	const refusal = asRefusal(error);
	const language = languageOf(context);
	if (refusal === undefined) {
		logger.error("a request failed", { path: context.req.routePath, error });
		return problem(500, {
			type: "about:blank",
			title: FAULT[language],
			status: 500,
		});
	}
	const status = REFUSAL_STATUS[refusal.kind];
	const body = {
		type: `/api/docs#${refusal.code}`,
		title: refusalText(refusal.code, refusal.values, language),
		status,
		code: refusal.code,
		instance: context.req.path,
		errors: refusal.errors?.map(({ pointer, code, values }) => ({
			pointer,
			code,
			detail: refusalText(code, values, language),
		})),
	};
	return problem(status, body, retryAfter(refusal));
};

/** When to try again, for programs: what the sentence of a limit says in minutes (RFC 9110 §10.2.3). */
export const retryAfter = ({
	kind,
	values,
}: Refusal): Record<string, string> => {
	const minutes = Number(values.minutes);
	return kind === "limit" && minutes > 0
		? { "retry-after": String(minutes * 60) }
		: {};
};

const FAULT: Record<Language, string> = {
	vi: "Hệ thống gặp lỗi. Bạn thử lại sau ít phút.",
	en: "Something went wrong. Please try again in a few minutes.",
	zh: "系统出现故障。请过几分钟再试。",
};

/** Hono says by exception that a body is not JSON. */
export const asRefusal = (error: Error): Refusal | undefined => {
	if (error instanceof Refusal) return error;
	return error instanceof HTTPException && error.status === 400
		? new Refusal("api.malformed")
		: undefined;
};

const languageOf = (context: Context): Language =>
	acceptedLanguage(context.req.header("accept-language"));

const problem = (
	status: number,
	body: object,
	headers: Record<string, string> = {},
): Response =>
	new Response(JSON.stringify(body), {
		status,
		headers: {
			...headers,
			"content-type": "application/problem+json; charset=utf-8",
			"cache-control": "no-store",
		},
	});
