import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
	existsSync,
	globSync,
	mkdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import * as z from "zod";

export const ROOT = resolve(import.meta.dirname, "../..");
export const ASSEMBLY = join(ROOT, "cdk.out");
/** Fingerprints of what was built last; beside what they describe, so that removing one removes both. */
const STAMP = join(ROOT, ".local/built.json");

type Step = {
	name: string;
	/** What it is made of, as globs from the root. */
	from: string[];
	/** What tells whether the result is still the one that was made. */
	makes: string[];
	command: string[];
};

const SHARED = ["shared/**/*.ts", "package-lock.json", "tsconfig.json"];

const STEPS: Step[] = [
	{
		name: "site",
		from: [
			...SHARED,
			"site/*.*",
			"site/{src,public,words,server,fonts,offline}/**/*",
		],
		makes: ["site/dist/server/entry.mjs"],
		command: ["node_modules/astro/bin/astro.mjs", "build", "--root", "site"],
	},
	{
		name: "cloud",
		from: [
			...SHARED,
			"functions/**/*.ts",
			"infra/*.ts",
			"infra/constructs/**/*",
			"infra/bundling/**/*",
			"infra/data/demonstration/people.ts",
			"cdk.json",
			"site/dist/**/*",
		],
		makes: ["cdk.out/manifest.json", "cdk.out/*.template.json"],
		// The app itself, not the toolkit's command line, which would only start it and copy files.
		command: ["infra/app.ts"],
	},
];

/** A hash over names and contents of the files. */
export function fingerprint(root: string, globs: string[]): string {
	const hash = createHash("sha256");
	const files = globs
		.flatMap((pattern) => globSync(pattern, { cwd: root }))
		.filter((file) => statSync(join(root, file)).isFile());
	for (const file of [...new Set(files)].sort())
		hash
			.update(`${file}\0`)
			.update(readFileSync(join(root, file)))
			.update("\0");
	return hash.digest("hex");
}

const Stamp = z.record(z.string(), z.string());

function readStamp(): z.infer<typeof Stamp> {
	return existsSync(STAMP)
		? Stamp.parse(JSON.parse(readFileSync(STAMP, "utf8")))
		: {};
}

/** Runs a step to its end; what it printed is shown only when it fails. */
function run({ name, command }: Step): Promise<void> {
	return new Promise((done, failed) => {
		const child = spawn(process.execPath, command, {
			cwd: ROOT,
			stdio: ["ignore", "pipe", "pipe"],
			env: {
				...process.env,
				// Bundling starts esbuild with whatever `node` it finds first.
				PATH: `${join(ROOT, "node_modules/.bin")}${delimiter}${process.env.PATH}`,
				ASTRO_TELEMETRY_DISABLED: "1",
				CDK_OUTDIR: ASSEMBLY,
				CI: "1",
			},
		});
		let printed = "";
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
		child.once("error", failed);
		child.once("exit", (code) =>
			code === 0
				? done()
				: failed(new Error(`Building the ${name} failed:\n${printed}`)),
		);
	});
}

/** Sources and result together: a template that somebody made for another environment is stale too. */
function stateOf({ from, makes }: Step): string {
	return `${fingerprint(ROOT, from)} ${fingerprint(ROOT, makes)}`;
}

/** Builds site and template where their sources changed since the last time. Says which it builds. */
export async function buildWhatIsStale(
	say: (line: string) => void,
): Promise<void> {
	for (const step of STEPS) {
		const stamp = readStamp();
		if (stamp[step.name] === stateOf(step)) continue;
		say(`building the ${step.name}`);
		await run(step);
		mkdirSync(dirname(STAMP), { recursive: true });
		writeFileSync(
			STAMP,
			JSON.stringify({ ...stamp, [step.name]: stateOf(step) }, null, "\t"),
		);
	}
}
