import * as z from "zod";
import { communePath } from "../publishing/paths.ts";
import { communesOf, type Reference } from "../publishing/reference.ts";
import { compareVietnamese } from "../text/collate.ts";
import { CommuneEntry } from "./things.ts";

/** `/data/provinces.json`: the provinces and their communes of today, which the API refers to. */
export const Provinces = z.array(
	z.object({
		code: z.string(),
		name: z.string(),
		/** The one at `/`, and the one that is meant where none is named. */
		isFront: z.boolean(),
		demonstration: z.boolean(),
		/** In Vietnamese order of their names. */
		communes: z.array(CommuneEntry),
	}),
);
export type Provinces = z.infer<typeof Provinces>;

export const buildProvinces = (reference: Reference): Provinces =>
	Provinces.parse(
		[...reference.provinces.values()].map((province) => ({
			code: province.id,
			name: province.name,
			isFront: province.isFront,
			demonstration: province.isDemonstration,
			communes: communesOf(reference, province.id)
				.toSorted((a, b) => compareVietnamese(a.name, b.name))
				.map((commune) => ({
					code: commune.id,
					name: commune.name,
					fullName: commune.fullName,
					type: commune.type,
					centroid: commune.centroid,
					oldDistricts: commune.oldDistricts.flatMap(
						(id) => reference.oldDistricts.get(id)?.name ?? [],
					),
					page: communePath(commune.slug),
					href: `/api/communes/${commune.id}`,
				})),
		})),
	);
