import { expect, test } from "vitest";
import { speechOf } from "../../site/src/frame/speech.ts";
import {
	certificateFacts,
	headline,
} from "../../site/src/products/statement.ts";
import { certificate } from "./fixtures/products.ts";

const speech = speechOf({ language: "vi" });

const told = (...given: Parameters<typeof certificate>) => {
	const one = certificate(...given);
	return [
		headline(speech, one),
		...certificateFacts(speech, one).map(
			({ label, value, remark }) =>
				`${label}: ${value}${remark ? `. ${remark}` : ""}`,
		),
	];
};

test("the round of a certificate is said once", () => {
	const round = "đợt 3 năm 2020 (họp ngày 28/01/2021)";
	expect(
		told("expired", {
			issuedOn: "2021-01-28",
			issuedBasis: "round",
			round,
			expiresOn: "2024-01-28",
		}),
	).toEqual([
		`Từng đạt OCOP 4 sao, ${round}`,
		"Đã hết hạn: 28/01/2024. Tính từ đợt đánh giá",
	]);
	expect(told("undated", { round })).toEqual([
		`Nguồn ghi đạt OCOP 4 sao, ${round}`,
	]);
});

test("the time of a round stands beside it where its name does not hold it", () => {
	expect(
		told("expired", {
			issuedOn: "2020-09-04",
			issuedBasis: "round",
			round: "đợt 1 năm 2020",
			expiresOn: "2023-09-04",
		}),
	).toContain("Thời gian của đợt: 04/09/2020");
});

test("a round without a name is told by its time", () => {
	expect(
		told("valid", {
			issuedOn: "2024-04",
			issuedBasis: "round",
			expiresOn: undefined,
			expiresAtTheLatest: "2027-04-30",
		}),
	).toEqual([
		"OCOP 4 sao, đợt tháng 4 năm 2024",
		"Hết hạn: chậm nhất 30/04/2027. Tính từ đợt đánh giá",
	]);
});

test("an end counted from a decision needs no remark, one from an announcement does", () => {
	expect(told("valid")).toContain("Hết hạn: 20/12/2027");
	expect(
		told("valid", { issuedBasis: "announcement", round: "đợt 2 năm 2024" }),
	).toEqual([
		"OCOP 4 sao, công bố ngày 20/12/2024",
		"Công bố: 20/12/2024",
		"Đợt đánh giá: đợt 2 năm 2024",
		"Hết hạn: 20/12/2027. Tính từ ngày công bố",
	]);
});
