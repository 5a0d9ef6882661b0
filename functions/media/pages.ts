import { authorFor } from "../../shared/accounts/rights.ts";
import { PHOTO_WIDTHS, PhotoId, photoPath } from "../../shared/media/photo.ts";
import { readPhotoForm } from "../../shared/media/photo-form.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { CONTENT_TYPES } from "../platform/media-bucket.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import {
	type Answer,
	type Route,
	routesOf,
	type Visit,
} from "../signed-in/route.ts";
import { permission, photosPage } from "./photos-page.ts";
import { savePhotos } from "./save-photos.ts";
import { photoThing } from "./thing.ts";

type Place = Pick<Route<SignedInDeps>, "path" | "subject">;

const OF_ORGANISATION: Place = {
	path: "/tai-khoan/to-chuc/:organisation/anh",
	subject: { kind: "organisation", param: "organisation" },
};
const OF_PRODUCT: Place = {
	path: "/tai-khoan/to-chuc/:organisation/san-pham/:product/anh",
	subject: { kind: "product", param: "product" },
};

const show = async (deps: SignedInDeps, visit: Visit): Promise<Answer> => {
	const kept = visit.kept && readPhotoForm(visit.kept);
	return {
		page: await photosPage(deps, await photoThing(deps, visit), visit, kept),
	};
};

const write = async (deps: SignedInDeps, visit: Visit): Promise<Answer> => {
	const thing = await photoThing(deps, visit);
	const form = readPhotoForm(visit.fields);
	if (form === undefined) throw new Refusal("input.invalid");
	const { organisation } = thing.standing;
	const author = authorFor(visit.visitor, { ...visit.belongs, organisation });
	const saved = await savePhotos(deps, thing, form, author);
	if (saved.outcome === "saved") return { goTo: thing.path, done: "drafted" };
	if (saved.outcome === "typed")
		return { page: await photosPage(deps, thing, visit, saved) };
	const isConflict = saved.outcome === "conflict";
	const state = {
		values: {},
		errors: isConflict ? [] : saved.issues,
		...(isConflict && {
			refusal: { code: "accounts.changed_meanwhile", values: {} },
		}),
	};
	return {
		page: await photosPage(deps, thing, visit, {
			rows: saved.rows,
			form: state,
			...(isConflict && { version: saved.version }),
		}),
		status: isConflict ? 409 : 422,
	};
};

/** A permission for a script that sends several: one request each, as many as a page has in a busy hour. */
const permit = async (deps: SignedInDeps, visit: Visit): Promise<Answer> => ({
	json: await permission(deps, await photoThing(deps, visit), visit, "nothing"),
});

const preview = async (
	{ media }: SignedInDeps,
	{ params }: Visit,
): Promise<Answer> => {
	const photo = PhotoId.safeParse(params.photo).data;
	const size = PHOTO_WIDTHS.find((width) => String(width) === params.size);
	const file =
		photo === undefined || size === undefined
			? undefined
			: await media.read(photoPath(photo, size, "webp"));
	if (file === undefined) throw new Refusal("accounts.no_such_thing");
	return { file, contentType: CONTENT_TYPES.webp };
};

/** Photos of an organisation and of its products: choose, describe, order, send. */
export const photoRoutes = routesOf<SignedInDeps>([
	...[OF_ORGANISATION, OF_PRODUCT].flatMap((place): Route<SignedInDeps>[] => [
		{ method: "GET", ...place, right: "member", answer: show },
		{ method: "POST", ...place, right: "member", answer: write },
		{
			method: "POST",
			...place,
			path: `${place.path}/xin`,
			right: "member",
			limit: { most: 60, minutes: 60 },
			answer: permit,
		},
	]),
	{
		method: "GET",
		path: "/tai-khoan/anh/:photo/:size",
		right: "member",
		subject: { kind: "photo", param: "photo" },
		answer: preview,
	},
]);
