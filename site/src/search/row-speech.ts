import {
	HOME_LANGUAGE,
	LANGUAGE_TAG,
} from "../../../shared/languages/language.ts";
import { numberInLanguage } from "../../../shared/numbers/in-language.ts";
import {
	type PlaceKind,
	splitPlaceName,
} from "../../../shared/places/place-kind.ts";
import { localPath } from "../../../shared/publishing/local-path.ts";
import { marked } from "../../words/marked-text.ts";
import type { Words } from "../../words/words.ts";
import type { Speech } from "../frame/speech.ts";

/** What results need of the way a page speaks; every `Speech` is one. */
export type RowSpeech = Pick<
	Speech,
	"language" | "to" | "content" | "name" | "place" | "number"
> & {
	words: {
		search: Words["search"];
		programme: Pick<Words["programme"], "name">;
		frame: Pick<Words["frame"], "comma">;
		places: Pick<Words["places"], "former" | "unknownCommune">;
		products: Pick<Words["products"], "month" | "unsorted">;
		organisations: Pick<Words["organisations"], "type" | "status" | "sector">;
		certificates: Pick<
			Words["certificates"],
			"status" | "none" | "starsShort" | "printedShort" | "formerlyShort"
		>;
	};
};

const STARS = [3, 4, 5];
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const KINDS: PlaceKind[] = [
	"province",
	"district",
	"town",
	"city",
	"commune",
	"ward",
	"township",
	"special_zone",
];
const HOLE = "{}";

/**
 * The same as plain data. It travels with a page, so that the browser loads the words of one
 * language, without a request, and says exactly what the server says.
 */
export const spokenData = ({ language, words }: Speech) => ({
	language,
	search: words.search,
	programme: { name: words.programme.name },
	comma: words.frame.comma,
	former: words.places.former(HOLE),
	unknownCommune: words.places.unknownCommune,
	unsorted: words.products.unsorted,
	kinds: Object.fromEntries(
		KINDS.map((kind) => [kind, words.places.kind[kind](HOLE)]),
	),
	months: MONTHS.map(words.products.month),
	type: words.organisations.type,
	status: words.organisations.status,
	sector: words.organisations.sector,
	certificates: {
		status: words.certificates.status,
		none: words.certificates.none,
		starsShort: STARS.map(words.certificates.starsShort),
		printedShort: STARS.map(words.certificates.printedShort),
		formerlyShort: STARS.map(words.certificates.formerlyShort),
	},
});
export type SpokenData = ReturnType<typeof spokenData>;

/** The way a page speaks, from its data. */
export const speechFrom = (data: SpokenData): RowSpeech => {
	const { language, certificates } = data;
	const isHome = language === HOME_LANGUAGE;
	const name = (text: string) => (isHome ? text : marked(text));
	const byStars = (texts: string[]) => (stars: number) =>
		texts[STARS.indexOf(stars)] ?? "";
	return {
		language,
		to: (path) => localPath(path, language),
		content: isHome ? {} : { lang: LANGUAGE_TAG[HOME_LANGUAGE] },
		name,
		place: (fullName) => {
			const parts = isHome ? undefined : splitPlaceName(fullName);
			return parts === undefined
				? name(fullName)
				: (data.kinds[parts.kind] ?? HOLE).replace(HOLE, name(parts.name));
		},
		number: (value) => numberInLanguage(value, language),
		words: {
			search: data.search,
			programme: data.programme,
			frame: { comma: data.comma },
			places: {
				former: (place) => data.former.replace(HOLE, place),
				unknownCommune: data.unknownCommune,
			},
			products: {
				month: (month) => data.months[month - 1] ?? "",
				unsorted: data.unsorted,
			},
			organisations: {
				type: data.type,
				status: data.status,
				sector: data.sector,
			},
			certificates: {
				status: certificates.status,
				none: certificates.none,
				starsShort: byStars(certificates.starsShort),
				printedShort: byStars(certificates.printedShort),
				formerlyShort: byStars(certificates.formerlyShort),
			},
		},
	};
};
