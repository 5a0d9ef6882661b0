import { createHash } from "node:crypto";
import { people } from "../../data/demonstration/people.ts";

export type Account = { subject: string; email: string; name?: string };

/** Not an e-mail address: no `@` between two parts without spaces. */
const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Who has signed in here. Anybody may, with any address; nobody is asked to prove it is theirs. */
export class Accounts {
	readonly #bySubject = new Map<string, Account>();

	/** The account of an address, made at the first time; nothing for what is no address. */
	enter(typed: string): Account | undefined {
		const email = typed.trim().normalize("NFC").toLowerCase();
		if (!LOOKS_LIKE_EMAIL.test(email)) return undefined;
		const name = people.find((person) => person.email === email)?.name;
		const account = { subject: subjectOf(email), email, ...(name && { name }) };
		this.#bySubject.set(account.subject, account);
		return account;
	}

	find(subject: string): Account | undefined {
		return this.#bySubject.get(subject);
	}
}

/** The same for the same address after every start, and telling nothing of it; in the shape that Cognito uses. */
export function subjectOf(email: string): string {
	const hash = createHash("sha256").update(`cho-phien ${email}`).digest("hex");
	return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}
