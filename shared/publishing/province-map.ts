import { type Drawing, drawPlaces, drawWithin } from "../places/drawing.ts";
import type { Commune } from "../places/model.ts";
import { oldDistrictLink } from "./frame.ts";
import type { Locator, ProvinceMap } from "./map-document.ts";
import { communesOf, oldDistrictsOf, type Reference } from "./reference.ts";

/** Widths of the drawings, in their units: the page of the map, the home page, the corner of a page. */
const WIDTHS = { page: 720, home: 480, corner: 200 } as const;

/** Drawn once for as long as the reference tables stand: many pages show the same province. */
const kept = new WeakMap<Reference, Map<string, Drawing | undefined>>();

const drawingOf = (
	reference: Reference,
	province: string,
	size: "page" | "home",
): Drawing | undefined => {
	const drawings = kept.get(reference) ?? new Map<string, Drawing>();
	kept.set(reference, drawings);
	const key = `${province} ${size}`;
	if (!drawings.has(key))
		drawings.set(
			key,
			drawPlaces(communesOf(reference, province), WIDTHS[size]),
		);
	return drawings.get(key);
};

/** The map of a province; `undefined` where no border of it is known. */
export const provinceMap = (
	reference: Reference,
	province: string,
	size: "page" | "home",
): ProvinceMap | undefined => {
	const drawing = drawingOf(reference, province, size);
	if (drawing === undefined) return undefined;
	const communes = new Map(
		communesOf(reference, province).map((commune) => [commune.id, commune]),
	);
	return {
		...drawing,
		districts: oldDistrictsOf(reference, province).flatMap((district) => {
			const spot = middleOf(drawing, district.id, communes);
			return spot ? [{ ...oldDistrictLink(district), ...spot }] : [];
		}),
	};
};

/**
 * A commune lit in its province; `undefined` where one of the two borders is not known. The outline
 * is the province's own: its other communes may be imported later, and would not change this page.
 */
export const locatorOf = (
	reference: Reference,
	commune: Commune | undefined,
): Locator | undefined => {
	const outline = commune && reference.provinces.get(commune.province)?.border;
	return commune?.border === undefined || outline === undefined
		? undefined
		: {
				...drawWithin(outline, commune.border, WIDTHS.corner),
				name: commune.fullName,
			};
};

/** Between its communes; those that also took land from another district only where there are no others. */
const middleOf = (
	{ shapes }: Drawing,
	district: string,
	communes: Map<string, Commune>,
): { x: number; y: number } | undefined => {
	const own = shapes.filter(({ code }) =>
		communes.get(code)?.oldDistricts.includes(district),
	);
	const alone = own.filter(
		({ code }) => communes.get(code)?.oldDistricts.length === 1,
	);
	const among = alone.length > 0 ? alone : own;
	if (among.length === 0) return undefined;
	const mean = (axis: "x" | "y") =>
		Math.round(
			among.reduce((sum, shape) => sum + shape[axis], 0) / among.length,
		);
	return { x: mean("x"), y: mean("y") };
};
