import type { ListSubject } from "../../../shared/publishing/documents.ts";
import { words } from "../../words/words.ts";
import { lowerFirst } from "../frame/letter-case.ts";

const w = words.lists;

/** What a list of products is a list of, as its heading. */
export const listHeading = (subject: ListSubject): string => {
	switch (subject.by) {
		case "industry":
		case "group":
		case "set":
			return subject.name ?? words.products.unsorted;
		case "set_commune":
			return w.setCommune(
				subject.name ?? words.products.unsorted,
				lowerFirst(subject.commune ?? words.places.unknownCommune),
			);
		case "stars":
			return w.stars(subject.stars);
		case "season":
			return w.season(subject.month);
		case "validity":
			return w.validity(lowerFirst(words.certificates.status[subject.status]));
	}
};
