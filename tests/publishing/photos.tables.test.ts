import { afterAll, beforeAll, expect, test } from "vitest";
import { CONTENT_TYPES } from "../../functions/platform/media-bucket.ts";
import {
	PHOTO_FORMATS,
	type Photo,
	photoPaths,
} from "../../shared/media/photo.ts";
import { organisation, product, tables } from "./catalogue.ts";
import { type Pipeline, startPipeline } from "./pipeline.ts";

let site: Pipeline;
beforeAll(async () => {
	site = await startPipeline();
	await site.save([...tables, organisation()]);
});
afterAll(() => site.stop());

let made = 0;
/** As it is after the upload was read: made, and private. */
const newPhoto = async (): Promise<Photo> => {
	const photo: Photo = {
		photo: `anhthu${String(++made).padStart(4, "0")}`,
		alt: "Đồi chè buổi sáng",
		width: 300,
		height: 200,
	};
	for (const path of photoPaths(photo)) {
		const format = PHOTO_FORMATS.find((one) => path.endsWith(one)) ?? "jpg";
		await site.media.put(path, Buffer.from(path), CONTENT_TYPES[format]);
	}
	return photo;
};
const isShown = ({ photo }: Photo) =>
	site.files().has(`anh/${photo}/320.webp`) &&
	site.files().has(`anh/${photo}/320.jpg`);
const save = async (...drafts: Parameters<Pipeline["save"]>[0]) => {
	await site.save(drafts);
	await site.settle();
};

test("photos stand on the site as long as something public shows them, and may be kept by a browser", async () => {
	const [one, two] = [await newPhoto(), await newPhoto()];
	await save(product({ photos: [one, two] }));
	expect([one, two].map(isShown)).toEqual([true, true]);
	const file = site.bucket().get(`anh/${one.photo}/320.webp`);
	expect(file?.headers).toMatchObject({ "content-type": "image/webp" });
	expect(file?.headers["cache-control"]).toContain("immutable");
	await save(product({ photos: [two] }));
	expect([one, two].map(isShown)).toEqual([false, true]);
});

test("a withdrawn product takes its photos along, restored it brings them back, however late it is told", async () => {
	const one = await newPhoto();
	const photos = [one];
	await save(product({ photos }));
	await save(product({ photos, withdrawn: true }));
	expect(isShown(one)).toBe(false);
	await save(product({ photos }));
	expect(isShown(one)).toBe(true);
	await site.save([product({ photos, withdrawn: true })]);
	const [late] = site.events;
	await site.settle();
	if (late) site.events.push(late);
	site.requests.push(`photo:${one.photo}`);
	await site.settle();
	expect(isShown(one)).toBe(false);
});

test("a photo that a merge gave to another entry stays when the first is withdrawn, and goes with the last", async () => {
	const one = await newPhoto();
	const photos = [one];
	await save(product({ photos }), product({ id: "th002", photos }));
	await save(product({ photos, withdrawn: true, mergedInto: "th002" }));
	expect(isShown(one)).toBe(true);
	await save(product({ id: "th002", photos, withdrawn: true }));
	expect(isShown(one)).toBe(false);
});

test("what was copied before the record named it, and what is there already, is no hindrance; an organisation's go, too", async () => {
	const one = await newPhoto();
	const photos = [one];
	for (const path of photoPaths(one))
		await site.media.copyToSite("site-0", path);
	await save(organisation({ photos }));
	expect(isShown(one)).toBe(true);
	await site.publishing.request([`photo:${one.photo}`], site.deps.now(), {
		look: true,
	});
	await site.publish(`photo:${one.photo}`);
	expect(isShown(one)).toBe(true);
	await save(organisation({ photos, withdrawn: true }));
	expect(isShown(one)).toBe(false);
});
