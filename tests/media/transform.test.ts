import sharp from "sharp";
import { describe, expect, test } from "vitest";
import {
	type Transformed,
	transformPhoto,
} from "../../functions/media/transform.ts";
import {
	bombPng,
	CANARY,
	GIF_AND_HTML,
	jpegOf,
	jpegWithSecrets,
	PDF,
	photoOf,
	SVG_WITH_SCRIPT,
} from "./samples.ts";

const made = (answer: Transformed) => {
	if ("refused" in answer) throw new Error(answer.refused);
	return answer;
};
const isAnywhere = (files: { body: Uint8Array }[], text: string) =>
	files.some(({ body }) => Buffer.from(body).includes(text));

/** Nine pictures are a second or two of one processor, more where others work beside. */
const DRAWING = { timeout: 60_000 };

describe("a photo that is taken", DRAWING, () => {
	test("comes out in three widths and three formats, each what it says", async () => {
		const { files, width, height } = made(
			await transformPhoto(await jpegOf(2400, 1600)),
		);
		expect({ width, height }).toEqual({ width: 1600, height: 1067 });
		const read = await Promise.all(
			files.map(async ({ name, format, body }) => {
				const found = await sharp(body).metadata();
				return `${name}.${format} ${found.mediaType} ${found.width}`;
			}),
		);
		expect(read).toEqual([
			"320.avif image/avif 320",
			"320.webp image/webp 320",
			"320.jpg image/jpeg 320",
			"800.avif image/avif 800",
			"800.webp image/webp 800",
			"800.jpg image/jpeg 800",
			"1600.avif image/avif 1600",
			"1600.webp image/webp 1600",
			"1600.jpg image/jpeg 1600",
		]);
	});

	test("is never enlarged", async () => {
		const { files, width } = made(await transformPhoto(await jpegOf(500, 400)));
		expect(width).toBe(500);
		expect([...new Set(files.map(({ name }) => name))]).toEqual([320, 800]);
		const last = await sharp(files.at(-1)?.body).metadata();
		expect(last.width).toBe(500);
	});

	test("loses place, camera and names, and stands upright", async () => {
		const original = await jpegWithSecrets(900, 600);
		// The sample really holds them, or the test below would prove nothing.
		expect(original.includes(CANARY)).toBe(true);
		expect((await sharp(original).metadata()).orientation).toBe(6);
		const { files, width, height } = made(await transformPhoto(original));
		expect({ width, height }).toEqual({ width: 600, height: 900 });
		expect(isAnywhere(files, CANARY)).toBe(false);
		for (const { body } of files) {
			const { exif, xmp, iptc, icc, orientation } =
				await sharp(body).metadata();
			expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
		}
	});

	test("stands upright however the camera was held", async () => {
		const corner = {
			create: {
				width: 200,
				height: 150,
				channels: 3 as const,
				background: "#ff0000",
			},
		};
		const lying = await photoOf(400, 300)
			.composite([{ input: corner, left: 0, top: 0 }])
			.png()
			.toBuffer();
		// Where the first corner of the file comes to stand (EXIF 2.3, tag 274): across, down.
		const corners = ["00", "10", "11", "01", "00", "10", "11", "01"];
		const found: string[] = [];
		for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
			const photo = sharp(lying).jpeg().withMetadata({ orientation });
			const { files } = made(await transformPhoto(await photo.toBuffer()));
			const small = files.find(({ format }) => format === "jpg");
			const { data, info } = await sharp(small?.body)
				.raw()
				.toBuffer({ resolveWithObject: true });
			const isRed = (x: number, y: number) => {
				const at = 3 * (y * info.width + x);
				return (data[at] ?? 0) > 230 && (data[at + 1] ?? 255) < 60;
			};
			const [right, bottom] = [info.width - 20, info.height - 20];
			for (const [x, y] of [
				[20, 20],
				[right, 20],
				[20, bottom],
				[right, bottom],
			] as const)
				if (isRed(x, y)) found.push(`${x === 20 ? 0 : 1}${y === 20 ? 0 : 1}`);
		}
		expect(found).toEqual(corners);
	});

	test("keeps its colours when its profile is taken away", async () => {
		const flat = () =>
			sharp({
				create: {
					width: 220,
					height: 220,
					channels: 3,
					background: { r: 200, g: 100, b: 50 },
				},
			}).png();
		const deep = () => flat().toColourspace("rgb16");
		// In a wide profile the same colour is written with other numbers.
		const wide = await flat().withIccProfile("p3").toBuffer();
		const [written] = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
		expect(written).toBeLessThan(195);
		for (const photo of [
			wide,
			await deep().toBuffer(),
			await deep().withIccProfile("p3").toBuffer(),
			await deep().withIccProfile("srgb").toBuffer(),
		]) {
			const { files } = made(await transformPhoto(photo));
			const jpeg = files.find(({ format }) => format === "jpg");
			const [red = 0, green = 0, blue = 0] = await sharp(jpeg?.body)
				.raw()
				.toBuffer();
			for (const [is, was] of [
				[red, 200],
				[green, 100],
				[blue, 50],
			] as const)
				expect(Math.abs(is - was)).toBeLessThan(4);
		}
	});

	test("loses a page of HTML that hangs behind its end", async () => {
		const polyglot = Buffer.concat([
			await jpegOf(400, 400),
			Buffer.from("<html><script>alert(1)</script></html>"),
		]);
		const { files } = made(await transformPhoto(polyglot));
		expect(isAnywhere(files, "<script>")).toBe(false);
	});

	test("may be PNG, WebP or AVIF, and see-through becomes white", async () => {
		const clear = sharp({
			create: {
				width: 300,
				height: 300,
				channels: 4,
				background: { r: 0, g: 0, b: 0, alpha: 0 },
			},
		});
		const { files } = made(await transformPhoto(await clear.png().toBuffer()));
		const jpeg = files.find(({ format }) => format === "jpg");
		const [red] = await sharp(jpeg?.body).raw().toBuffer();
		expect(red).toBe(255);
		for (const photo of [
			await photoOf(300, 300).webp().toBuffer(),
			await photoOf(300, 300).avif({ effort: 0 }).toBuffer(),
		])
			expect(made(await transformPhoto(photo)).width).toBe(300);
	});
});

