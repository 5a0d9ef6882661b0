import fc from "fast-check";
import { expect, test } from "vitest";
import type { DraftOf } from "../../shared/directory/model.ts";
import { type Known, nameKey } from "../../shared/sheets/known.ts";
import { type Plan, planRows } from "../../shared/sheets/plan.ts";
import type { Cell } from "../../shared/sheets/raw-sheet.ts";
import { fold } from "../../shared/text/fold.ts";
import { rawSheet, readGuessed } from "./reading.ts";

const source: DraftOf<"source"> = {
	kind: "source",
	id: "thu1",
	title: "Bảng thử",
};
const NOTHING: Known = {
	organisations: new Map(),
	organisationsByName: new Map(),
	organisationsByTaxCode: new Map(),
	products: new Map(),
	productsByName: new Map(),
};

/** What the directory would hold after a plan. */
const after = (
	{ changes }: Pick<Plan, "changes">,
	known: Known = NOTHING,
): Known => {
	const there = [
		...known.organisations.values(),
		...[...known.products.values()].flatMap((one) => [
			one.product,
			...one.certificates,
		]),
		...changes.map(({ draft }) => draft),
	];
	const drafts = [
		...new Map(there.map((one) => [`${one.kind} ${one.id}`, one])).values(),
	];
	const organisations = drafts.filter((draft) => draft.kind === "organisation");
	const certificates = drafts.filter((draft) => draft.kind === "certificate");
	const products = drafts
		.filter((draft) => draft.kind === "product")
		.map((product) => ({
			product,
			certificates: certificates.filter((one) => one.product === product.id),
		}));
	return {
		organisations: new Map(organisations.map((one) => [one.id, one])),
		organisationsByName: Map.groupBy(organisations, ({ name }) =>
			nameKey(name),
		),
		organisationsByTaxCode: new Map(
			organisations.flatMap((one) => (one.taxCode ? [[one.taxCode, one]] : [])),
		),
		products: new Map(products.map((one) => [one.product.id, one])),
		productsByName: Map.groupBy(products, ({ product }) => fold(product.name)),
	};
};

const plan = (rows: Cell[][], known = NOTHING): Plan =>
	planRows(readGuessed(rawSheet(rows)).readings, known, {
		province: "20",
		source,
	});

const HEADER = [
	"STT",
	"Tên sản phẩm",
	"Chủ thể",
	"Xã/phường",
	"Mã số thuế",
	"Điện thoại",
	"Hạng sao",
	"Số quyết định",
	"Ngày cấp",
];
const ROWS: Cell[][] = [
	HEADER,
	[
		1,
		"Mật ong hoa nhãn",
		"HTX Ong Chi Lăng",
		"Phường Đông Kinh",
		100_109_106,
		"0912345678",
		"4 sao",
		"Số 12/QĐ-UBND ngày 05/11/2025",
		null,
	],
	[
		2,
		"Trà hoa vàng",
		"Hợp tác xã ong Chi Lăng".normalize("NFD"),
		"Phường Đông Kinh",
		null,
		"0912345678",
		"★★★",
		"13/QĐ-UBND",
		45_966,
	],
	[
		3,
		"Bánh khẩu sli",
		"Nguyễn Thị Thử",
		"Phường Đông Kinh",
		null,
		"0987654321",
		3,
		"13/QĐ-UBND",
		"05/11/2025",
	],
];
const kinds = ({ changes }: Plan) => changes.map(({ draft }) => draft.kind);

test("one list becomes owners, products and certificates; one owner spelled two ways is one", () => {
	const planned = plan(ROWS);
	expect(planned.errors).toEqual([]);
	expect(kinds(planned)).toEqual([
		"organisation",
		"product",
		"product",
		"product",
		"certificate",
		"certificate",
		"certificate",
	]);
	expect(planned.changes.map(({ draft }) => draft)).toMatchObject([
		{
			name: "HTX Ong Chi Lăng",
			type: "cooperative",
			taxCode: "0100109106",
			commune: "05977",
		},
		{ name: "Mật ong hoa nhãn", commune: "05977", communeBasis: "address" },
		{ name: "Trà hoa vàng" },
		{ name: "Bánh khẩu sli" },
		{
			stars: 4,
			decisionNo: "12/QĐ-UBND",
			issuedOn: "2025-11-05",
			issuedBasis: "decision",
		},
		{ stars: 3, decisionNo: "13/QĐ-UBND", issuedOn: "2025-11-05" },
		{ stars: 3 },
	]);
});

