import { autosaveWords as w } from "../../words/work/autosave.ts";
import { clock } from "./clock.ts";
import { versionOf } from "./form-text.ts";

export type Told = {
	text: string;
	/** Nothing more can be saved from this page until somebody acts. */
	isOver?: boolean;
	/** Try again after so many seconds. */
	again?: number;
	signIn?: boolean;
};

const RETRY = 20;
const RETRY_LATER = 60;

/** Saves a form into its draft while it is being typed; says how it went, never throws. */
export const saveInBackground = async (
	form: HTMLFormElement,
): Promise<Told> => {
	const body = new URLSearchParams();
	for (const [name, value] of new FormData(form))
		if (typeof value === "string") body.append(name, value);
	let response: Response;
	try {
		response = await fetch(`${form.action}?luu=nen`, {
			method: "POST",
			body,
			headers: { accept: "application/json" },
		});
	} catch {
		return { text: w.offline, again: RETRY };
	}
	return toldOf(form, response);
};

/** The codes of refusals that a new sign-in mends: none, or one made elsewhere with another key of the form. */
const SIGN_IN = new Set(["accounts.sign_in", "accounts.wrong_form"]);

type Said = {
	code?: string;
	conflict?: boolean;
	version?: string;
	wrong?: string[];
};

const toldOf = async (
	form: HTMLFormElement,
	response: Response,
): Promise<Told> => {
	const said = await bodyOf(response);
	if (response.status === 401 || SIGN_IN.has(said.code ?? ""))
		return { text: w.signIn, isOver: true, signIn: true };
	if (response.status === 409)
		return { text: said.conflict ? w.conflict : w.waiting, isOver: true };
	// The right was taken back, or the draft thrown away: trying again would not help.
	if (response.status === 403 || response.status === 404)
		return { text: w.gone, isOver: true };
	if (!response.ok) return { text: w.later, again: RETRY_LATER };
	const input = versionOf(form);
	if (input && said.version !== undefined) input.value = said.version;
	const time = clock(new Date());
	return { text: said.wrong?.length ? w.savedPartly(time) : w.saved(time) };
};

/** What a server in trouble says is no JSON: then its status has to do. */
const bodyOf = async (response: Response): Promise<Said> => {
	const type = response.headers.get("content-type") ?? "";
	return /json/.test(type) ? ((await response.json()) as Said) : {};
};
