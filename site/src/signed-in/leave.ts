import { keptTexts } from "../drafts/kept-text.ts";

/** Who signs out of a device, from whatever page, may hand it on: what they typed does not stay on it. */
const person = document.body.dataset.nguoi;
if (person !== undefined)
	for (const form of document.querySelectorAll(
		'form[action^="/dang-xuat"], form[action="/tai-khoan/toi/xoa"]',
	))
		form.addEventListener("submit", () =>
			keptTexts(localStorage, person).forgetAll(),
		);
