import { type Html, html, page } from "./html.ts";
import { peopleSection } from "./people.ts";
import type { State } from "./state.ts";

const SHOWN_INVOCATIONS = 50;

function hour(instant: string): string {
	return new Date(instant).toLocaleTimeString("vi-VN", {
		timeZone: "Asia/Ho_Chi_Minh",
	});
}

function queues(state: State): Html {
	const row = (queue: State["queues"][number]) => html`<tr>
<td>${queue.readable}${queue.deadLetters && queue.ready > 0 ? html` <span class="failed">có việc lỗi</span>` : ""}</td>
<td class="number">${queue.ready}</td><td class="number">${queue.inFlight}</td><td class="number">${queue.delayed}</td></tr>`;
	return html`<h2>Hàng đợi</h2><table><tr><th>Tên</th><th>Đang chờ</th><th>Đang làm</th><th>Chưa đến giờ</th></tr>${state.queues.map(row)}</table>
${state.queues.filter(({ deadLetters, ready }) => deadLetters && ready > 0).map(deadLetters)}`;
}

function deadLetters(queue: State["queues"][number]): Html {
	const again = queue.canRedrive
		? html`<form method="post" action="/_local/queues/${queue.name}/redrive"><button>Đưa tất cả về làm lại</button></form>`
		: html`<p class="quiet">Hàng này nhận việc lỗi của lịch hẹn. Chạy lại lịch ở mục Lịch hẹn.</p>`;
	const message = ({
		body,
		receiveCount,
		sentAt,
	}: State["queues"][number]["messages"][number]) =>
		html`<details><summary>Gửi lúc ${hour(sentAt)}, đã thử ${receiveCount} lần</summary><pre>${body}</pre></details>`;
	return html`<h3>${queue.readable}</h3>${again}${queue.messages.map(message)}`;
}

function invocations(state: State): Html {
	const names = new Map(
		state.functions.map(({ name, readable }) => [name, readable]),
	);
	const row = (
		call: State["invocations"][number],
	) => html`<tr><td>${names.get(call.function) ?? call.function}</td><td>${hour(call.at)}</td>
<td class="number">${call.milliseconds} ms${call.cold ? " (mới khởi động)" : ""}</td>
<td>${call.error ? html`<span class="failed">${call.error}</span>` : "xong"}${call.logs ? html`<details><summary>Nhật ký</summary><pre>${call.logs}</pre></details>` : ""}</td></tr>`;
	return html`<h2>Lần chạy gần đây</h2><table><tr><th>Hàm</th><th>Lúc</th><th>Thời gian</th><th>Kết quả</th></tr>${state.invocations.slice(0, SHOWN_INVOCATIONS).map(row)}</table>`;
}

/** The inspector's front page: everything of one machine on one page. */
export function overview(state: State): string {
	const bucket = ({ name, readable, objects }: State["buckets"][number]) =>
		html`<tr><td><a href="/_local/buckets/${name}/">${readable}</a></td><td class="number">${objects}</td></tr>`;
	const table = ({ readable, items }: State["tables"][number]) =>
		html`<tr><td>${readable}</td><td class="number">${items}</td></tr>`;
	const schedule = ({ readable, expression }: State["schedules"][number]) =>
		html`<tr><td>${readable}</td><td>${expression}</td><td><form method="post" action="/_local/schedules/${encodeURIComponent(readable)}/fire"><button>Chạy ngay</button></form></td></tr>`;
	return page(
		"Đám mây trên máy này",
		html`<p>Trang này chỉ có trên máy của bạn. Dữ liệu nằm trong bộ nhớ và mất khi tắt. Xem <a href="/">trang Chợ Phiên</a> hoặc <a href="/_local/state.json">bản JSON</a>.</p>
${state.signIn ? peopleSection() : ""}
<h2>Nhập tệp</h2><form method="post" action="/_local/upload" enctype="multipart/form-data"><label>Tệp JSONL hoặc CSV <input type="file" name="file" required></label> <button>Nhập</button></form>
${queues(state)}
<h2>Lịch hẹn</h2><table><tr><th>Tên</th><th>Giờ chạy</th><th></th></tr>${state.schedules.map(schedule)}</table>
<h2>Kho tệp</h2><table><tr><th>Tên</th><th>Số tệp</th></tr>${state.buckets.map(bucket)}</table>
<h2>Bảng dữ liệu</h2><table><tr><th>Tên</th><th>Số mục</th></tr>${state.tables.map(table)}</table>
${invocations(state)}`,
	);
}
