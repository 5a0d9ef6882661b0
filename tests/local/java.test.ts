import { describe, expect, test } from "vitest";
import { decideJava, javaMajor } from "../../infra/local/java.ts";

describe("what is done about Java", () => {
	const machine = { javaVersion: undefined, hasApt: false, isRoot: false };

	test.each([
		['openjdk version "17.0.15" 2025-04-15', 17],
		['openjdk version "21" 2023-09-19', 21],
		['java version "1.8.0_412"', 8],
		["something else", undefined],
	])("the version is read from %s", (text, major) => {
		expect(javaMajor(text)).toBe(major);
	});

	test("Java 17 or newer is used as it is", () => {
		expect(
			decideJava({ ...machine, javaVersion: 'openjdk version "17.0.1"' }),
		).toEqual({ do: "use" });
	});

	test.each([undefined, 'openjdk version "11.0.2"'])(
		"on Debian and Ubuntu as root it is installed, with one line that says so (found: %s)",
		(javaVersion) => {
			const decision = decideJava({ javaVersion, hasApt: true, isRoot: true });
			expect(decision).toMatchObject({
				do: "install",
				say: expect.stringContaining("openjdk-17-jre-headless"),
			});
		},
	);

	test.each([
		[{ hasApt: true, isRoot: false }, "sudo apt-get install"],
		[{ hasApt: false, isRoot: true }, "put it on PATH"],
	])("elsewhere one sentence says how: %j", (where, how) => {
		const decision = decideJava({ ...machine, ...where });
		expect(decision).toMatchObject({
			do: "stop",
			say: expect.stringContaining(how),
		});
		expect(decision.do === "stop" && decision.say).not.toContain("\n");
	});
});
