import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Draft } from "../../shared/directory/model.ts";

const DATA = join(import.meta.dirname, "../../infra/data");

/** Goods of the northern highlands, with the set each is of. */
const GOODS: [set: string, names: string][] = [
	[
		"1",
		"Rau bò khai|Rau cải ngồng|Rau cải làn|Na dai|Hồng vành khuyên|Hồng không hạt|Quýt vàng|Cam sành|Mận tam hoa|Đào mèo|Lê nâu|Khoai lang mật|Khoai môn|Ớt thiên|Gừng đá|Măng mai tươi|Hạt dẻ|Bưởi diễn|Ổi lê|Thanh long|Dưa lưới|Bí thơm|Nấm hương tươi",
	],
	[
		"2",
		"Gà đồi|Gà sáu ngón|Vịt cổ xanh|Lợn đen|Cá tầm|Cá lồng|Ngựa bạch|Dê núi|Trứng gà ta",
	],
	[
		"3",
		"Gạo nếp cái hoa vàng|Gạo nếp nương|Gạo tẻ bao thai|Gạo lứt|Đậu xanh|Lạc đỏ|Vừng đen",
	],
	[
		"4",
		"Mật ong|Mật ong rừng|Mật ong hoa nhãn|Mật ong bạc hà|Phấn hoa|Đường phên",
	],
	[
		"6",
		"Miến dong|Bún khô|Bún ngô|Phở khô|Cao khô|Bánh chưng đen|Bánh gai|Bánh khẩu sli|Bánh cuốn trứng|Mì rau củ",
	],
	[
		"7",
		"Mắc ca sấy|Mít sấy|Chuối sấy|Măng khô|Mộc nhĩ khô|Nấm hương khô|Mứt gừng",
	],
	[
		"8",
		"Khâu nhục|Vịt quay|Lợn quay|Lạp sườn|Thịt trâu gác bếp|Nem nướng|Giò lụa|Chả quế|Thịt chua",
	],
	[
		"10",
		"Hoa hồi khô|Ớt ngâm măng|Mắc khén|Hạt dổi|Tương ớt|Tinh bột nghệ|Quế thanh",
	],
	["11", "Chè xanh|Chè shan tuyết|Chè dây|Trà ô long|Trà hoa vàng|Hồng trà"],
	["12", "Trà diếp cá|Trà gừng|Trà giảo cổ lam|Trà cà gai leo|Trà atiso"],
	["14", "Rượu khoai lang|Rượu mận|Rượu nếp"],
	["15", "Rượu men lá|Rượu ngô|Rượu thóc"],
	["20", "Tinh dầu hồi|Tinh dầu quế|Tinh dầu sả|Tinh dầu tràm|Dầu xoa bóp"],
	["22", "Giỏ tre|Chiếu trúc|Thổ cẩm|Khăn thêu|Ghế mây|Đèn lồng tre"],
];
const QUALITIES =
	"hữu cơ|thượng hạng|đặc biệt|truyền thống|nguyên chất|bản địa|vùng cao|sạch|loại một|đóng hộp|sấy lạnh|gia truyền||||||||".split(
		"|",
	);
const FIRST =
	"Hoàng|Hồng|Lụa|Minh|Ngọc|Thanh|Xuân|Quảng|Thiên|Bảo|Đức|Hải|Hương|Kim|Lan|Mai|Nam|Phúc|Quang|Sơn|Tâm|Thành|Thảo|Trường|Tuấn|Vân|Việt|Yến|An|Bình|Cường|Diệu|Đông|Giang|Hà|Hiền|Khánh|Linh|Nhật|Phương".split(
		"|",
	);
const SECOND =
	"Quyên|Nhung|Vỹ|Khai|Thúy|Sinh|Phin|Loan|Hạnh|Chi|Lý|Anh|Xiêm|Xinh|Múi|Dao|Lan|Hòa|Phát|Thịnh|Lợi|Đạt|Hưng|Tiến|Vinh|Dũng|Nga|Oanh|Phượng|Quỳnh|Sương|Thắm|Trang|Uyên|Yên|Ánh|Duyên|Liên|Nhàn|Thơm".split(
		"|",
	);

/** Numbers between 0 and 1, the same in every run (mulberry32). */
const drawn = (seed: number) => () => {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/**
 * A catalogue as large as a country's, in the real places of Lạng Sơn: names of goods, producers
 * and communes put together at random, invented for this measurement and shown nowhere.
 */
export const searchRows = (products: number): Draft[] => {
	const draw = drawn(7);
	const oneOf = <T>(things: T[]): T => {
		const thing = things[Math.floor(draw() * things.length)];
		if (thing === undefined) throw new Error("there is nothing to draw from");
		return thing;
	};
	const rows = ["10-programme.jsonl", "20-lang-son.places.jsonl"].flatMap(
		(file) =>
			readFileSync(join(DATA, file), "utf8")
				.trim()
				.split("\n")
				.map((line) => Draft.parse(JSON.parse(line))),
	);
	const communes = rows.filter((row) => row.kind === "commune");
	const producers = Array.from({ length: Math.ceil(products / 6) }, (_, at) => {
		const commune = oneOf(communes);
		const kind = oneOf([
			"HTX",
			"Hợp tác xã",
			"HTX nông nghiệp",
			"Công ty TNHH",
		]);
		const brand =
			draw() < 0.3 ? commune.name : `${oneOf(FIRST)} ${oneOf(SECOND)}`;
		return Draft.parse({
			kind: "organisation",
			id: `do${at.toString(36).padStart(4, "0")}`,
			province: "20",
			type: kind.startsWith("C") ? "enterprise" : "cooperative",
			name: `${kind} ${brand}`,
			commune: commune.id,
			sources: ["bench"],
		});
	}).filter((row) => row.kind === "organisation");
	const things = Array.from({ length: products }, (_, at) => {
		const [set, names] = oneOf(GOODS);
		const producer = oneOf(producers);
		const commune = communes.find(({ id }) => id === producer.commune);
		const brand = producer.name.split(" ").slice(-2).join(" ");
		const tail = oneOf([
			brand,
			brand,
			commune?.name ?? "",
			`xã ${commune?.name}`,
		]);
		return Draft.parse({
			kind: "product",
			id: `dp${at.toString(36).padStart(5, "0")}`,
			province: "20",
			name: [oneOf(names.split("|")), oneOf(QUALITIES), tail]
				.filter(Boolean)
				.join(" "),
			set,
			producer: producer.id,
			commune: producer.commune,
			season: draw() < 0.4 ? [1 + Math.floor(draw() * 12)] : [],
			sources: ["bench"],
		});
	});
	const certificates = things.flatMap(({ kind, ...row }) =>
		draw() < 0.8
			? [
					Draft.parse({
						kind: "certificate",
						id: `${"id" in row ? row.id : ""}c`,
						province: "20",
						product: "id" in row ? row.id : "",
						stars: oneOf([3, 3, 3, 4, 4, 5]),
						issuedOn: `${oneOf(["2022", "2023", "2024", "2025"])}-0${1 + Math.floor(draw() * 9)}-1${Math.floor(draw() * 9)}`,
						issuedBasis: "decision",
						sources: ["bench"],
					}),
				]
			: [],
	);
	return [...rows, ...producers, ...things, ...certificates];
};
