import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { buildCloud } from "../../infra/cloud.ts";
import type { EnvironmentName } from "../../infra/settings.ts";

const Resource = z.object({
	Type: z.string(),
	Properties: z.record(z.string(), z.unknown()).default({}),
	DependsOn: z.array(z.string()).default([]),
	DeletionPolicy: z.string().optional(),
	UpdateReplacePolicy: z.string().optional(),
});
export type Resource = z.infer<typeof Resource>;
export type Resources = Record<string, Resource>;

const Template = z.object({ Resources: z.record(z.string(), Resource) });

/** Where a deployment to this environment would be read, and how the local one is. */
const ORIGINS: Record<EnvironmentName, Record<string, string>> = {
	production: {
		origin: "https://cho-phien.example",
		alarmEmail: "alarms@cho-phien.example",
		administrator: "quan-tri@cho-phien.example",
		mailDomain: "thu.cho-phien.example",
		mailVerified: "yes",
		certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/one",
	},
	trial: { origin: "https://trial.cho-phien.example" },
	local: {},
};

/** Synthesizes both stacks without bundling; where they are inspected, any finding throws. */
export function synthesize(
	environment: EnvironmentName,
	{ inspected = false } = {},
) {
	const outdir = mkdtempSync(join(tmpdir(), "cho-phien-cloud-"));
	const { app, data, service } = buildCloud({
		inspected,
		outdir,
		context: {
			environment,
			...ORIGINS[environment],
			"aws:cdk:bundling-stacks": [],
		},
	});
	const assembly = app.synth();
	const resourcesOf = (stack: string): Resources =>
		Template.parse(assembly.getStackByName(stack).template).Resources;
	const kept = resourcesOf(data.stackName);
	const work = resourcesOf(service.stackName);
	rmSync(outdir, { recursive: true });
	return { app, data: kept, service: work, all: { ...kept, ...work } };
}

/** Resources of one type with their logical ids. */
export function ofType(resources: Resources, type: string) {
	return Object.entries(resources).filter(
		([, resource]) => resource.Type === type,
	);
}

/** Whether some value anywhere below refers to this logical id, directly or through an export's name. */
export function refersTo(value: unknown, logicalId: string): boolean {
	if (typeof value === "string")
		return value === logicalId || value.includes(`GetAtt${logicalId}`);
	if (Array.isArray(value))
		return value.some((part) => refersTo(part, logicalId));
	if (typeof value !== "object" || value === null) return false;
	return Object.values(value).some((part) => refersTo(part, logicalId));
}
