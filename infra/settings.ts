import type { Node } from "constructs";
import type { Appointment } from "../functions/accounts/env.ts";
import { appointments } from "./data/demonstration/people.ts";

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
	/** Who has which right from their first sign-in on: the first administrator, or the people of the demonstration. */
	appointments: Appointment[];
	/** Mail is sent from this domain. Without it SES takes no mail; on this machine none leaves anyway. */
	mailDomain?: string;
	/** Whether that domain's DNS records stand, so that codes for signing in may come from it too. */
	mailVerified: boolean;
	/** A list, or a file of the search, is made anew at most once in about this many seconds. */
	gatherSeconds: number;
	/** Edge locations: production pays for those in Asia, where its readers are. */
	edges: "everywhere" | "europe_america";
};

type Defaults = Omit<
	Settings,
	| "environment"
	| "origin"
	| "domain"
	| "alarmEmail"
	| "mailDomain"
	| "mailVerified"
> & { origin?: string };

const DEFAULTS: Record<EnvironmentName, Defaults> = {
	production: {
		allowDemonstration: false,
		appointments: [],
		logDays: 90,
		accessLogDays: 90,
		gatherSeconds: 5,
		edges: "everywhere",
	},
	trial: {
		allowDemonstration: true,
		appointments: [],
		logDays: 30,
		accessLogDays: 30,
		gatherSeconds: 5,
		edges: "everywhere",
	},
	local: {
		origin: "http://localhost:8080",
		allowDemonstration: true,
		appointments: appointments(),
		logDays: 7,
		accessLogDays: 7,
		gatherSeconds: 2,
		edges: "europe_america",
	},
};

/**
 * Reads `-c environment=…` (default `local`) with `origin`, `certificateArn`, `alarmEmail`,
 * `administrator`, `mailDomain` and `mailVerified=yes`.
 * Refuses an unknown environment, a deployment that does not say where it will be read (pages carry
 * their own absolute address, so a guess would be published), and production without a domain to send
 * mail from: people would wait for notices that never leave.
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
	const mailDomain = given("mailDomain");
	if (environment === "production" && !mailDomain)
		throw new Error(
			"Say which domain production sends its mail from: -c mailDomain=…",
		);
	const certificateArn = given("certificateArn");
	const alarmEmail = given("alarmEmail");
	const administrator = given("administrator");
	return {
		...defaults,
		...(administrator && {
			appointments: [
				...defaults.appointments,
				{ email: administrator, office: { role: "admin", provinces: [] } },
			],
		}),
		...(mailDomain && { mailDomain }),
		mailVerified: given("mailVerified") === "yes",
		environment,
		origin: new URL(origin).origin,
		...(certificateArn && {
			domain: { name: new URL(origin).hostname, certificateArn },
		}),
		...(alarmEmail && { alarmEmail }),
	};
}
