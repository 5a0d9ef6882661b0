import { about } from "./vi/about.ts";
import { certificates } from "./vi/certificates.ts";
import { frame } from "./vi/frame.ts";
import { home } from "./vi/home.ts";
import { lists } from "./vi/lists.ts";
import { organisations } from "./vi/organisations.ts";
import { places } from "./vi/places.ts";
import { products } from "./vi/products.ts";
import { sources } from "./vi/sources.ts";

/** Vietnamese. Short sentences, as one speaks to a busy neighbour; the law's own terms where it has them. */
export const vi = {
	language: "vi",
	frame,
	home,
	products,
	certificates,
	organisations,
	places,
	lists,
	sources,
	about,
};
