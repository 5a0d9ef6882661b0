import type { ImportReport } from "../../shared/imports/report.ts";

const SHOWN_REFUSALS = 10;

/** What an import did, in a few lines for a person. */
export function reportLines({
	file,
	rows,
	broken,
	refused,
}: ImportReport): string[] {
	if (broken) return [`${file}: không nhập được. ${broken.vi}`];
	const counts = [
		`${rows.total} dòng`,
		`${rows.created} mới`,
		`${rows.changed} đổi`,
		`${rows.unchanged} giữ nguyên`,
		`${rows.refused} bị từ chối`,
	];
	const reasons = refused
		.slice(0, SHOWN_REFUSALS)
		.map(
			({ row, field, vi }) =>
				`  dòng ${row}${field ? `, ${field}` : ""}: ${vi}`,
		);
	const more = refused.length - reasons.length;
	return [
		`${file}: ${counts.join(", ")}`,
		...reasons,
		...(more > 0 ? [`  và ${more} lý do nữa`] : []),
	];
}
