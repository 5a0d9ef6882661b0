import { people } from "../../data/demonstration/people.ts";
import { type Html, html } from "./html.ts";
import { MAILBOX_PATH } from "./mailbox.ts";

/** Who can sign in, each with a way in, and where their letters arrive. */
export function peopleSection(): Html {
	const row = ({ name, says, email }: (typeof people)[number]) =>
		html`<tr><td>${name}</td><td>${says}</td><td><a href="/dang-nhap?goi-y=${encodeURIComponent(email)}">Đăng nhập bằng ${email}</a></td></tr>`;
	return html`<h2>Ai đăng nhập được</h2><p>Những người này đều bịa ra. Bạn cũng có thể <a href="/dang-nhap">đăng nhập</a> bằng một địa chỉ e-mail bất kỳ. Thư gửi cho họ nằm ở <a href="${MAILBOX_PATH}">hộp thư</a>.</p>
<table><tr><th>Tên</th><th>Là ai</th><th></th></tr>${people.map(row)}</table>`;
}
