import * as z from "zod";
import { parseSchedule } from "../schedules/expression.ts";
import { arnOf, nothing, runs } from "./kind.ts";
import { TargetProperties, targetOf } from "./target.ts";

const Properties = z.strictObject({
	Name: z.string().optional(),
	ScheduleExpression: z.string(),
	ScheduleExpressionTimezone: z.string().default("UTC"),
	FlexibleTimeWindow: z.strictObject({ Mode: z.literal("OFF") }),
	State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
	Target: TargetProperties,
	Description: nothing("for people"),
	GroupName: nothing("there is one group here"),
});

/** What runs by the clock. */
export const schedule = runs(
	"AWS::Scheduler::Schedule",
	Properties,
	(_, physicalName, frame) => ({
		ref: physicalName,
		attributes: {
			Arn: arnOf(frame, "scheduler", `schedule/default/${physicalName}`),
		},
	}),
	({ resource, properties, cloud, refuse }) => {
		const { ScheduleExpression, ScheduleExpressionTimezone, State } =
			properties;
		const call = targetOf(properties.Target, cloud, "Target", refuse);
		const due = parseSchedule(
			ScheduleExpression,
			ScheduleExpressionTimezone,
			new Date(),
		);
		cloud.schedules.push({
			readable: resource.name,
			expression: `${ScheduleExpression} ${ScheduleExpressionTimezone}`,
			due: (now) => State === "ENABLED" && due(now),
			fire: (now) => call({ time: now.toISOString() }),
		});
	},
);
