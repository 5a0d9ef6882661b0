import type { DueFact } from "../certificates/watch.ts";
import { formatDay } from "../dates/calendar.ts";
import type { NoticeOf } from "./model.ts";
import {
	certificatePath,
	contactPath,
	DATA_REQUESTS_PATH,
	organisationPath,
} from "./paths.ts";
import type { NoticeText, NoticeWords } from "./text.ts";

type Due = NoticeOf<"certificate_due">;

const due: Record<
	DueFact,
	(notice: Due) => Pick<NoticeText, "subject" | "happened" | "next">
> = {
	opens: ({ product, closesOn, end }) => ({
		subject: `You can now apply for re-assessment: ${product.name}`,
		happened: [
			`The OCOP certificate of ${product.name} is valid until the end of ${formatDay(end)}. From now on you can apply for re-assessment.`,
		],
		next: `Apply to the commune People's Committee by ${formatDay(closesOn)} at the latest.`,
	}),
	last_month: ({ product, closesOn, end }) => ({
		subject: `One month left to apply: ${product.name}`,
		happened: [
			`The OCOP certificate of ${product.name} is valid until the end of ${formatDay(end)}. The last day to apply for re-assessment is ${formatDay(closesOn)}.`,
		],
		next: "If you have not applied, start today. If you have, tell the officer on which day, and we stop reminding you.",
	}),
	last_call: ({ product, closesOn, end }) => ({
		subject: `Two weeks left to apply: ${product.name}`,
		happened: [
			`The OCOP certificate of ${product.name} is valid until the end of ${formatDay(end)}. The last day to apply for re-assessment is ${formatDay(closesOn)}.`,
		],
		next: "Apply to the commune People's Committee in time. If you have applied, tell the officer on which day.",
	}),
	last_day: ({ product, closesOn, end }) => ({
		subject: `Last day to apply is ${formatDay(closesOn)}: ${product.name}`,
		happened: [
			`${formatDay(closesOn)} is the last day to apply for re-assessment of ${product.name}. The certificate is valid until the end of ${formatDay(end)}.`,
		],
		next: "Apply to the commune People's Committee now. If you have applied, tell the officer on which day.",
	}),
	closed: ({ product, closesOn, end }) => ({
		subject: `The deadline has passed: ${product.name}`,
		happened: [
			`The last day to apply for re-assessment of ${product.name} was ${formatDay(closesOn)}. The certificate is still valid until the end of ${formatDay(end)}.`,
		],
		next: "If you applied in time, tell the officer on which day. If not, ask the OCOP officer of your commune what to do.",
	}),
	ends: ({ product, end }) => ({
		subject: `The certificate expires: ${product.name}`,
		happened: [
			`The OCOP certificate of ${product.name} is valid until the end of ${formatDay(end)}. After that day the public page says that it has expired.`,
		],
		next: "After that day, leave the OCOP mark and stars off newly printed labels. Ask the OCOP officer of your commune about a new assessment.",
	}),
};

const factWords: Record<DueFact, string> = {
	opens: "that can be re-assessed from now on",
	last_month: "with one month left to apply",
	last_call: "with two weeks left to apply",
	last_day: "on the last day to apply",
	closed: "past the deadline",
	ends: "that expire",
};

const UNSURE =
	"The source gives only the month or year of issue, so these dates are counted from the earliest possible day. Please check the date on the decision.";

const CONTACT = "contact details";

const inCharge = {
	staff: "an officer",
	head: "a head of unit",
	admin: "an administrator",
} as const;

