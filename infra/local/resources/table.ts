import * as z from "zod";
import { callTables } from "../dynamodb/request.ts";
import { arnOf, nothing, runs, tags } from "./kind.ts";

const Keys = z.array(
	z.strictObject({
		AttributeName: z.string(),
		KeyType: z.enum(["HASH", "RANGE"]),
	}),
);
const Projection = z.strictObject({
	ProjectionType: z.enum(["KEYS_ONLY", "INCLUDE", "ALL"]),
	NonKeyAttributes: z.array(z.string()).optional(),
});

const Properties = z.strictObject({
	TableName: z.string().optional(),
	AttributeDefinitions: z.array(
		z.strictObject({
			AttributeName: z.string(),
			AttributeType: z.enum(["S", "N", "B"]),
		}),
	),
	KeySchema: Keys,
	GlobalSecondaryIndexes: z
		.array(
			z.strictObject({ IndexName: z.string(), KeySchema: Keys, Projection }),
		)
		.optional(),
	BillingMode: z.literal("PAY_PER_REQUEST"),
	StreamSpecification: z
		.strictObject({
			StreamViewType: z.enum([
				"KEYS_ONLY",
				"NEW_IMAGE",
				"OLD_IMAGE",
				"NEW_AND_OLD_IMAGES",
			]),
		})
		.optional(),
	TimeToLiveSpecification: nothing(
		"DynamoDB Local keeps what is past its time; nothing may depend on its removal",
	),
	PointInTimeRecoverySpecification: nothing("everything here is in memory"),
	DeletionProtectionEnabled: nothing("everything here is in memory"),
	SSESpecification: nothing("everything here is in memory"),
	ContributorInsightsSpecification: nothing("nobody is billed here"),
	Tags: tags,
});

const Created = z.object({
	TableDescription: z.object({ LatestStreamArn: z.string().optional() }),
});

export const table = runs(
	"AWS::DynamoDB::Table",
	Properties,
	({ properties }, physicalName, frame) => {
		const name =
			typeof properties.TableName === "string"
				? properties.TableName
				: physicalName;
		return {
			ref: name,
			attributes: { Arn: arnOf(frame, "dynamodb", `table/${name}`) },
		};
	},
	async ({ resource, identity, properties, cloud }) => {
		const {
			AttributeDefinitions,
			KeySchema,
			GlobalSecondaryIndexes,
			BillingMode,
			StreamSpecification,
		} = properties;
		const created = await callTables(
			cloud.origins.tables,
			cloud.region,
			"DynamoDB_20120810",
			"CreateTable",
			{
				TableName: identity.ref,
				AttributeDefinitions,
				KeySchema,
				...(GlobalSecondaryIndexes ? { GlobalSecondaryIndexes } : {}),
				BillingMode,
				...(StreamSpecification
					? {
							StreamSpecification: {
								StreamEnabled: true,
								...StreamSpecification,
							},
						}
					: {}),
			},
		);
		const streamArn = Created.parse(created).TableDescription.LatestStreamArn;
		if (streamArn) identity.attributes.StreamArn = streamArn;
		const arn = identity.attributes.Arn ?? identity.ref;
		cloud.tables.set(arn, {
			name: identity.ref,
			arn,
			readable: resource.name,
			streamArn,
		});
	},
);
