import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundleWorker } from "../../site/offline/build.ts";

const bundled = async () => {
	const file = join(await mkdtemp(join(tmpdir(), "worker-")), "sw.js");
	await bundleWorker(file);
	return readFile(file);
};

test("the worker weighs less than 3 kB", async () => {
	expect(brotliCompressSync(await bundled()).length).toBeLessThan(3_000);
});

test("the worker is the same bytes every time it is built, so that a browser sees no news where there is none", async () => {
	expect(await bundled()).toEqual(await bundled());
});