test("no telephone number and no person's name is in what would be written", () => {
	const planned = plan(ROWS);
	const text = JSON.stringify(planned);
	expect(text).not.toMatch(/0912345678|0987654321|Nguyễn|Thị Thử/);
	expect(planned.personalOwners).toBe(1);
});

test("importing again what was imported changes nothing", () => {
	const first = plan(ROWS);
	const again = plan(ROWS, after(first));
	expect(again.changes).toEqual([]);
	expect(again.unchanged).toEqual({
		organisation: 1,
		product: 3,
		certificate: 3,
	});
});

test("a thing that is known is changed, never copied, and an empty cell erases nothing", () => {
	const known = after(plan(ROWS));
	const changed = plan(
		[
			HEADER,
			[
				1,
				"mat ong hoa nhan",
				"HTX Ong Chi Lăng",
				null,
				null,
				null,
				5,
				"20/QĐ-UBND",
				"01/06/2026",
			],
		],
		known,
	);
	expect(changed.errors).toEqual([]);
	expect(changed.changes).toMatchObject([
		{
			before: undefined,
			draft: { kind: "certificate", stars: 5, decisionNo: "20/QĐ-UBND" },
		},
	]);
	expect(changed.unchanged).toMatchObject({ organisation: 1, product: 1 });
});

test("the same name of two owners is two products", () => {
	const planned = plan([
		["Tên sản phẩm", "Chủ thể"],
		["Mật ong", "HTX Một"],
		["Mật ong", "HTX Hai"],
		["Mật ong", "HTX Một"],
	]);
	expect(planned.errors).toEqual([]);
	expect(kinds(planned)).toEqual([
		"organisation",
		"organisation",
		"product",
		"product",
	]);
});

test("a name that several have asks for an id, and the id decides", () => {
	const known = after(
		plan([
			["Tên sản phẩm", "Chủ thể"],
			["Mật ong", "HTX Một"],
			["Mật ong", "HTX Hai"],
		]),
	);
	const rows = [
		["Tên sản phẩm", "Hạng sao"],
		["Mật ong", 4],
	];
	expect(plan(rows, known).errors).toMatchObject([
		{ row: 2, field: "product.name", code: "sheets.ambiguous_name" },
	]);
	const [id = ""] = known.products.keys();
	const decided = plan(
		[
			["product id", "Tên sản phẩm", "Hạng sao"],
			[id, "Mật ong rừng", 4],
		],
		known,
	);
	expect(decided.changes).toMatchObject([
		{ draft: { kind: "product", id, name: "Mật ong rừng" } },
		{ draft: { kind: "certificate", product: id, stars: 4 } },
	]);
});

test("a row with one error writes nothing of itself and does not hold up the others", () => {
	const planned = plan([
		["Tên sản phẩm", "Chủ thể", "Xã/phường", "Hạng sao", "Ngày cấp"],
		["Na", "HTX Na", "Xã Không Có", 7, "05/11/2025"],
		["Hồi", "HTX Hồi", "Phường Đông Kinh", "bảy", "31/02/2025"],
		["Chè", "HTX Chè", "Phường Đông Kinh", 4, "05/11/2025"],
		[null, null, "Phường Đông Kinh", 4, null],
	]);
	expect(
		planned.errors.map(({ row, column, code }) => [row, column, code]),
	).toEqual([
		[2, "C", "sheets.unknown_place"],
		[2, "D", "certificates.stars"],
		[3, "D", "certificates.stars"],
		[3, "E", "dates.not_a_partial_date"],
		[5, "A", "sheets.name_missing"],
	]);
	expect(planned.refusedRows).toBe(3);
	expect(kinds(planned)).toEqual(["organisation", "product", "certificate"]);
});

test("two rows that say different things of one owner: the later is refused with the row of the first", () => {
	const planned = plan([
		["Tên sản phẩm", "Chủ thể", "Xã/phường"],
		["Na", "HTX Na", "Phường Đông Kinh"],
		["Hồi", "HTX Na", "Phường Lương Văn Tri"],
	]);
	expect(planned.errors).toMatchObject([
		{ row: 3, code: "sheets.contradicts", values: { row: "2" } },
	]);
});

