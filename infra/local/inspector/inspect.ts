import type { IncomingMessage, ServerResponse } from "node:http";
import { findBucket, type LocalCloud } from "../cloud.ts";
import { readBody } from "../http.ts";
import { bucketPage } from "./bucket-page.ts";
import { mailboxJson, openMailbox } from "./mailbox.ts";
import { overview } from "./overview.ts";
import { stateOf } from "./state.ts";

type Visit = {
	cloud: LocalCloud;
	request: IncomingMessage;
	response: ServerResponse;
	url: URL;
};

const IMPORTS = "imports";
const STILL_MS = 120_000;

/** The pages under `/_local/`, which only this machine has. */
export async function inspect(
	cloud: LocalCloud,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const url = new URL(request.url ?? "/", "http://localhost");
	const visit = { cloud, request, response, url };
	const [, , section = "", name = "", ...rest] = url.pathname
		.split("/")
		.map((part) => decodeURIComponent(part));
	// A form on some other website must not be able to press these buttons.
	const site = request.headers["sec-fetch-site"];
	if (
		request.method !== "GET" &&
		site !== undefined &&
		site !== "same-origin" &&
		site !== "none"
	)
		return say(response, 403, "Chỉ trang này mới gửi được.");
	const step = `${request.method} ${section}`;
	if (step === "GET " || step === "HEAD ")
		return show(response, overview(await stateOf(cloud)));
	if (step === "GET state.json") return json(response, await stateOf(cloud));
	if (step === "GET still") {
		await cloud.waitUntilStill(STILL_MS);
		return say(response, 200, "Đã xong việc.");
	}
	if (step === "POST queues") return redrive(visit, name);
	if (step === "POST schedules") return fire(visit, name);
	if (step === "POST upload") return upload(visit);
	if (step === "GET hop-thu.json")
		return json(response, await mailboxJson(cloud));
	if (section === "hop-thu")
		return openMailbox(cloud, request, response, [name, ...rest]);
	if (section === "buckets") return openBucket(visit, name, rest.join("/"));
	return say(response, 404, "Không có trang này.");
}

function show(response: ServerResponse, page: string): void {
	response
		.writeHead(200, {
			"content-type": "text/html; charset=utf-8",
			"cache-control": "no-store",
		})
		.end(page);
}

function json(response: ServerResponse, value: object): void {
	response
		.writeHead(200, {
			"content-type": "application/json; charset=utf-8",
			"cache-control": "no-store",
		})
		.end(JSON.stringify(value, null, "\t"));
}

function say(response: ServerResponse, status: number, text: string): void {
	response
		.writeHead(status, { "content-type": "text/plain; charset=utf-8" })
		.end(`${text}\n`);
}

function backToOverview(response: ServerResponse): void {
	response.writeHead(303, { location: "/_local/" }).end();
}

/** Moves dead letters back to the queue that gave them up. */
async function redrive(
	{ cloud, response }: Visit,
	name: string,
): Promise<void> {
	const all = [...cloud.queues.values()].map(({ queue }) => queue);
	const dead = all.find((queue) => queue.settings.name === name);
	const source = all.find(
		(queue) => dead !== undefined && queue.settings.redrive?.to() === dead,
	);
	if (!dead || !source)
		return say(response, 404, "Không có hàng việc lỗi này.");
	dead.moveAllTo(source);
	backToOverview(response);
}

async function fire(
	{ cloud, response, url }: Visit,
	name: string,
): Promise<void> {
	const wanted =
		decodeURIComponent(url.pathname)
			.replace(/^\/_local\/schedules\//, "")
			.replace(/\/fire$/, "") || name;
	const schedule = cloud.schedules.find(({ readable }) => readable === wanted);
	if (!schedule) return say(response, 404, "Không có lịch hẹn này.");
	try {
		await schedule.fire(new Date());
	} catch (error) {
		return say(
			response,
			500,
			`Lịch hẹn không chạy được: ${error instanceof Error ? error.message : String(error)}`,
		);
	}
	backToOverview(response);
}

async function upload({ cloud, request, response }: Visit): Promise<void> {
	const body = await readBody(request);
	const form = await new Response(new Uint8Array(body), {
		headers: { "content-type": request.headers["content-type"] ?? "" },
	}).formData();
	const file = form.get("file");
	const bucket = findBucket(cloud, IMPORTS);
	if (!bucket || !(file instanceof File) || !file.name)
		return say(response, 400, "Chưa có tệp. Chọn một tệp rồi gửi lại.");
	bucket.put(file.name, Buffer.from(await file.arrayBuffer()), {
		"content-type": file.type || "application/octet-stream",
	});
	backToOverview(response);
}

async function openBucket(
	{ cloud, request, response, url }: Visit,
	name: string,
	key: string,
): Promise<void> {
	const bucket = findBucket(cloud, name);
	if (!bucket) return say(response, 404, "Không có kho này.");
	if (request.method === "PUT" && key) {
		const object = bucket.put(key, await readBody(request), {
			"content-type":
				request.headers["content-type"] ?? "application/octet-stream",
		});
		response
			.writeHead(200, {
				etag: object.etag,
				"x-amz-version-id": object.versionId,
			})
			.end();
		return;
	}
	if (request.method === "DELETE" && key) {
		bucket.delete(key);
		response.writeHead(204).end();
		return;
	}
	if (request.method !== "GET" && request.method !== "HEAD")
		return say(response, 405, "Ở đây chỉ xem, ghi hoặc xóa tệp.");
	if (!key) {
		const readable = cloud.buckets.get(bucket.name)?.readable ?? bucket.name;
		return show(
			response,
			bucketPage(bucket, readable, url.searchParams.get("prefix") ?? ""),
		);
	}
	const object = bucket.get(key);
	if (!object) return say(response, 404, "Không có tệp này.");
	// Shown as text: a stored page must not run here with the powers of this one.
	const type = object.headers["content-type"] ?? "";
	const shown = type.startsWith("text/html")
		? "text/plain; charset=utf-8"
		: type;
	response.writeHead(200, {
		"content-type": shown,
		"content-length": object.body.length,
		"last-modified": object.lastModified.toUTCString(),
		etag: object.etag,
		"x-content-type-options": "nosniff",
	});
	response.end(request.method === "HEAD" ? undefined : object.body);
}
