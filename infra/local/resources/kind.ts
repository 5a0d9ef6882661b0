import * as z from "zod";
import type { Json } from "../json.ts";
import type { Running } from "../running.ts";
import { NotUnderstood, type Resource } from "../template/stack.ts";

/** What `Ref` and `Fn::GetAtt` give for a resource. Some attributes are known only once it runs. */
export type Identity = { ref: string; attributes: Record<string, string> };

/** What a name is made of before anything runs. */
export type Frame = {
	region: string;
	account: string;
	/** What the public reads. */
	origin: string;
	queuesOrigin: string;
};

export type Kind = {
	type: string;
	identify(resource: Resource, physicalName: string, frame: Frame): Identity;
	start(resource: Resource, properties: Json, cloud: Running): Promise<void>;
};

export type Started<Properties> = {
	resource: Resource;
	identity: Identity;
	properties: Properties;
	cloud: Running;
	/** Stops with an error that names this resource and the property. */
	refuse(property: string, why: string): never;
};

/** A property that is understood and has nothing to run on this machine, with the reason. */
export function nothing(reason: string) {
	return z.unknown().optional().describe(`nothing to run here: ${reason}`);
}

export const tags = nothing("for the bill");

/** Names that CloudFormation would make: stack and logical id, cut to what the service allows. */
export function arnOf(
	frame: Pick<Frame, "region" | "account">,
	service: string,
	rest: string,
): string {
	return `arn:aws:${service}:${frame.region}:${frame.account}:${rest}`;
}

/**
 * A kind of resource that runs here. Its schema is the whole of what is understood: a property that
 * is not in it, or a value that is not allowed, is an error that names it.
 */
export function runs<Properties>(
	type: string,
	schema: z.ZodType<Properties>,
	identify: Kind["identify"],
	start: (started: Started<Properties>) => void | Promise<void>,
): Kind {
	return {
		type,
		identify,
		async start(resource, raw, cloud) {
			const parsed = schema.safeParse(raw);
			if (!parsed.success) throw firstProblem(resource, parsed.error);
			await start({
				resource,
				identity: cloud.identityOf(resource),
				properties: parsed.data,
				cloud,
				refuse: (property, why) => {
					throw new NotUnderstood(resource, property, why);
				},
			});
		},
	};
}

function pathOf(path: PropertyKey[]): string {
	return path
		.map((step) =>
			typeof step === "number" ? `[${step}]` : `.${String(step)}`,
		)
		.join("")
		.slice(1);
}

function firstProblem(resource: Resource, error: z.ZodError): NotUnderstood {
	const [issue] = error.issues;
	if (issue?.code === "unrecognized_keys") {
		const path = pathOf([...issue.path, issue.keys[0] ?? ""]);
		return new NotUnderstood(
			resource,
			path,
			"the local cloud does not understand this property",
		);
	}
	return new NotUnderstood(
		resource,
		pathOf(issue?.path ?? []),
		`the local cloud does not understand this value (${issue?.message})`,
	);
}
