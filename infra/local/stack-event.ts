import { stackArn } from "./deployment.ts";
import type { Json } from "./json.ts";
import { matchesPattern } from "./pipes/pattern.ts";
import type { Frame } from "./resources/kind.ts";
import type { Running } from "./running.ts";
import type { Stack } from "./template/stack.ts";

/** Every stack's CREATE_COMPLETE, as EventBridge passes it on. */
export async function announce(
	cloud: Running,
	stacks: Stack[],
	frame: Frame,
): Promise<void> {
	for (const { name } of stacks) {
		const arn = stackArn(frame, name);
		const event: Json = {
			version: "0",
			source: "aws.cloudformation",
			"detail-type": "CloudFormation Stack Status Change",
			account: cloud.account,
			region: cloud.region,
			time: new Date().toISOString(),
			resources: [arn],
			detail: {
				"stack-id": arn,
				"status-details": { status: "CREATE_COMPLETE", "status-reason": "" },
			},
		};
		for (const rule of cloud.rules)
			if (matchesPattern(rule.pattern, event)) await rule.fire(event);
	}
}
