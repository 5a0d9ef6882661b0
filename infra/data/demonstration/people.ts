import type { Appointment } from "../../../functions/accounts/env.ts";

/** Somebody who can sign in on a machine that shows the service: what they are allowed to, and the words for it. */
export type DemonstrationPerson = Appointment & {
	name: string;
	/** What they are, for whoever chooses as whom to sign in. */
	says: string;
};

/** Two cooperatives of the invented province, both with products at every size of the demonstration. */
export const COOPERATIVE_A = "mhh00001";
export const COOPERATIVE_B = "mhh00012";

/**
 * Invented people with invented addresses: `.example` never belongs to anybody (RFC 2606), and their
 * given names mean sample, trial, example and the like. They serve organisations of the invented
 * province, except for one officer of Lạng Sơn, so that a second province's staff can be tried.
 */
export const people: readonly DemonstrationPerson[] = [
	{
		email: "quan-tri@vi-du.example",
		name: "Dương Văn Chừng",
		says: "Quản trị hệ thống, mọi tỉnh",
		office: { role: "admin", provinces: [] },
	},
	{
		email: "truong-phong@vi-du.example",
		name: "Bế Thị Phỏng",
		says: "Trưởng phòng, tỉnh Minh Họa: duyệt và công bố quyết định",
		office: { role: "head", provinces: ["99"] },
	},
	{
		email: "can-bo@vi-du.example",
		name: "Đàm Văn Định",
		says: "Cán bộ, tỉnh Minh Họa",
		office: { role: "staff", provinces: ["99"] },
	},
	{
		email: "can-bo-lang-son@vi-du.example",
		name: "Triệu Thị Giả",
		says: "Cán bộ minh họa, tỉnh Lạng Sơn",
		office: { role: "staff", provinces: ["20"] },
	},
	{
		email: "giam-doc-a@vi-du.example",
		name: "Nông Thị Mẫu",
		says: "Giám đốc hợp tác xã minh họa số\u00a01",
		members: [COOPERATIVE_A],
	},
	{
		email: "ke-toan-a@vi-du.example",
		name: "Hoàng Văn Thử",
		says: "Kế toán hợp tác xã minh họa số\u00a01, cùng làm với giám đốc",
		members: [COOPERATIVE_A],
	},
	{
		email: "giam-doc-b@vi-du.example",
		name: "Lý Thị Ví",
		says: "Giám đốc hợp tác xã minh họa số\u00a012",
		members: [COOPERATIVE_B],
	},
	{
		email: "hai-noi@vi-du.example",
		name: "Vi Văn Dụ",
		says: "Làm cho hai hợp tác xã minh họa, số\u00a04 và số\u00a010",
		members: ["mhh00004", "mhh00010"],
	},
	{
		email: "doanh-nghiep@vi-du.example",
		name: "Hứa Thị Tưởng",
		says: "Nhân viên thu mua của doanh nghiệp minh họa số\u00a05",
		members: ["mhh00005"],
	},
	{
		email: "hiep-hoi@vi-du.example",
		name: "Lương Văn Tượng",
		says: "Thư ký hội nghề nghiệp minh họa số\u00a09",
		members: ["mhh00009"],
	},
	{
		email: "nguoi-moi@vi-du.example",
		name: "Chu Thị Mới",
		says: "Người mới, chưa thuộc nơi nào: thử nhận một hợp tác xã",
	},
];

/** What the deployment gives them at their first sign-in. */
export const appointments = (): Appointment[] =>
	people.flatMap(({ email, office, members }) =>
		office || members
			? [{ email, ...(office && { office }), ...(members && { members }) }]
			: [],
	);
