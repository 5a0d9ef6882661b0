import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type SourceFile, violations } from "./rules.ts";

const root = new URL("../../", import.meta.url);

const tracked = (): SourceFile[] =>
	execFileSync(
		"git",
		["ls-files", "--cached", "--others", "--exclude-standard"],
		{ cwd: root, encoding: "utf8" },
	)
		.split("\n")
		.filter(
			(path) =>
				/^(infra|functions|site|shared|tests)\/.*\.(ts|astro)$/.test(path) &&
				!path.startsWith("tests/architecture/"),
		)
		.map((path) => ({ path, text: readFileSync(new URL(path, root), "utf8") }));

test("every file keeps to the import rules, the naming rules and the rules of the house", () => {
	const files = tracked();
	expect(files.length).toBeGreaterThan(100);
	expect(violations(files)).toEqual([]);
});

test.each([
	["shared/text/x.ts", 'import { readFile } from "node:fs";', "1."],
	[
		"shared/text/x.ts",
		'import type { Deps } from "../../functions/publishing/deps.ts";',
		"1.",
	],
	[
		"functions/imports/run.ts",
		'import { S3Client } from "@aws-sdk/client-s3";',
		"2.",
	],
	["functions/imports/run.ts", 'const { Hono } = await import("hono");', "2."],
	[
		"functions/imports/env.ts",
		'import { S3Client } from "@aws-sdk/client-s3";',
		"3.",
	],
	["functions/imports/store.ts", 'import { Hono } from "hono";', "3."],
	[
		"functions/imports/run.ts",
		'import { stateKey } from "../directory/keys.ts";',
		"4.",
	],
	[
		"infra/stack.ts",
		'import { ImportsEnv } from "../functions/imports/env.ts";',
		"5.",
	],
	[
		"infra/stack.ts",
		'import type { Save } from "../functions/directory/save.ts";',
		"5.",
	],
	[
		"site/src/home/Home.astro",
		'import { save } from "../../../functions/directory/save.ts";',
		"6.",
	],
	["shared/utils/fold.ts", "", "says nothing"],
	["functions/imports/index.ts", "", "says nothing"],
	["functions/imports/run.ts", "const a: any = 1;", "type up"],
	["functions/imports/run.ts", "try { a() } catch {}", "swallows"],
	[
		"functions/imports/store.ts",
		"client.send(new BatchGetItemCommand({}))",
		"leaves out",
	],
	["shared/text/x.ts", 'const order = new Intl.Collator("vi");', "needs it"],
	[
		"shared/text/x.ts",
		'const writers = {\n\ten: new Intl.NumberFormat("en"),\n};',
		"needs it",
	],
])("control: %s with «%s» is caught", (path, text, rule) => {
	expect(violations([{ path, text }]).join("\n")).toContain(rule);
});

test("control: what is allowed is not caught", () => {
	expect(
		violations([
			{
				path: "shared/text/x.ts",
				text: 'import * as z from "zod";\nimport { y } from "./y.ts";',
			},
			{
				path: "functions/imports/store.ts",
				text: 'import { S3Client } from "@aws-sdk/client-s3";',
			},
			{
				path: "infra/stack.ts",
				text: 'import type { ImportsEnv } from "../functions/imports/env.ts";',
			},
		]),
	).toEqual([]);
});
