import { Construct } from "constructs";
import type { ImportsEnv } from "../../functions/imports/env.ts";
import { IMPORT_TIMEOUT } from "./import-drop.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";

/** A file of staff → rows of the directory. */
export class Imports extends Construct {
	constructor(scope: Construct, id: string, props: Setting) {
		super(scope, id);
		const { data, settings } = props;
		const importFile = new ServiceFunction(this, "ImportFile", {
			...props,
			entry: "functions/imports/on-import-file.lambda.ts",
			memoryMegabytes: 256,
			timeout: IMPORT_TIMEOUT,
			errorImpact:
				"Staff handed in a file and its cooperatives and products do not appear.",
			runbook: "Imports: a file was not taken in",
			environment: {
				DIRECTORY_TABLE: data.directory.tableName,
				ALLOW_DEMONSTRATION: settings.allowDemonstration ? "true" : "false",
			} satisfies ImportsEnv,
		});
		// Two at a time: a file is long work, and two of them already write as fast as one table should be asked.
		importFile.consume(data.imports.work.queue, 1, 2);
		data.imports.letImport(importFile);
		data.directory.letChange(importFile);
	}
}
