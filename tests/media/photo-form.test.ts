import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	Photos,
	photoFiles,
	photoPaths,
	previewPath,
} from "../../shared/media/photo.ts";
import { afterStep, readPhotoForm } from "../../shared/media/photo-form.ts";

const PHOTO = "anh01jd5k8w0000000000000000";
const rows = fc.uniqueArray(
	fc.stringMatching(/^[a-z0-9]{8,12}$/).map((photo) => ({ photo, alt: photo })),
	{ selector: ({ photo }) => photo, maxLength: 8 },
);
const names = (list: { photo: string }[]) => list.map(({ photo }) => photo);

describe("the form of photos", () => {
	test("pairs each photo with its sentence, whatever was typed", () => {
		fc.assert(
			fc.property(
				rows,
				fc.array(fc.string(), { maxLength: 8 }),
				(some, typed) => {
					const photos = some.map((row, at) => ({
						...row,
						alt: typed[at] ?? "",
					}));
					const read = readPhotoForm({
						phien_ban: ["7"],
						anh: names(photos),
						mo_ta: photos.map(({ alt }) => alt),
					});
					expect(read).toEqual({
						seen: { version: 7 },
						version: "7",
						rows: photos,
					});
				},
			),
		);
	});

	test.each([
		["a field that it does not have", { chu: ["mhhtx01"] }],
		["a photo without its sentence", { anh: [PHOTO], mo_ta: [] }],
		["a name that is a path", { anh: ["../../x"], mo_ta: ["a"] }],
		["a step that there is not", { viec: [`xoa:${PHOTO}`] }],
		["two versions", { phien_ban: ["1", "2"] }],
	])("with %s is none of ours", (_, fields) => {
		expect(readPhotoForm({ phien_ban: ["0"], ...fields })).toBeUndefined();
	});

	test("moving loses nothing, and there and back is where it was", () => {
		fc.assert(
			fc.property(rows, fc.nat(7), (some, at) => {
				const photo = some[at]?.photo ?? "notthere1";
				const up = afterStep(some, { step: "len", photo });
				expect(names(up).sort()).toEqual(names(some).sort());
				if (at === 0 || some[at] === undefined)
					expect(names(up)).toEqual(names(some));
				else {
					expect(up[at - 1]?.photo).toBe(photo);
					expect(afterStep(up, { step: "xuong", photo })).toEqual(some);
				}
			}),
		);
	});

	test("leaving out takes exactly one away", () => {
		fc.assert(
			fc.property(rows, fc.nat(7), (some, at) => {
				const photo = some[at]?.photo ?? "notthere1";
				const left = afterStep(some, { step: "bo", photo });
				expect(left).toEqual(some.filter((row) => row.photo !== photo));
			}),
		);
	});
});

describe("the files of a photo", () => {
	test.each([
		[200, [[320, 200]]],
		[320, [[320, 320]]],
		[
			500,
			[
				[320, 320],
				[800, 500],
			],
		],
		[
			1600,
			[
				[320, 320],
				[800, 800],
				[1600, 1600],
			],
		],
	])("%d wide are no wider than itself", (width, expected) => {
		expect(photoFiles(width).map((file) => [file.name, file.width])).toEqual(
			expected,
		);
	});

	test("have an address each, and a preview is one of them", () => {
		expect(photoPaths({ photo: PHOTO, width: 320 })).toEqual([
			`/anh/${PHOTO}/320.avif`,
			`/anh/${PHOTO}/320.webp`,
			`/anh/${PHOTO}/320.jpg`,
		]);
		expect(previewPath({ photo: PHOTO, width: 1600 })).toBe(
			`/tai-khoan/anh/${PHOTO}/320`,
		);
		expect(previewPath({ photo: PHOTO, width: 500 }, 800)).toBe(
			`/tai-khoan/anh/${PHOTO}/800`,
		);
	});
});

describe("the photos of a record", () => {
	const photo = (id: string) => ({
		photo: id,
		alt: "Ảnh",
		width: 320,
		height: 240,
	});

	test("are at most eight, each once, each with a sentence; none is none", () => {
		const reasons = (value: unknown) =>
			Photos.safeParse(value).error?.issues.map(({ message }) => message);
		expect(Photos.parse(undefined)).toEqual([]);
		const many = Array.from({ length: 9 }, (_, at) => photo(`anh0000${at}`));
		expect(reasons(many)).toEqual(["media.too_many"]);
		expect(reasons([photo("anh00001"), photo("anh00001")])).toEqual([
			"media.twice",
		]);
		expect(reasons([{ ...photo("anh00001"), alt: " " }])).toEqual([
			"input.too_short",
		]);
	});
});
