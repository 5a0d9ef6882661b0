import type { Submission } from "../../shared/submissions/model.ts";
import type { DirectoryStore } from "../directory/store.ts";

/** Names of organisations and products by their ids. */
export type ThingNames = ReadonlyMap<string, string>;

/** The names of whom submissions belong to, and of the products that certificates are for. */
export const namesFor = async (
	{ directory }: { directory: Pick<DirectoryStore, "load"> },
	submissions: Submission[],
): Promise<ThingNames> => {
	const records = await directory.load(
		submissions.flatMap((one) => [
			{ kind: "organisation" as const, id: one.organisation },
			...(one.kind === "certificate"
				? [{ kind: "product" as const, id: one.target.product }]
				: []),
		]),
	);
	return new Map(
		records.flatMap((record) =>
			record && "name" in record.data && "id" in record.data
				? [[record.data.id, record.data.name]]
				: [],
		),
	);
};

/** What people call it: its own name, of a certificate that of its product. */
export const nameOfSubmission = (
	submission: Submission,
	names: ThingNames,
): string => {
	const { target } = submission;
	if (submission.kind === "certificate")
		return names.get(submission.target.product) ?? submission.target.product;
	return submission.proposed.name ?? submission.base.name ?? target.id;
};
