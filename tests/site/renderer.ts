import { execFile } from "node:child_process";
import { glob, mkdtemp, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** When a file last changed, in milliseconds; 0 for a file that is not there. */
const changedAt = async (file: string): Promise<number> => {
	try {
		return (await stat(file)).mtimeMs;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT")
			return 0;
		throw error;
	}
};

const newestSource = async (): Promise<number> => {
	let newest = 0;
	for await (const file of glob(
		[
			"site/{src,words,server,public,offline}/**/*.*",
			"site/*.ts",
			"shared/**/*.ts",
		],
		{ cwd: root },
	))
		newest = Math.max(newest, await changedAt(root + file));
	return newest;
};

type Renderer = typeof import("#site-renderer") & {
	/** Folder of the built site: `server/` and `client/`. */
	folder: string;
};

/**
 * The renderer of the sources as they are. If anything changed since the last build it is built
 * aside, in a folder of this process: two test files at once must not write into one folder.
 */
const build = async (): Promise<Renderer> => {
	let folder = `${root}site/dist`;
	if (
		(await changedAt(`${folder}/server/entry.mjs`)) < (await newestSource())
	) {
		folder = await mkdtemp(join(tmpdir(), "site-"));
		await promisify(execFile)(
			process.execPath,
			[
				`${root}node_modules/astro/bin/astro.mjs`,
				"build",
				"--root",
				"site",
				"--outDir",
				folder,
			],
			{ cwd: root, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" } },
		);
	}
	const module: typeof import("#site-renderer") = await import(
		pathToFileURL(`${folder}/server/entry.mjs`).href
	);
	return { ...module, folder };
};

let built: Promise<Renderer> | undefined;
export const renderer = (): Promise<Renderer> => {
	built ??= build();
	return built;
};
