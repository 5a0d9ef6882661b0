import type { DueFact } from "../certificates/watch.ts";
import { formatDay } from "../dates/calendar.ts";
import type { NoticeOf } from "./model.ts";
import { certificatePath, organisationPath } from "./paths.ts";
import type { NoticeText, NoticeWords } from "./text.ts";

type Due = NoticeOf<"certificate_due">;

const due: Record<
	DueFact,
	(notice: Due) => Pick<NoticeText, "subject" | "happened" | "next">
> = {
	opens: ({ product, closesOn, end }) => ({
		subject: `Renewal may be filed now: ${product.name}`,
		happened: [
			`The OCOP certificate of ${product.name} holds through ${formatDay(end)}. From now on you can file for re-assessment.`,
		],
		next: `File with the commune People's Committee by ${formatDay(closesOn)} at the latest.`,
	}),
	last_month: ({ product, closesOn, end }) => ({
		subject: `One month left to file: ${product.name}`,
		happened: [
			`The OCOP certificate of ${product.name} ends after ${formatDay(end)}. The last day to file for re-assessment is ${formatDay(closesOn)}.`,
		],
		next: "If you have not filed, start today. If you have, tell the officer the day of filing and we stop reminding you.",
	}),
	last_call: ({ product, closesOn, end }) => ({
		subject: `Two weeks left to file: ${product.name}`,
		happened: [
			`The OCOP certificate of ${product.name} ends after ${formatDay(end)}. The last day to file for re-assessment is ${formatDay(closesOn)}.`,
		],
		next: "File with the commune People's Committee in time. If you have filed, tell the officer the day of filing.",
	}),
	last_day: ({ product, closesOn, end }) => ({
		subject: `Last day to file is ${formatDay(closesOn)}: ${product.name}`,
		happened: [
			`${formatDay(closesOn)} is the last day to file for re-assessment of ${product.name}. The certificate ends after ${formatDay(end)}.`,
		],
		next: "File with the commune People's Committee now. If you have filed, tell the officer the day of filing.",
	}),
	closed: ({ product, closesOn, end }) => ({
		subject: `The time to file has passed: ${product.name}`,
		happened: [
			`The last day to file for re-assessment of ${product.name} was ${formatDay(closesOn)}. The certificate still holds through ${formatDay(end)}.`,
		],
		next: "If you filed in time, tell the officer the day of filing. If not, ask the OCOP officer of your commune what to do.",
	}),
	ends: ({ product, end }) => ({
		subject: `The certificate ends: ${product.name}`,
		happened: [
			`The OCOP certificate of ${product.name} holds through ${formatDay(end)}. After that day the public page says that it has lapsed.`,
		],
		next: "After that day leave the OCOP mark and stars off newly printed labels. Ask the OCOP officer of your commune about a new assessment.",
	}),
};

const factWords: Record<DueFact, string> = {
	opens: "may be renewed from now on",
	last_month: "with one month left to file",
	last_call: "with two weeks left to file",
	last_day: "on the last day to file",
	closed: "past the time to file",
	ends: "reaching the end",
};

const UNSURE =
	"The source names only the month or year of issue, so these days are counted from the earliest possible one. Please look at the day on the decision.";

const inCharge = {
	staff: "an officer",
	head: "a head of unit",
	admin: "an administrator",
} as const;

