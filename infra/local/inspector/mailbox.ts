import type { IncomingMessage, ServerResponse } from "node:http";
import type { LocalCloud } from "../cloud.ts";
import { type Reason, tellComeBack } from "../mail/come-back.ts";
import { type Letter, receivers } from "../mail/letter.ts";
import { type Html, html, page } from "./html.ts";

export const MAILBOX_PATH = "/_local/hop-thu";

/** The letters that the service sent, readable one by one: list, letter, JSON, and the buttons that say one came back. */
export async function openMailbox(
	cloud: LocalCloud,
	request: IncomingMessage,
	response: ServerResponse,
	[number = "", reason = ""]: string[],
): Promise<void> {
	const letters = await cloud.mail.letters();
	const show = (status: number, body: string) =>
		response
			.writeHead(status, {
				"content-type": "text/html; charset=utf-8",
				"cache-control": "no-store",
			})
			.end(body);
	if (!number) {
		show(200, listPage(letters));
		return;
	}
	// Counted from the oldest, so that a letter keeps its address when more arrive.
	const letter = letters.at(-Number(number));
	if (!letter || !/^[1-9]\d*$/.test(number)) {
		show(404, page("Không có thư này", backToList()));
		return;
	}
	if (!reason) {
		show(200, letterPage(number, letter));
		return;
	}
	if (
		request.method !== "POST" ||
		(reason !== "bounce" && reason !== "complaint")
	) {
		show(404, page("Không có trang này", backToList()));
		return;
	}
	const told = await tellComeBack(cloud, letter, reason);
	show(200, toldPage(number, reason, told));
}

/** For tests and tools: everything of every letter, newest first. */
export async function mailboxJson(cloud: LocalCloud): Promise<object> {
	const letters = await cloud.mail.letters();
	return letters.map((letter, at) => ({
		number: letters.length - at,
		...letter,
	}));
}

const backToList = () => html`<p><a href="${MAILBOX_PATH}">Về hộp thư</a></p>`;

const whenOf = ({ at }: Letter): string =>
	new Date(at * 1000).toLocaleString("vi-VN", {
		timeZone: "Asia/Ho_Chi_Minh",
		day: "2-digit",
		month: "2-digit",
		year: "numeric",
		hour: "2-digit",
		minute: "2-digit",
		second: "2-digit",
	});

function listPage(letters: Letter[]): string {
	const row = (letter: Letter, at: number): Html =>
		html`<tr><td>${receivers(letter).join(", ")}</td><td><a href="${MAILBOX_PATH}/${letters.length - at}">${letter.subject}</a></td><td>${whenOf(letter)}</td></tr>`;
	return page(
		"Hộp thư",
		html`<p>Thư của Chợ Phiên dừng ở đây, không đi đâu cả. <a href="/_local/">Về trang Đám mây trên máy này</a></p>
${
	letters.length === 0
		? html`<p>Chưa có thư nào. Thư đầu tiên sẽ hiện ở đây.</p>`
		: html`<table><tr><th>Gửi cho</th><th>Tiêu đề</th><th>Lúc</th></tr>${letters.map(row)}</table>`
}`,
	);
}

function letterPage(number: string, letter: Letter): string {
	const headers: [string, string][] = [
		["Từ", letter.from],
		["Gửi cho", letter.destination.to.join(", ")],
		[
			"Đồng gửi",
			[...letter.destination.cc, ...letter.destination.bcc].join(", "),
		],
		["Trả lời về", letter.replyTo.join(", ")],
		["Lúc", whenOf(letter)],
		...letter.headers.map(({ name, value }): [string, string] => [name, value]),
	];
	const { text, html: rich } = letter.body;
	return page(
		letter.subject,
		html`${backToList()}
<table>${headers.filter(([, value]) => value).map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</table>
<h2>Phần chữ</h2>${text === undefined ? html`<p class="failed">Thư này không có phần chữ.</p>` : html`<pre>${text}</pre>`}
<h2>Phần HTML</h2>${rich === undefined ? html`<p class="failed">Thư này không có phần HTML.</p>` : html`<iframe title="Phần HTML của thư" sandbox srcdoc="${rich}"></iframe>`}
<h2>Nếu thư không đến nơi</h2>
<div class="step"><form method="post" action="${MAILBOX_PATH}/${number}/bounce"><button>Báo thư bị trả lại</button></form></div>
<div class="step"><form method="post" action="${MAILBOX_PATH}/${number}/complaint"><button>Báo người nhận không muốn thư</button></form></div>`,
	);
}

function toldPage(number: string, reason: Reason, told: number): string {
	const what =
		reason === "bounce" ? "Thư bị trả lại" : "Người nhận không muốn thư";
	return page(
		told > 0 ? `Đã báo: ${what}` : `${what}: không ai nghe`,
		html`<p>${told > 0 ? `${told} quy tắc đã nhận tin.` : "Không quy tắc nào của hệ thống chờ tin này."}</p>
<p><a href="${MAILBOX_PATH}/${number}">Về lá thư</a></p>${backToList()}`,
	);
}
