import {
	type Draft,
	Draft as DraftSchema,
} from "../../shared/directory/model.ts";

/** A small province, enough to walk every kind of page. Invented. */
export const draft = (input: Record<string, unknown>): Draft =>
	DraftSchema.parse(input);

export const province = draft({
	kind: "province",
	id: "98",
	name: "Thử",
	fullName: "tỉnh Thử",
	slug: "thu",
	isFront: true,
});
export const district = draft({
	kind: "old_district",
	id: "981",
	province: "98",
	name: "Huyện Cũ",
	slug: "cu",
	communes: ["98001", "98002"],
});
export const commune = (over: Record<string, unknown> = {}) => {
	const id = String(over.id ?? "98001");
	const at = id.at(-1);
	return draft({
		kind: "commune",
		province: "98",
		type: "commune",
		name: `Số ${at}`,
		fullName: `Xã Số ${at}`,
		slug: `xa-so-${at}`,
		oldDistricts: ["981"],
		...over,
		id,
	});
};
export const communes = ["98001", "98002"].map((id) => commune({ id }));
export const sets = [
	{ id: "1", name: "Rau, củ, quả, hạt tươi", group: 1 },
	{ id: "11", name: "Chè", group: 5 },
].map(({ id, name, group }) =>
	draft({
		kind: "product_set",
		id,
		name,
		slug: `bo-${id}`,
		group: { no: group, name: `Nhóm ${group}`, slug: `nhom-${group}` },
		industry: { code: "I", name: "Thực phẩm", slug: "thuc-pham" },
	}),
);
export const source = draft({
	kind: "source",
	id: "nguon1",
	title: "Nguồn thử số một",
});

export const tables = [province, district, ...communes, ...sets, source];

export const organisation = (over: Record<string, unknown> = {}) =>
	draft({
		kind: "organisation",
		id: "thh01",
		province: "98",
		type: "cooperative",
		name: "Hợp tác xã Thử Một",
		commune: "98001",
		sector: "agriculture",
		sources: ["nguon1"],
		...over,
	});

export const product = (over: Record<string, unknown> = {}) =>
	draft({
		kind: "product",
		id: "th001",
		province: "98",
		name: "Chè Thử",
		set: "11",
		commune: "98001",
		producer: "thh01",
		season: [4, 5],
		sources: ["nguon1"],
		...over,
	});

export const certificate = (over: Record<string, unknown> = {}) =>
	draft({
		kind: "certificate",
		id: "th001c1",
		province: "98",
		product: "th001",
		stars: 4,
		issuedOn: "2025-06-01",
		issuedBasis: "decision",
		decisionNo: "1/QĐ-UBND",
		sources: ["nguon1"],
		...over,
	});
