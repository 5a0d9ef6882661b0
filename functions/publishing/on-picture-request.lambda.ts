import { readFile } from "node:fs/promises";
import type { SQSHandler } from "aws-lambda";
import { drawPicture } from "#site-renderer";
import { startRasterizer } from "../pictures/rasterize.ts";
import { publishDeps } from "./deps.ts";
import { PublishEnv } from "./env.ts";
import { loadPicture } from "./load-picture.ts";
import {
	type PageLoader,
	publishBatch,
	rendersNothing,
} from "./publish-batch.ts";

const deps = publishDeps(PublishEnv.parse(process.env));
// The program lies beside the bundle; compiled once, it draws all pictures of this process.
const rasterize = await startRasterizer(
	await readFile(new URL("./resvg.wasm", import.meta.url)),
);

const load: PageLoader = (loadDeps, page) =>
	loadPicture(
		{ ...loadDeps, draw: (product) => rasterize(drawPicture(product)) },
		page,
	);

export const handler: SQSHandler = (event) =>
	publishBatch(deps, load, rendersNothing, event);
