import { bucket, bucketPolicy } from "./bucket.ts";
import { distribution } from "./distribution.ts";
import { cachePolicy, edgeFunction, headersPolicy } from "./edge.ts";
import { eventSourceMapping } from "./event-source.ts";
import { lambdaFunction } from "./function.ts";
import { httpApi, integration, route, stage } from "./http-api.ts";
import type { Kind } from "./kind.ts";
import { configurationSet, emailIdentity, eventDestination } from "./mail.ts";
import { pipe } from "./pipe.ts";
import { queue } from "./queue.ts";
import { policy, role } from "./role.ts";
import { rule } from "./rule.ts";
import { schedule } from "./schedule.ts";
import { table } from "./table.ts";
import {
	managedLoginBranding,
	userPool,
	userPoolClient,
	userPoolDomain,
} from "./user-pool.ts";

/** What runs here, in the order in which it starts: nothing comes before what it names. */
export const RUNS: Kind[] = [
	table,
	queue,
	bucket,
	bucketPolicy,
	userPool,
	userPoolDomain,
	userPoolClient,
	managedLoginBranding,
	emailIdentity,
	configurationSet,
	eventDestination,
	role,
	policy,
	lambdaFunction,
	eventSourceMapping,
	pipe,
	schedule,
	rule,
	httpApi,
	integration,
	route,
	stage,
	edgeFunction,
	headersPolicy,
	cachePolicy,
	distribution,
];

/** What has nothing to run on this machine, each with its reason. Any other type is an error. */
export const NOTHING_TO_RUN: Record<string, string> = {
	"AWS::CloudWatch::Alarm":
		"nobody is called from here; dead letters and errors are on /_local/",
	"AWS::CloudWatch::CompositeAlarm": "nobody is called from here",
	"AWS::CloudWatch::Dashboard": "/_local/ shows what runs",
	"AWS::CDK::Metadata": "for the makers of the toolkit",
	"AWS::CloudFront::OriginAccessControl":
		"the distribution may read every bucket it names",
	"AWS::KMS::Alias": "everything here is in memory",
	"AWS::KMS::Key": "everything here is in memory",
	"AWS::Lambda::EventInvokeConfig":
		"schedules and rules call and retry here by themselves",
	"AWS::Lambda::Permission": "services of this machine may call its functions",
	"AWS::Logs::LogGroup": "logs are on /_local/",
	"AWS::Logs::MetricFilter": "errors are on /_local/",
	"AWS::Logs::ResourcePolicy": "logs are on /_local/",
	"AWS::Scheduler::ScheduleGroup": "there is one group here",
	"AWS::SNS::Subscription": "nobody is called from here",
	"AWS::SNS::Topic": "nobody is called from here",
	"AWS::SNS::TopicPolicy": "nobody is called from here",
	"AWS::SQS::QueuePolicy": "services of this machine may send to its queues",
};
