import {
	CooperativeType,
	type OrganisationType,
	OtherProducerType,
	Sector,
} from "../../../shared/cooperatives/model.ts";
import { rich } from "./organisation-details.ts";
import { type DraftRow, type Place, PROVINCE, SOURCE } from "./places.ts";
import type { Draw } from "./random.ts";

const TYPES = [...CooperativeType.options, ...OtherProducerType.options];
const STATUSES = [
	"suspended",
	"long_inactive",
	"dissolving",
	"dissolved",
] as const;

const NAMES: Record<OrganisationType, readonly [string, ...string[]]> = {
	cooperative_group: ["Tổ hợp tác trồng rau", "Tổ hợp tác nuôi ong"],
	cooperative: [
		"Hợp tác xã nông nghiệp",
		"Hợp tác xã dịch vụ tổng hợp",
		"HTX sản xuất và kinh doanh",
	],
	cooperative_union: ["Liên hiệp hợp tác xã"],
	credit_fund: ["Quỹ tín dụng nhân dân"],
	enterprise: ["Công ty TNHH chế biến nông sản", "Công ty Cổ phần dược liệu"],
	farm: ["Trang trại"],
	producing_household: ["Hộ sản xuất"],
	business_household: ["Hộ kinh doanh"],
	association: ["Hội nghề nghiệp"],
	destination_operator: ["Ban quản lý điểm du lịch"],
};

export type Producer = { id: string; type: OrganisationType; place: Place };

export function organisationCount(products: number): number {
	return Math.max(48, Math.ceil(products / 5));
}

/** The `at`-th invented organisation: types, fields and statuses come round in turn, so all of them occur. */
export function organisation(
	at: number,
	place: Place,
	day: string,
	draw: Draw,
): { row: DraftRow; producer: Producer } {
	const type =
		at % 3 === 0 ? "cooperative" : (TYPES[at % TYPES.length] ?? "farm");
	const id = `mhh${String(at + 1).padStart(5, "0")}`;
	const isPersonal =
		type === "producing_household" && Math.floor(at / TYPES.length) % 2 === 1;
	const number = at + 1;
	const row: DraftRow = {
		kind: "organisation",
		id,
		province: PROVINCE,
		type,
		name: `${draw.oneOf(NAMES[type])} minh họa số ${number}`,
		sector:
			type === "credit_fund"
				? "credit"
				: Sector.options[Math.floor(at / 3) % Sector.options.length],
		status: statusOf(type, at),
		commune: place.commune,
		oldDistrict: place.oldDistrict,
		address: isPersonal
			? undefined
			: `thôn Mẫu ${draw.between(1, 20)}, ${place.name}`,
		nameIsPersonal: isPersonal,
		activities: draw.once(2)
			? ["Sản xuất nông sản", "Sơ chế và đóng gói"]
			: ["Dịch vụ cho thành viên"],
		founded: foundedOf(at, draw),
		sources: [SOURCE],
		...(at % 4 === 0 && type === "cooperative" && rich(number, day, draw)),
	};
	return { row, producer: { id, type, place } };
}

function statusOf(type: OrganisationType, at: number) {
	if (type === "credit_fund")
		return at % 4 === 3 ? "special_control" : "active";
	return at % 12 === 5
		? STATUSES[Math.floor(at / 12) % STATUSES.length]
		: "active";
}

function foundedOf(at: number, draw: Draw): string | undefined {
	const year = draw.between(1998, 2024);
	const month = String(draw.between(1, 12)).padStart(2, "0");
	return [`${year}`, `${year}-${month}`, `${year}-${month}-15`, undefined][
		at % 4
	];
}
