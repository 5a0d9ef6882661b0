import { createHash, createHmac, randomInt } from "node:crypto";
import { dayIn } from "../../shared/dates/calendar.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { Language } from "../../shared/languages/language.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { CONSENT_TEXT, type ReportDraft } from "../../shared/reports/model.ts";
import { fold } from "../../shared/text/fold.ts";
import { backOff } from "../platform/dynamo.ts";
import { networkOf } from "../platform/viewer-address.ts";
import type { ReportStore, Sender } from "./store.ts";

export type ReceiveDeps = {
	reports: Pick<
		ReportStore,
		"saltOf" | "sender" | "sameAs" | "acceptedIn" | "add"
	>;
	now: () => Instant;
};

/** From one network, within so many minutes. */
export const MOST_FROM_ONE = 10;
export const WITHIN_MINUTES = 10;
/** From everywhere, within one hour: what staff could ever read, far below what would hurt the table. */
export const MOST_IN_AN_HOUR = 300;

const ATTEMPTS = 6;

/**
 * Takes a report and gives it a number. The same report again is the one that is there already.
 * Refuses when too many came from the sender's network or from everywhere; the network is known
 * by a print only, whose salt changes daily.
 */
export const receiveReport = async (
	deps: ReceiveDeps,
	draft: ReportDraft,
	{ address, language }: { address: string; language: Language },
): Promise<string> => {
	const same = printOfContent(draft);
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const at = deps.now();
		const known = await deps.reports.sameAs(same);
		if (known !== undefined) return known;
		const [sender, before] = await sendersOf(deps, address, at);
		const times = recent([...(before?.times ?? []), ...sender.times], at);
		if (times.length >= MOST_FROM_ONE)
			throw new Refusal("reports.too_many", {
				count: String(MOST_FROM_ONE),
				minutes: String(WITHIN_MINUTES),
			});
		const hour = at.slice(0, 13);
		if ((await deps.reports.acceptedIn(hour)) >= MOST_IN_AN_HOUR)
			throw new Refusal("reports.busy");
		const number = newNumber(at);
		const { contact, consent: _, ...said } = draft;
		const isAdded = await deps.reports.add({
			report: {
				...said,
				number,
				state: "open",
				language,
				receivedAt: at,
				hasContact: contact !== undefined,
				version: 1,
			},
			contact: contact === undefined ? undefined : agreed(contact),
			same,
			sender: { ...sender, times: recent([...sender.times, at], at) },
			hour,
			most: MOST_IN_AN_HOUR,
		});
		if (isAdded) return number;
		await backOff(attempt);

		function agreed(contact: string) {
			const consent = { purpose: "answer_report" as const, language, at };
			return { contact, consent: { ...consent, text: CONSENT_TEXT } };
		}
	}
	throw new Refusal("reports.busy");
};

/** What counts against the sender: of today, and, shortly after midnight, of yesterday's print too. */
const sendersOf = async (
	{ reports }: ReceiveDeps,
	address: string,
	at: Instant,
): Promise<[Sender, Sender?]> => {
	const ofDay = async (instant: Instant) => {
		const salt = await reports.saltOf(dayIn(instant), instant);
		return reports.sender(
			createHmac("sha256", salt).update(networkOf(address)).digest("base64url"),
		);
	};
	const start = earlier(at);
	return dayIn(start) === dayIn(at)
		? [await ofDay(at)]
		: [await ofDay(at), await ofDay(start)];
};

const earlier = (at: Instant): Instant =>
	new Date(Date.parse(at) - WITHIN_MINUTES * 60_000).toISOString();

const recent = (times: Instant[], at: Instant): Instant[] =>
	times.filter((time) => time > earlier(at));

const printOfContent = ({ page, fault, text, contact = "" }: ReportDraft) =>
	createHash("sha256")
		.update(JSON.stringify([page, fault, fold(text), contact]))
		.digest("base64url");

const LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `BS-261120-7K3MQ`: of 24 million numbers a day. */
const newNumber = (at: Instant): string => {
	const random = Array.from(
		{ length: 5 },
		() => LETTERS[randomInt(LETTERS.length)],
	);
	return `BS-${dayIn(at).slice(2).replaceAll("-", "")}-${random.join("")}`;
};
