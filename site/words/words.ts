import { vi } from "./vi.ts";

/** Everything a page says. A second language is a second file of this type. */
export type Words = typeof vi;

export const words: Words = vi;
