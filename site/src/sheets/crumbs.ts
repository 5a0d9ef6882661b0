import { sheetWords as w } from "../../words/work/sheets.ts";

/** The way to a page of one import. */
export const crumbsOf = ({
	province,
}: {
	province: { code: string };
}): { name: string; path: string }[] => [
	{ name: w.desk, path: `/quan-tri/${province.code}` },
	{ name: w.title, path: `/quan-tri/${province.code}/nhap-bang` },
];
