import {
	SESv2Client,
	SendEmailCommand,
	type SendEmailCommandInput,
} from "@aws-sdk/client-sesv2";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	fixtureFunction,
	type SmallTemplate,
	startCloudForTests,
	type TestCloud,
} from "../local-cloud.ts";

const FROM = "Chợ Phiên <no-reply@vi-du.example>";
const arn = (rest: string) => `arn:aws:ses:ap-southeast-1:000000000000:${rest}`;
const letterSet = {
	Letters: { Type: "AWS::SES::ConfigurationSet", Properties: { Name: "thu" } },
};
const bounceRule = {
	CameBack: {
		Type: "AWS::Events::Rule",
		Properties: {
			EventPattern: { source: ["aws.ses"], "detail-type": ["Email Bounced"] },
			Targets: [{ Id: "1", Arn: { "Fn::GetAtt": ["Function", "Arn"] } }],
		},
	},
};

let cloud: TestCloud;
beforeAll(async () => {
	cloud = await startCloudForTests({
		resources: {
			...letterSet,
			...bounceRule,
			Destination: {
				Type: "AWS::SES::ConfigurationSetEventDestination",
				Properties: {
					ConfigurationSetName: { Ref: "Letters" },
					EventDestination: {
						Enabled: true,
						MatchingEventTypes: ["bounce"],
						EventBridgeDestination: {
							EventBusArn: "arn:aws:events:r:0:event-bus/default",
						},
					},
				},
			},
			...fixtureFunction("echo", {}, [
				{
					Effect: "Allow",
					Action: "ses:SendEmail",
					Resource: [
						arn("identity/vi-du.example"),
						arn("configuration-set/thu"),
					],
				},
			]),
		},
	});
});
afterAll(() => cloud.stop());

const send = (key: string, more: Partial<SendEmailCommandInput> = {}) =>
	new SESv2Client({
		endpoint: cloud.origins.mail,
		region: cloud.region,
		maxAttempts: 1,
		credentials: { accessKeyId: key, secretAccessKey: "local" },
	}).send(
		new SendEmailCommand({
			FromEmailAddress: FROM,
			ConfigurationSetName: "thu",
			Destination: { ToAddresses: ["nong-thi-mau@vi-du.example"] },
			Content: {
				Simple: {
					Subject: { Data: "Giấy chứng nhận sắp hết hạn" },
					Headers: [
						{ Name: "List-Unsubscribe", Value: "<https://x.example/>" },
					],
					Body: {
						Text: { Data: "Còn 120 ngày." },
						Html: { Data: '<p onclick="x()">Còn <b>120</b> ngày.</p>' },
					},
				},
			},
			...more,
		}),
	);

const mailbox = async () =>
	(await cloud.getPage("/_local/hop-thu.json")).json() as Promise<
		{ number: number; subject: string; messageId: string }[]
	>;

test("a function that may send is heard, and its letter is in the mailbox", async () => {
	const { MessageId } = await send("SmallFunction");
	expect(await mailbox()).toMatchObject([
		{
			messageId: MessageId,
			from: FROM,
			subject: "Giấy chứng nhận sắp hết hạn",
			destination: { to: ["nong-thi-mau@vi-du.example"] },
			body: { text: "Còn 120 ngày." },
			headers: [{ name: "List-Unsubscribe" }],
		},
	]);
});

test("the newest letter is first, and every letter keeps its number", async () => {
	const [before] = await mailbox();
	await send("SmallFunction", {
		Destination: { ToAddresses: ["sau@vi-du.example"] },
	});
	const after = await mailbox();
	expect(after.map(({ number }) => number)).toEqual([
		(before?.number ?? 0) + 1,
		before?.number,
	]);
	expect(after[1]?.messageId).toBe(before?.messageId);
	const list = await (await cloud.getPage("/_local/hop-thu")).text();
	expect(list.indexOf("sau@vi-du.example")).toBeLessThan(
		list.indexOf("nong-thi-mau@vi-du.example"),
	);
});

test("a letter shows its headers, its text, and its HTML where nothing of it can run", async () => {
	const text = await (await cloud.getPage("/_local/hop-thu/1")).text();
	for (const part of [
		"Giấy chứng nhận sắp hết hạn",
		"List-Unsubscribe",
		"Còn 120 ngày.",
	])
		expect(text).toContain(part);
	expect(text).toContain("sandbox srcdoc=");
	expect(text).not.toContain("<p onclick");
	for (const number of ["0", "99", "-1", "x"])
		expect((await cloud.getPage(`/_local/hop-thu/${number}`)).status).toBe(404);
});

describe("who may not send is refused", () => {
	test.each<[string, string, Partial<SendEmailCommandInput>, string]>([
		["a stranger", "Nobody", {}, "AccessDeniedException"],
		[
			"a function in another's name",
			"SmallFunction",
			{ FromEmailAddress: "no-reply@khac.example" },
			"AccessDeniedException",
		],
		[
			"a letter that names a set nobody declared",
			"SmallFunction",
			{ ConfigurationSetName: "khac" },
			"NotFoundException",
		],
		[
			"a letter that names no set, of which nobody would hear again",
			"SmallFunction",
			{ ConfigurationSetName: undefined },
			"BadRequestException",
		],
	])("%s", async (_, key, more, name) => {
		const before = (await mailbox()).length;
		await expect(send(key, more)).rejects.toMatchObject({ name });
		expect(await mailbox()).toHaveLength(before);
	});
});

test("the button tells the rule that waits for letters that came back", async () => {
	const press = (reason: string) =>
		cloud.getPage(`/_local/hop-thu/1/${reason}`, { method: "POST" });
	const before = cloud.invocations.length;
	expect(await (await press("bounce")).text()).toContain("1 quy tắc");
	expect(cloud.invocations.length).toBe(before + 1);
	// Nobody in this template waits for a complaint.
	expect(await (await press("complaint")).text()).toContain("không ai nghe");
	expect(cloud.invocations.length).toBe(before + 1);
	expect((await cloud.getPage("/_local/hop-thu/1/bounce")).status).toBe(404);
});

test("a mailbox starts empty, whatever other machines received", async () => {
	const other = await startCloudForTests({ resources: letterSet });
	const list = await (await other.getPage("/_local/hop-thu")).text();
	await other.stop();
	expect(list).toContain("Chưa có thư nào");
});

describe("what is not understood of mail stops the start", () => {
	test.each<[string, SmallTemplate, string]>([
		[
			"a property of the configuration set",
			{
				Letters: {
					Type: "AWS::SES::ConfigurationSet",
					Properties: { TrackingOptions: {} },
				},
			},
			"Small/Letters (AWS::SES::ConfigurationSet) property TrackingOptions: the local cloud does not understand this property",
		],
		[
			"a destination elsewhere",
			{
				...letterSet,
				D: {
					Type: "AWS::SES::ConfigurationSetEventDestination",
					Properties: {
						ConfigurationSetName: "thu",
						EventDestination: {
							Enabled: true,
							MatchingEventTypes: ["bounce"],
							SnsDestination: {},
						},
					},
				},
			},
			"property EventDestination",
		],
		[
			"an identity's property",
			{
				I: {
					Type: "AWS::SES::EmailIdentity",
					Properties: { EmailIdentity: "vi-du.example", Odd: 1 },
				},
			},
			"Small/I (AWS::SES::EmailIdentity) property Odd:",
		],
	])("%s", async (_, resources, said) => {
		await expect(startCloudForTests({ resources })).rejects.toThrow(said);
	});
});
