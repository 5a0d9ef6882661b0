import * as z from "zod";
import { AnyJson, type Json } from "../json.ts";

const TemplateResource = z.strictObject({
	Type: z.string(),
	Properties: z.record(z.string(), AnyJson).default({}),
	Condition: z.string().optional(),
	Metadata: z.record(z.string(), AnyJson).optional(),
	/** Order, and what stays when a stack goes: nothing here is ever updated or removed. */
	DependsOn: AnyJson.optional(),
	DeletionPolicy: z.string().optional(),
	UpdateReplacePolicy: z.string().optional(),
});

const Template = z.strictObject({
	AWSTemplateFormatVersion: z.string().optional(),
	Description: z.string().optional(),
	Metadata: AnyJson.optional(),
	Resources: z.record(z.string(), TemplateResource),
	Conditions: z.record(z.string(), AnyJson).default({}),
	Mappings: z
		.record(z.string(), z.record(z.string(), z.record(z.string(), AnyJson)))
		.default({}),
	Parameters: z
		.record(z.string(), z.object({ Default: AnyJson.optional() }))
		.default({}),
	Outputs: z
		.record(
			z.string(),
			z.object({
				Value: AnyJson,
				Export: z.object({ Name: AnyJson }).optional(),
			}),
		)
		.default({}),
	/** Checked by CloudFormation before a deploy; there is no deploy here. */
	Rules: AnyJson.optional(),
});

export type Resource = {
	stack: string;
	logicalId: string;
	type: string;
	/** As the people who wrote the stack call it: `Imports`, `Pages/Queue`. */
	name: string;
	properties: { [key: string]: Json };
	condition: string | undefined;
};

export type Stack = {
	name: string;
	resources: Map<string, Resource>;
	conditions: { [name: string]: Json };
	mappings: z.infer<typeof Template>["Mappings"];
	parameters: { [name: string]: Json | undefined };
	outputs: z.infer<typeof Template>["Outputs"];
};

/** What could not be understood, said so that one finds it: stack, logical id, type, property. */
export class NotUnderstood extends Error {
	constructor(
		where: Pick<Resource, "stack" | "logicalId" | "type">,
		property: string,
		why: string,
	) {
		const path = property ? ` property ${property}` : "";
		super(`${where.stack}/${where.logicalId} (${where.type})${path}: ${why}`);
	}
}

/** The construct's path without stack and CDK's own last step. */
function readableName(
	stack: string,
	logicalId: string,
	path: string | undefined,
): string {
	if (path === undefined) return logicalId;
	const parts = path
		.split("/")
		.filter(
			(part) =>
				part !== "" &&
				part !== stack &&
				part !== "Resource" &&
				part !== "Default",
		);
	return parts.join("/") || logicalId;
}

/**
 * Parses one template; a section or resource attribute that is not known here is refused by name.
 * `paths` holds each logical id's place in the construct tree, for names that people know.
 */
export function parseStack(
	name: string,
	template: unknown,
	paths: ReadonlyMap<string, string> = new Map(),
): Stack {
	const parsed = Template.safeParse(template);
	if (!parsed.success)
		throw new Error(
			`Stack ${name} is not understood: ${z.prettifyError(parsed.error)}`,
		);
	const { Resources, Conditions, Mappings, Parameters, Outputs } = parsed.data;
	const resources = Object.entries(Resources).map(
		([logicalId, resource]): [string, Resource] => {
			const readable = readableName(name, logicalId, paths.get(logicalId));
			return [
				logicalId,
				{
					stack: name,
					logicalId,
					type: resource.Type,
					name: readable,
					properties: resource.Properties,
					condition: resource.Condition,
				},
			];
		},
	);
	const parameters = Object.fromEntries(
		Object.entries(Parameters).map(([key, { Default }]) => [key, Default]),
	);
	return {
		name,
		resources: new Map(resources),
		conditions: Conditions,
		mappings: Mappings,
		parameters,
		outputs: Outputs,
	};
}
