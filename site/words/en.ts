import { about } from "./en/about.ts";
import { api } from "./en/api.ts";
import { care } from "./en/care.ts";
import { certificates } from "./en/certificates.ts";
import { faults } from "./en/faults.ts";
import { figures } from "./en/figures.ts";
import { frame } from "./en/frame.ts";
import { home } from "./en/home.ts";
import { leaflet } from "./en/leaflet.ts";
import { lists } from "./en/lists.ts";
import { map } from "./en/map.ts";
import { offline } from "./en/offline.ts";
import { openData } from "./en/open-data.ts";
import { organisations } from "./en/organisations.ts";
import { pictures } from "./en/pictures.ts";
import { places } from "./en/places.ts";
import { products } from "./en/products.ts";
import { programme } from "./en/programme.ts";
import { reports } from "./en/reports.ts";
import { search } from "./en/search.ts";
import { sources } from "./en/sources.ts";
import type { Words } from "./words.ts";

/** English, for buyers and readers from abroad: plain words, and what a foreigner cannot know said in passing. */
export const en: Words = {
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
