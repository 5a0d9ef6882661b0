import type { Adapter, AdapterPayload } from "oidc-provider";

type Kept = { payload: AdapterPayload; until: number };

/** Everything the issuer remembers: sessions, codes, grants. Gone when the machine stops. */
export class Memory {
	readonly #kept = new Map<string, Kept>();

	/** What one kind of thing is kept in; clients come from the template instead. */
	adapter(name: string, clients: ReadonlyMap<string, AdapterPayload>): Adapter {
		const found = (wanted: (payload: AdapterPayload) => boolean) =>
			[...this.#of(name)].find(([, { payload }]) => wanted(payload))?.[1]
				.payload;
		return {
			upsert: async (id, payload, seconds = Number.POSITIVE_INFINITY) => {
				this.#kept.set(`${name}:${id}`, {
					payload,
					until: Date.now() + seconds * 1000,
				});
			},
			find: async (id) =>
				name === "Client" ? clients.get(id) : this.#get(`${name}:${id}`),
			findByUid: async (uid) => found((payload) => payload.uid === uid),
			findByUserCode: async () => undefined,
			consume: async (id) => {
				const payload = this.#get(`${name}:${id}`);
				if (payload) payload.consumed = Math.floor(Date.now() / 1000);
			},
			destroy: async (id) => this.forget(name, id),
			revokeByGrantId: async (grantId) => {
				for (const [key, { payload }] of this.#of(name))
					if (payload.grantId === grantId) this.#kept.delete(key);
			},
		};
	}

	forget(name: string, id: string): void {
		this.#kept.delete(`${name}:${id}`);
	}

	#get(key: string): AdapterPayload | undefined {
		const kept = this.#kept.get(key);
		return kept && kept.until > Date.now() ? kept.payload : undefined;
	}

	*#of(name: string): Iterable<[string, Kept]> {
		for (const entry of this.#kept)
			if (entry[0].startsWith(`${name}:`)) yield entry;
	}
}
