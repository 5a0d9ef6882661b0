/**
 * Loses nothing that is typed: keeps it in this browser, puts it back after a reload or a lost
 * connection, and saves it into the draft meanwhile. Every form works without this.
 */
import { autosaveWords as w } from "../../words/work/autosave.ts";
import { saveInBackground, type Told } from "./background-save.ts";
import { dayAndClock } from "./clock.ts";
import { fill, typedIn, versionOf } from "./form-text.ts";
import { type Kept, keptTexts, saySame } from "./kept-text.ts";

/** Long enough to finish a word, short enough that a closed page loses none. */
const KEEP_AFTER = 400;
const SAVE_AFTER = 6_000;

const keepForm = (
	form: HTMLFormElement,
	texts: ReturnType<typeof keptTexts>,
	savesInBackground: boolean,
): void => {
	const path = location.pathname;
	const state = document.createElement("p");
	state.className = "autosave";
	state.setAttribute("role", "status");
	form.append(state);
	let isOver = !savesInBackground;
	let isSending = false;
	let keeping = 0;
	let saving = 0;

	const tell = ({ text, signIn }: Told) => {
		state.textContent = text;
		if (!signIn) return;
		const link = document.createElement("a");
		link.href = `/dang-nhap?ve=${encodeURIComponent(path)}`;
		link.textContent = w.signInLink;
		state.append(" ", link);
	};
	const now = (isSent?: boolean): Kept => ({
		at: Date.now(),
		version: versionOf(form)?.value ?? "0",
		fields: typedIn(form),
		...(isSent && { isSent }),
	});
	const keep = (isSent?: boolean) => {
		clearTimeout(keeping);
		if (texts.keep(path, now(isSent)) && !savesInBackground)
			tell({ text: w.kept });
	};
	const save = async () => {
		clearTimeout(saving);
		if (isOver || isSending) return;
		const before = typedIn(form);
		const told = await saveInBackground(form);
		if (isSending) return;
		tell(told);
		isOver = told.isOver ?? false;
		if (told.again) saving = window.setTimeout(save, told.again * 1000);
		// The text now stands on another version; what was typed meanwhile is saved next.
		keep();
		if (!saySame(before, typedIn(form))) plan();
	};
	const plan = () => {
		clearTimeout(saving);
		saving = window.setTimeout(save, SAVE_AFTER);
	};

	form.addEventListener("input", () => {
		clearTimeout(keeping);
		keeping = window.setTimeout(keep, KEEP_AFTER);
		if (!isOver) plan();
	});
	window.addEventListener("online", () => void save());
	window.addEventListener("pagehide", () => {
		if (keeping !== 0 && !isSending) keep();
	});
	form.addEventListener("submit", (event) => {
		if (!navigator.onLine) {
			event.preventDefault();
			keep();
			tell({ text: w.offlineSend });
			return;
		}
		isSending = true;
		clearTimeout(saving);
		keep(true);
	});
	restore(form, texts);
};

const restore = (
	form: HTMLFormElement,
	texts: ReturnType<typeof keptTexts>,
): void => {
	const path = location.pathname;
	const kept = texts.read(path, Date.now());
	// A form that came back with what is wrong already holds what was typed.
	if (kept === undefined || document.querySelector(".error-summary") !== null)
		return;
	const standing: Kept = {
		at: 0,
		version: versionOf(form)?.value ?? "0",
		fields: typedIn(form),
	};
	if (saySame(kept.fields, standing.fields)) {
		texts.forget(path);
		return;
	}
	fill(form, kept);
	const note = document.createElement("div");
	note.className = "warning restored";
	note.setAttribute("role", "status");
	const text = document.createElement("p");
	text.textContent = w.restored(dayAndClock(new Date(kept.at)));
	const button = document.createElement("button");
	button.type = "button";
	button.className = "quiet-action";
	button.textContent = w.discard;
	button.addEventListener("click", () => {
		texts.forget(path);
		fill(form, standing);
		note.remove();
		form
			.querySelector<HTMLElement>("input:not([type=hidden]), textarea")
			?.focus();
	});
	note.append(text, button);
	form.before(note);
};

const start = (): void => {
	const person = document.body.dataset.nguoi;
	if (person === undefined) return;
	const texts = keptTexts(localStorage, person);
	const saved = new URL(location.href).searchParams.has("xong");
	if (saved) texts.forgetSent();
	// And nothing is kept of the page that is being left (`signed-in/leave.ts`).
	document
		.querySelector('form[action="/dang-xuat"]')
		?.addEventListener("submit", () => texts.forgetAll());
	const root = document.querySelector<HTMLElement>("[data-giu]");
	const form = root?.querySelector<HTMLFormElement>("form.work-form");
	if (form) keepForm(form, texts, root?.dataset.giu === "nen");
};

start();
