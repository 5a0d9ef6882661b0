/** What somebody typed into one form, kept in this browser until it is saved. */
export type Kept = {
	at: number;
	/** The version of the draft that it was typed on. */
	version: string;
	fields: [name: string, value: string][];
	/** The form was sent: if it went well, the next page forgets this. */
	isSent?: boolean;
};

const PREFIX = "nhap:";
const LONGEST = 30 * 86_400_000;

type Box = Pick<
	Storage,
	"getItem" | "setItem" | "removeItem" | "key" | "length"
>;

/** What is typed on each page of one person, in a browser that others may use: by an opaque id. */
export const keptTexts = (box: Box, person: string) => {
	const own = `${PREFIX}${person}:`;
	let isClosed = false;
	const keys = () =>
		Array.from({ length: box.length }, (_, at) => box.key(at) ?? "").filter(
			(key) => key.startsWith(own),
		);
	const read = (key: string): Kept | undefined => {
		try {
			const kept = JSON.parse(box.getItem(key) ?? "null");
			return isKept(kept) ? kept : undefined;
		} catch {
			// Not ours, or cut short when the disk was full: as if nothing had been kept.
			return undefined;
		}
	};
	return {
		/** Nothing for what was typed more than a month ago. */
		read(path: string, now: number): Kept | undefined {
			const kept = read(own + path);
			return kept && now - kept.at < LONGEST ? kept : undefined;
		},
		/** `false` where it is not kept: the browser has no room for it. */
		keep(path: string, kept: Kept): boolean {
			if (isClosed) return false;
			try {
				box.setItem(own + path, JSON.stringify(kept));
				return true;
			} catch {
				return false;
			}
		},
		forget: (path: string) => box.removeItem(own + path),
		forgetSent() {
			for (const key of keys()) if (read(key)?.isSent) box.removeItem(key);
		},
		/** And keeps nothing more: the page that is being left may still try. */
		forgetAll() {
			isClosed = true;
			for (const key of keys()) box.removeItem(key);
		},
	};
};

const isKept = (value: unknown): value is Kept =>
	typeof value === "object" &&
	value !== null &&
	"at" in value &&
	typeof value.at === "number" &&
	"version" in value &&
	typeof value.version === "string" &&
	"fields" in value &&
	Array.isArray(value.fields) &&
	value.fields.every(
		(pair) =>
			Array.isArray(pair) && pair.every((one) => typeof one === "string"),
	);

/** Whether two forms say the same, in whatever order and however lines end. */
export const saySame = (a: Kept["fields"], b: Kept["fields"]): boolean =>
	flat(a) === flat(b);

const flat = (fields: Kept["fields"]): string =>
	JSON.stringify(
		fields
			.map(([name, value]) => [name, value.replace(/\r\n/g, "\n").trim()])
			.filter(([, value]) => value !== "")
			.sort(([a = "", x = ""], [b = "", y = ""]) =>
				a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1,
			),
	);
