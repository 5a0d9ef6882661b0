import type { Message } from "./message.ts";

const WINDOW_MS = 5 * 60_000;

/** What a FIFO queue has accepted in the last five minutes. */
export class Deduplication {
	readonly #scope: "queue" | "messageGroup";
	/** Oldest first. */
	readonly #seen = new Map<string, { at: number; message: Message }>();

	constructor(scope: "queue" | "messageGroup") {
		this.#scope = scope;
	}

	key(group: string | undefined, deduplication: string | undefined): string {
		return this.#scope === "messageGroup"
			? `${group}\n${deduplication}`
			: `${deduplication}`;
	}

	add(key: string, message: Message): void {
		this.#seen.set(key, { at: Date.now(), message });
	}

	/** The message that was accepted under this key and still counts. */
	find(key: string): Message | undefined {
		for (const [old, { at }] of this.#seen) {
			if (Date.now() - at < WINDOW_MS) break;
			this.#seen.delete(old);
		}
		return this.#seen.get(key)?.message;
	}
}
