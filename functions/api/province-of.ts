import { Provinces } from "../../shared/api/provinces.ts";
import { provincesPath } from "../../shared/publishing/paths.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { SiteBucket } from "../platform/site-bucket.ts";

export type ProvinceDeps = { site: Pick<SiteBucket, "read"> };

/** The province with this code; without a code the one at `/`. */
export const provinceOf = async (
	{ site }: ProvinceDeps,
	code: string | undefined,
): Promise<Provinces[number]> => {
	const file = await site.read(provincesPath());
	if (file === undefined) throw new Refusal("api.not_ready");
	const province = Provinces.parse(JSON.parse(file.text)).find((one) =>
		code === undefined ? one.isFront : one.code === code,
	);
	if (province === undefined) throw new Refusal("api.no_such_province");
	return province;
};
