import type { CalendarDate } from "../../shared/dates/model.ts";
import type { PageDocument } from "../../shared/publishing/documents.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import type { DirectoryStore } from "../directory/store.ts";
import type { SiteBucket } from "../platform/site-bucket.ts";
import type { PublishingStore } from "./store.ts";

export type LoadDeps = {
	directory: Pick<
		DirectoryStore,
		"load" | "productWithCertificates" | "statisticsOf" | "contactOf"
	>;
	publishing: Pick<PublishingStore, "list" | "each" | "counts" | "count">;
	/** What the public reads now. */
	site: Pick<SiteBucket, "read">;
	reference: Reference;
	origin: string;
	day: CalendarDate;
};

/** A file that is written as it is. */
export type PlainFile = {
	path: string;
	body: string | Uint8Array;
	contentType: string;
	/** Where it is not as of a page. */
	cacheControl?: string;
};

/**
 * What stands at an address: a document to be rendered in every language, with its open data, plain
 * files, or a way on to another address.
 */
export type PageContent =
	| {
			path: string;
			document: PageDocument;
			openData?: string;
			/** Plain files that are made with the page, written in this order. */
			files?: PlainFile[];
	  }
	/** The first is the one that earlier addresses lead to. */
	| { files: [PlainFile, ...PlainFile[]] }
	| { movedTo: string }
	/** No address may stay: an earlier one holds a person's name. */
	| { gone: true };

/** Cards of a showcase. */
export const SHOWCASE = 48;

export const asPage = (document: PageDocument): PageContent => ({
	path: document.frame.path,
	document,
});

export const asFile = (
	path: string,
	contentType: string,
	body: string | Uint8Array,
): PageContent => ({ files: [{ path, contentType, body }] });
