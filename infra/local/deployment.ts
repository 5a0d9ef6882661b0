import {
	arnOf,
	type Frame,
	type Identity,
	type Kind,
} from "./resources/kind.ts";
import { NOTHING_TO_RUN, RUNS } from "./resources/understood.ts";
import type { Running } from "./running.ts";
import { Intrinsics } from "./template/intrinsics.ts";
import { NotUnderstood, type Resource, type Stack } from "./template/stack.ts";

/** What a template's pseudo parameters are on this machine. */
function pseudoOf({ region, account }: Frame): Record<string, string> {
	return {
		"AWS::Region": region,
		"AWS::AccountId": account,
		"AWS::Partition": "aws",
		"AWS::URLSuffix": "amazonaws.com",
	};
}

export function stackArn(frame: Frame, stackName: string): string {
	return arnOf(frame, "cloudformation", `stack/${stackName}/local`);
}

/** A stand-in with a name and an ARN, for what has nothing to run but is named by what runs. */
function standIn(
	resource: Resource,
	physicalName: string,
	frame: Frame,
): Identity {
	const service = resource.type.split("::")[1]?.toLowerCase() ?? "local";
	return {
		ref: physicalName,
		attributes: { Arn: arnOf(frame, service, physicalName), Id: physicalName },
	};
}

/**
 * The stacks as CloudFormation would take them: every resource is known by name before anything
 * starts, types that are not understood are refused, then each kind starts after what it names.
 */
export class Deployment {
	readonly #stacks: Stack[];
	readonly #frame: Frame;
	readonly #intrinsics: Intrinsics;
	readonly #kinds = new Map<string, Kind>(
		RUNS.map((kind) => [kind.type, kind]),
	);
	readonly #identities = new Map<Resource, Identity>();

	constructor(stacks: Stack[], frame: Frame) {
		this.#stacks = stacks;
		this.#frame = frame;
		const find = (stack: string, logicalId: string) => {
			const resource = stacks
				.find(({ name }) => name === stack)
				?.resources.get(logicalId);
			return resource && this.identityOf(resource);
		};
		this.#intrinsics = new Intrinsics(stacks, {
			ref: (stack, logicalId) => find(stack, logicalId)?.ref,
			attribute: (stack, logicalId, name) =>
				find(stack, logicalId)?.attributes[name],
			pseudo: pseudoOf(frame),
			stackId: (stack) => stackArn(frame, stack),
		});
	}

	identityOf(resource: Resource): Identity {
		const known = this.#identities.get(resource);
		if (known) return known;
		const identify = this.#kinds.get(resource.type)?.identify ?? standIn;
		const identity = identify(
			resource,
			`${resource.stack}-${resource.logicalId}`,
			this.#frame,
		);
		this.#identities.set(resource, identity);
		return identity;
	}

	/** Starts everything. Throws `NotUnderstood` before the first start for a type that is not known. */
	async start(cloud: Running): Promise<void> {
		const wanted = this.#stacks.flatMap((stack) =>
			[...stack.resources.values()]
				.filter(
					({ condition }) =>
						condition === undefined ||
						this.#intrinsics.condition(stack, condition),
				)
				.map((resource) => ({ stack, resource })),
		);
		for (const { resource } of wanted) {
			if (this.#kinds.has(resource.type) || resource.type in NOTHING_TO_RUN)
				continue;
			throw new NotUnderstood(
				resource,
				"",
				"the local cloud does not understand this type",
			);
		}
		for (const kind of RUNS) {
			for (const { stack, resource } of wanted) {
				if (resource.type === kind.type)
					await kind.start(resource, this.#resolve(stack, resource), cloud);
			}
		}
	}

	#resolve(stack: Stack, resource: Resource) {
		try {
			return this.#intrinsics.resolve(stack, resource.properties);
		} catch (error) {
			throw new NotUnderstood(
				resource,
				"",
				error instanceof Error ? error.message : String(error),
			);
		}
	}
}
