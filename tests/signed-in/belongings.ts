import sharp from "sharp";
import * as z from "zod";
import type { SubjectKind } from "../../functions/signed-in/subjects.ts";
import {
	COOPERATIVE_A,
	COOPERATIVE_B,
} from "../../infra/data/demonstration/people.ts";
import { VERSION_INPUT } from "../../shared/drafts/version-input.ts";
import type { WorkSession } from "./session.ts";

export const OWN_PROVINCE = "99";
const ACCOUNT = `/tai-khoan/to-chuc/${COOPERATIVE_A}`;
const OFFICE = `/quan-tri/${OWN_PROVINCE}`;
const PATIENCE_MS = 30_000;

type Maker = "member" | "newcomer" | "staff" | "visitor";

/**
 * One thing of each kind that an address may name, made the way people make them: all of cooperative A,
 * in the invented province. A kind without a maker does not compile.
 */
export const belongings = async (as: (who: Maker) => WorkSession) => {
	const member = as("member");
	const product = await productOf(member);
	const ids: Record<SubjectKind, string> = {
		province: OWN_PROVINCE,
		organisation: COOPERATIVE_A,
		product: product.id,
		submission: await newSubmission(member, as("staff")),
		photo: await newPhoto(member, product.id),
		claim: await newClaim(as("newcomer"), as("staff")),
		data_request: await newDataRequest(member, as("staff")),
		report: await newReport(as("visitor"), product.page),
		sheet: await newSheet(as("staff")),
	};
	return {
		ids,
		otherOrganisation: COOPERATIVE_B,
		/** What belongs to one person, where the route asks for a person. */
		owners: { claim: "newcomer" } as Partial<Record<SubjectKind, "newcomer">>,
		/** Other parts of addresses; whether they fit is not what is tried here. */
		params: {
			province: OWN_PROVINCE,
			organisation: COOPERATIVE_A,
			product: product.id,
			certificate: `${product.id}c1`,
			person: `per_${"0".repeat(26)}`,
			other: product.id,
			size: "320",
			token: "x",
			source: "x",
		} as Record<string, string>,
	};
};

