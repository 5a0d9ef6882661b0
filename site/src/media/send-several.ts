import { showWhatCame, stateOfPhoto } from "./came.ts";
import { type Permission, sendFile } from "./send-file.ts";

/** A file of the list with its line on the page. */
type Line = {
	file: File;
	say: (text: string, isBad?: boolean) => void;
	progress: HTMLProgressElement;
	retry: HTMLButtonElement;
};

type Words = Record<
	| "waiting"
	| "sending"
	| "processing"
	| "ready"
	| "refused"
	| "tooLarge"
	| "noRoom"
	| "offline"
	| "failed"
	| "slow"
	| "signIn"
	| "retry",
	string
>;

/** Looks so often whether a photo is ready, and gives up after a minute. */
const LOOK_MS = 1500;
const MOST_LOOKS = 40;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Takes over the form that sends one photo: several at once, progress, again after a broken connection. */
export const sendSeveral = (): void => {
	const form = document.querySelector<HTMLFormElement>("form[data-upload]");
	const input = form?.querySelector<HTMLInputElement>("input[type=file]");
	const list = document.querySelector<HTMLElement>("[data-upload-list]");
	if (!form || !input || !list) return;
	const words: Words = JSON.parse(form.dataset.words ?? "{}");
	const label = form.querySelector("label");
	if (label) label.textContent = form.dataset.label ?? label.textContent;
	input.multiple = true;
	let room = Number(form.dataset.room);
	// One after another: on a thin line two at once are both late.
	let last: Promise<void> = Promise.resolve();
	const send = (line: Line) => {
		last = last.then(() => sendLine(form, line, words));
	};
	const take = () => {
		for (const file of input.files ?? []) {
			const line = lineOf(list, file, words);
			line.retry.addEventListener("click", () => send(line));
			if (file.size > Number(form.dataset.largest))
				line.say(words.tooLarge, true);
			else if (room <= 0) line.say(words.noRoom, true);
			else {
				room -= 1;
				send(line);
			}
		}
		form.reset();
	};
	input.addEventListener("change", take);
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		take();
	});
	// Nothing to press any more: choosing is sending.
	form.querySelector("button")?.remove();
};

const sendLine = async (
	form: HTMLFormElement,
	line: Line,
	words: Words,
): Promise<void> => {
	line.retry.hidden = true;
	line.progress.hidden = false;
	const { page = "" } = form.dataset;
	const outcome = await sendFile(line.file, {
		permit: () => permit(form),
		onProgress(share) {
			line.progress.value = share;
			line.say(
				words.sending.replace("{percent}", String(Math.round(share * 100))),
			);
		},
		onOffline: () => line.say(words.offline, true),
	});
	line.progress.hidden = true;
	if (!("photo" in outcome)) {
		line.retry.hidden = outcome.refused !== undefined;
		const isLost = outcome.refused === "session";
		return line.say(
			isLost ? words.signIn : (outcome.refused ?? words.failed),
			true,
		);
	}
	line.say(words.processing);
	for (let look = 0; look < MOST_LOOKS; look++) {
		await pause(LOOK_MS);
		const state = await stateOfPhoto(page, outcome.photo);
		if (state === "coming") continue;
		await showWhatCame(page);
		return line.say(words[state], state === "refused");
	}
	line.say(words.slow, true);
};

/** Asks for a permission; a word of refusal instead where there is none. */
const permit = async (
	form: HTMLFormElement,
): Promise<Permission | { refused: string }> => {
	const { page = "", keyName = "", key = "" } = form.dataset;
	const response = await fetch(`${page}/xin`, {
		method: "POST",
		headers: { accept: "application/json" },
		body: new URLSearchParams({ [keyName]: key }),
	});
	if (response.ok) return response.json();
	if (response.status === 401) return { refused: "session" };
	const problem: { detail?: string } = await response.json().catch(() => ({}));
	return { refused: problem.detail ?? String(response.status) };
};

const lineOf = (list: HTMLElement, file: File, words: Words): Line => {
	const item = document.createElement("li");
	const name = document.createElement("span");
	name.className = "name";
	name.textContent = file.name;
	const state = document.createElement("span");
	const progress = document.createElement("progress");
	progress.max = 1;
	progress.value = 0;
	progress.setAttribute("aria-label", file.name);
	const retry = document.createElement("button");
	retry.type = "button";
	retry.className = "quiet-action";
	retry.textContent = words.retry;
	retry.hidden = true;
	item.append(name, state, progress, retry);
	list.append(item);
	const status = document.querySelector("[data-upload-status]");
	let said = "";
	const say = (text: string, isBad = false) => {
		state.textContent = text;
		state.className = isBad ? "bad" : "";
		// Aloud only what changed, not every percent.
		const kind = text.replace(/\d+/g, "");
		if (status && kind !== said) status.textContent = `${file.name}: ${text}`;
		said = kind;
	};
	say(words.waiting);
	return { file, say, progress, retry };
};
