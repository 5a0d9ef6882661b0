import {
	type Award,
	type AwardWarning,
	certificateOf,
	type Decision,
	isAboveBand,
	isOfDecision,
	isWritten,
	sourceOf,
} from "../../shared/certificates/decision.ts";
import { isInForce, statusOn } from "../../shared/certificates/rules.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import {
	SAVE_LIMIT,
	type SaveDeps,
	type SaveOutcome,
	save,
} from "../directory/save.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";

export type DecisionDeps = {
	directory: SaveDeps["store"] &
		Pick<DirectoryStore, "productWithCertificates">;
	now: SaveDeps["now"];
};

export type DecisionOf = {
	province: string;
	decision: Decision;
	awards: Award[];
};

/** An award with what a person should know before it is written. */
export type PlannedAward = {
	award: Award;
	name: string;
	producer?: string;
	warnings: AwardWarning[];
};

/** What a decision would write, and what speaks against it; writes nothing. */
export const planDecision = async (
	{ directory, now }: DecisionDeps,
	{ province, decision, awards }: DecisionOf,
): Promise<PlannedAward[]> => {
	const day = dayIn(now());
	return Promise.all(
		awards.map(async (award): Promise<PlannedAward> => {
			const found = await directory.productWithCertificates(award.product);
			if (found === undefined)
				return { award, name: award.product, warnings: ["unknown"] };
			const { data } = found.product;
			const certificates = found.certificates
				.map(({ data }) => data)
				.filter(({ withdrawn }) => !withdrawn);
			const [producer] = data.producer
				? await directory.load([{ kind: "organisation", id: data.producer }])
				: [];
			const isAlready = certificates.some((one) => isOfDecision(one, decision));
			const warnings: AwardWarning[] = [
				...(data.province !== province ? (["other_province"] as const) : []),
				...(data.withdrawn ? (["withdrawn"] as const) : []),
				...(isAlready ? (["already"] as const) : []),
				...(isAboveBand(award) ? (["above_band"] as const) : []),
				...(!isAlready &&
				certificates.some((one) => isInForce(statusOn(one, day)))
					? (["in_force"] as const)
					: []),
			];
			return {
				award,
				name: data.name,
				...(producer &&
					ofKind(producer, "organisation") &&
					!producer.data.nameIsPersonal && { producer: producer.data.name }),
				warnings,
			};
		}),
	);
};

export type WrittenAward = PlannedAward & {
	outcome: SaveOutcome | { outcome: "skipped" };
};

/**
 * Writes a decision: itself as a source, then a certificate for each product that nothing speaks
 * against. Each stands for itself, so one that is refused keeps no other from its certificate; the
 * same decision sent again changes nothing. Refuses only where the decision itself cannot be written.
 */
export const writeDecision = async (
	deps: DecisionDeps,
	given: DecisionOf,
	author: Author,
): Promise<WrittenAward[]> => {
	const { province, decision } = given;
	const planned = await planDecision(deps, given);
	const wanted = planned.filter(({ warnings }) => isWritten(warnings));
	const saveDeps = { store: deps.directory, now: deps.now };
	if (wanted.length > 0) await writeSource(deps, decision, author);
	const outcomes = new Map<string, SaveOutcome>();
	for (let start = 0; start < wanted.length; start += SAVE_LIMIT) {
		const some = wanted.slice(start, start + SAVE_LIMIT);
		const saved = await save(
			saveDeps,
			some.map(({ award }) => certificateOf(decision, award, province)),
			{ author },
		);
		for (const [at, { award }] of some.entries()) {
			const outcome = saved[at];
			if (outcome) outcomes.set(award.product, outcome);
		}
	}
	return planned.map((one) => ({
		...one,
		outcome: outcomes.get(one.award.product) ?? { outcome: "skipped" },
	}));
};

/** A decision that is known keeps its address where nobody gives another. */
const writeSource = async (
	{ directory, now }: DecisionDeps,
	decision: Decision,
	author: Author,
): Promise<void> => {
	const source = sourceOf(decision);
	const [known] = await directory.load([{ kind: "source", id: source.id }]);
	if (known && decision.url === undefined) return;
	const [saved] = await save({ store: directory, now }, [source], { author });
	if (saved?.outcome === "refused") throw new Refusal(saved.code, saved.values);
};
