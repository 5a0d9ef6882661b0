import * as z from "zod";
import { PolicyDocument } from "../access/access.ts";
import { nothing, runs, tags } from "./kind.ts";

const RoleProperties = z.strictObject({
	RoleName: z.string().optional(),
	Policies: z
		.array(z.strictObject({ PolicyName: z.string(), PolicyDocument }))
		.default([]),
	AssumeRolePolicyDocument: nothing(
		"who may take a role is decided by the service that uses it",
	),
	Description: nothing("for people"),
	Tags: tags,
});

/** A role's rights, for the function that has it. */
export const role = runs(
	"AWS::IAM::Role",
	RoleProperties,
	(_, physicalName, { account }) => ({
		ref: physicalName,
		attributes: { Arn: `arn:aws:iam::${account}:role/${physicalName}` },
	}),
	({ identity, properties, cloud }) => {
		cloud.policies.set(
			identity.attributes.Arn ?? "",
			properties.Policies.map((policy) => policy.PolicyDocument),
		);
	},
);

const PolicyProperties = z.strictObject({
	PolicyName: z.string(),
	PolicyDocument,
	Roles: z.array(z.string()),
});

/** Rights added to roles. */
export const policy = runs(
	"AWS::IAM::Policy",
	PolicyProperties,
	(_, physicalName) => ({ ref: physicalName, attributes: {} }),
	({ properties, cloud, refuse }) => {
		for (const [index, name] of properties.Roles.entries()) {
			const documents =
				cloud.policies.get(`arn:aws:iam::${cloud.account}:role/${name}`) ??
				refuse(`Roles[${index}]`, "there is no such role");
			documents.push(properties.PolicyDocument);
		}
	},
);
