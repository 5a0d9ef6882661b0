import { people } from "../../data/demonstration/people.ts";
import { type Html, html, page } from "../inspector/html.ts";

/** Where somebody says who they are. In the cloud a code by e-mail proves it; here nothing does. */
export function choicePage(action: string, wrong?: string): string {
	const person = ({ email, name, says }: (typeof people)[number]): Html =>
		html`<li><button class="wide" name="email" value="${email}"><strong>${name}</strong><br>${says}<br><span class="quiet">${email}</span></button></li>`;
	const problem =
		wrong === undefined
			? ""
			: html`<p class="failed" role="alert" id="wrong">“${wrong}” chưa phải địa chỉ e-mail. Viết như ten@vi-du.example.</p>`;
	return page(
		"Bạn là ai?",
		html`${problem}<p>Trang này chỉ có trên máy của bạn. Người và địa chỉ dưới đây đều bịa ra để thử, nên không ai phải nhập mã.</p>
<form method="post" action="${action}"><ul class="people">${people.map(person)}</ul></form>
<h2>Người khác</h2>
<form method="post" action="${action}"><label for="email">Địa chỉ e-mail bất kỳ</label><br>
<input id="email" name="email" type="email" required autocomplete="off" value="${wrong ?? ""}"${wrong === undefined ? "" : html` aria-invalid="true" aria-describedby="wrong"`}> <button>Đăng nhập</button></form>
<form method="post" action="${action}"><p><button name="cancel" value="1">Thôi, không đăng nhập</button></p></form>`,
	);
}
