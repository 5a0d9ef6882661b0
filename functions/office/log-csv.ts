import { csvHeader, csvLine } from "../../shared/open-data/csv.ts";
import { namesOf, whoOf } from "../history/tell.ts";
import {
	type Asked,
	dayOf,
	eventsFrom,
	isWanted,
	type LogDeps,
} from "./day-events.ts";

/** So many are looked at for one file. */
const PER_FILE = 3000;
const COLUMNS = ["lúc", "ai", "vai trò", "làm thay", "việc", "mục", "lý do"];

/** The same as a CSV. Of a day with more events it holds the first 3,000 and says so in its last line. */
export const logCsv = async (deps: LogDeps, asked: Asked): Promise<string> => {
	const day = dayOf(asked, deps.now());
	const { entries, next } = await eventsFrom(deps, day, asked.tu, PER_FILE);
	const names = await namesOf(
		deps,
		entries.map(({ author }) => author),
	);
	const lines = entries.filter(isWanted(asked)).map((entry) => {
		const { at, author, type, entity } = entry;
		const who = whoOf(author, names);
		return csvLine(COLUMNS, {
			lúc: at,
			ai: who.person ?? who.by,
			"vai trò": author.role,
			"làm thay": author.onBehalfOf,
			việc: type,
			mục: entity,
			"lý do": author.reason,
		});
	});
	return (
		csvHeader(COLUMNS) +
		lines.join("") +
		(next ? csvLine(COLUMNS, { lúc: next, ai: "còn nữa từ lúc này" }) : "")
	);
};
