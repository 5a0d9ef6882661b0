import {
	fixedFor,
	keepFirst,
	liveFor,
	pageFor,
	renewedFor,
} from "./answers.ts";
import { type Addresses, planFor } from "./plan.ts";
import { dropOthers } from "./store.ts";

/**
 * Keeps the site readable on a network that comes and goes: pages that were visited, their styles and fonts,
 * the data of the search. It never answers with anything the network could not have said,
 * keeps nothing that was made for one reader, and nothing breaks where it is missing.
 */
declare const self: ServiceWorkerGlobalScope;
/** Written in by `build.ts`. */
declare const ADDRESSES: Addresses;

self.addEventListener("install", (event) => {
	// It keeps no state between requests, so a new one may take over at once.
	event.waitUntil(self.skipWaiting());
});

self.addEventListener("activate", (event) => {
	event.waitUntil(
		Promise.all([
			dropOthers(),
			self.registration.navigationPreload?.enable(),
			self.clients.claim(),
		]),
	);
});

self.addEventListener("message", (event) => {
	// Only pages of this site can send one; what it names is fetched as every reader would fetch it.
	const { path, files }: { path: string; files: string[] } = event.data;
	const url = new URL(path, self.location.origin);
	const plan = planFor(
		{ url, method: "GET", mode: "navigate" },
		self.location.origin,
		ADDRESSES,
	);
	event.waitUntil(keepFirst(path, plan === "page", files, ADDRESSES));
});

self.addEventListener("fetch", (event) => {
	const { request } = event;
	const { method, mode } = request;
	const later = (work: Promise<unknown>) => event.waitUntil(work);
	const asked = { request, started: event.preloadResponse, later };
	switch (
		planFor(
			{ url: new URL(request.url), method, mode },
			self.location.origin,
			ADDRESSES,
		)
	) {
		case "page":
			return event.respondWith(pageFor(asked, ADDRESSES));
		case "live":
			return event.respondWith(liveFor(asked, ADDRESSES));
		case "fixed":
			return event.respondWith(fixedFor(request));
		case "renewed":
			return event.respondWith(renewedFor(request, later, ADDRESSES));
	}
});
