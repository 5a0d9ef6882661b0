import { LANGUAGE_TAG, Language } from "../../shared/languages/language.ts";
import { frame } from "../../shared/publishing/frame.ts";
import {
	frontProvince,
	type Reference,
} from "../../shared/publishing/reference.ts";
import { logger } from "../platform/logger.ts";
import { asRefusal, REFUSAL_STATUS } from "../platform/problem.ts";
import { readerLanguage } from "../platform/reader-language.ts";
import type { Render } from "../publishing/site-files.ts";
import { pageAnswer } from "./page.ts";

export type FaultDeps = {
	render: Render;
	reference: () => Promise<Reference>;
};

/** Whether a person reads the answer: browsers ask for HTML by name, programs do not. */
export const wantsPage = (request: Request): boolean =>
	/\btext\/html\b/.test(request.headers.get("accept") ?? "");

/**
 * What a person reads when a page on demand cannot be made: why, if the system said no, and where to
 * go on. `path` is the address that was asked for. If not even this page can be made, fixed words
 * in all languages.
 */
export const faultPage = async (
	deps: FaultDeps,
	error: Error,
	request: Request,
): Promise<Response> => {
	const { pathname } = new URL(request.url);
	const refusal = asRefusal(error);
	const status = refusal === undefined ? 500 : REFUSAL_STATUS[refusal.kind];
	try {
		const province = frontProvince(await deps.reference());
		if (province === undefined) return lastWords(status);
		const document = {
			kind: "fault" as const,
			// Not the address that was asked for: it is no page, and may hold anything.
			frame: frame(province, "/"),
			status,
			...(refusal && {
				refusal: { code: refusal.code, values: refusal.values },
			}),
		};
		const language = readerLanguage(
			pathname,
			request.headers.get("accept-language") ?? undefined,
		);
		return await pageAnswer(deps, document, language, { status });
	} catch (failure) {
		logger.error("the page for a fault could not be made", {
			error: failure as Error,
		});
		return lastWords(status);
	}
};

const WORDS: Record<Language, string> = {
	vi: "Trang này đang gặp lỗi. Bạn thử lại sau ít phút, hoặc mở trang chủ.",
	en: "This page has a problem. Please try again in a few minutes, or open the home page.",
	zh: "此页面出现问题。请过几分钟再试，或打开首页。",
};

const lastWords = (status: number): Response => {
	const lines = Language.options.map((language) => {
		const home = language === "vi" ? "/" : `/${language}/`;
		return `<p lang="${LANGUAGE_TAG[language]}"><a href="${home}">${WORDS[language]}</a></p>`;
	});
	return new Response(
		`<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Chợ Phiên</title>${lines.join("")}</html>\n`,
		{
			status,
			headers: {
				"content-type": "text/html; charset=utf-8",
				"cache-control": "no-store",
			},
		},
	);
};
