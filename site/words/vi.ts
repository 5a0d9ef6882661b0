import { about } from "./vi/about.ts";
import { api } from "./vi/api.ts";
import { care } from "./vi/care.ts";
import { certificates } from "./vi/certificates.ts";
import { faults } from "./vi/faults.ts";
import { figures } from "./vi/figures.ts";
import { frame } from "./vi/frame.ts";
import { home } from "./vi/home.ts";
import { leaflet } from "./vi/leaflet.ts";
import { lists } from "./vi/lists.ts";
import { map } from "./vi/map.ts";
import { offline } from "./vi/offline.ts";
import { openData } from "./vi/open-data.ts";
import { organisations } from "./vi/organisations.ts";
import { pictures } from "./vi/pictures.ts";
import { places } from "./vi/places.ts";
import { products } from "./vi/products.ts";
import { programme } from "./vi/programme.ts";
import { reports } from "./vi/reports.ts";
import { search } from "./vi/search.ts";
import { sources } from "./vi/sources.ts";

/** Vietnamese. Short sentences, as one speaks to a busy neighbour; the law's own terms where it has them. */
export const vi = {
	frame,
	home,
	products,
	certificates,
	programme,
	openData,
	organisations,
	pictures,
	places,
	leaflet,
	lists,
	sources,
	about,
	offline,
	search,
	api,
	map,
	figures,
	care,
	faults,
	reports,
};
