import type { CertificateStatus } from "../../../shared/certificates/status.ts";

const status: Record<CertificateStatus, string> = {
	valid: "Còn hiệu lực",
	renewal_window: "Đến kỳ đánh giá lại",
	late_renewal: "Sắp hết hạn",
	extended: "Được giữ hiệu lực",
	expired: "Đã hết hạn",
	revoked: "Đã bị thu hồi",
	undated: "Chưa rõ ngày cấp",
};

const statusMeaning: Record<CertificateStatus, string> = {
	valid: "Giấy chứng nhận OCOP đang có hiệu lực.",
	renewal_window:
		"Giấy chứng nhận còn hiệu lực và đã đến kỳ nộp hồ sơ đánh giá lại.",
	late_renewal:
		"Giấy chứng nhận còn hiệu lực, nhưng kỳ nộp hồ sơ đánh giá lại đã qua.",
	extended:
		"Giấy chứng nhận quá 36 tháng nhưng được giữ hiệu lực trong lúc chờ kết quả đánh giá lại.",
	expired:
		"Giấy chứng nhận có giá trị 36 tháng, nay đã hết hạn. Chưa thấy nguồn nào nói sản phẩm được đánh giá lại.",
	revoked: "Giấy chứng nhận đã bị thu hồi.",
	undated:
		"Nguồn có nói sản phẩm đạt OCOP nhưng không ghi rõ ngày cấp, nên chưa biết giấy chứng nhận còn hiệu lực hay không.",
};

export const certificates = {
	status,
	statusMeaning,
	stars: (stars: number) => `OCOP ${stars} sao`,
	starsShort: (stars: number) => `${stars} sao`,
	noStars: "OCOP, chưa thấy nguồn ghi số sao",
	/** What the paper is called where its stars are not known. */
	paper: "Chứng nhận OCOP",
	formerly: (stars: number) => `Từng đạt OCOP ${stars} sao`,
	formerlyNoStars: "Từng được công nhận OCOP",
	announcedOnce: (stars: number) => `Nguồn ghi đạt OCOP ${stars} sao`,
	announcedOnceNoStars: "Nguồn ghi đã được công nhận OCOP",
	formerlyShort: (stars: number) => `Từng đạt ${stars} sao`,
	printedShort: (stars: number) => `Nguồn ghi ${stars} sao`,
	none: "Chưa thấy chứng nhận OCOP",
	noneMeaning: "Chưa thấy nguồn nào nói sản phẩm này đã được công nhận OCOP.",
	basis: {
		decision: (when: string) => `cấp ${when}`,
		announcement: (when: string) => `công bố ${when}`,
		round: (when: string) => `đợt ${when}`,
	},
	decision: "Quyết định",
	issuer: "Nơi cấp",
	issuerLevel: {
		district: "cấp huyện",
		province: "cấp tỉnh",
		ministry: "cấp bộ",
	},
	issued: {
		decision: "Ngày cấp",
		announcement: "Công bố",
		round: "Thời gian của đợt",
	},
	round: "Đợt đánh giá",
	score: "Điểm",
	points: (points: string) => `${points} trên 100`,
	expires: { before: "Hết hạn", after: "Đã hết hạn" },
	/** Beside an end that is not counted from the day of the decision. */
	countedFrom: {
		announcement: "Tính từ ngày công bố",
		round: "Tính từ đợt đánh giá",
	},
	atTheLatest: (day: string) => `chậm nhất ${day}`,
	extendedUntil: "Giữ hiệu lực đến",
	legalBasis: "Quy định lúc cấp",
	legalBasisDecision: (no: string) => `Quyết định ${no}`,
	revokedOn: "Ngày thu hồi",
	revokedBy: "Quyết định thu hồi",
	revokedBecause: "Lý do",
	attestedOn: "Có trong nguồn từ",
	others: "Các giấy chứng nhận khác",
	councilScores: "Điểm của hội đồng, chưa phải chứng nhận",
	councilScoresNote:
		"Hội đồng đã chấm, nhưng chưa thấy quyết định công nhận. Điểm này không thay cho giấy chứng nhận.",
	council: (council: string, when: string) => `${council}, ${when}`,
};
