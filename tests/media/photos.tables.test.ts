import {
	afterAll,
	beforeAll,
	beforeEach,
	describe,
	expect,
	test,
} from "vitest";
import { forgetUnused } from "../../functions/media/forget-unused.ts";
import { photosPage } from "../../functions/media/photos-page.ts";
import {
	MOST_A_DAY,
	processPhoto,
} from "../../functions/media/process-photo.ts";
import { savePhotos } from "../../functions/media/save-photos.ts";
import { photoThing } from "../../functions/media/thing.ts";
import { transformPhoto } from "../../functions/media/transform.ts";
import { PHOTO_CACHE } from "../../functions/platform/media-bucket.ts";
import { approve } from "../../functions/submissions/approve.ts";
import { review } from "../../functions/submissions/review.ts";
import { send } from "../../functions/submissions/send.ts";
import type { PhotoRow } from "../../shared/media/photo-form.ts";
import type { UploadedFor } from "../../shared/media/upload.ts";
import { product } from "../publishing/catalogue.ts";
import { MEMBER, newDesk, STAFF } from "../submissions/desk.ts";
import { startBuckets } from "./buckets.ts";
import { CANARY, jpegOf, jpegWithSecrets, SVG_WITH_SCRIPT } from "./samples.ts";

let buckets: Awaited<ReturnType<typeof startBuckets>>;
beforeAll(async () => {
	buckets = await startBuckets();
});
afterAll(() => buckets.stop());

let desk: Awaited<ReturnType<typeof newDesk>>;
let organisation: string;
beforeEach(async () => {
	desk = await newDesk();
	organisation = (await desk.product()).producer ?? "";
});

const deps = () => ({
	...desk.deps,
	...buckets,
	transform: transformPhoto,
	origin: "https://cho-phien.example",
	reference: async () => {
		throw new Error("Photos need no names of places");
	},
});
const uploadedFor = (id = "th001"): UploadedFor => ({
	of: `product#${id}`,
	organisation,
	province: "99",
	by: "per_00000000000000000000000001",
});
let counter = 0;
/** A photo that was sent and processed. */
const sent = async (bytes?: Buffer, of = uploadedFor()) => {
	const photo = `anh0000${++counter}`;
	const version = buckets.receive(photo, bytes ?? (await jpegOf(400, 300)), of);
	const state = await processPhoto(deps(), { photo, version });
	return { photo, version, state };
};
const thing = (id = "th001") =>
	photoThing(deps(), { params: { organisation, product: id } });
const page = async (query: Record<string, string> = {}, rows?: PhotoRow[]) =>
	photosPage(
		deps(),
		await thing(),
		{
			query,
			visitor: {
				person: "per_00000000000000000000000001",
				organisations: [organisation],
			},
		},
		rows && { rows },
	);
const save = async (rows: PhotoRow[], version?: number) => {
	const found = await thing();
	return savePhotos(
		deps(),
		found,
		{ rows, seen: { version: version ?? found.standing.version } },
		MEMBER,
	);
};
const sendAndApprove = async () => {
	const { submission } = (await thing()).standing;
	if (submission === undefined) throw new Error("nothing is being written");
	await send(deps(), submission, MEMBER);
	const read = await review(deps(), submission.id);
	return approve(
		deps(),
		{
			id: submission.id,
			version: read.submission.version,
			recordVersion: read.recordVersion,
			choices: {},
		},
		STAFF,
	);
};

describe("a photo that the edge turned back", () => {
	test.each([
		["qua-lon", "media.too_large"],
		["qua-gio", "accounts.upload_late"],
	])("%s is refused in words on its page", async (why, code) => {
		const { form, upload } = await page({ "khong-gui": why });
		expect(form.refusal).toEqual({ code, values: {} });
		expect(upload?.action).toContain("/tai-len/anh?ve=/tai-khoan/to-chuc/");
	});
});

