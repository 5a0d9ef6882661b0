import type { Sources } from "../../shared/publishing/build-product.ts";
import type { DirectoryStore } from "../directory/store.ts";
import { ofKind } from "../directory/store.ts";

/** Sources by id; one that is not there any more is left out. */
export const loadSources = async (
	{ directory }: { directory: Pick<DirectoryStore, "load"> },
	ids: string[],
): Promise<Sources> => {
	const distinct = [...new Set(ids)];
	const records = await directory.load(
		distinct.map((id) => ({ kind: "source", id })),
	);
	return new Map(
		records.flatMap((record) =>
			record && ofKind(record, "source")
				? [[record.data.id, record.data] as const]
				: [],
		),
	);
};

/** The numbers about a province, with the sources they cite. */
export const loadStatistics = async (
	deps: { directory: Pick<DirectoryStore, "load" | "statisticsOf"> },
	province: string,
	alsoCited: string[] = [],
) => {
	const statistics = (await deps.directory.statisticsOf(province))
		.filter((record) => ofKind(record, "statistic"))
		.filter(({ data }) => !data.withdrawn);
	const cited = statistics.flatMap(({ data }) => data.sources);
	const sources = await loadSources(deps, [...alsoCited, ...cited]);
	return { statistics, sources };
};
