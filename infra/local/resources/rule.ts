import * as z from "zod";
import { AnyJson } from "../json.ts";
import { checkPattern } from "../pipes/pattern.ts";
import { arnOf, nothing, runs, tags } from "./kind.ts";
import { TargetProperties, targetOf } from "./target.ts";

const Properties = z.strictObject({
	Name: z.string().optional(),
	EventPattern: AnyJson,
	State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
	Targets: z.array(TargetProperties).min(1),
	Description: nothing("for people"),
	Tags: tags,
});

/** What follows an event of the account; here the events are those of a stack's creation. */
export const rule = runs(
	"AWS::Events::Rule",
	Properties,
	(_, physicalName, frame) => ({
		ref: physicalName,
		attributes: { Arn: arnOf(frame, "events", `rule/${physicalName}`) },
	}),
	({ resource, properties, cloud, refuse }) => {
		checkPattern(properties.EventPattern);
		const calls = properties.Targets.map((target, index) =>
			targetOf(target, cloud, `Targets[${index}]`, refuse),
		);
		if (properties.State === "DISABLED") return;
		cloud.rules.push({
			readable: resource.name,
			pattern: properties.EventPattern,
			fire: async (event) => Promise.all(calls.map((call) => call(event))),
		});
	},
);
