import { addDays } from "../../../shared/dates/calendar.ts";
import type { DraftOf } from "../../../shared/directory/model.ts";

/** An office that does not exist either. */
const REVIEWER = "Tổ dịch thuật minh họa";

/**
 * Of ten products told at length, two are reviewed in English and Chinese, one in English only,
 * and two wait for a review: those must not reach a page.
 */
export function translatedProduct(number: number, day: string) {
	const reviewed = { on: addDays(day, -(number % 90)), by: REVIEWER };
	const english = {
		language: "en" as const,
		name: `Demonstration product no. ${number}`,
		story: `Demonstration product no. ${number} was invented to show how this site works. Nobody makes it and nobody sells it.`,
		storage: "Keep dry, cool and out of the sun.",
	};
	const chinese = {
		language: "zh" as const,
		name: `示例产品${number}号`,
		story: `示例产品${number}号是为展示本站功能而虚构的，并无人生产或销售。`,
		storage: "置于干燥、阴凉、避光处。",
	};
	const state = number % 10;
	const translations =
		state < 2
			? [
					{ ...english, reviewed },
					{ ...chinese, reviewed },
				]
			: state === 2
				? [{ ...english, reviewed }]
				: state < 5
					? [english, chinese]
					: [];
	return { translations } satisfies Partial<DraftOf<"product">>;
}

export function translatedOrganisation(number: number, day: string) {
	const english = {
		language: "en" as const,
		name: `Demonstration cooperative no. ${number}`,
		story:
			"It began as a group of households that grew and sold together.\n\nToday its members share a workshop and a brand. This is an invented story.",
		note: "An invented producer.",
	};
	const reviewed = { on: addDays(day, -(number % 60)), by: REVIEWER };
	return {
		translations: [number % 3 === 0 ? english : { ...english, reviewed }],
	} satisfies Partial<DraftOf<"organisation">>;
}
