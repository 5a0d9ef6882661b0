import { readFileSync } from "node:fs";
import sharp from "sharp";
import { transformPhoto } from "../../functions/media/transform.ts";
import { PHOTO_WIDTHS } from "../../shared/media/photo.ts";

/**
 * One photo in a process of its own: its processor time and the most memory it ever held. `ours`, or
 * `plain`: what most would write, which decodes the file once for every file that it makes.
 */
const [way, file = ""] = process.argv.slice(2);

const plain = async (original: Buffer): Promise<number> => {
	let bytes = 0;
	for (const width of PHOTO_WIDTHS) {
		const sized = () =>
			sharp(original).autoOrient().resize({ width, withoutEnlargement: true });
		for (const image of [
			sized().avif({ quality: 52, effort: 3 }),
			sized().webp({ quality: 74, effort: 4 }),
			sized().jpeg({ quality: 76, mozjpeg: true }),
		])
			bytes += (await image.toBuffer()).length;
	}
	return bytes;
};

const ours = async (original: Buffer): Promise<number> => {
	const made = await transformPhoto(original);
	if ("refused" in made) throw new Error(made.refused);
	return made.files.reduce((sum, { body }) => sum + body.length, 0);
};

const started = performance.now();
const bytes = await (way === "plain" ? plain : ours)(readFileSync(file));
const { user, system } = process.cpuUsage();
process.stdout.write(
	JSON.stringify({
		milliseconds: performance.now() - started,
		cpuMs: (user + system) / 1000,
		peakMegabytes: process.resourceUsage().maxRSS / 1024,
		kilobytes: bytes / 1000,
	}),
);