/** Letters in English; names of things stay as they are. */
export const en: NoticeWords = {
	greeting: (name) => (name ? `Dear ${name},` : "Hello,"),
	because: "Why you receive this e-mail:",
	reason: "Reason:",
	audience: {
		members: "you manage the page of this organisation on Chợ Phiên.",
		staff: "you are an officer in charge on Chợ Phiên.",
		person: "it is about your own right or request on Chợ Phiên.",
		reporter:
			"you reported wrong information on Chợ Phiên and agreed to an answer at this address.",
	},
	preferences: "Choose which e-mails you receive",
	unsubscribe: "Stop reminders",
	noReply: "This e-mail was sent automatically; replies are not read.",
	notices: {
		submission_waiting: ({ province }) => ({
			subject: "Changes are waiting for review",
			happened: [
				"A cooperative sent a change for you to review today. We tell you once a day, however many more arrive.",
			],
			next: "Open the review list. The oldest change comes first.",
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
			next: "Please check the page once.",
			link: {
				label: "See the page",
				path: publicPath ?? organisationPath(organisation.id),
			},
		}),
		submission_returned: ({ name, path, remarks }) => ({
			subject: `Please correct: ${name}`,
			happened: [
				`An officer has read the change you sent for ${name} and returned it for correction.`,
			],
			why: remarks.join("\n"),
			next: "Correct it and send it again. Everything you wrote is still there.",
			link: { label: "Open to correct", path },
		}),
		acted_on_behalf: ({ organisation, name, reason }) => ({
			subject: `An officer acted for you: ${name ?? CONTACT}`,
			happened: [
				`A provincial officer has just entered something on behalf of ${organisation.name}, in ${name ?? CONTACT}. The history of the page says so.`,
			],
			why: reason,
			next: "Please check it. If something is wrong, correct it on the organisation's page or call the officer.",
			link: {
				label: "See the organisation's page",
				path: (name ? organisationPath : contactPath)(organisation.id),
			},
		}),
		claim_waiting: ({ province, organisation }) => ({
			subject: "Somebody asks to manage an organisation's page",
			happened: [
				organisation
					? `Somebody asks to manage the page of ${organisation}.`
					: "Somebody asks to manage the page of an organisation.",
			],
			next: "Read the request, check it, and approve or deny it with a reason.",
			link: {
				label: "Open the requests",
				path: `/quan-tri/${province}/xin-quan-ly`,
			},
		}),
		claim_on_yours: ({ organisation }) => ({
			subject: `Somebody asks to manage ${organisation.name} with you`,
			happened: [
				`Somebody asks to manage the page of ${organisation.name} together with you. An officer is looking at the request.`,
			],
			next: "If your organisation did not send this person, tell the officer at once.",
			link: {
				label: "See who manages the page",
				path: `${organisationPath(organisation.id)}/nguoi`,
			},
		}),
		claim_approved: ({ organisation }) => ({
			subject: `You now manage the page of ${organisation.name}`,
			happened: [
				`An officer has approved your request. From now on you can edit the page of ${organisation.name}.`,
			],
			next: "Open the page, read what is there and add what is missing.",
			link: {
				label: "Open the page",
				path: organisationPath(organisation.id),
			},
		}),
		claim_denied: ({ organisation, reason }) => ({
			subject: "Your request was not approved",
			happened: [
				organisation
					? `An officer did not approve your request to manage the page of ${organisation}.`
					: "An officer did not approve your request.",
			],
			why: reason,
			next: "Add what the reason asks for and ask again, or ask the officer in charge.",
			link: { label: "Ask again", path: "/tai-khoan/xin-quan-ly" },
		}),
		membership_ended: ({ organisation, reason }) => ({
			subject: `You no longer manage ${organisation}`,
			happened: [`You can no longer edit the page of ${organisation}.`],
			why: reason,
			next: "If this seems wrong, ask the officer in charge or ask to manage it again.",
			link: { label: "Open Chợ Phiên", path: "/tai-khoan" },
		}),
		membership_moved: ({ from, organisation, reason }) => ({
			subject: `${from} was merged into ${organisation.name}`,
			happened: [
				`${from} and ${organisation.name} are the same, so their pages were merged. You manage ${organisation.name} now. Its products and what you were writing are still there.`,
			],
			why: reason,
			next: "Open the page and give your contact details again if visitors should see them. If the two are not the same, tell the officer in charge.",
			link: { label: "Open the page", path: organisationPath(organisation.id) },
		}),
		office_given: ({ role, reason }) => ({
			subject: `You were made ${inCharge[role]}`,
			happened: [
				`You are ${inCharge[role]} on Chợ Phiên now. In this role you sign in again after 2 hours without use.`,
			],
			why: reason,
			next: "Open your desk. If this is not your work, tell an administrator at once.",
			link: { label: "Open my desk", path: "/quan-tri" },
		}),
		office_taken: ({ reason }) => ({
			subject: "Your role on Chợ Phiên has ended",
			happened: ["You no longer have an officer's role on Chợ Phiên."],
			why: reason,
			next: "If this seems wrong, ask an administrator of the province.",
			link: { label: "Open Chợ Phiên", path: "/tai-khoan" },
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
		certificate_digest: ({ province, counts, unreached }) => ({
			subject: "OCOP certificates to watch today",
			happened: [
				...Object.entries(factWords).flatMap(([fact, words]) => {
					const count = counts[fact as DueFact];
					return count ? [`Certificates ${words}: ${count}.`] : [];
				}),
				...(unreached
					? [`For ${unreached} of these nobody gets a letter. Please call.`]
					: []),
			],
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
			link: { label: "See the request", path: DATA_REQUESTS_PATH },
		}),
		data_request_answered: () => ({
			subject: "Your request about your data has been answered",
			happened: [
				"Your request has an answer. As it is private, it is shown only after you sign in.",
			],
			next: "Sign in to read the answer.",
			link: { label: "Read the answer", path: DATA_REQUESTS_PATH },
		}),
		data_request_extended: ({ doneBy }) => ({
			subject: "Your request about your data takes longer",
			happened: [
				`An officer needs more time for your request about your data. It will be done by ${formatDay(doneBy)}. This can be extended only once.`,
			],
			next: "Sign in to read the reason. You need not do anything.",
			link: { label: "Read the reason", path: DATA_REQUESTS_PATH },
		}),
		reports_overdue: ({ province, count, days }) => ({
			subject: "Reports have waited for more than 7 days",
			happened: [
				`Reports of wrong information that nobody has dealt with for more than 7 days: ${count}. The oldest has waited for ${days} days. We remind you once a week.`,
			],
			next: "Open the list, check and answer them. The oldest stands first.",
			link: {
				label: "Open the reports",
				path: `/quan-tri/${province}/bao-sai`,
			},
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
