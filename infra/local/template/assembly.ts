import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { parseStack, type Stack } from "./stack.ts";

const Manifest = z.object({
	artifacts: z.record(
		z.string(),
		z.object({
			type: z.string(),
			properties: z.object({ templateFile: z.string().optional() }).optional(),
			additionalMetadataFile: z.string().optional(),
			metadata: z.unknown().optional(),
		}),
	),
});

/** What the toolkit notes about each construct: of it, the logical ids. */
const Notes = z.record(
	z.string(),
	z.array(z.object({ type: z.string(), data: z.unknown() })),
);

/** Each logical id's path in the construct tree, from the toolkit's notes. */
export function pathsOf(notes: unknown): Map<string, string> {
	const paths = new Map<string, string>();
	for (const [path, entries] of Object.entries(Notes.parse(notes ?? {}))) {
		for (const { type, data } of entries) {
			if (type === "aws:cdk:logicalId" && typeof data === "string")
				paths.set(data, path);
		}
	}
	return paths;
}

/** Every stack of a synthesized cloud assembly. */
export function readAssembly(folder: string): Stack[] {
	const read = (file: string): unknown =>
		JSON.parse(readFileSync(join(folder, file), "utf8"));
	return Object.entries(Manifest.parse(read("manifest.json")).artifacts)
		.filter(([, { type }]) => type === "aws:cloudformation:stack")
		.map(([name, { properties, additionalMetadataFile, metadata }]) =>
			parseStack(
				name,
				read(properties?.templateFile ?? `${name}.template.json`),
				pathsOf(
					additionalMetadataFile ? read(additionalMetadataFile) : metadata,
				),
			),
		);
}
