import * as z from "zod";

/** Why the table service refused: its own error name, such as `ResourceNotFoundException`. */
export class TableRefusal extends Error {
	readonly code: string;
	constructor(code: string, message: string) {
		super(`${code}: ${message}`);
		this.code = code;
	}
}

const Refused = z.object({
	__type: z.string(),
	message: z.string().optional(),
	Message: z.string().optional(),
});

/**
 * One call of DynamoDB (or its streams) as AWS JSON 1.0. DynamoDB Local checks no signature but reads
 * the region from it, so it gets one in form only.
 */
export async function callTables(
	origin: string,
	region: string,
	service: "DynamoDB_20120810" | "DynamoDBStreams_20120810",
	operation: string,
	input: object,
	signal?: AbortSignal,
): Promise<unknown> {
	const response = await fetch(origin, {
		method: "POST",
		headers: {
			"content-type": "application/x-amz-json-1.0",
			"x-amz-target": `${service}.${operation}`,
			"x-amz-date": "20260101T000000Z",
			authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
		},
		body: JSON.stringify(input),
		...(signal ? { signal } : {}),
	});
	const answer: unknown = await response.json();
	if (response.ok) return answer;
	const refused = Refused.safeParse(answer);
	if (!refused.success)
		throw new Error(`DynamoDB Local answered ${response.status}`);
	const { __type, message, Message } = refused.data;
	throw new TableRefusal(__type.replace(/^.*#/, ""), message ?? Message ?? "");
}
