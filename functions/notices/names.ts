import {
	organisationPath,
	productPath,
} from "../../shared/publishing/paths.ts";
import {
	type Submission,
	SubmissionId,
} from "../../shared/submissions/model.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import type { SubmissionStore } from "../submissions/store.ts";

export type NameDeps = {
	directory: Pick<DirectoryStore, "load">;
	submissions: Pick<SubmissionStore, "load">;
};

/** A thing as a letter names it, with its public page while it has one. */
export type Named = { name: string; publicPath?: string };

/** An organisation by its name; a withdrawn one too, `undefined` where there is none. */
export const organisationOf = async (
	{ directory }: NameDeps,
	id: string,
): Promise<{ id: string; name: string } | undefined> => {
	const [found] = await directory.load([{ kind: "organisation", id }]);
	return found && ofKind(found, "organisation")
		? { id, name: found.data.name }
		: undefined;
};

/** What a submission is about, as it is called now or as its sender calls it. */
export const thingOf = async (
	{ directory }: NameDeps,
	submission: Submission,
): Promise<Named | undefined> => {
	const id =
		submission.kind === "certificate"
			? submission.target.product
			: submission.target.id;
	const [found] = await directory.load([
		submission.kind === "organisation"
			? { kind: "organisation", id }
			: { kind: "product", id },
	]);
	if (found && ofKind(found, "product"))
		return {
			name: found.data.name,
			publicPath: productPath(found.meta.slug ?? "", id),
		};
	if (found && ofKind(found, "organisation"))
		return {
			name: found.data.name,
			...(!found.data.nameIsPersonal && {
				publicPath: organisationPath(
					found.data.type,
					found.meta.slug ?? "",
					id,
				),
			}),
		};
	const { proposed } = submission;
	return "name" in proposed && typeof proposed.name === "string"
		? { name: proposed.name }
		: undefined;
};

/** The name of what an event is about. */
export const nameOfEntity = async (
	deps: NameDeps,
	entity: string,
): Promise<string | undefined> => {
	const [kind = "", id = ""] = entity.split("#");
	if (kind === "submission") {
		const submission = await deps.submissions.load(SubmissionId.parse(id));
		return submission && (await thingOf(deps, submission))?.name;
	}
	if (kind !== "product" && kind !== "organisation") return undefined;
	const [found] = await deps.directory.load([{ kind, id }]);
	return found && "name" in found.data ? found.data.name : undefined;
};