/** Letters in English; names of things stay as they are. */
export const en: NoticeWords = {
	greeting: (name) => (name ? `Dear ${name},` : "Hello,"),
	because: "Why you get this letter:",
	reason: "Reason:",
	audience: {
		members: "you keep the page of this organisation on Chợ Phiên.",
		staff: "you are an officer in charge on Chợ Phiên.",
		person: "it is about your own right or request on Chợ Phiên.",
		reporter:
			"you reported wrong information on Chợ Phiên and agreed to an answer at this address.",
	},
	preferences: "Choose which letters you get",
	unsubscribe: "No more reminders",
	noReply: "This letter was sent automatically; nobody reads answers to it.",
	notices: {
		submission_waiting: ({ province }) => ({
			subject: "Changes wait for review",
			happened: [
				"A cooperative sent a change for you to review today. We tell you once a day, however many more come.",
			],
			next: "Open the review list. The oldest change stands first.",
			link: {
				label: "Open the review list",
				path: `/quan-tri/${province}/duyet`,
			},
		}),
		submission_approved: ({ organisation, name, publicPath }) => ({
			subject: `Approved: ${name}`,
			happened: [
				`An officer approved the change you sent for ${name}. The public page shows it now.`,
			],
			next: "Have a look at the page to be sure.",
			link: {
				label: "See the page",
				path: publicPath ?? organisationPath(organisation.id),
			},
		}),
		submission_returned: ({ name, path, remarks }) => ({
			subject: `Please mend: ${name}`,
			happened: [
				`An officer read the change you sent for ${name} and returned it to be mended.`,
			],
			why: remarks.join("\n"),
			next: "Mend it and send it again. Everything you wrote is still there.",
			link: { label: "Open it", path },
		}),
		acted_on_behalf: ({ organisation, name, reason }) => ({
			subject: `An officer acted for you: ${name}`,
			happened: [
				`A provincial officer has just entered something on behalf of ${organisation.name}, in ${name}. It stands in the history of the page.`,
			],
			why: reason,
			next: "Please check it. If something is wrong, mend it on the organisation's page or call the officer.",
			link: {
				label: "See the organisation's page",
				path: organisationPath(organisation.id),
			},
		}),
		claim_waiting: ({ province, organisation }) => ({
			subject: "Somebody asks to keep an organisation's page",
			happened: [
				organisation
					? `Somebody asks to keep the page of ${organisation}.`
					: "Somebody asks to keep the page of an organisation.",
			],
			next: "Read the request, check it, and approve or deny it with a reason.",
			link: {
				label: "Open the requests",
				path: `/quan-tri/${province}/xin-quan-ly`,
			},
		}),
		claim_on_yours: ({ organisation }) => ({
			subject: `Somebody asks to keep ${organisation.name} with you`,
			happened: [
				`Somebody asks to keep the page of ${organisation.name} together with you. An officer is looking at it.`,
			],
			next: "If your organisation did not send this person, tell the officer at once.",
			link: {
				label: "See who keeps the page",
				path: `${organisationPath(organisation.id)}/nguoi`,
			},
		}),
		claim_approved: ({ organisation }) => ({
			subject: `You keep ${organisation.name} now`,
			happened: [
				`An officer approved. From now on you can edit the page of ${organisation.name}.`,
			],
			next: "Open the page, read what stands there and add what is missing.",
			link: {
				label: "Open the page",
				path: organisationPath(organisation.id),
			},
		}),
		claim_denied: ({ organisation, reason }) => ({
			subject: "Your request was not approved",
			happened: [
				organisation
					? `An officer did not approve your request to keep the page of ${organisation}.`
					: "An officer did not approve your request.",
			],
			why: reason,
			next: "Add what the reason asks for and ask again, or ask the officer in charge.",
			link: { label: "Ask again", path: "/tai-khoan/xin-quan-ly" },
		}),
		membership_ended: ({ organisation, reason }) => ({
			subject: `You no longer keep ${organisation}`,
			happened: [`You can no longer edit the page of ${organisation}.`],
			why: reason,
			next: "If this seems wrong, ask the officer in charge or ask to keep it again.",
			link: { label: "Open my account", path: "/tai-khoan" },
		}),
		office_given: ({ role, reason }) => ({
			subject: `You were made ${inCharge[role]}`,
			happened: [
				`You are ${inCharge[role]} on Chợ Phiên now. An officer's sign-in ends by itself after 2 hours without use.`,
			],
			why: reason,
			next: "Open your desk. If this is not your work, tell an administrator at once.",
			link: { label: "Open my desk", path: "/quan-tri" },
		}),
		office_taken: ({ reason }) => ({
			subject: "Your right as an officer has ended",
			happened: ["Your account has no officer's rights on Chợ Phiên any more."],
			why: reason,
			next: "If this seems wrong, ask an administrator of the province.",
			link: { label: "Open my account", path: "/tai-khoan" },
		}),
		certificate_due: (notice) => {
			const { subject, happened, next } = due[notice.fact](notice);
			return {
				subject,
				happened: notice.isExact ? happened : [...happened, UNSURE],
				next,
				link: {
					label: "See the certificate",
					path: certificatePath(notice.organisation.id, notice.product.id),
				},
			};
		},
		certificate_digest: ({ province, counts }) => ({
			subject: "OCOP certificates to watch today",
			happened: Object.entries(factWords).flatMap(([fact, words]) => {
				const count = counts[fact as DueFact];
				return count ? [`Certificates ${words}: ${count}.`] : [];
			}),
			next: "Open the list to see whose they are and call where needed.",
			link: {
				label: "Open the certificate register",
				path: `/quan-tri/${province}/chung-nhan?xem=due`,
			},
		}),
		data_request_waiting: ({ province }) => ({
			subject: "A request about personal data",
			happened: [
				"Somebody sent a request about their personal data. The law gives 2 working days to answer.",
			],
			next: "Open the request and answer in time.",
			link: {
				label: "Open the request",
				path: province ? `/quan-tri/${province}/du-lieu-ca-nhan` : "/quan-tri",
			},
		}),
		data_request_received: ({ answerBy }) => ({
			subject: "We have your request about your data",
			happened: [
				answerBy
					? `We have your request and will answer by ${formatDay(answerBy)} at the latest.`
					: "We have your request and will answer within 2 working days.",
			],
			next: "You need not do anything more. If it was not you who sent it, sign out everywhere in your account.",
			link: { label: "See the request", path: "/tai-khoan/toi" },
		}),
		data_request_answered: () => ({
			subject: "Your request about your data was answered",
			happened: [
				"Your request has an answer. As it is private, it is shown only after you sign in.",
			],
			next: "Sign in to read the answer.",
			link: { label: "Read the answer", path: "/tai-khoan/toi" },
		}),
		report_closed: ({ number, answer }) => ({
			subject: `Answer to your report ${number}`,
			happened: [
				`An officer looked at your report ${number}. Thank you for it.`,
				...(answer ? [answer] : []),
			],
			next: "If the page is still wrong, use “Report wrong information” at its foot.",
			link: { label: "Open Chợ Phiên", path: "/" },
		}),
	},
};