test("names of 200 letters are taken, longer ones refused by row", () => {
	const name = (letters: number) => `HTX ${"ă".repeat(letters - 4)}`;
	const planned = plan([
		["Tên sản phẩm", "Chủ thể"],
		["Na", name(200)],
		["Hồi", name(201)],
	]);
	expect(planned.errors).toMatchObject([{ row: 3, code: "input.too_long" }]);
	expect(planned.changes).toHaveLength(2);
});

test("an id, a tax code or a kind that leads nowhere is refused", () => {
	const known = after(plan(ROWS));
	expect(
		plan(
			[
				["organisation id", "Tên sản phẩm"],
				["khongco", "Na"],
			],
			known,
		).errors,
	).toMatchObject([{ code: "sheets.unknown_id" }]);
	expect(
		plan(
			[
				["Tên chủ thể", "Mã số thuế"],
				["HTX Ong Chi Lăng", "0102859048"],
			],
			known,
		).errors,
	).toMatchObject([{ code: "sheets.other_tax_code" }]);
	expect(
		plan(
			[
				["Mã số thuế", "Lĩnh vực"],
				["0100109106", "Nông nghiệp"],
			],
			known,
		).changes,
	).toMatchObject([
		{ draft: { name: "HTX Ong Chi Lăng", sector: "agriculture" } },
	]);
});

test("an owner given by the tax code alone is the one that another row names, above or below", () => {
	const named = ["Na", "HTX Một", "0100109106", "13/QĐ-UBND", "05/11/2025"];
	const byCode = ["Na", null, "0100109106", "12/QĐ-UBND", "05/11/2025"];
	const header = ["Tên sản phẩm", "Chủ thể", "Mã số thuế", "Số QĐ", "Ngày cấp"];
	const above = plan([header, byCode, named]);
	expect(above.errors).toEqual([]);
	expect(kinds(above)).toEqual([
		"organisation",
		"product",
		"certificate",
		"certificate",
	]);
	const drafts = ({ changes }: Plan) => changes.map(({ draft }) => draft.id);
	expect(drafts(above).toSorted()).toEqual(
		drafts(plan([header, named, byCode])).toSorted(),
	);
});

test("the tax code of one owner beside the name of another is refused, in the sheet and against the directory", () => {
	const header = ["Tên sản phẩm", "Chủ thể", "Mã số thuế"];
	const rows = [
		["Na", "HTX Một", "0100109106"],
		["Hồi", "Công ty Hai", "0102859048"],
	];
	const crossed = ["Chè", "HTX Một", "0102859048"];
	expect(plan([header, ...rows, crossed]).errors).toMatchObject([
		{ row: 4, code: "sheets.contradicts", values: { row: "3" } },
	]);
	const known = after(plan([header, ...rows]));
	const company = known.organisationsByTaxCode.get("0102859048")?.id;
	const again = plan([header, crossed], known);
	expect(again.errors).toMatchObject([
		{
			column: "C",
			code: "sheets.tax_code_taken",
			values: { id: company },
		},
	]);
	expect(again.changes).toEqual([]);
});

test("one decision is one certificate of a product, whichever row says more of it", () => {
	const header = ["Tên sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ", "Ngày cấp"];
	const known = after(plan([header, ["Na", "HTX Một", 3, null, "05/11/2025"]]));
	const planned = plan(
		[
			header,
			["Na", "HTX Một", 3, "12/QĐ-UBND", "05/11/2025"],
			["Na", "HTX Một", 3, "12/QĐ-UBND", "2025"],
			["Na", "HTX Một", 3, "12/QĐ-UBND", null],
		],
		known,
	);
	expect(kinds(planned)).toEqual(["certificate"]);
	expect(planned.errors).toMatchObject([
		{ row: 3, code: "sheets.contradicts", values: { row: "2" } },
	]);
});

test("a row cannot rename what another row means by its name", () => {
	const header = ["organisation id", "Tên chủ thể", "Mã số thuế"];
	const named = [null, "HTX Một", "0100109106"];
	const known = after(plan([header, named]));
	const [id = ""] = known.organisations.keys();
	const renamed = [id, "HTX Hai", null];
	expect(plan([header, renamed], known).changes).toMatchObject([
		{ draft: { id, name: "HTX Hai" } },
	]);
	const both = plan([header, named, renamed], known);
	expect(both.changes).toEqual([]);
	expect(both.errors).toMatchObject([
		{ row: 3, column: "B", code: "sheets.contradicts", values: { row: "2" } },
	]);
});

