import { beforeAll, expect, inject, test } from "vitest";
import * as z from "zod";
import { VERSION_INPUT } from "../../shared/drafts/version-input.ts";
import { signIn, WorkSession } from "../signed-in/session.ts";

const { origin } = inject("cloud");
/** Somebody whose organisation no other test of the running cloud touches. */
const MEMBER = "hai-noi@vi-du.example";
const ORGANISATION = "mhh00010";
const STAFF = "can-bo@vi-du.example";
const REMARK = "Bạn ghi rõ sản lượng.";
const PATIENCE_MS = 60_000;

const Mail = z.object({
	number: z.int(),
	destination: z.object({ to: z.array(z.string()) }),
	subject: z.string(),
	body: z.object({ text: z.string().default("") }),
});

const mailTo = async (address: string) => {
	const response = await fetch(new URL("/_local/hop-thu.json", origin));
	return z
		.array(Mail)
		.parse(await response.json())
		.filter(({ destination }) =>
			destination.to.some((one) => one.includes(address)),
		)
		.map(({ number, subject, body }) => ({ number, subject, text: body.text }));
};

const waitForMail = async (address: string, subject: RegExp) => {
	const until = Date.now() + PATIENCE_MS;
	for (;;) {
		const found = (await mailTo(address)).find((mail) =>
			subject.test(mail.subject),
		);
		if (found) return found;
		if (Date.now() > until) throw new Error(`no letter ${subject} came`);
		await new Promise((resolve) => setTimeout(resolve, 300));
	}
};

let member: WorkSession;
let staff: WorkSession;
beforeAll(async () => {
	member = await signIn(origin, MEMBER);
	staff = await signIn(origin, STAFF);
});

const DeskPage = z.object({ draft: z.object({ version: z.string() }) });
const PartPage = z.object({ version: z.string() });
const Queue = z.object({
	rows: z.array(z.object({ id: z.string(), organisation: z.string() })),
});
const Review = z.object({ version: z.int(), recordVersion: z.int() });

/** The organisation sends a change of what partners it seeks. */
const sendChange = async (seeks: string[]) => {
	const account = `/tai-khoan/to-chuc/${ORGANISATION}`;
	const part = `${account}/tim-doi-tac`;
	const { version } = PartPage.parse(await (await member.read(part)).json());
	const saved = await member.send(part, {
		fields: { [VERSION_INPUT]: version, seeks },
	});
	expect(saved.status).toBe(303);
	const { draft } = DeskPage.parse(await (await member.read(account)).json());
	const sent = await member.send(`${account}/gui`, {
		fields: { [VERSION_INPUT]: draft.version },
	});
	expect(sent.status).toBe(303);
};

test("a change that is sent and returned becomes a letter to staff and a letter to the cooperative, once", async () => {
	await sendChange(["off_take"]);
	const told = await waitForMail(STAFF, /chờ duyệt/);
	expect(told.text).toContain("/quan-tri/99/duyet");
	const queue = Queue.parse(
		await (await staff.read("/quan-tri/99/duyet")).json(),
	);
	const ours = queue.rows.find(({ organisation }) =>
		/minh họa số\s10$/.test(organisation),
	);
	const path = `/quan-tri/99/duyet/${ours?.id}`;
	const review = Review.parse(await (await staff.read(path)).json());
	const returned = await staff.send(path, {
		fields: {
			decision: "return",
			version: String(review.version),
			recordVersion: String(review.recordVersion),
			reason: REMARK,
		},
	});
	expect(returned.status).toBe(303);
	expect((await waitForMail(MEMBER, /^Cần sửa/)).text).toContain(REMARK);
	const letters = await mailTo(MEMBER);
	expect(letters.filter(({ text }) => text.includes(REMARK))).toHaveLength(1);
});

test("the link at the foot of a letter switches reminders off without signing in, and only by its button", async () => {
	const { text } = await waitForMail(STAFF, /chờ duyệt/);
	const path = /\/tai-khoan\/bo-nhan\/\S+/.exec(text)?.[0] ?? "";
	const nobody = new WorkSession(origin);
	const looked = await nobody.read(path);
	expect(await looked.json()).toMatchObject({ isDone: false });
	const settings = "/tai-khoan/toi/thong-bao";
	expect(await (await staff.read(settings)).json()).toMatchObject({
		form: { values: { reminders: ["1"] } },
	});
	// As a mail provider posts it: no cookie, no page of ours before it (RFC 8058).
	const posted = await fetch(new URL(path, origin), {
		method: "POST",
		headers: { accept: "text/html" },
		body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
	});
	expect(posted.status).toBe(200);
	expect(await (await staff.read(settings)).json()).toMatchObject({
		form: { values: { reminders: [] } },
	});
	const on = await staff.send(settings, { fields: { reminders: "1" } });
	expect(on.status).toBe(303);
});

test("a link that nobody gave leads nowhere", async () => {
	const nobody = new WorkSession(origin);
	const forged = `/tai-khoan/bo-nhan/per_${"0".repeat(26)}.reminders.x`;
	expect((await nobody.read(forged)).status).toBe(404);
	expect((await nobody.visit(forged, { method: "POST" })).status).toBe(404);
});

test("a letter that came back stops the others and is shown to its reader, who may say that it works again", async () => {
	const settings = "/tai-khoan/toi/thong-bao";
	const Settings = z.object({ bouncedAt: z.string().optional() });
	const stopped = async () =>
		Settings.parse(await (await member.read(settings)).json()).bouncedAt;
	const { number } = await waitForMail(MEMBER, /^Cần sửa/);
	const told = await fetch(
		new URL(`/_local/hop-thu/${number}/bounce`, origin),
		{ method: "POST" },
	);
	expect(told.status).toBe(200);
	await expect.poll(stopped, { timeout: PATIENCE_MS }).toBeDefined();
	await member.send(settings, { fields: { reminders: "1", again: "1" } });
	expect(await stopped()).toBeUndefined();
});
