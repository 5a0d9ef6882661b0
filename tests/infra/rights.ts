import * as z from "zod";
import { ofType, type Resources } from "./synthesized.ts";

const asArray = <T extends z.ZodType>(item: T) =>
	z.union([z.array(item), item.transform((one) => [one])]);
const Statement = z.object({
	Effect: z.enum(["Allow", "Deny"]),
	Action: asArray(z.string()),
	Resource: asArray(z.unknown()).default([]),
});
const Document = z.object({ Statement: z.array(Statement) });

/** The only rights on more than one thing, by the end of their resource. */
const DOCUMENTED = [
	// Keys of objects are made as objects are written: one bucket, any key.
	/Objects"},"\/((anh|bang|data|goc|hinh|tep|tim)\/)?\*(\.report\.json)?"$/,
];

/** Rights of roles that are wider than they need: a `*` in an action, or a resource that is not named in full. */
export function widerThanNeeded(resources: Resources): string[] {
	const documents = [
		...ofType(resources, "AWS::IAM::Policy").map(
			([id, { Properties }]) => [id, Properties.PolicyDocument] as const,
		),
		...ofType(resources, "AWS::IAM::Role").flatMap(([id, { Properties }]) =>
			z
				.array(z.object({ PolicyDocument: z.unknown() }))
				.default([])
				.parse(Properties.Policies)
				.map((policy) => [id, policy.PolicyDocument] as const),
		),
	];
	return documents.flatMap(([id, document]) =>
		Document.parse(document)
			.Statement.filter((statement) => statement.Effect === "Allow")
			.flatMap((statement) => [
				...statement.Action.filter((action) => action.includes("*")),
				...statement.Resource.map((resource) =>
					JSON.stringify(resource).replace(/[\]}]+$/, ""),
				).filter(
					(resource) =>
						resource.includes("*") &&
						!DOCUMENTED.some((known) => known.test(resource)),
				),
			])
			.map((what) => `${id}: ${what}`),
	);
}

/** Roles that carry a policy somebody else may change. */
export function foreignPolicies(resources: Resources): string[] {
	return ofType(resources, "AWS::IAM::Role")
		.filter(([, { Properties }]) => "ManagedPolicyArns" in Properties)
		.map(([id]) => id);
}

/** Actions a function may do, found by the start of its role's logical id. */
export function actionsOf(resources: Resources, role: string): string[] {
	return ofType(resources, "AWS::IAM::Policy")
		.filter(([id]) => id.startsWith(role))
		.flatMap(([, { Properties }]) =>
			Document.parse(Properties.PolicyDocument).Statement.flatMap(
				(statement) => statement.Action,
			),
		)
		.sort();
}
