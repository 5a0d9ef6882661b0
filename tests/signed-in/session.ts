import { FORM_KEY } from "../../shared/signed-in/form.ts";

/** Cookies of one browser on one host; paths do not matter to the tests. */
class Jar {
	readonly #cookies = new Map<string, string>();

	take(response: Response): void {
		for (const line of response.headers.getSetCookie()) {
			const [pair = ""] = line.split(";");
			const at = pair.indexOf("=");
			const value = pair.slice(at + 1);
			if (value === "") this.#cookies.delete(pair.slice(0, at));
			else this.#cookies.set(pair.slice(0, at), value);
		}
	}

	get header(): string {
		return [...this.#cookies]
			.map(([name, value]) => `${name}=${value}`)
			.join("; ");
	}
	get(name: string): string | undefined {
		return this.#cookies.get(name);
	}
	set(name: string, value: string): void {
		this.#cookies.set(name, value);
	}
}

export type Sent = {
	fields?: Record<string, string | string[]>;
	json?: boolean;
};

/** Somebody at a browser without JavaScript: cookies, forms, redirects one at a time. */
export class WorkSession {
	readonly jar = new Jar();
	readonly origin: string;
	/** Goes with every form; read from the first page. */
	formKey = "";

	constructor(origin: string) {
		this.origin = origin;
	}

	async visit(path: string, init: RequestInit = {}): Promise<Response> {
		const response = await fetch(new URL(path, this.origin), {
			redirect: "manual",
			...init,
			headers: {
				accept: "text/html",
				...(this.jar.header && { cookie: this.jar.header }),
				...init.headers,
			},
		});
		this.jar.take(response);
		return response;
	}

	/** The document of a page, as a program gets it. */
	read(path: string): Promise<Response> {
		return this.visit(path, { headers: { accept: "application/json" } });
	}

	send(
		path: string,
		{ fields = {}, json = false }: Sent = {},
	): Promise<Response> {
		const body = new URLSearchParams([[FORM_KEY, this.formKey]]);
		for (const [name, value] of Object.entries(fields))
			for (const one of [value].flat()) body.append(name, one);
		return this.visit(path, {
			method: "POST",
			body,
			headers: {
				accept: json ? "application/json" : "text/html",
				origin: this.origin,
			},
		});
	}
}

const MOST_STEPS = 12;

/** Signs in as somebody of the demonstration, or as whoever has that address, at the real issuer. */
export const signIn = async (
	origin: string,
	email: string,
): Promise<WorkSession> => {
	const session = new WorkSession(origin);
	let path = `/dang-nhap?goi-y=${encodeURIComponent(email)}`;
	for (let step = 0; step < MOST_STEPS; step++) {
		const response = await session.visit(path);
		const next = response.headers.get("location");
		if (next === null)
			throw new Error(
				`Signing in stopped at ${path.split("?")[0]} with ${response.status}: ${(await response.text()).slice(0, 300)}`,
			);
		const target = new URL(next, new URL(path, origin));
		path = target.pathname + target.search;
		if (/^\/(tai-khoan|quan-tri)/.test(target.pathname)) break;
	}
	const page = await session.visit("/tai-khoan/toi");
	const html = await page.text();
	session.formKey =
		new RegExp(`name="${FORM_KEY}" value="([^"]+)"`).exec(html)?.[1] ?? "";
	if (session.formKey === "")
		throw new Error(`No form key on /tai-khoan/toi (${page.status})`);
	return session;
};