describe("a file that is refused", DRAWING, () => {
	const refusedAs = async (file: Uint8Array) => {
		const answer = await transformPhoto(file);
		return "refused" in answer ? answer.refused : "taken";
	};

	test.each([
		["an SVG with a script in it", SVG_WITH_SCRIPT],
		["a GIF that is a page of HTML", GIF_AND_HTML],
		["a PDF", PDF],
		["nothing at all", Buffer.alloc(0)],
		["text", Buffer.from("ảnh của tôi")],
	])("%s is no photo", async (_, file) => {
		expect(await refusedAs(file)).toBe("media.not_a_photo");
	});

	test("a HEIC is named, because its sender can do something about it", async () => {
		const named = (brands: string) =>
			Buffer.from(`\0\0\0\x18ftyp${brands}`, "latin1");
		for (const brands of ["heic\0\0\0\0mif1heic", "mif1\0\0\0\0mif1heic"])
			expect(await refusedAs(named(brands))).toBe("media.heic");
		// An AVIF that names itself so is no HEIC; this one has a head and nothing else.
		expect(await refusedAs(named("mif1\0\0\0\0miafavif"))).toBe(
			"media.damaged",
		);
		// What stands behind the head is no name of a kind.
		expect(await refusedAs(named("isom\0\0\0\0mp41mp42avif"))).toBe(
			"media.not_a_photo",
		);
	});

	test("a head without a body, or half a photo, is damaged", async () => {
		const whole = await jpegOf(800, 600);
		expect(await refusedAs(whole.subarray(0, 100))).toBe("media.damaged");
		expect(await refusedAs(whole.subarray(0, whole.length / 2))).toBe(
			"media.damaged",
		);
		const png = await photoOf(400, 400).png().toBuffer();
		expect(await refusedAs(png.subarray(0, png.length / 2))).toBe(
			"media.damaged",
		);
		const broken = Buffer.from(png);
		broken.fill(7, 2000, 2400);
		expect(await refusedAs(broken)).toBe("media.damaged");
	});

	test("a bomb of few bytes is refused by its head, before it is unpacked", async () => {
		const bomb = bombPng(30_000, 30_000);
		expect(bomb.length).toBeLessThan(200_000);
		const before = process.memoryUsage().rss;
		const started = process.cpuUsage();
		expect(await refusedAs(bomb)).toBe("media.too_many_pixels");
		const { user, system } = process.cpuUsage(started);
		expect(user + system).toBeLessThan(500_000);
		expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
		expect(await refusedAs(bombPng(12_000, 12_000))).toBe(
			"media.too_many_pixels",
		);
	});

	test("a kilobyte of AVIF that unpacks to a gigabyte is refused by its head", async () => {
		const avif = await photoOf(300, 300).avif({ effort: 0 }).toBuffer();
		const size = avif.indexOf("ispe");
		avif.writeUInt32BE(6000, size + 8);
		avif.writeUInt32BE(6000, size + 12);
		expect(await refusedAs(avif)).toBe("media.avif_too_large");
	});

	test("one pixel, or a strip, is too small or too narrow", async () => {
		expect(await refusedAs(await jpegOf(1, 1))).toBe("media.too_small");
		expect(await refusedAs(await jpegOf(199, 800))).toBe("media.too_small");
		expect(await refusedAs(await jpegOf(1000, 220))).toBe("media.too_narrow");
	});

	test("a picture that moves is refused, though its first frame is a photo", async () => {
		const frames = await photoOf(300, 600).raw().toBuffer();
		const moving = await sharp(frames, {
			raw: { width: 300, height: 600, channels: 3, pageHeight: 300 },
		})
			.webp({ loop: 0, delay: [100, 100] })
			.toBuffer();
		expect(await refusedAs(moving)).toBe("media.animated");
	});

	test("more bytes than a permission allows are refused without a look", async () => {
		expect(await refusedAs(Buffer.alloc(15_000_001, 0xff))).toBe(
			"media.too_large",
		);
	});
});
