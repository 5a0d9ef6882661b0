import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

export const LEAST_JAVA = 17;

export type Machine = {
	/** What `java -version` printed, or nothing where there is no java. */
	javaVersion: string | undefined;
	hasApt: boolean;
	isRoot: boolean;
};

export type JavaDecision =
	| { do: "use" }
	| { do: "install"; say: string }
	| { do: "stop"; say: string };

/** The major version in the text of `java -version`: 17 of `"17.0.15"`, 8 of `"1.8.0_412"`. */
export function javaMajor(text: string): number | undefined {
	const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
	if (first === undefined) return undefined;
	return Number(first === "1" ? second : first);
}

/** What to do about Java, which DynamoDB Local runs on: use it, install it (Debian or Ubuntu, as root), or say how. */
export function decideJava({
	javaVersion,
	hasApt,
	isRoot,
}: Machine): JavaDecision {
	const major = javaVersion === undefined ? undefined : javaMajor(javaVersion);
	if (major !== undefined && major >= LEAST_JAVA) return { do: "use" };
	if (hasApt && isRoot)
		return {
			do: "install",
			say: "Java 17 is missing: installing openjdk-17-jre-headless with apt-get.",
		};
	const how = hasApt
		? "sudo apt-get install openjdk-17-jre-headless"
		: "install a Java 17 (or newer) runtime and put it on PATH";
	const found = major === undefined ? "it is missing" : `found ${major}`;
	return {
		do: "stop",
		say: `DynamoDB Local needs Java 17 or newer, but ${found}: ${how}.`,
	};
}

function lookAtMachine(): Machine {
	const java = spawnSync("java", ["-version"], { encoding: "utf8" });
	return {
		javaVersion:
			java.error || java.status !== 0
				? undefined
				: `${java.stderr}${java.stdout}`,
		hasApt: existsSync("/usr/bin/apt-get"),
		isRoot: process.getuid?.() === 0,
	};
}

function install(): boolean {
	const options = {
		stdio: "ignore",
		env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
	} as const;
	const get = (...rest: string[]) =>
		spawnSync("apt-get", ["-qq", "-y", ...rest], options).status === 0;
	return (
		get("install", "--no-install-recommends", "openjdk-17-jre-headless") ||
		(get("update") &&
			get("install", "--no-install-recommends", "openjdk-17-jre-headless"))
	);
}

/** Makes sure that Java is there. Throws one sentence that says how where it cannot. */
export function ensureJava(say: (line: string) => void): void {
	const decision = decideJava(lookAtMachine());
	if (decision.do === "use") return;
	if (decision.do === "stop") throw new Error(decision.say);
	say(decision.say);
	if (!install())
		throw new Error(
			"Java could not be installed: run apt-get update and apt-get install openjdk-17-jre-headless yourself.",
		);
}
