import { RemovalPolicy } from "aws-cdk-lib";
import {
	AttributeType,
	BillingMode,
	ProjectionType,
	type StreamViewType,
	Table,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import type { ServiceFunction } from "./service-function.ts";

const READ = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
// A transaction asks for the rights of the single actions it is made of.
const WRITE = [
	"dynamodb:PutItem",
	"dynamodb:UpdateItem",
	"dynamodb:DeleteItem",
	"dynamodb:ConditionCheckItem",
];

export type ContextTableProps = {
	stream?: StreamViewType;
	/** Names of the indexes; the first has keys gsi1pk and gsi1sk, the second gsi2pk and gsi2sk. Keys only. */
	indexes: string[];
	/** Whether items with an `expires` (epoch seconds) are removed after it, some time within days. */
	expiring?: boolean;
};

/** The one table of a context: keys `pk` and `sk`, paid by request, restorable to any second of 35 days. */
export class ContextTable extends Table {
	readonly #indexes: string[];

	constructor(scope: Construct, id: string, props: ContextTableProps) {
		super(scope, id, {
			partitionKey: { name: "pk", type: AttributeType.STRING },
			sortKey: { name: "sk", type: AttributeType.STRING },
			billingMode: BillingMode.PAY_PER_REQUEST,
			pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
			deletionProtection: true,
			removalPolicy: RemovalPolicy.RETAIN,
			...(props.stream && { stream: props.stream }),
			...(props.expiring && { timeToLiveAttribute: "expires" }),
		});
		this.#indexes = props.indexes;
		for (const [position, indexName] of props.indexes.entries())
			this.addGlobalSecondaryIndex({
				indexName,
				partitionKey: {
					name: `gsi${position + 1}pk`,
					type: AttributeType.STRING,
				},
				sortKey: { name: `gsi${position + 1}sk`, type: AttributeType.STRING },
				projectionType: ProjectionType.KEYS_ONLY,
			});
	}

	/** Lets a function get and query what it knows the key of. */
	letRead(reader: ServiceFunction): void {
		reader.allow(READ, [this.tableArn]);
		reader.allow(
			["dynamodb:Query"],
			this.#indexes.map((name) => `${this.tableArn}/index/${name}`),
		);
	}

	/** Lets a function read and change items. */
	letChange(writer: ServiceFunction): void {
		this.letRead(writer);
		writer.allow(WRITE, [this.tableArn]);
	}

	/**
	 * Lets a function add items and look at those it knows the key of, but neither list nor delete:
	 * for one that answers strangers.
	 */
	letAdd(writer: ServiceFunction): void {
		writer.allow(
			[
				"dynamodb:GetItem",
				"dynamodb:PutItem",
				"dynamodb:UpdateItem",
				"dynamodb:ConditionCheckItem",
			],
			[this.tableArn],
		);
	}

	/** Lets a function go through all there is: only for work that nobody waits for. */
	letReadEverything(reader: ServiceFunction): void {
		this.letRead(reader);
		reader.allow(["dynamodb:Scan"], [this.tableArn]);
	}
}
