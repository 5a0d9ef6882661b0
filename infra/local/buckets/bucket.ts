import { createHash, randomUUID } from "node:crypto";

/** Headers that S3 keeps with an object and gives back with it. */
export type StoredHeaders = Record<string, string>;

export type StoredObject = {
	key: string;
	body: Buffer;
	/** With its quotes, as in the header. */
	etag: string;
	versionId: string;
	headers: StoredHeaders;
	lastModified: Date;
};

export type Condition = {
	ifMatch?: string | undefined;
	ifNoneMatch?: string | undefined;
};

export class BucketRefusal extends Error {
	readonly code: string;
	readonly status: number;
	constructor(status: number, code: string, message: string) {
		super(message);
		this.code = code;
		this.status = status;
	}
}

export type BucketEvent = {
	name:
		| "ObjectCreated:Put"
		| "ObjectCreated:Copy"
		| "ObjectCreated:Post"
		| "ObjectRemoved:Delete";
	object: StoredObject;
};

const OLDER_BYTES = 64_000_000;

/**
 * One S3 bucket in memory: every object and, for a while, its replaced versions. A put with a condition is decided and
 * done in one turn, so of two overlapping writers exactly one wins; the emulators at hand ignore
 * these conditions, which is how an older page would overwrite a newer one unseen.
 */
export class Bucket {
	readonly name: string;
	readonly #objects = new Map<string, StoredObject>();
	/** Versions that were replaced, oldest first, as far as memory allows. */
	readonly #older = new Map<string, StoredObject>();
	#olderBytes = 0;
	#listeners: ((event: BucketEvent) => void)[] = [];

	constructor(name: string) {
		this.name = name;
	}

	get size(): number {
		return this.#objects.size;
	}

	onChange(listener: (event: BucketEvent) => void): void {
		this.#listeners.push(listener);
	}

	/** Refuses with 412 (condition fails) or 404 (`ifMatch` of a key that is not there), as S3 does. */
	put(
		key: string,
		body: Buffer,
		headers: StoredHeaders,
		condition: Condition = {},
		how: "Put" | "Copy" | "Post" = "Put",
	): StoredObject {
		this.#hold(key, condition);
		const object: StoredObject = {
			key,
			body,
			etag: `"${createHash("md5").update(body).digest("hex")}"`,
			versionId: randomUUID().replaceAll("-", ""),
			headers,
			lastModified: new Date(),
		};
		this.#keepOlder(this.#objects.get(key));
		this.#objects.set(key, object);
		this.#tell({
			name: `ObjectCreated:${how}`,
			object,
		});
		return object;
	}

	/** The newest version, or the one that is named. */
	get(key: string, versionId?: string): StoredObject | undefined {
		const newest = this.#objects.get(key);
		if (versionId === undefined || newest?.versionId === versionId)
			return newest;
		return this.#older.get(`${key}\n${versionId}`);
	}

	delete(key: string, condition: Condition = {}): void {
		this.#hold(key, condition);
		const object = this.#objects.get(key);
		if (!object) return;
		this.#keepOlder(object);
		this.#objects.delete(key);
		this.#tell({ name: "ObjectRemoved:Delete", object });
	}

	/** In the byte order of the keys, as S3 lists. */
	list(prefix = "", after = ""): StoredObject[] {
		return [...this.#objects.values()]
			.filter(
				(object) =>
					object.key.startsWith(prefix) &&
					Buffer.compare(Buffer.from(object.key), Buffer.from(after)) > 0,
			)
			.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
	}

	#hold(key: string, { ifMatch, ifNoneMatch }: Condition): void {
		const there = this.#objects.get(key);
		if (ifMatch !== undefined && !there)
			throw new BucketRefusal(
				404,
				"NoSuchKey",
				"The specified key does not exist.",
			);
		const bare = (etag: string) => etag.replaceAll('"', "");
		const matches =
			ifMatch === undefined ||
			ifMatch === "*" ||
			(there && bare(ifMatch) === bare(there.etag));
		const isNew = ifNoneMatch === undefined || !there;
		if (!matches || !isNew)
			throw new BucketRefusal(
				412,
				"PreconditionFailed",
				"At least one of the pre-conditions you specified did not hold",
			);
	}

	#keepOlder(object: StoredObject | undefined): void {
		if (!object) return;
		this.#older.set(`${object.key}\n${object.versionId}`, object);
		this.#olderBytes += object.body.length;
		for (const [id, { body }] of this.#older) {
			if (this.#olderBytes <= OLDER_BYTES) return;
			this.#older.delete(id);
			this.#olderBytes -= body.length;
		}
	}

	#tell(event: BucketEvent): void {
		for (const listener of this.#listeners) listener(event);
	}
}