/** Reads a document until it holds what is waited for. */
const waitFor = async <T>(
	session: WorkSession,
	path: string,
	find: (document: unknown) => T | undefined,
): Promise<T> => {
	const until = Date.now() + PATIENCE_MS;
	for (;;) {
		const response = await session.read(path);
		const document: unknown = await response.json();
		const found = response.status === 200 ? find(document) : undefined;
		if (found !== undefined) return found;
		if (Date.now() > until)
			throw new Error(
				`${path} (${response.status}) never held it: ${JSON.stringify(document).slice(0, 400)}`,
			);
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
};

const done = async (response: Response): Promise<void> => {
	if (response.status !== 303)
		throw new Error(
			`${response.url} answered ${response.status}: ${(await response.text()).slice(0, 600)}`,
		);
};

const Products = z.object({
	products: z.array(z.object({ id: z.string(), isNew: z.boolean() })),
});

const productOf = (member: WorkSession) =>
	waitFor(member, `${ACCOUNT}/san-pham`, (document) => {
		const first = Products.parse(document).products.find(({ isNew }) => !isNew);
		return first && { id: first.id, page: `/san-pham/x-${first.id}` };
	});

const Part = z.object({ version: z.string() });
const Queue = z.object({ rows: z.array(z.object({ id: z.string() })) });

const newSubmission = async (member: WorkSession, staff: WorkSession) => {
	const path = `${ACCOUNT}/tim-doi-tac`;
	const { version } = Part.parse(await (await member.read(path)).json());
	await done(
		await member.send(path, {
			fields: {
				[VERSION_INPUT]: version,
				seeks: ["off_take", "display"],
			},
		}),
	);
	const Desk = z.object({ draft: z.object({ version: z.string() }) });
	const { draft } = Desk.parse(await (await member.read(ACCOUNT)).json());
	await done(
		await member.send(`${ACCOUNT}/gui`, {
			fields: { [VERSION_INPUT]: draft.version },
		}),
	);
	return waitFor(
		staff,
		`${OFFICE}/duyet`,
		(document) => Queue.parse(document).rows[0]?.id,
	);
};

const Upload = z.object({
	action: z.string().default("/tai-anh-len"),
	fields: z.record(z.string(), z.string()),
});

/** Sends a file the way a plain form does. */
export const upload = async (
	session: WorkSession,
	form: unknown,
	file: { body: Uint8Array; name: string; type: string },
): Promise<Response> => {
	const { action, fields } = Upload.parse(form);
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	if (!("Content-Type" in fields)) body.append("Content-Type", file.type);
	body.append(
		"file",
		new Blob([new Uint8Array(file.body)], { type: file.type }),
		file.name,
	);
	return session.visit(action, { method: "POST", body });
};

const Photos = z.object({
	upload: z.unknown(),
	photos: z.array(z.object({ photo: z.string() })),
});

const newPhoto = async (member: WorkSession, product: string) => {
	const path = `${ACCOUNT}/san-pham/${product}/anh`;
	const page = Photos.parse(await (await member.read(path)).json());
	const before = page.photos.map(({ photo }) => photo);
	const body = await sharp({
		create: { width: 640, height: 480, channels: 3, background: "#2f6b3a" },
	})
		.jpeg()
		.toBuffer();
	await done(
		await upload(member, page.upload, {
			body,
			name: "anh.jpg",
			type: "image/jpeg",
		}),
	);
	return waitFor(member, path, (document) =>
		Photos.parse(document)
			.photos.map(({ photo }) => photo)
			.find((photo) => !before.includes(photo)),
	);
};

const Ids = z.array(z.object({ id: z.string() }));
const Waiting = z.union([
	z.object({ claims: Ids }),
	z.object({ requests: Ids }),
]);

/** What waits longest in a queue. */
const firstIn = (document: unknown): string | undefined => {
	const [rows] = Object.values(Waiting.parse(document));
	return rows?.[0]?.id;
};

const newClaim = async (newcomer: WorkSession, staff: WorkSession) => {
	await done(
		await newcomer.send(`/tai-khoan/xin-quan-ly/${COOPERATIVE_A}`, {
			fields: {
				belonging: "employee",
				proof: "Tôi làm kế toán ở đây từ 2020.",
			},
		}),
	);
	return waitFor(staff, `${OFFICE}/xin-quan-ly`, firstIn);
};

const newDataRequest = async (member: WorkSession, staff: WorkSession) => {
	await done(
		await member.send("/tai-khoan/toi/yeu-cau", {
			fields: { kind: "correction", text: "Xin sửa họ tên của tôi." },
		}),
	);
	return waitFor(staff, `${OFFICE}/du-lieu-ca-nhan`, firstIn);
};

const newReport = async (visitor: WorkSession, page: string) => {
	const response = await visitor.visit("/bao-sai", {
		method: "POST",
		body: new URLSearchParams({
			trang: page,
			sai: "other",
			noi_dung: "Tên sản phẩm này viết sai chính tả ở dòng đầu.",
		}),
	});
	const number = /BS-\d{6}-\w{5}/.exec(response.headers.get("location") ?? "");
	if (number === null)
		throw new Error(`The report was not taken: ${response.status}`);
	return number[0];
};

const Sheets = z.object({
	upload: z.unknown(),
	sheets: z.array(z.object({ path: z.string() })),
});

const newSheet = async (staff: WorkSession) => {
	const path = `${OFFICE}/nhap-bang`;
	const page = Sheets.parse(await (await staff.read(path)).json());
	await done(
		await upload(staff, page.upload, {
			body: Buffer.from("Tên sản phẩm,Hạng sao\nMật ong minh họa,4\n"),
			name: "bang.csv",
			type: "text/csv",
		}),
	);
	return waitFor(staff, path, (document) =>
		Sheets.parse(document).sheets[0]?.path.split("/").at(-1),
	);
};
