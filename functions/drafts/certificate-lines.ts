import type { Certificate } from "../../shared/certificates/model.ts";
import { statusOn } from "../../shared/certificates/rules.ts";
import { holdsUntil } from "../../shared/certificates/turns.ts";
import { dueOn } from "../../shared/certificates/watch.ts";
import type { CalendarDate } from "../../shared/dates/model.ts";
import type { CertificateLine } from "../../shared/drafts/pages.ts";
import type { Submission } from "../../shared/submissions/model.ts";
import { standing } from "../submissions/standing.ts";
import { draftBox } from "./draft-box.ts";
import type { DraftPageDeps } from "./own.ts";

/**
 * What is due of a product's certificates on a day. Only of the one that holds longest: who has the
 * next certificate already need not renew the one before.
 */
export const dueOf = (certificates: Certificate[], today: CalendarDate) => {
	const [longest] = certificates
		.filter(({ withdrawn }) => !withdrawn)
		.map((one) => ({ one, until: holdsUntil(one) ?? "" }))
		.sort((a, b) => (a.until < b.until ? 1 : -1));
	const due = longest && dueOn(longest.one, today);
	return due && longest ? { ...due, certificate: longest.one.id } : undefined;
};

/** The certificates of a product, the newest first, each with what is being written about it. */
export const certificateLines = async (
	deps: DraftPageDeps,
	product: string,
	certificates: Certificate[],
	drafts: Submission[],
	today: CalendarDate,
): Promise<CertificateLine[]> => {
	const shown = certificates.filter(({ withdrawn }) => !withdrawn);
	const due = dueOf(shown, today);
	const ids = [
		...new Set([
			...drafts.map(({ target }) => target.id),
			...shown
				.toSorted((a, b) =>
					(holdsUntil(a) ?? "") < (holdsUntil(b) ?? "") ? 1 : -1,
				)
				.map(({ id }) => id),
		]),
	];
	return Promise.all(
		ids.map(async (id) => {
			const one = shown.find((certificate) => certificate.id === id);
			const isDrafted = drafts.some(({ target }) => target.id === id);
			const draft = isDrafted
				? draftBox(await standing(deps, { kind: "certificate", id, product }))
				: undefined;
			return {
				id,
				...lineOf(one, today),
				...dueLine(due, id),
				...(draft && { draft }),
			};
		}),
	);
};

const dueLine = (due: ReturnType<typeof dueOf>, id: string) =>
	due?.certificate === id ? { due } : {};

const lineOf = (one: Certificate | undefined, today: CalendarDate) => {
	if (one === undefined) return {};
	const until = holdsUntil(one);
	return {
		...(one.stars && { stars: one.stars }),
		...(one.decisionNo && { decisionNo: one.decisionNo }),
		status: statusOn(one, today),
		...(until && { until }),
	};
};
