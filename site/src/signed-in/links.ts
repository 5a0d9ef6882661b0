import type { WorkFrame } from "../../../shared/signed-in/frame.ts";
import { frameWords as w } from "../../words/work/frame.ts";

export type WorkLink = { name: string; path: string };

/** The main ways of the signed-in part, by what the person may do. */
export const workLinks = ({
	person,
	organisations,
	area,
}: WorkFrame): WorkLink[] => {
	if (person === undefined) return [];
	const office: WorkLink[] = [];
	for (const { code, name } of person.provinces) {
		const suffix = person.provinces.length > 1 ? ` ${name}` : "";
		office.push({ name: w.desk(suffix), path: `/quan-tri/${code}` });
	}
	// Organisations are there: their names can be as long as a screen.
	const account: WorkLink[] = [{ name: w.mine, path: "/tai-khoan" }];
	if (person.role === undefined) return account;
	return area === "account" && organisations.length > 0
		? [...account, ...office]
		: [
				...office,
				...(person.role === "admin"
					? [{ name: w.administration, path: "/quan-tri" }]
					: []),
				...(organisations.length > 0 ? account : []),
			];
};
