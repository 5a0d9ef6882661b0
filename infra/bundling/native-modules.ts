import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { BundlingOptions } from "aws-cdk-lib/aws-lambda-nodejs";

const ROOT = resolve(import.meta.dirname, "../..");

type Package = {
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
};

/**
 * Modules that cannot be bundled because they load native code: left out of the bundle and copied
 * beside it, with all they depend on, for one platform (`linux-x64`). Throws a sentence that says what
 * to do where the code for that platform is not installed: it would fail only in the cloud.
 */
export const nativeModules = (
	names: string[],
	platform: string,
): {
	external: string[];
	commandHooks: NonNullable<BundlingOptions["commandHooks"]>;
} => ({
	external: names,
	commandHooks: {
		beforeInstall: () => [],
		beforeBundling: () => [],
		// Looked for only now: whoever merely reads a template needs no code for another platform.
		afterBundling: (root, bundle) =>
			[...new Set(names.flatMap((name) => withAll(name, platform)))].flatMap(
				(name) => [
					`mkdir -p ${bundle}/node_modules/${name}`,
					`cp -R ${root}/node_modules/${name}/. ${bundle}/node_modules/${name}`,
				],
			),
	},
});

/** A module, what it depends on, and of its platforms' code that of ours. */
const withAll = (name: string, platform: string): string[] => {
	const file = resolve(ROOT, "node_modules", name, "package.json");
	if (!existsSync(file))
		throw new Error(
			`${name} is not installed for ${platform}: npm install --no-save --os=${platform.split("-")[0]} --cpu=${platform.split("-")[1]} ${name}`,
		);
	const { dependencies = {}, optionalDependencies = {} }: Package = JSON.parse(
		readFileSync(file, "utf8"),
	);
	const own = Object.keys(optionalDependencies).filter((one) =>
		one.endsWith(`-${platform}`),
	);
	return [
		name,
		...[...Object.keys(dependencies), ...own].flatMap((one) =>
			withAll(one, platform),
		),
	];
};