describe("a photo that was sent", () => {
	test("is refused in words where no file was chosen", async () => {
		const { state } = await sent(Buffer.alloc(0));
		expect(state).toEqual({ is: "refused", code: "media.not_a_photo" });
	});

	test("is made once, however often it is told of", async () => {
		const { photo, version, state } = await sent();
		expect(state).toEqual({ is: "ready", width: 400, height: 300 });
		const made = buckets.made().filter((key) => key.includes(photo));
		expect(made).toHaveLength(6);
		expect(await processPhoto(deps(), { photo, version })).toBeUndefined();
		expect((await desk.deps.photos.load(photo))?.state.is).toBe("ready");
	});

	test("is made again when the first attempt died half way", async () => {
		const photo = "anhhalfway";
		const version = buckets.receive(
			photo,
			await jpegOf(400, 300),
			uploadedFor(),
		);
		const dying = {
			...deps(),
			transform: async () => {
				throw new Error("out of memory");
			},
		};
		await expect(processPhoto(dying, { photo, version })).rejects.toThrow(
			"out of memory",
		);
		expect((await page()).waiting).toEqual([photo]);
		await processPhoto(deps(), { photo, version });
		expect((await page()).photos).toMatchObject([{ photo, isNew: true }]);
	});

	test("cannot be replaced under its name after it was looked at", async () => {
		const { photo } = await sent();
		const path = `/anh/${photo}/320.webp`;
		const before = await buckets.media.read(path);
		const other = buckets.receive(photo, await jpegOf(900, 900), uploadedFor());
		expect(
			await processPhoto(deps(), { photo, version: other }),
		).toBeUndefined();
		expect(await buckets.media.read(path)).toEqual(before);
		expect((await desk.deps.photos.load(photo))?.state).toMatchObject({
			width: 400,
		});
	});

	test("says why it was refused, and leaves no file", async () => {
		const { photo, state } = await sent(SVG_WITH_SCRIPT);
		expect(state).toEqual({ is: "refused", code: "media.not_a_photo" });
		expect(buckets.made().some((key) => key.includes(photo))).toBe(false);
		expect((await page()).refused).toEqual([
			{ photo, code: "media.not_a_photo" },
		]);
	});

	test("is refused when too many were sent for one thing in a day, and taken the day after", async () => {
		const tiny = {
			...deps(),
			transform: async () => ({ width: 400, height: 300, files: [] }),
		};
		for (let at = 0; at < MOST_A_DAY; at++)
			await processPhoto(tiny, {
				photo: `anhmany${at}`.padEnd(10, "x"),
				version: buckets.receive(
					`anhmany${at}`.padEnd(10, "x"),
					Buffer.from("."),
					uploadedFor(),
				),
			});
		expect((await sent()).state).toEqual({
			is: "refused",
			code: "media.too_often",
		});
		desk.pass(25 * 60);
		expect((await sent()).state?.is).toBe("ready");
	});
});

describe("photos of a draft", () => {
	test("need a sentence each; without one nothing is written and nothing typed is lost", async () => {
		const [one, two] = [await sent(), await sent()];
		const outcome = await save([
			{ photo: two.photo, alt: "Rổ mận chín" },
			{ photo: one.photo, alt: " " },
		]);
		expect(outcome).toMatchObject({
			outcome: "incomplete",
			rows: [{ alt: "Rổ mận chín" }, {}],
			issues: [{ field: one.photo, code: "media.alt" }],
		});
		expect((await thing()).standing.submission).toBeUndefined();
	});

	test("of another organisation's product, not ready or invented, are refused", async () => {
		await desk.write(product({ id: "th002", name: "Chè khác" }));
		const foreign = await sent(undefined, uploadedFor("th002"));
		const refused = await sent(SVG_WITH_SCRIPT);
		for (const photo of [foreign.photo, refused.photo, "anhinvented"])
			await expect(save([{ photo, alt: "Một bức ảnh" }])).rejects.toThrow(
				"media.not_ready",
			);
	});

	test("that somebody else changed meanwhile come back together, nothing is overwritten", async () => {
		const [one, two] = [await sent(), await sent()];
		await save([{ photo: one.photo, alt: "Ảnh của đồng nghiệp" }], 0);
		const outcome = await save([{ photo: two.photo, alt: "Ảnh của tôi" }], 0);
		expect(outcome).toMatchObject({
			outcome: "conflict",
			rows: [{ photo: two.photo }, { photo: one.photo }],
		});
		expect((await thing()).chosen).toMatchObject([{ photo: one.photo }]);
	});

	test("are forgotten with their files when they are left out before anybody saw them", async () => {
		const { photo } = await sent();
		const found = await thing();
		await savePhotos(
			deps(),
			found,
			{
				seen: { version: 0 },
				rows: [{ photo, alt: "" }],
				step: { step: "bo", photo },
			},
			MEMBER,
		);
		expect(await desk.deps.photos.load(photo)).toBeUndefined();
		expect(buckets.made().some((key) => key.includes(photo))).toBe(false);
	});

	test("that were sent without a script are waited for by their name in the address", async () => {
		expect((await page({ key: "goc/anhontheway" })).waiting).toEqual([
			"anhontheway",
		]);
		expect((await page({ key: "goc/../x" })).waiting).toEqual([]);
	});
});

