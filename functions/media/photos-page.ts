import { MOST_PHOTOS, PhotoId } from "../../shared/media/photo.ts";
import type { PhotoRow } from "../../shared/media/photo-form.ts";
import {
	LARGEST_UPLOAD,
	UPLOAD_MINUTES,
	UPLOAD_PATH,
	type UploadForm,
} from "../../shared/media/upload.ts";
import type { WorkDocumentOf } from "../../shared/signed-in/documents.ts";
import { EMPTY_FORM, type FormState } from "../../shared/signed-in/form.ts";
import {
	turnedBack,
	uploadAddress,
} from "../../shared/signed-in/upload-address.ts";
import { type AfterUpload, ORIGINALS } from "../platform/media-bucket.ts";
import { newId } from "../platform/new-id.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import type { Visit } from "../signed-in/route.ts";
import { OFFERED_DAYS } from "./forget-unused.ts";
import type { PhotoThing } from "./thing.ts";

export type PhotoPageDeps = Pick<
	SignedInDeps,
	| "directory"
	| "submissions"
	| "reference"
	| "photos"
	| "media"
	| "siteBucket"
	| "origin"
	| "now"
>;

export type Typed = { rows: PhotoRow[]; form?: FormState; version?: string };

/** The page of photos; with what was typed, where a form comes back. */
export const photosPage = async (
	deps: PhotoPageDeps,
	thing: PhotoThing,
	visit: Pick<Visit, "query" | "visitor">,
	typed?: Typed,
): Promise<WorkDocumentOf<"photos">> => {
	const { organisation, product, path, back, standing, chosen } = thing;
	const sent = await recentlySent(deps, thing);
	const rows = rowsOf(thing, sent, typed?.rows);
	const isLocked = standing.submission?.state === "sent";
	const coming = waitingOf(sent, rows, visit.query.key);
	const hasRoom = rows.length + coming.length < MOST_PHOTOS;
	const version = typed?.version ?? standing.stamp;
	return {
		kind: "photos",
		organisation,
		...(product && { product }),
		path,
		back,
		version,
		...(standing.submission && { state: standing.submission.state }),
		photos: rows.map((row) => ({
			...row,
			isNew: !chosen.some(({ photo }) => photo === row.photo),
		})),
		waiting: coming,
		refused: sent.flatMap(({ photo, state }) =>
			state.is === "refused" ? [{ photo, code: state.code }] : [],
		),
		...(!isLocked &&
			hasRoom && {
				upload: await permission(deps, thing, visit, {
					goTo: `${deps.origin}${path}`,
				}),
			}),
		most: MOST_PHOTOS,
		form: typed?.form ?? turnedBackForm(visit.query),
	};
};

/** A permission to send one photo for this thing, for 15 minutes, under a name that nobody can guess. */
export const permission = async (
	deps: Pick<PhotoPageDeps, "media" | "now">,
	{ of, standing }: PhotoThing,
	{ visitor }: Pick<Visit, "visitor">,
	after: AfterUpload,
): Promise<UploadForm> => {
	const photo = newId("anh", deps.now()).replace("_", "");
	const page = after === "nothing" ? undefined : new URL(after.goTo).pathname;
	const until = new Date(Date.parse(deps.now()) + UPLOAD_MINUTES * 60_000);
	const fields = await deps.media.permit(
		photo,
		{
			of,
			organisation: standing.organisation,
			province: standing.province,
			by: visitor.person ?? "",
		},
		after,
	);
	const action =
		page === undefined
			? UPLOAD_PATH
			: uploadAddress(UPLOAD_PATH, { page, until, most: LARGEST_UPLOAD });
	return { photo, action, fields };
};

/** The form as it stands, or why the photo that was sent did not get beyond the edge. */
const turnedBackForm = (query: Visit["query"]): FormState => {
	const why = turnedBack(query);
	if (why === undefined) return EMPTY_FORM;
	const code = why === "too_large" ? "media.too_large" : "accounts.upload_late";
	return { ...EMPTY_FORM, refusal: { code, values: {} } };
};

const recentlySent = (
	{ photos, now }: Pick<PhotoPageDeps, "photos" | "now">,
	{ of }: PhotoThing,
) => {
	const since = Date.parse(now()) - OFFERED_DAYS * 86_400_000;
	return photos.sentFor(of, new Date(since).toISOString());
};

type Sent = Awaited<ReturnType<typeof recentlySent>>;

/** The chosen ones in their order, or as the form had them, then those that are ready and were never shown. */
const rowsOf = (
	{ chosen, shown }: PhotoThing,
	sent: Sent,
	typed: PhotoRow[] | undefined,
) => {
	const ready = sent.flatMap(({ photo, state }) =>
		state.is === "ready"
			? [{ photo, width: state.width, height: state.height }]
			: [],
	);
	const sizes = new Map(
		[...shown, ...chosen, ...ready].map((one) => [one.photo, one]),
	);
	const began = typed ?? chosen.map(({ photo, alt }) => ({ photo, alt }));
	// What was taken out of the form is not offered again.
	const known = new Set(
		[...began, ...chosen, ...shown].map(({ photo }) => photo),
	);
	const offered = ready
		.filter(({ photo }) => !known.has(photo))
		.map(({ photo }) => ({ photo, alt: "" }));
	return [...began, ...offered].flatMap(({ photo, alt }) => {
		const size = sizes.get(photo);
		return size ? [{ photo, alt, width: size.width, height: size.height }] : [];
	});
};

/** What is being processed; with the one that a form without a script just sent, before anybody noted it. */
const waitingOf = (
	sent: Sent,
	rows: { photo: string }[],
	key: string | undefined,
): string[] => {
	const waiting = sent.flatMap(({ photo, state }) =>
		state.is === "waiting" ? [photo] : [],
	);
	const name = PhotoId.safeParse(
		key?.startsWith(ORIGINALS) ? key.slice(ORIGINALS.length) : undefined,
	).data;
	const isNoted =
		sent.some(({ photo }) => photo === name) ||
		rows.some(({ photo }) => photo === name);
	return name === undefined || isNoted ? waiting : [...waiting, name];
};
