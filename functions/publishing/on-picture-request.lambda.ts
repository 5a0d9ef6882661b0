import { readFile } from "node:fs/promises";
import { S3Client } from "@aws-sdk/client-s3";
import type { SQSHandler } from "aws-lambda";
import { drawPicture } from "#site-renderer";
import { readPageKey } from "../../shared/publishing/page-key.ts";
import { startRasterizer } from "../pictures/rasterize.ts";
import { mediaBucket } from "../platform/media-bucket.ts";
import { publishDeps } from "./deps.ts";
import { PicturesEnv } from "./env.ts";
import { loadPhoto } from "./load-photo.ts";
import { loadPicture } from "./load-picture.ts";
import {
	type PageLoader,
	publishBatch,
	rendersNothing,
} from "./publish-batch.ts";

const env = PicturesEnv.parse(process.env);
const deps = publishDeps(env);
const media = mediaBucket(new S3Client({}), env.MEDIA_BUCKET);
// The program lies beside the bundle; compiled once, it draws all pictures of this process.
const rasterize = await startRasterizer(
	await readFile(new URL("./resvg.wasm", import.meta.url)),
);

const load: PageLoader = (loadDeps, page) =>
	readPageKey(page).kind === "photo"
		? loadPhoto({ ...loadDeps, media }, page)
		: loadPicture(
				{ ...loadDeps, draw: (product) => rasterize(drawPicture(product)) },
				page,
			);

export const handler: SQSHandler = (event) =>
	publishBatch(deps, load, rendersNothing, event);