test("what was sent and never chosen is forgotten after it was offered; what a draft or the public names is not", async () => {
	const [unused, drafted, refused] = [
		await sent(),
		await sent(),
		await sent(Buffer.from(SVG_WITH_SCRIPT)),
	];
	await save([{ photo: drafted.photo, alt: "Trong bản nháp" }]);
	const now = await desk.deps.now();
	const later = (days: number) =>
		forgetUnused({
			...deps(),
			now: () => new Date(Date.parse(now) + days * 86_400_000).toISOString(),
		});
	expect(await later(14)).toBe(0);
	expect(await later(15)).toBe(2);
	expect(await desk.deps.photos.load(unused.photo)).toBeUndefined();
	expect(await desk.deps.photos.load(refused.photo)).toBeUndefined();
	const made = buckets.made().join();
	expect(made).not.toContain(unused.photo);
	expect(made).toContain(drafted.photo);
	await sendAndApprove();
	expect(await later(30)).toBe(0);
	expect(await desk.deps.photos.load(drafted.photo)).toBeDefined();
});

describe("the buttons of the form", () => {
	const press = async (rows: PhotoRow[], step: "len" | "bo", photo: string) =>
		savePhotos(
			deps(),
			await thing(),
			{ seen: { version: 0 }, rows, step: { step, photo } },
			MEMBER,
		);

	test("move and remove also while sentences are missing, and keep what was typed", async () => {
		const [one, two, three] = [await sent(), await sent(), await sent()];
		const rows = [
			{ photo: one.photo, alt: "Đã viết" },
			{ photo: two.photo, alt: "" },
			{ photo: three.photo, alt: "" },
		];
		expect(await press(rows, "len", three.photo)).toEqual({
			outcome: "typed",
			rows: [rows[0], rows[2], rows[1]],
		});
		expect(await press(rows, "bo", two.photo)).toEqual({
			outcome: "typed",
			rows: [rows[0], rows[2]],
		});
		expect(await desk.deps.photos.load(two.photo)).toBeUndefined();
		expect((await thing()).standing.submission).toBeUndefined();
	});

	test("put a refused photo away without opening a draft", async () => {
		const { photo } = await sent(SVG_WITH_SCRIPT);
		expect((await press([], "bo", photo)).outcome).toBe("typed");
		expect((await page()).refused).toEqual([]);
		expect((await thing()).standing.submission).toBeUndefined();
	});

	test("never take away the files of a photo that a saved draft still names", async () => {
		const [one, two] = [await sent(), await sent()];
		await save([{ photo: one.photo, alt: "Trong bản nháp" }]);
		const rows = [
			{ photo: one.photo, alt: "Trong bản nháp" },
			{ photo: two.photo, alt: "" },
		];
		const outcome = await press(rows, "bo", one.photo);
		expect(outcome).toEqual({ outcome: "typed", rows: [rows[1]] });
		expect(await desk.deps.photos.load(one.photo)).toBeDefined();
		expect(
			(
				await page(
					{},
					[rows[1]].flatMap((row) => row ?? []),
				)
			).photos,
		).toMatchObject([{ photo: two.photo }]);
	});
});

describe("approved photos", () => {
	test("stand on the site before the record names them, without what the camera wrote", async () => {
		const { photo } = await sent(await jpegWithSecrets(900, 600));
		await save([{ photo, alt: "Vườn na trên núi đá" }]);
		expect(buckets.published().some((key) => key.includes(photo))).toBe(false);
		expect((await sendAndApprove()).outcome).toBe("approved");
		expect((await desk.product()).photos).toEqual([
			{ photo, alt: "Vườn na trên núi đá", width: 600, height: 900 },
		]);
		const files = buckets.published().filter((key) => key.includes(photo));
		expect(files).toHaveLength(6);
		for (const key of files) {
			const file = buckets.publicFile(key);
			expect(file?.body.includes(CANARY)).toBe(false);
			expect(file?.headers["cache-control"]).toBe(PHOTO_CACHE);
			expect(JSON.stringify(file?.headers)).not.toContain("per_");
		}
		expect(
			files.map((key) => buckets.publicFile(key)?.headers["content-type"]),
		).toEqual(
			expect.arrayContaining(["image/avif", "image/webp", "image/jpeg"]),
		);
	});

	test("that are left out later are forgotten once that is approved, and the others stay", async () => {
		const [one, two] = [await sent(), await sent()];
		const rows = [one, two].map(({ photo }) => ({
			photo,
			alt: "Ảnh sản phẩm",
		}));
		await save(rows);
		await sendAndApprove();
		desk.pass();
		await save(rows.slice(1));
		// Still public: only the approval takes it away.
		const isKept = ({ photo }: { photo: string }) =>
			buckets.made().some((key) => key.includes(photo));
		expect(isKept(one)).toBe(true);
		await sendAndApprove();
		expect(isKept(one)).toBe(false);
		expect(isKept(two)).toBe(true);
		expect(await desk.deps.photos.load(one.photo)).toBeUndefined();
	});
});
