import { afterEach, beforeEach, expect, test } from "vitest";
import {
	certificate,
	organisation,
	product,
	tables,
} from "../publishing/catalogue.ts";
import { type Pipeline, startPipeline } from "../publishing/pipeline.ts";

let site: Pipeline;
beforeEach(async () => {
	site = await startPipeline();
	await site.save([...tables, organisation(), product(), certificate()]);
	await site.settle();
});
afterEach(() => site.stop());

const shown = () => site.files().get("hinh/th001.png");
const drawnAfter = async (change: () => Promise<unknown>) => {
	site.rendered.length = 0;
	await change();
	await site.settle();
	return site.rendered.filter((page) => page === "picture:th001").length;
};

test("a product has a picture of what is public about it, and of nothing else", () => {
	expect(JSON.parse(shown() ?? "")).toEqual({
		id: "th001",
		name: "Chè Thử",
		set: "11",
		producer: "Hợp tác xã Thử Một",
		producerType: "cooperative",
		place: "Xã Số 1",
		stars: 4,
		status: "valid",
		province: { name: "Thử", isDemonstration: false },
		discontinued: false,
	});
});

test("only a change of what it shows draws a picture again", async () => {
	const story = product({ story: "Cây chè mọc trên núi.", season: [6] });
	expect(await drawnAfter(() => site.save([story]))).toBe(0);
	const renamed = product({ name: "Chè Khác" });
	expect(await drawnAfter(() => site.save([renamed]))).toBe(1);
	expect(shown()).toContain("Chè Khác");
	const maker = organisation({ name: "Hợp tác xã Tên Mới" });
	expect(await drawnAfter(() => site.save([maker]))).toBe(1);
	expect(shown()).toContain("Hợp tác xã Tên Mới");
});

test("the day on which a certificate lapses takes the stars off the picture", async () => {
	site.clock.now = "2028-06-02T17:01:00.000Z";
	expect(await drawnAfter(() => site.runJob("day"))).toBe(1);
	expect(JSON.parse(shown() ?? "")).toMatchObject({ status: "expired" });
});

test("the picture of a withdrawn product goes away, and comes back with it", async () => {
	await site.save([product({ withdrawn: true })]);
	await site.settle();
	expect(shown()).toBeUndefined();
	await site.save([product()]);
	await site.settle();
	expect(shown()).toContain("Chè Thử");
});

test("a producer that bears a person's name is on no picture", async () => {
	const household = { type: "producing_household", name: "Hộ Nguyễn Văn Thử" };
	await site.save([organisation({ ...household, nameIsPersonal: true })]);
	await site.settle();
	expect(shown()).not.toContain("Nguyễn");
	expect(JSON.parse(shown() ?? "")).toMatchObject({
		producerType: "producing_household",
	});
});

test("the site has a picture for all other pages", async () => {
	await site.runJob("everything");
	await site.settle();
	expect(site.files().get("hinh/cho-phien.png")).toBe('"site"');
});
