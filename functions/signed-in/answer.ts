import { WorkDocument } from "../../shared/signed-in/documents.ts";
import { resumeSession, type SignedIn } from "../accounts/sessions/sessions.ts";
import { type Ask, SESSION_COOKIE } from "../platform/ask.ts";
import { asRefusal, REFUSAL_STATUS, retryAfter } from "../platform/problem.ts";
import { setCookie } from "./cookies.ts";
import type { SignedInDeps } from "./deps.ts";
import { frameOf } from "./frame.ts";
import type { Allowed } from "./guard.ts";
import { forgetKept } from "./kept-form.ts";
import type { Answer } from "./route.ts";
import { sendAgain } from "./send-again.ts";

/** Programs ask for JSON by name; browsers ask for HTML by name. */
export const wantsJson = (request: Request): boolean => {
	const accept = request.headers.get("accept") ?? "";
	return accept.includes("application/json") && !accept.includes("text/html");
};

/** What a route answered, as HTTP: a page or its document, a redirect, a file. */
export const answerOf = async (
	deps: SignedInDeps,
	answer: Answer,
	ask: Ask,
	{ signedIn, keptUsed, page }: Omit<Allowed, "visit">,
): Promise<Response> => {
	const response = await bodyOf(deps, answer, { ...ask, path: page }, signedIn);
	if (signedIn?.cookie !== undefined)
		response.headers.append(
			"set-cookie",
			setCookie(SESSION_COOKIE, signedIn.cookie, COOKIE_SECONDS),
		);
	if (keptUsed) response.headers.append("set-cookie", forgetKept());
	return response;
};

/** Longer than any session: when it ends is decided by the session itself. */
export const COOKIE_SECONDS = 31 * 86_400;

const bodyOf = async (
	deps: SignedInDeps,
	answer: Answer,
	ask: Ask,
	signedIn: SignedIn | undefined,
): Promise<Response> => {
	if ("goTo" in answer) {
		if (wantsJson(ask.request))
			return json({ goTo: answer.goTo, done: answer.done });
		return new Response(null, {
			status: 303,
			headers: { location: withDone(answer.goTo, answer.done) },
		});
	}
	if ("json" in answer) return json(answer.json, answer.status);
	if ("file" in answer)
		return new Response(
			typeof answer.file === "string"
				? answer.file
				: new Uint8Array(answer.file),
			{
				headers: {
					"content-type": answer.contentType,
					...(answer.name && {
						"content-disposition": `attachment; filename="${answer.name}"`,
					}),
				},
			},
		);
	const document = WorkDocument.parse(answer.page);
	if (wantsJson(ask.request)) return json(document, answer.status);
	const frame = await frameOf(deps, ask, signedIn);
	return new Response(await deps.render(document, frame), {
		status: answer.status ?? 200,
		headers: { "content-type": "text/html; charset=utf-8" },
	});
};

const json = (value: object, status = 200): Response =>
	new Response(JSON.stringify(value), {
		status,
		headers: { "content-type": "application/json; charset=utf-8" },
	});

/** The address of a page with a word of what was done, which it shows once. */
export const withDone = (path: string, done: string | undefined): string =>
	done === undefined
		? path
		: `${path}${path.includes("?") ? "&" : "?"}xong=${done}`;

/** What a person reads when the system said no, or failed. */
export const faultAnswer = async (
	deps: SignedInDeps,
	error: Error,
	ask: Ask,
): Promise<Response> => {
	const refusal = asRefusal(error);
	const status = refusal === undefined ? 500 : REFUSAL_STATUS[refusal.kind];
	const resumed = await resumeSession(deps, ask.session);
	const signedIn = resumed && "session" in resumed ? resumed : undefined;
	const reason = refusal?.kind ?? ("fault" as const);
	const again = await sendAgain(ask, signedIn, reason);
	const page = {
		kind: "work_fault" as const,
		reason,
		...(refusal && { refusal: { code: refusal.code, values: refusal.values } }),
		...(again && { again }),
	};
	const allowed = { signedIn, keptUsed: false, page: ask.path };
	const response = await answerOf(deps, { page, status }, ask, allowed);
	if (refusal !== undefined)
		for (const [name, value] of Object.entries(retryAfter(refusal)))
			response.headers.set(name, value);
	return response;
};
