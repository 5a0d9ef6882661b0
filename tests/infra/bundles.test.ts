import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { buildCloud } from "../../infra/cloud.ts";

const KILOBYTE = 1000;
const outdir = mkdtempSync(join(tmpdir(), "cho-phien-bundles-"));
afterAll(() => rmSync(outdir, { recursive: true }));

const SourceMap = z.object({ sources: z.array(z.string()) });
const Bundled = z.object({
	Type: z.literal("AWS::Lambda::Function"),
	Metadata: z.object({ "aws:asset:path": z.string() }),
});

/** Bundles every function as a deployment does, and opens what came out. */
function bundleAll() {
	const { app, service } = buildCloud({ outdir, inspected: false });
	const { Resources } = z
		.object({ Resources: z.record(z.string(), z.unknown()) })
		.parse(app.synth().getStackByName(service.stackName).template);
	return Object.entries(Resources).flatMap(([id, resource]) => {
		const parsed = Bundled.safeParse(resource);
		if (!parsed.success) return [];
		const folder = join(outdir, parsed.data.Metadata["aws:asset:path"]);
		const map: unknown = JSON.parse(
			readFileSync(join(folder, "index.mjs.map"), "utf8"),
		);
		return [
			{
				id,
				folder,
				kilobytes: statSync(join(folder, "index.mjs")).size / KILOBYTE,
				sources: SourceMap.parse(map).sources,
			},
		];
	});
}

const bundles = bundleAll();
const api = bundles.find(({ id }) => id.startsWith("ApiAnswer"));

describe("bundles", { timeout: 60_000 }, () => {
	test("the API starts from at most 400 kB", () => {
		for (const { id, kilobytes } of bundles)
			process.stdout.write(`${kilobytes.toFixed(0).padStart(6)} kB  ${id}\n`);
		expect(api?.kilobytes).toBeLessThanOrEqual(400);
	});

	test("every function but the API brings its own SDK, in the form that can be shaken", () => {
		expect(bundles).toHaveLength(15);
		for (const { id, sources } of bundles) {
			const sdk = sources.filter((source) =>
				/@(aws-sdk|smithy)\//.test(source),
			);
			// The API asks no service: it reads the published site.
			if (id === api?.id) expect(sdk, id).toEqual([]);
			else expect(sdk, id).not.toEqual([]);
			expect(
				sdk.filter((source) => source.includes("dist-cjs")),
				id,
			).toEqual([]);
		}
	});

	test("no function carries ways to credentials that it never goes", () => {
		const unused = /credential-provider-(node|ini|sso|process|login|imds)/;
		for (const { id, sources } of bundles)
			expect(
				sources.filter((source) => unused.test(source)),
				id,
			).toEqual([]);
	});

	test("each function brings the pages that it shows, and the figures only who draws them", () => {
		const brings = (name: string) =>
			bundles
				.filter(({ id }) => id.startsWith(name))
				.map(({ sources }) =>
					["_.._", "viec_", "vega.module_"].filter((chunk) =>
						sources.some((path) => path.includes(`/chunks/${chunk}`)),
					),
				);
		expect(brings("PagesRender")).toEqual([["_.._", "vega.module_"]]);
		expect(brings("PagesDraw")).toEqual([[]]);
		expect(brings("ApiOnDemand")).toEqual([["_.._"]]);
		expect(brings("ApiSignedIn")).toEqual([["viec_"]]);
	});

	test("the renderer brings the styles and fonts of its own build", () => {
		const render = bundles.find(({ id }) => id.startsWith("PagesRender"));
		expect(
			statSync(join(render?.folder ?? "", "client", "_astro")).isDirectory(),
		).toBe(true);
	});

	test("the command line that deploys can read what this library synthesizes", () => {
		const cdk = resolve(
			import.meta.dirname,
			"../../node_modules/aws-cdk/bin/cdk",
		);
		const listed = execFileSync(
			process.execPath,
			[cdk, "list", "--app", outdir],
			{ encoding: "utf8" },
		);
		expect(listed).toContain("ServiceStack");
	});
});
