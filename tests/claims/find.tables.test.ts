import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOrganisations } from "../../functions/claims/find.ts";
import { onChange } from "../../functions/publishing/on-change.ts";
import { organisation, tables } from "../publishing/catalogue.ts";
import { type Pipeline, startPipeline } from "../publishing/pipeline.ts";

let site: Pipeline;
beforeAll(async () => {
	site = await startPipeline();
	await site.save([
		...tables,
		organisation({
			id: "thh01",
			name: "Hợp tác xã Nông sản Đồng Kinh",
			taxCode: "0100109106",
		}),
		organisation({
			id: "thh02",
			name: "HTX Nông sản Tràng Định",
			alsoKnownAs: ["Hợp tác xã Thạch đen Thất Khê"],
		}),
		organisation({
			id: "thh03",
			name: "Hợp tác xã Nông sản Cũ",
			withdrawn: true,
		}),
		organisation({
			id: "thh04",
			name: "Nguyễn Thị Kín",
			type: "producing_household",
			nameIsPersonal: true,
		}),
	]);
	// The lists alone: nobody looks at pages here.
	for (const event of site.events.splice(0)) await onChange(site.deps, event);
});
afterAll(() => site.stop());

const find = async (query: string): Promise<string[]> =>
	(await findOrganisations(site, query, ["98"])).map(({ data }) => data.id);

describe("an organisation is found", () => {
	test.each([
		["without marks", "dong kinh", ["thh01"]],
		[
			"with marks, and with its kind in front",
			"hợp tác xã Đồng Kinh",
			["thh01"],
		],
		["by a word that several have", "nong san", ["thh01", "thh02"]],
		["by another name it is written with", "that khe", ["thh02"]],
		["by tax code, however it is written", "0100 109 106", ["thh01"]],
	])("%s: «%s»", async (_, query, ids) => {
		expect(await find(query)).toEqual(ids);
	});
});

describe("nothing is found", () => {
	test.each([
		["by a part of a word", "don kin"],
		["by words of two organisations", "dong kinh trang dinh"],
		["of what was withdrawn", "nong san cu"],
		["of a household, by the person's name", "nguyen thi kin"],
		["by nothing", "  "],
		["by signs alone", "%%% ---"],
		["by an unknown tax code", "0100109107"],
	])("%s: «%s»", async (_, query) => {
		expect(await find(query)).toEqual([]);
	});
});
