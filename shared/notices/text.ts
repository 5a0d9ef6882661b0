import type { Audience, NoticeKind, NoticeOf } from "./model.ts";

/** A letter in words, before it is dressed. */
export type NoticeText = {
	/** Short: a phone shows some 40 letters. */
	subject: string;
	/** What happened, a paragraph each. */
	happened: string[];
	/** Why, in the words of whoever decided. */
	why?: string | undefined;
	/** What to do now. */
	next: string;
	link: { label: string; path: string };
};

export type NoticeWords = {
	greeting: (name: string | undefined) => string;
	because: string;
	reason: string;
	audience: Record<Audience, string>;
	preferences: string;
	unsubscribe: string;
	noReply: string;
	notices: { [K in NoticeKind]: (notice: NoticeOf<K>) => NoticeText };
};
