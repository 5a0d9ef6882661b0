import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { DataStack } from "../data-stack.ts";
import type { Settings } from "../settings.ts";

/** What every capability of the service stack stands on. */
export type Setting = { data: DataStack; settings: Settings; alarms: ITopic };
