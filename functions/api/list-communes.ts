import type { CommuneEntries } from "../../shared/api/things.ts";
import { type ProvinceDeps, provinceOf } from "./province-of.ts";

/** The communes of a province, by default of the front one. */
export const listCommunes = async (
	deps: ProvinceDeps,
	code: string | undefined,
): Promise<CommuneEntries> => {
	const province = await provinceOf(deps, code);
	return {
		province: province.code,
		demonstration: province.demonstration,
		total: province.communes.length,
		items: province.communes,
	};
};
