import type { Words } from "./words.ts";
import { about } from "./zh/about.ts";
import { api } from "./zh/api.ts";
import { care } from "./zh/care.ts";
import { certificates } from "./zh/certificates.ts";
import { faults } from "./zh/faults.ts";
import { figures } from "./zh/figures.ts";
import { frame } from "./zh/frame.ts";
import { home } from "./zh/home.ts";
import { leaflet } from "./zh/leaflet.ts";
import { lists } from "./zh/lists.ts";
import { map } from "./zh/map.ts";
import { offline } from "./zh/offline.ts";
import { openData } from "./zh/open-data.ts";
import { organisations } from "./zh/organisations.ts";
import { pictures } from "./zh/pictures.ts";
import { places } from "./zh/places.ts";
import { products } from "./zh/products.ts";
import { programme } from "./zh/programme.ts";
import { reports } from "./zh/reports.ts";
import { search } from "./zh/search.ts";
import { sources } from "./zh/sources.ts";

/** Chinese in simplified characters, for buyers across the border. */
export const zh: Words = {
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
