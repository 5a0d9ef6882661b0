import { afterAll, beforeAll, expect, test } from "vitest";
import {
	fixtureFunction,
	startCloudForTests,
	type TestCloud,
} from "../local-cloud.ts";

let cloud: TestCloud;
beforeAll(async () => {
	const target = {
		Arn: { "Fn::GetAtt": ["Function", "Arn"] },
		Input: '{"job":"day"}',
	};
	cloud = await startCloudForTests({
		resources: {
			...fixtureFunction("echo"),
			imports: { Type: "AWS::S3::Bucket" },
			Daily: {
				Type: "AWS::Scheduler::Schedule",
				Properties: {
					ScheduleExpression: "cron(1 0 * * ? *)",
					ScheduleExpressionTimezone: "Asia/Ho_Chi_Minh",
					FlexibleTimeWindow: { Mode: "OFF" },
					Target: target,
				},
			},
			Deployed: {
				Type: "AWS::Events::Rule",
				Properties: {
					EventPattern: {
						source: ["aws.cloudformation"],
						detail: {
							"stack-id": [{ Ref: "AWS::StackId" }],
							"status-details": { status: ["CREATE_COMPLETE"] },
						},
					},
					Targets: [{ ...target, Id: "1", Input: '{"job":"everything"}' }],
				},
			},
		},
	});
});
afterAll(() => cloud.stop());

test("a file is put into a bucket by curl and read back", async () => {
	const put = await cloud.getPage(
		"/_local/buckets/imports/th%C6%B0%20m%E1%BB%A5c/t%E1%BB%87p.jsonl",
		{ method: "PUT", body: "{}" },
	);
	expect(put.status).toBe(200);
	expect(cloud.readFile("imports", "thư mục/tệp.jsonl")).toBe("{}");
	expect(
		await (
			await cloud.getPage(
				"/_local/buckets/imports/th%C6%B0%20m%E1%BB%A5c/t%E1%BB%87p.jsonl",
			)
		).text(),
	).toBe("{}");
});

test("a file is put into the imports bucket by the form", async () => {
	const form = new FormData();
	form.set("file", new File(["dòng"], "mẫu.jsonl"));
	expect(
		(await cloud.getPage("/_local/upload", { method: "POST", body: form }))
			.status,
	).toBe(303);
	expect(cloud.readFile("imports", "mẫu.jsonl")).toBe("dòng");
});

test("a schedule is fired by its button, with the input of the template", async () => {
	expect(
		(await cloud.getPage("/_local/schedules/Daily/fire", { method: "POST" }))
			.status,
	).toBe(303);
	expect(cloud.invocations[0]).toMatchObject({
		function: "Small-Function",
		error: undefined,
	});
});

test("another website cannot press these buttons", async () => {
	const before = cloud.invocations.length;
	const response = await cloud.getPage("/_local/schedules/Daily/fire", {
		method: "POST",
		headers: { "sec-fetch-site": "cross-site" },
	});
	expect([response.status, cloud.invocations.length]).toEqual([403, before]);
});

test("the rule that waits for the stack runs when the stack is made", async () => {
	const before = cloud.invocations.length;
	await cloud.announceStacks();
	expect(cloud.invocations.length).toBe(before + 1);
});

test("the page shows everything, with whatever text it holds made harmless", async () => {
	cloud.putFile("imports", '<script>alert("x")</script>', "x");
	const bucket = [...cloud.buckets.keys()][0];
	const page = await (await cloud.getPage(`/_local/buckets/${bucket}/`)).text();
	expect(page).toContain("&#60;script&#62;");
	expect(page).not.toContain("<script>");
	const overview = await (await cloud.getPage("/_local/")).text();
	for (const word of [
		"Hàng đợi",
		"Kho tệp",
		"Bảng",
		"Lần chạy gần đây",
		"Daily",
		"imports",
	])
		expect(overview).toContain(word);
});

test("a stored page is shown as text, never run", async () => {
	await cloud.getPage("/_local/buckets/imports/page.html", {
		method: "PUT",
		body: "<p>",
		headers: { "content-type": "text/html" },
	});
	expect(
		(await cloud.getPage("/_local/buckets/imports/page.html")).headers.get(
			"content-type",
		),
	).toContain("text/plain");
});
