import type { ListSubject } from "../../../shared/publishing/documents.ts";
import { lowerFirst } from "../frame/letter-case.ts";
import { programmeName } from "../frame/programme-name.ts";
import type { Speech } from "../frame/speech.ts";

/** What a list of products is a list of, as its heading. */
export const listHeading = (speech: Speech, subject: ListSubject): string => {
	const { words, place } = speech;
	const w = words.lists;
	switch (subject.by) {
		case "industry":
			return programmeName(speech, "industry", subject.code, subject.name);
		case "group":
			return programmeName(speech, "group", subject.no, subject.name);
		case "set":
			return setName(speech, subject);
		case "set_commune":
			return w.setCommune(
				setName(speech, subject),
				lowerFirst(
					subject.commune === undefined
						? words.places.unknownCommune
						: place(subject.commune),
				),
			);
		case "stars":
			return w.stars(subject.stars);
		case "season":
			return w.season(subject.month);
		case "validity":
			return w.validity(lowerFirst(words.certificates.status[subject.status]));
	}
};

/** Products without a set have words of ours in place of a name. */
export const setName = (
	speech: Speech,
	{ no, name }: { no: string; name?: string | undefined },
): string =>
	name === undefined
		? speech.words.products.unsorted
		: programmeName(speech, "set", no, name);
