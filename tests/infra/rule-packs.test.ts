import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Stack, Validations } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { addRulePacks } from "../../infra/rule-packs.ts";
import { ENVIRONMENTS } from "../../infra/settings.ts";
import { synthesize } from "./synthesized.ts";

/** Rules that were set aside anywhere in the tree, with the reason; not the notes of CDK itself. */
function exceptions(app: App): [string, string][] {
	return app.node
		.findAll()
		.flatMap(({ node }) => node.metadata)
		.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
		.flatMap(({ data }) =>
			Object.entries(z.record(z.string(), z.string()).parse(data)),
		)
		.filter(([rule]) => !rule.includes("@aws-cdk/"));
}

describe("rule packs", { timeout: 60_000 }, () => {
	test.each(ENVIRONMENTS)("find nothing in %s", (environment) => {
		expect(() => synthesize(environment, { inspected: true })).not.toThrow();
	});

	test("stop a synthesis that holds an open bucket", () => {
		const outdir = mkdtempSync(join(tmpdir(), "cho-phien-open-"));
		const app = new App({ outdir });
		new Bucket(new Stack(app, "Open"), "Open");
		addRulePacks(app);
		expect(() => app.synth()).toThrow("AwsSolutions-S1");
		rmSync(outdir, { recursive: true });
	});

	test("are set aside in at most twelve points in production, each time with a reason", () => {
		const found = exceptions(synthesize("production", { inspected: true }).app);
		const rules = new Set(found.map(([rule]) => rule.replace(/\[.*\]$/, "")));
		expect(rules.size).toBeGreaterThan(0);
		// Ten of the service; two of signing in by a code: no second factor beside it, no watch over passwords.
		expect(rules.size).toBeLessThanOrEqual(12);
		for (const [, reason] of found) expect(reason.length).toBeGreaterThan(40);
	});
});
