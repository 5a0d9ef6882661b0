/**
 * Chunks of the built site that a function never asks for, so that it starts without them: who publishes
 * shows no signed-in page, who answers signed-in people no public one, who draws pictures neither; and
 * only who publishes draws figures. Patterns of imports, named after the pages in site/src/pages.
 */
export const PUBLIC_PAGES = ["./chunks/_.._*"];
export const SIGNED_IN_PAGES = ["./chunks/viec_*"];
export const FIGURES = ["./vega.module_*"];
