import { describe, expect, test } from "vitest";
import { ofType, synthesize } from "./synthesized.ts";

const { all, data, service } = synthesize("production");

const textOf = (resources: typeof all, type: string, start: string): string =>
	JSON.stringify(
		ofType(resources, type).find(([id]) => id.startsWith(start))?.[1]
			.Properties,
	);

describe("spreadsheets", { timeout: 60_000 }, () => {
	test("what was sent and what was made of it are removed after 30 days", () => {
		const bucket = textOf(data, "AWS::S3::Bucket", "Sheets");
		for (const folder of ["tep/", "bang/"])
			expect(bucket).toContain(
				`{"ExpirationInDays":30,"Prefix":"${folder}","Status":"Enabled"}`,
			);
	});

	test("only a file that was sent is a message, never what the worker writes itself", () => {
		expect(textOf(data, "AWS::S3::Bucket", "Sheets")).toContain(
			'"Rules":[{"Name":"prefix","Value":"tep/"}]',
		);
		const worker = textOf(service, "AWS::IAM::Policy", "SheetsReadSheets");
		expect(worker).not.toMatch(/s3:PutObject[^}]*tep/);
	});

	test("pages may sign a file and show what was made, but not read what was sent", () => {
		const pages = textOf(service, "AWS::IAM::Policy", "ApiSignedInAnswer");
		expect(pages).toContain('SheetsBucketObjects"},"/bang/*"');
		expect(pages).toContain('SheetsBucketObjects"},"/tep/*"');
		const worker = textOf(service, "AWS::IAM::Policy", "SheetsReadSheets");
		expect(worker).toContain('SheetsBucketObjects"},"/tep/*"');
	});

	test("of the accounts' stream only steps of spreadsheets reach the worker", () => {
		const pipe = textOf(service, "AWS::Pipes::Pipe", "Sheets");
		expect(pipe).toContain("sheet_step");
		const filters = pipe.match(/"Pattern":/g) ?? [];
		expect(filters).toHaveLength(1);
	});
});
