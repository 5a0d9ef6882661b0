import * as z from "zod";
import { PageKey } from "./page-key.ts";

/** Asks for a page to be rendered. How often it was asked for stands in the page register. */
export const PageRequest = z.object({ page: PageKey });
export type PageRequest = z.infer<typeof PageRequest>;
