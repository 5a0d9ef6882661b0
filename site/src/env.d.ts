/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/// <reference types="astro/client" />

declare namespace App {
	interface Locals {
		document: import("../../shared/publishing/documents.ts").PageDocument;
		/** `https://…` without a closing slash. */
		origin: string;
		language: import("../../shared/languages/language.ts").Language;
	}
}
