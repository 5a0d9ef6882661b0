import {
	AUDIENCE,
	type Notice,
	type NoticeKind,
	preferenceOf,
} from "./model.ts";
import { PREFERENCES_PATH, unsubscribePath } from "./paths.ts";
import type { NoticeText, NoticeWords } from "./text.ts";
import { en } from "./words-en.ts";
import { vi } from "./words-vi.ts";

export type LetterLanguage = "vi" | "en";
const WORDS: Record<LetterLanguage, NoticeWords> = { vi, en };

export type Letter = {
	subject: string;
	text: string;
	html: string;
	/** Headers besides those that every letter has. */
	headers: { name: string; value: string }[];
};

export type LetterContext = {
	language: LetterLanguage;
	/** Where the site is read: no closing slash. */
	origin: string;
	/** Whom it greets. */
	name?: string | undefined;
	/** Names the reader and the preference to a one-click unsubscription; only for optional kinds. */
	token?: string | undefined;
};

const LONGEST_SUBJECT = 120;

/**
 * A notice as a letter, in text and HTML that say the same. Everything that came from people is
 * escaped, and no line of it can become a header. Optional kinds carry the headers of a one-click
 * unsubscription (RFC 8058).
 */
export const letterOf = (notice: Notice, context: LetterContext): Letter => {
	const words = WORDS[context.language];
	const said = say(words, notice);
	const { origin, token } = context;
	const isOptional = preferenceOf(notice.kind) !== undefined;
	const leave =
		isOptional && token !== undefined
			? `${origin}${unsubscribePath(token)}`
			: undefined;
	const parts = { words, said, notice, context, leave };
	return {
		subject: oneLine(said.subject),
		text: textOf(parts),
		html: htmlOf(parts),
		headers:
			leave === undefined
				? []
				: [
						{ name: "List-Unsubscribe", value: `<${leave}>` },
						{
							name: "List-Unsubscribe-Post",
							value: "List-Unsubscribe=One-Click",
						},
					],
	};
};

const say = ({ notices }: NoticeWords, notice: Notice): NoticeText => {
	const write = notices[notice.kind] as (notice: Notice) => NoticeText;
	return write(notice);
};

const oneLine = (subject: string): string => {
	const flat = subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
	return flat.length <= LONGEST_SUBJECT
		? flat
		: `${[...flat].slice(0, LONGEST_SUBJECT - 1).join("")}…`;
};

type Parts = {
	words: NoticeWords;
	said: NoticeText;
	notice: { kind: NoticeKind };
	context: LetterContext;
	leave: string | undefined;
};

/** Who reported something has no account, so no choice of letters either. */
const hasAccount = (kind: NoticeKind) => AUDIENCE[kind] !== "reporter";

const textOf = ({ words, said, notice, context, leave }: Parts): string => {
	const { origin } = context;
	return [
		words.greeting(context.name),
		...said.happened,
		...(said.why ? [`${words.reason}\n${said.why}`] : []),
		said.next,
		`${said.link.label}:\n${origin}${said.link.path}`,
		"--",
		`${words.because} ${words.audience[AUDIENCE[notice.kind]]} ${words.noReply}`,
		...(hasAccount(notice.kind)
			? [`${words.preferences}: ${origin}${PREFERENCES_PATH}`]
			: []),
		...(leave ? [`${words.unsubscribe}: ${leave}`] : []),
	].join("\n\n");
};

const htmlOf = ({ words, said, notice, context, leave }: Parts): string => {
	const { origin, language } = context;
	const paragraph = (text: string) =>
		`<p style="margin:0 0 16px">${escaped(text).replaceAll("\n", "<br>")}</p>`;
	const anchor = (address: string, label: string, style: string) =>
		`<a href="${escaped(address)}" style="${style}">${escaped(label)}</a>`;
	return [
		`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(oneLine(said.subject))}</title></head>`,
		'<body style="margin:0;background:#FBF8F2;color:#1B2733;font:17px/1.6 system-ui,sans-serif"><div style="max-width:34em;margin:0 auto;padding:24px 16px">',
		'<p style="margin:0 0 24px;color:#23406B;font-weight:600">Chợ Phiên</p>',
		paragraph(words.greeting(context.name)),
		...said.happened.map(paragraph),
		...(said.why
			? [
					`<p style="margin:0 0 16px;padding-left:12px;border-left:4px solid #7A4B2A"><strong>${escaped(words.reason)}</strong><br>${escaped(said.why).replaceAll("\n", "<br>")}</p>`,
				]
			: []),
		paragraph(said.next),
		`<p style="margin:0 0 32px">${anchor(`${origin}${said.link.path}`, said.link.label, "display:inline-block;padding:12px 20px;background:#B8400F;color:#ffffff;border-radius:4px;text-decoration:none;font-weight:600")}</p>`,
		'<div style="padding-top:16px;border-top:1px solid #8A8478;color:#55606B;font-size:15px">',
		paragraph(
			`${words.because} ${words.audience[AUDIENCE[notice.kind]]} ${words.noReply}`,
		),
		...(hasAccount(notice.kind)
			? [
					`<p style="margin:0 0 16px">${anchor(`${origin}${PREFERENCES_PATH}`, words.preferences, "color:#23406B")}</p>`,
				]
			: []),
		...(leave
			? [
					`<p style="margin:0">${anchor(leave, words.unsubscribe, "color:#23406B")}</p>`,
				]
			: []),
		"</div></div></body></html>",
	].join("\n");
};

const ESCAPES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};
const escaped = (text: string): string =>
	text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
