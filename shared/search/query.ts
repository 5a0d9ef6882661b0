import * as z from "zod";
import { CATALOGUES, SORTS } from "./facets.ts";

/** For documents and requests; what a browser loads takes the same from `facets.ts`, without zod. */
export const Catalogue = z.enum(CATALOGUES);
export type Catalogue = z.infer<typeof Catalogue>;

export const Sort = z.enum(SORTS);
export type Sort = z.infer<typeof Sort>;
