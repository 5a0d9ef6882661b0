import type { Node } from "constructs";

export const ENVIRONMENTS = ["production", "trial", "local"] as const;
export type EnvironmentName = (typeof ENVIRONMENTS)[number];

/** Everything that differs between environments. Nothing else may ask which environment this is. */
export type Settings = {
	environment: EnvironmentName;
	/** Where the public reads the site: scheme and host, no closing slash. */
	origin: string;
	/** Own name of the site; without it the site is read at the name CloudFront gives. */
	domain?: { name: string; certificateArn: string };
	/** Whether rows of an invented province are accepted by imports. Never in production. */
	allowDemonstration: boolean;
	/** Days that function and API logs are kept. */
	logDays: 7 | 30 | 90;
	/** Days that access logs are kept: they hold visitors' addresses, so no longer than an inquiry needs. */
	accessLogDays: number;
	/** Who is written to when an alarm rings. */
	alarmEmail?: string;
	/** A list, or a file of the search, is made anew at most once in about this many seconds. */
	gatherSeconds: number;
	/** Edge locations: production pays for those in Asia, where its readers are. */
	edges: "everywhere" | "europe_america";
};

type Defaults = Omit<
	Settings,
	"environment" | "origin" | "domain" | "alarmEmail"
> & { origin?: string };

const DEFAULTS: Record<EnvironmentName, Defaults> = {
	production: {
		allowDemonstration: false,
		logDays: 90,
		accessLogDays: 90,
		gatherSeconds: 5,
		edges: "everywhere",
	},
	trial: {
		allowDemonstration: true,
		logDays: 30,
		accessLogDays: 30,
		gatherSeconds: 5,
		edges: "everywhere",
	},
	local: {
		origin: "http://localhost:8080",
		allowDemonstration: true,
		logDays: 7,
		accessLogDays: 7,
		gatherSeconds: 2,
		edges: "europe_america",
	},
};

/**
 * Reads `-c environment=…` (default `local`) with `origin`, `certificateArn` and `alarmEmail`.
 * Refuses an unknown environment and a deployment that does not say where it will be read:
 * pages carry their own absolute address, so a guess would be published.
 */
export function readSettings(context: Pick<Node, "tryGetContext">): Settings {
	const given = (key: string): string | undefined =>
		context.tryGetContext(key) || undefined;
	const name = given("environment") ?? "local";
	const environment = ENVIRONMENTS.find((known) => known === name);
	if (!environment)
		throw new Error(
			`Unknown environment "${name}": one of ${ENVIRONMENTS.join(", ")}`,
		);
	const defaults = DEFAULTS[environment];
	const origin = given("origin") ?? defaults.origin;
	if (!origin)
		throw new Error(
			`Say where ${environment} will be read: -c origin=https://…`,
		);
	const certificateArn = given("certificateArn");
	const alarmEmail = given("alarmEmail");
	return {
		...defaults,
		environment,
		origin: new URL(origin).origin,
		...(certificateArn && {
			domain: { name: new URL(origin).hostname, certificateArn },
		}),
		...(alarmEmail && { alarmEmail }),
	};
}
