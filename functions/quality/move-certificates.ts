import type { DraftOf } from "../../shared/directory/model.ts";
import type { Author } from "../../shared/history/model.ts";
import type { DirectoryStore } from "../directory/store.ts";
import type { FlagDeps } from "./accept-flags.ts";
import { put } from "./put.ts";

type Certificate = DraftOf<"certificate">;
export type MoveDeps = FlagDeps & {
	directory: Pick<DirectoryStore, "productWithCertificates">;
};

/**
 * Gives the certificates of one product to another. An id is promised to one product for ever
 * (functions/directory/claims.ts), so the other gets a copy under a name that follows from the old
 * one while the old one is withdrawn, in one transaction: doing it again writes the same copy.
 * What the other has already, by decision, stars and day, is not copied.
 */
export const moveCertificates = async (
	deps: MoveDeps,
	{ from, to, author }: { from: string; to: string; author: Author },
): Promise<void> => {
	const [source, target] = await Promise.all([
		deps.directory.productWithCertificates(from),
		deps.directory.productWithCertificates(to),
	]);
	if (source === undefined || target === undefined) return;
	const there = target.certificates
		.filter(({ data }) => !data.withdrawn)
		.map(({ data }) => data);
	for (const { data } of source.certificates) {
		if (data.withdrawn) continue;
		const isThere = there.some((other) => isSame(data, other));
		await put(
			deps,
			[
				...(isThere ? [] : [{ ...data, id: movedId(data.id), product: to }]),
				{ ...data, withdrawn: true },
			],
			author,
		);
	}
};

/** Longest id of a certificate: shared/certificates/model.ts. */
const movedId = (id: string) => `${id.slice(0, 39)}g`;

const isSame = (one: Certificate, other: Certificate): boolean =>
	one.decisionNo === other.decisionNo &&
	one.stars === other.stars &&
	one.issuedOn === other.issuedOn;
