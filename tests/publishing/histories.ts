import fc from "fast-check";
import type { Draft } from "../../shared/directory/model.ts";
import { certificate, commune, organisation, product } from "./catalogue.ts";
import { type Pipeline, startPipeline } from "./pipeline.ts";

/** Something that happens: a row is saved, or time passes. */
export type Step = { save: Draft } | { days: number };

const pick = <T>(...values: T[]) => fc.constantFrom(...values);

const productStep = fc
	.record({
		id: pick("th001", "th002", "th003"),
		name: pick("Chè Thử", "Chè Khác", "Ỏ lá Đắng", "chè thử"),
		story: pick(undefined, "Một câu chuyện.", "Một câu chuyện khác."),
		set: pick(undefined, "1", "11"),
		commune: pick(undefined, "98001", "98002"),
		oldDistrict: pick(undefined, "981"),
		producer: pick(undefined, "thh01", "thh02"),
		season: pick([], [4], [4, 11, 12]),
		withdrawn: fc.boolean(),
		slug: pick(undefined, undefined, "dia-chi-moi"),
	})
	.map((over) => ({ save: product(defined(over)) }));

const certificateStep = fc
	.record({
		product: pick("th001", "th002"),
		id: pick("thc1", "thc2"),
		stars: pick(undefined, 3, 4, 5),
		issuedOn: pick("2023-12-01", "2023-11-25", "2025-02", "2024", "2026-01-31"),
		revoked: pick(undefined, undefined, {
			on: "2026-11-22",
			reason: "Không còn đạt tiêu chí.",
		}),
	})
	.map(({ product, id, ...over }) => ({
		save: certificate(defined({ ...over, product, id: `${product}${id}` })),
	}));

const organisationStep = fc
	.record({
		id: pick("thh01", "thh02"),
		name: pick("Hợp tác xã Thử Một", "Hợp tác xã Đổi Tên"),
		type: pick("cooperative", "enterprise"),
		commune: pick(undefined, "98001", "98002"),
		sector: pick(undefined, "agriculture", "transport"),
		nameIsPersonal: pick(false, false, true),
		withdrawn: pick(false, false, true),
	})
	.map((over) => ({ save: organisation(defined(over)) }));

const communeStep = fc
	.record({
		id: pick("98001", "98002"),
		fullName: pick("Xã Số Một", "Xã Đổi Tên"),
		oldDistricts: pick([], ["981"]),
	})
	.map((over) => ({ save: commune(over) }));

const time = fc.record({ days: fc.integer({ min: 1, max: 40 }) });

export const history: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{ weight: 4, arbitrary: productStep },
		{ weight: 3, arbitrary: certificateStep },
		{ weight: 2, arbitrary: organisationStep },
		{ weight: 1, arbitrary: communeStep },
		{ weight: 1, arbitrary: time },
	),
	{ minLength: 1, maxLength: 10 },
);

const defined = (over: Record<string, unknown>) =>
	Object.fromEntries(
		Object.entries(over).filter(([, value]) => value !== undefined),
	);

/** Lives through a history; `order` shuffles, delays and repeats what is delivered. */
export const live = async (
	site: Pipeline,
	steps: Step[],
	order: () => number,
): Promise<void> => {
	for (const step of steps) {
		if ("days" in step) {
			site.clock.now = new Date(
				Date.parse(site.clock.now) + step.days * 86_400_000,
			).toISOString();
			await site.runJob("day");
		} else {
			await site.save([step.save]);
		}
		if (site.events.length > 0 && order() < 0.5)
			site.events.push(site.events[0] as (typeof site.events)[number]);
		if (order() < 0.5) site.events.reverse();
		if (order() < 0.6) await site.settle();
		// Now and then a queue is wiped: the sweep finds what is missing.
		if (order() < 0.1) site.requests.length = 0;
	}
	await site.settle();
	site.clock.now = new Date(Date.parse(site.clock.now) + 300_000).toISOString();
	await site.runJob("sweep");
	await site.settle();
	// The whole sets of open data are made at night.
	await site.runJob("open_data");
	await site.settle();
};

/** These tell what the sets were before, so they depend on what was: everything else may not. */
const REMEMBERS =
	/^data\/(changes|catalogue)\.json$|^((en|zh)\/)?data\/index\.html$/;

/** What stands on the site, by its address, without what remembers the past on purpose. */
export const presentOf = (site: Pipeline): Map<string, string> =>
	new Map([...site.tree()].filter(([key]) => !REMEMBERS.test(key)));

/** A site made at one go from the same directory, knowing only which addresses were ever public. */
export const publishAnew = async (site: Pipeline): Promise<Pipeline> => {
	const anew = await startPipeline({
		now: site.clock.now,
		directory: site.directory,
		client: site.client,
	});
	for await (const page of site.publishing.everyPage()) {
		const { paths } = await site.publishing.page(page);
		await anew.publishing.announce(
			page,
			await anew.publishing.page(page),
			paths,
		);
	}
	await anew.runJob("everything");
	await anew.settle();
	return anew;
};
