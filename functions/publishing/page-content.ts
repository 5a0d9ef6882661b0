import type { CalendarDate } from "../../shared/dates/model.ts";
import type { PageDocument } from "../../shared/publishing/documents.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import type { DirectoryStore } from "../directory/store.ts";
import type { PublishingStore } from "./store.ts";

export type LoadDeps = {
	directory: Pick<
		DirectoryStore,
		"load" | "productWithCertificates" | "statisticsOf"
	>;
	publishing: Pick<PublishingStore, "list" | "counts" | "count">;
	reference: Reference;
	origin: string;
	day: CalendarDate;
};

/**
 * What stands at an address: a document to be rendered, with its open data, a plain file, or a
 * way on to another address.
 */
export type PageContent =
	| { path: string; document: PageDocument; openData?: string }
	| { path: string; text: string; contentType: string }
	| { movedTo: string }
	/** No address may stay: an earlier one holds a person's name. */
	| { gone: true };

/** Cards of a showcase. */
export const SHOWCASE = 48;

export const asPage = (document: PageDocument): PageContent => ({
	path: document.frame.path,
	document,
});