test("the product of a household does not become that of a cooperative which makes the same", () => {
	const header = ["Tên sản phẩm", "Chủ thể"];
	const household = ["Mật ong", "Hộ Nguyễn Thị Thử"];
	const cooperative = ["Mật ong", "HTX Một"];
	const known = after(plan([header, household]));
	expect(kinds(plan([header, cooperative], known))).toEqual([
		"organisation",
		"product",
	]);
	const other = after(plan([header, cooperative]));
	expect(plan([header, household], other).changes).toMatchObject([
		{ before: undefined, draft: { producerType: "producing_household" } },
	]);
});

const DONG_KINH = "Phường Đông Kinh";
type Row = [Cell, Cell, Cell, Cell, Cell, Cell, Cell];
const says = (
	[product, owner, taxCode]: [Cell, Cell, Cell],
	[stars, decision, day]: [Cell, Cell, Cell],
): Row => [product, owner, DONG_KINH, taxCode, stars, decision, day];
const DAY = "05/11/2025";
/** Sheets that once changed something the second time; beside each what was there before. */
const FOUND: [Row[], Row[] | null][] = [
	[
		[
			says(["Na", null, "0100109106"], [3, "12/QĐ-UBND", DAY]),
			says(
				["Na", "HTX Một", "0100109106"],
				[3, "13/QĐ-UBND ngày 05/11/2025", DAY],
			),
		],
		null,
	],
	[
		[
			says(["Mật ong", "HTX Một", "0100109106"], [3, "12/QĐ-UBND", DAY]),
			says(["Mật ong", "HTX Một", "0100109106"], [3, "12/QĐ-UBND", "2025"]),
		],
		[says(["Mật ong", "HTX Một", "0100109106"], [3, null, DAY])],
	],
	[
		[
			says(["Na", "Lê Văn Thử", null], [3, "12/QĐ-UBND", DAY]),
			says(["Na", "Hộ Ba", null], [3, null, DAY]),
		],
		[says(["Na", "HTX Một", "0100109106"], [3, "12/QĐ-UBND", DAY])],
	],
	[
		[
			says(["Na", null, "0100109106"], [3, "12/QĐ-UBND", DAY]),
			says(["Na", "HTX Một", "0100109106"], ["4 sao", null, DAY]),
		],
		[says(["Na", "HTX Một", "0100109106"], [3, "13/QĐ-UBND", DAY])],
	],
];

test("whatever the rows and whatever was there, the same rows again change nothing", () => {
	const pick = (...values: Cell[]) => fc.constantFrom(...values);
	const row = fc.tuple(
		pick("Na", "Hồi", "Mật ong", "mật  ong", null, "="),
		pick(
			"HTX Một",
			"Hợp tác xã một",
			"Công ty Hai",
			"Hộ Ba",
			"Lê Văn Thử",
			null,
		),
		pick("Phường Đông Kinh", "Xã Không Có", null),
		pick("0100109106", "0102859048", "1", null),
		pick(3, "4 sao", "chín", null),
		pick("12/QĐ-UBND", "13/QĐ-UBND ngày 05/11/2025", null),
		pick("05/11/2025", 45_966, "2025", "31/02/2025", null),
	);
	const header = [
		"Tên sản phẩm",
		"Chủ thể",
		"Xã/phường",
		"Mã số thuế",
		"Hạng sao",
		"Số quyết định",
		"Ngày cấp",
	];
	const rowsOf = (maxLength: number) =>
		fc.array(row, { minLength: 1, maxLength });
	fc.assert(
		fc.property(rowsOf(8), fc.option(rowsOf(4)), (rows, earlier) => {
			const known = earlier ? after(plan([header, ...earlier])) : NOTHING;
			const first = plan([header, ...rows], known);
			const left = after(first, known);
			const again = plan([header, ...rows], left);
			expect(again.changes.map(({ draft }) => draft)).toEqual([]);
			expect(JSON.stringify(first)).not.toContain("Lê Văn");
		}),
		{ numRuns: 300, examples: FOUND },
	);
}, 60_000);
