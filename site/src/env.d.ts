/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/// <reference types="astro/client" />

declare namespace App {
	interface Locals {
		document: import("../../shared/publishing/documents.ts").PageDocument;
		/** `https://…` without a closing slash. */
		origin: string;
		/** Only on signed-in pages, which have no `document`. */
		work: import("../../shared/signed-in/documents.ts").WorkDocument;
		workFrame: import("../../shared/signed-in/frame.ts").WorkFrame;
		language: import("../../shared/languages/language.ts").Language;
	}
}
