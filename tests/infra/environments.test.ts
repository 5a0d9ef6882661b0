import { describe, expect, test } from "vitest";
import * as z from "zod";
import { RetentionEnv } from "../../functions/accounts/retention/env.ts";
import { ApiEnv } from "../../functions/api/env.ts";
import { WatchEnv } from "../../functions/certificates/env.ts";
import { ImportsEnv } from "../../functions/imports/env.ts";
import { MediaEnv } from "../../functions/media/env.ts";
import { BounceEnv, NotifyEnv } from "../../functions/notices/env.ts";
import {
	PicturesEnv,
	ProjectEnv,
	PublishEnv,
	ScheduleEnv,
} from "../../functions/publishing/env.ts";
import { SheetsEnv } from "../../functions/sheets/env.ts";
import { SignedInEnv } from "../../functions/signed-in/env.ts";
import { WebEnv } from "../../functions/web/env.ts";
import { ENVIRONMENTS, readSettings } from "../../infra/settings.ts";
import { ofType, type Resources, synthesize } from "./synthesized.ts";

const SCHEMAS = {
	ImportsImportFileFunction: ImportsEnv,
	MediaMakePhotosFunction: MediaEnv,
	PagesRenderFunction: PublishEnv,
	PagesDrawFunction: PicturesEnv,
	PagesIndexFunction: PublishEnv,
	ApiOnDemandAnswerFunction: WebEnv,
	DirectoryEventsProjectFunction: ProjectEnv,
	SchedulesRunJobFunction: ScheduleEnv,
	RetentionRemoveFunction: RetentionEnv,
	NoticesNotifyFunction: NotifyEnv,
	NoticesCameBackFunction: BounceEnv,
	NoticesWatchFunction: WatchEnv,
	SheetsReadSheetsFunction: SheetsEnv,
	ApiSignedInAnswerFunction: SignedInEnv,
	ApiAnswerFunction: ApiEnv,
};

/** What the function would find: references become addresses, as they are after a deployment. */
function variablesOf(resources: Resources, name: string) {
	const [, found] =
		ofType(resources, "AWS::Lambda::Function").find(([id]) =>
			id.startsWith(name),
		) ?? [];
	const Environment = z.object({
		Variables: z.record(
			z.string(),
			z.union([z.string(), z.unknown().transform(() => "https://queue.test/")]),
		),
	});
	return Environment.parse(found?.Properties.Environment).Variables;
}

const production = synthesize("production").all;

describe("environments", { timeout: 60_000 }, () => {
	test.each(Object.entries(SCHEMAS))(
		"%s is given every variable that it parses at its start",
		(name, schema) => {
			const variables = variablesOf(production, name);
			expect(schema.safeParse(variables).error).toBeUndefined();
			for (const variable of Object.keys(schema.shape)) {
				const { [variable]: _, ...without } = variables;
				expect(schema.safeParse(without).success).toBe(false);
			}
		},
	);

	test("every function is one that the schemas speak of", () => {
		const known = Object.keys(SCHEMAS);
		const unknown = ofType(production, "AWS::Lambda::Function").filter(
			([id]) => !known.some((name) => id.startsWith(name)),
		);
		expect(unknown).toEqual([]);
	});

	test("invented provinces never enter production, and may be shown elsewhere", () => {
		const allowed = (resources: Resources) =>
			variablesOf(resources, "ImportsImportFileFunction").ALLOW_DEMONSTRATION;
		expect(allowed(production)).toBe("false");
		expect(allowed(synthesize("trial").all)).toBe("true");
		expect(allowed(synthesize("local").all)).toBe("true");
	});

	test("a deployment that does not say where it is read is refused, and so is an unknown environment", () => {
		const read = (context: Record<string, string>) => () =>
			readSettings({ tryGetContext: (key: string) => context[key] });
		expect(read({ environment: "production" })).toThrow("-c origin=");
		expect(read({ environment: "trial" })).toThrow("-c origin=");
		expect(read({ environment: "prod" })).toThrow(ENVIRONMENTS.join(", "));
		expect(read({})().environment).toBe("local");
		expect(read({ origin: "https://cho.example/x/" })().origin).toBe(
			"https://cho.example",
		);
	});
});
