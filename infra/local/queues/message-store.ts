import type { Message } from "./message.ts";

type Group = { waiting: Message[]; inFlight: number };

/**
 * What waits in a queue, and in which order it may leave. A standard queue is one line; a FIFO
 * queue is a line per group, and a group with a message in flight stands still until that batch
 * is done. Taking costs the same however many groups wait.
 */
export class MessageStore {
	readonly #fifo: boolean;
	readonly #line = new Set<Message>();
	readonly #groups = new Map<string, Group>();
	/** Groups that have something waiting and nothing in flight, longest waiting first. */
	readonly #free = new Set<string>();
	#size = 0;

	constructor(fifo: boolean) {
		this.#fifo = fifo;
	}

	get size(): number {
		return this.#size;
	}

	add(message: Message): void {
		this.#size += 1;
		if (!this.#fifo) {
			this.#line.add(message);
			return;
		}
		const group = this.#group(message);
		group.waiting.push(message);
		this.#settle(message.group ?? "", group);
	}

	/** As many as wanted: FIFO gives all it can of one group before it opens the next. */
	take(wanted: number): Message[] {
		const taken: Message[] = [];
		if (!this.#fifo) {
			for (const message of this.#line) {
				if (taken.length >= wanted) break;
				this.#line.delete(message);
				taken.push(message);
			}
		} else {
			for (const name of this.#free) {
				const group = this.#groups.get(name);
				if (!group || taken.length >= wanted) break;
				const batch = group.waiting.splice(0, wanted - taken.length);
				group.inFlight += batch.length;
				taken.push(...batch);
				this.#free.delete(name);
			}
		}
		this.#size -= taken.length;
		return taken;
	}

	/** A message is gone for good; its group may go on when nothing of it is in flight. */
	unlock(message: Message): void {
		if (!this.#fifo) return;
		const group = this.#group(message);
		group.inFlight -= 1;
		this.#settle(message.group ?? "", group);
	}

	/** A message was not dealt with: back to its place, before all that were sent after it. */
	giveBack(message: Message): void {
		this.#size += 1;
		if (!this.#fifo) {
			this.#line.add(message);
			return;
		}
		const group = this.#group(message);
		const at = group.waiting.findIndex(
			(other) => other.sequence > message.sequence,
		);
		group.waiting.splice(at < 0 ? group.waiting.length : at, 0, message);
		group.inFlight -= 1;
		this.#settle(message.group ?? "", group);
	}

	peek(limit: number): Message[] {
		const found: Message[] = [];
		for (const message of this.#all()) {
			if (found.length >= limit) break;
			found.push(message);
		}
		return found;
	}

	takeAll(): Message[] {
		const all = [...this.#all()].sort((a, b) => a.sequence - b.sequence);
		this.#line.clear();
		for (const [name, group] of this.#groups) {
			group.waiting = [];
			this.#settle(name, group);
		}
		this.#size = 0;
		return all;
	}

	*#all(): Iterable<Message> {
		yield* this.#line;
		for (const group of this.#groups.values()) yield* group.waiting;
	}

	#group(message: Message): Group {
		const name = message.group ?? "";
		const group = this.#groups.get(name) ?? { waiting: [], inFlight: 0 };
		this.#groups.set(name, group);
		return group;
	}

	#settle(name: string, group: Group): void {
		if (group.inFlight > 0 || group.waiting.length === 0)
			this.#free.delete(name);
		else this.#free.add(name);
		if (group.inFlight === 0 && group.waiting.length === 0)
			this.#groups.delete(name);
	}
}
