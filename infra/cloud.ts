import { App, DefaultStackSynthesizer, Tags } from "aws-cdk-lib";
import project from "../cdk.json" with { type: "json" };
import { DataStack } from "./data-stack.ts";
import { addRulePacks } from "./rule-packs.ts";
import { ServiceStack } from "./service-stack.ts";
import { readSettings } from "./settings.ts";

export type CloudOptions = {
	/** Like `-c key=value` on the command line. */
	context?: Record<string, unknown>;
	outdir?: string;
	/** Whether the rules of AWS and of the rule packs look at it; only who merely reads the templates leaves it out. */
	inspected?: boolean;
};

/** Both stacks of one environment, not yet synthesized. */
export function buildCloud({
	inspected = true,
	...options
}: CloudOptions = {}) {
	const app = new App({
		...(options.outdir && { outdir: options.outdir }),
		builtinCloudFormationValidation: inspected,
		// The command line looks for its bootstrap itself; the templates hold nothing but our own resources.
		defaultStackSynthesizer: new DefaultStackSynthesizer({
			generateBootstrapVersionRule: false,
		}),
		// The flags of cdk.json are repeated here, so that a synthesis without the command line is the same.
		context: {
			...project.context,
			"aws:cdk:enable-asset-metadata": true,
			"aws:cdk:enable-path-metadata": true,
			...options.context,
		},
	});
	const settings = readSettings(app.node);
	const stackName = (part: string) =>
		`cho-phien-${settings.environment}-${part}`;
	const data = new DataStack(app, "DataStack", {
		stackName: stackName("data"),
		settings,
	});
	const service = new ServiceStack(app, "ServiceStack", {
		stackName: stackName("service"),
		settings,
		data,
	});
	Tags.of(app).add("project", "cho-phien");
	if (inspected) addRulePacks(app);
	return { app, data, service };
}
