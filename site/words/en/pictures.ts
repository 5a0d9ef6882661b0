import type { Words } from "../words.ts";

export const pictures: Words["pictures"] = {
	discontinued: "No longer made",
	site: "OCOP products and cooperatives, with sources and dates",
	of: (name) => `Name, stars and producer of ${name}`,
};
