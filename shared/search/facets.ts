/** The two things that can be searched. */
export const CATALOGUES = ["products", "organisations"] as const;
export type Catalogue = (typeof CATALOGUES)[number];

/**
 * What divides a catalogue, by the name of its parameter in an address. A value repeats its
 * parameter (`?sao=4&sao=5`): OR inside a facet, AND across.
 */
export const FACETS = {
	products: {
		nganh: "industry",
		nhom: "group",
		bo: "set",
		sao: "stars",
		hieu_luc: "status",
		xa: "commune",
		huyen_cu: "old_district",
		mua: "month",
		loai: "producer_type",
	},
	organisations: {
		linh_vuc: "sector",
		xa: "commune",
		huyen_cu: "old_district",
		loai: "type",
		tinh_trang: "status",
	},
} as const satisfies Record<Catalogue, Record<string, string>>;

export type FacetName<C extends Catalogue = Catalogue> = C extends Catalogue
	? (typeof FACETS)[C][keyof (typeof FACETS)[C]]
	: never;

/** `match`: the order of a text search. `season`: what is in season this month first. */
export const SORTS = ["match", "name", "stars", "season", "newest"] as const;
export type Sort = (typeof SORTS)[number];

/** Orders that mean something in a catalogue; `match` only where there is a text. */
export const sortsOf = (catalogue: Catalogue, text: string): Sort[] =>
	SORTS.filter((sort) =>
		sort === "match"
			? text.trim() !== ""
			: sort === "name" || catalogue === "products",
	);

export const PAGE_SIZE = 24;
/** Longer questions are cut: nobody types more, and work stays bounded. */
export const LONGEST_TEXT = 120;

/** A question to a catalogue, as it stands in an address. */
export type Query = {
	catalogue: Catalogue;
	text: string;
	/** Selected values by facet; an absent facet selects nothing. */
	selected: Partial<Record<FacetName, string[]>>;
	sort: Sort;
	/** From 1. */
	page: number;
};

/** Facets of a catalogue with the parameter of each, in the order they are shown. */
export const facetsOf = (
	catalogue: Catalogue,
): [parameter: string, facet: FacetName][] =>
	Object.entries(FACETS[catalogue]) as [string, FacetName][];
