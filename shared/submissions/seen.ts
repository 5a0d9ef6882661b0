import type { Submission } from "./model.ts";

/**
 * What a form stood on when it was opened. A version alone would not say of which draft: a tab left
 * open over an approval would write into the next one.
 */
export type Seen = {
	/** Of the draft; 0: there was none yet. */
	version: number;
	draft?: string | undefined;
	/** Version of the record, where there was no draft. */
	record?: number | undefined;
};

/** As a form carries it: `3.sub_…` is a draft, `0.5` a record without one. */
export const stampOf = (
	draft: Pick<Submission, "id" | "version"> | undefined,
	recordVersion: number,
): string => (draft ? `${draft.version}.${draft.id}` : `0.${recordVersion}`);

const STAMP = /^(\d{1,9})(?:\.(?:(sub_[0-9a-hjkmnp-tv-z]{26})|(\d{1,9})))?$/;

/** `undefined` for what no form of ours carries. */
export const readStamp = (text: string): Seen | undefined => {
	const [is, version, draft, record] = STAMP.exec(text) ?? [];
	if (is === undefined) return undefined;
	return {
		version: Number(version),
		...(draft !== undefined && { draft }),
		...(record !== undefined && { record: Number(record) }),
	};
};
