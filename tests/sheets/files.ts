import type { SentBy, SheetFiles } from "../../functions/sheets/files/store.ts";

/** The bucket's part, kept in memory as JSON, so that nothing passes that would not pass the bucket. */
export const filesInMemory = (
	sentBy: SentBy,
): Pick<SheetFiles, "sent" | "put" | "get"> & {
	send: (id: string, bytes: Buffer) => void;
} => {
	const sent = new Map<string, Buffer>();
	const made = new Map<string, string>();
	return {
		send: (id, bytes) => sent.set(id, bytes),
		async sent(id) {
			const bytes = sent.get(id);
			return bytes && { sentBy, bytes: Buffer.from(bytes) };
		},
		async put(id, name, value) {
			made.set(`${id}/${name}`, JSON.stringify(value));
		},
		async get(id, name, schema) {
			const text = made.get(`${id}/${name}`);
			return text === undefined ? undefined : schema.parse(JSON.parse(text));
		},
	};
};
