import type { IncomingMessage } from "node:http";
import * as z from "zod";

const OneOrMany = z
	.union([z.string(), z.array(z.string())])
	.transform((value) => [value].flat());

export const PolicyDocument = z.object({
	Version: z.string().optional(),
	Statement: z.array(
		z.strictObject({
			Sid: z.string().optional(),
			Effect: z.enum(["Allow", "Deny"]),
			Action: OneOrMany,
			Resource: OneOrMany,
			Condition: z.unknown().optional(),
		}),
	),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;
type Statement = PolicyDocument["Statement"][number];

/** The key that the people of this machine and its tests use; it may do everything. */
export const ADMINISTRATOR_KEY = "local";

/** IAM's wildcard match: `*` any run of characters, `?` one. */
export function matchesWildcard(pattern: string, value: string): boolean {
	const source = pattern
		.replace(/[.+^${}()|[\]\\]/g, "\\$&")
		.replaceAll("*", ".*")
		.replaceAll("?", ".");
	return new RegExp(`^${source}$`, "su").test(value);
}

/** Is the action on the resource allowed? A matching Deny wins; without a matching Allow it is no. */
export function allows(
	statements: Statement[],
	action: string,
	resource: string,
): boolean {
	const about = statements.filter(
		({ Action, Resource }) =>
			Action.some((pattern) =>
				matchesWildcard(pattern.toLowerCase(), action.toLowerCase()),
			) && Resource.some((pattern) => matchesWildcard(pattern, resource)),
	);
	return (
		about.some(({ Effect }) => Effect === "Allow") &&
		!about.some(({ Effect }) => Effect === "Deny")
	);
}

/** Who calls, from the request's signature (which nothing here checks). */
export function accessKeyOf(request: IncomingMessage): string | undefined {
	return /Credential=([^/]+)\//.exec(request.headers.authorization ?? "")?.[1];
}

/**
 * Every function has its own key, and may do with queues and objects what its role in the template
 * allows: a grant that was forgotten fails here, not first in the cloud.
 */
export class Access {
	readonly #statements = new Map<string, Statement[]>();
	readonly #names = new Map<string, string>();

	grant(accessKey: string, name: string, documents: PolicyDocument[]): void {
		this.#names.set(accessKey, name);
		this.#statements.set(
			accessKey,
			documents.flatMap(({ Statement }) => Statement),
		);
	}

	/** The sentence to answer with, or nothing when the call may go on. */
	refuses(
		accessKey: string | undefined,
		action: string,
		resource: string,
	): string | undefined {
		if (accessKey === ADMINISTRATOR_KEY) return undefined;
		const statements = this.#statements.get(accessKey ?? "") ?? [];
		if (allows(statements, action, resource)) return undefined;
		const who = this.#names.get(accessKey ?? "") ?? "an unknown caller";
		return `${who} is not authorized to perform: ${action} on resource: ${resource}`;
	}
}
