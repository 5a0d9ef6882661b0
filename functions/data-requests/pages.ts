import type { Visitor } from "../../shared/accounts/model.ts";
import { clockOf, stateOfClock } from "../../shared/data-requests/clock.ts";
import { HOLIDAYS_KNOWN_UNTIL } from "../../shared/data-requests/holidays.ts";
import {
	type DataRequest,
	DataRequestForm,
	DataRequestStepForm,
	NO_PROVINCE,
} from "../../shared/data-requests/model.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { FormState } from "../../shared/signed-in/form.ts";
import { provinceName } from "../claims/names.ts";
import { answerForm, openedForm } from "../signed-in/answer-form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf, type Visit } from "../signed-in/route.ts";
import { askAboutData } from "./ask.ts";
import { stepDataRequest } from "./step.ts";

/** Where the two clocks of a request stand. */
const clocksOf = (request: DataRequest, now: Instant) => {
	const { answerBy, doneBy, isLegal, mayBeLater } = clockOf(request);
	const today = dayIn(now);
	return {
		answerBy,
		answer: stateOfClock(answerBy, request.answeredAt, today),
		doneBy,
		done: stateOfClock(doneBy, request.closedAt, today),
		isLegal,
		mayBeLater,
	};
};

const withClocks = (request: DataRequest, now: Instant) => ({
	...request,
	clocks: clocksOf(request, now),
});

const showOwn = async (deps: SignedInDeps, visit: Visit, form: FormState) => ({
	kind: "ask_about_data" as const,
	requests: (await deps.dataRequests.ofPerson(visit.visitor.person ?? "")).map(
		(request) => withClocks(request, visit.now),
	),
	holidaysKnownUntil: HOLIDAYS_KNOWN_UNTIL,
	form,
});

/** Those of the province; administrators also find those of people without one. */
const openFor = async (
	{ dataRequests }: SignedInDeps,
	province: string,
	{ office }: Visitor,
): Promise<DataRequest[]> => {
	const own = await dataRequests.openIn(province);
	if (office?.role !== "admin") return own;
	const all = [...own, ...(await dataRequests.openIn(undefined))];
	return all.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
};

const showQueue = async (deps: SignedInDeps, visit: Visit) => {
	const province = visit.params.province ?? "";
	const requests = await openFor(deps, province, visit.visitor);
	const people = await deps.accounts.people(
		requests.map(({ person }) => person),
	);
	return {
		kind: "data_request_queue" as const,
		province: provinceName(await deps.reference(), province),
		requests: requests.map((request) => {
			const person = people.find(({ id }) => id === request.person);
			return {
				...withClocks(request, visit.now),
				person: person?.name ?? person?.email,
				hasProvince: request.province !== undefined,
			};
		}),
		holidaysKnownUntil: HOLIDAYS_KNOWN_UNTIL,
	};
};

const showReview = async (
	deps: SignedInDeps,
	{ params, now }: Visit,
	form: FormState,
) => {
	const request = await deps.dataRequests.request(params.request ?? "");
	if (request === undefined) throw new Refusal("accounts.no_such_thing");
	const found = await deps.accounts.person(request.person);
	return {
		kind: "data_request_review" as const,
		province: provinceName(await deps.reference(), params.province ?? ""),
		request: withClocks(request, now),
		holidaysKnownUntil: HOLIDAYS_KNOWN_UNTIL,
		person: found && { name: found.person.name, email: found.person.email },
		form,
	};
};

const DONE = {
	answer: "answered",
	extend: "extended",
	close: "closed",
} as const;
const OWN = "/tai-khoan/toi/yeu-cau";
const QUEUE = "/quan-tri/:province/du-lieu-ca-nhan";
const REQUEST = {
	right: "staff",
	subject: { kind: "data_request", param: "request" },
} as const;

/** Rights over one's data that need an officer, with the clocks of the law. */
export const dataRequestRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: OWN,
		right: "person",
		answer: async (deps, visit) => ({
			page: await showOwn(deps, visit, openedForm(visit)),
		}),
	},
	{
		method: "POST",
		path: OWN,
		right: "person",
		limit: { most: 6, minutes: 60 },
		answer: (deps, visit) =>
			answerForm(visit, {
				schema: DataRequestForm,
				page: (form) => showOwn(deps, visit, form),
				act: async (form) => {
					await askAboutData(deps, visit.visitor.person ?? "", form);
					return { goTo: OWN, done: "asked" };
				},
			}),
	},
	{
		method: "GET",
		path: QUEUE,
		right: "staff",
		subject: { kind: "province", param: "province" },
		answer: async (deps, visit) => ({ page: await showQueue(deps, visit) }),
	},
	{
		method: "GET",
		path: `${QUEUE}/:request`,
		...REQUEST,
		answer: async (deps, visit) => ({
			page: await showReview(deps, visit, openedForm(visit)),
		}),
	},
	{
		method: "POST",
		path: `${QUEUE}/:request`,
		...REQUEST,
		answer: (deps, visit) =>
			answerForm(visit, {
				schema: DataRequestStepForm,
				page: (form) => showReview(deps, visit, form),
				act: async (form) => {
					const { params, visitor } = visit;
					await stepDataRequest(deps, visitor, params.request ?? "", form);
					return {
						goTo:
							params.province === NO_PROVINCE
								? "/quan-tri"
								: `/quan-tri/${params.province}/du-lieu-ca-nhan`,
						done: DONE[form.step],
					};
				},
			}),
	},
]);
