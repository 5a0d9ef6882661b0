import * as z from "zod";
import { readStamp, type Seen } from "../submissions/seen.ts";
import { PhotoId } from "./photo.ts";

/** What a button of the form of photos asks for, besides keeping what was typed. */
export const PHOTO_STEPS = ["len", "xuong", "bo"] as const;
export type PhotoStep = { step: (typeof PHOTO_STEPS)[number]; photo: string };

/** A row of the form: a photo with the sentence that was typed for it. */
export type PhotoRow = { photo: string; alt: string };

const PhotoForm = z.strictObject({
	phien_ban: z.array(z.string()).length(1),
	anh: z.array(PhotoId).max(200).default([]),
	mo_ta: z.array(z.string().max(2000)).max(200).default([]),
	viec: z
		.array(z.string().regex(/^(luu|(len|xuong|bo):[a-z0-9]{8,40})$/))
		.max(1)
		.default([]),
});

export type ReadPhotoForm = {
	seen: Seen;
	/** The same as it was sent, to send it back. */
	version: string;
	rows: PhotoRow[];
	step?: PhotoStep;
};

/**
 * The fields of the form of photos: each photo's name stands before its sentence. `undefined` for
 * what our own page never sends.
 */
export const readPhotoForm = (
	fields: Record<string, string[]>,
): ReadPhotoForm | undefined => {
	const parsed = PhotoForm.safeParse(fields);
	if (!parsed.success) return undefined;
	const { phien_ban, anh, mo_ta, viec } = parsed.data;
	const version = phien_ban[0] ?? "";
	const seen = readStamp(version);
	if (seen === undefined || anh.length !== mo_ta.length) return undefined;
	const rows = anh.map((photo, at) => ({ photo, alt: mo_ta[at] ?? "" }));
	const [name, photo] = (viec[0] ?? "luu").split(":");
	const step = PHOTO_STEPS.find((one) => one === name);
	return {
		seen,
		version,
		rows,
		...(step && photo && { step: { step, photo } }),
	};
};

/** The rows after a button was pressed: one moved up or down, or gone. */
export const afterStep = <R extends { photo: string }>(
	rows: readonly R[],
	{ step, photo }: PhotoStep,
): R[] => {
	const at = rows.findIndex((row) => row.photo === photo);
	if (at < 0) return [...rows];
	const others = rows.toSpliced(at, 1);
	const [moved] = rows.slice(at, at + 1);
	if (step === "bo" || moved === undefined) return others;
	const to = Math.max(
		0,
		Math.min(others.length, at + (step === "len" ? -1 : 1)),
	);
	return others.toSpliced(to, 0, moved);
};
