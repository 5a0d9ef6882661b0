type Words = readonly [string, ...string[]];

/** How a thing is packed and measured, so that invented rows still read naturally. */
export type Form = "dry" | "liquid" | "thing" | "visit";

/** Things that the 26 criteria sets of the programme are about, by number of the set: first word of a product's name. */
export const GOODS: readonly { form: Form; names: Words }[] = [
	{
		form: "dry",
		names: ["Rau cải mèo", "Na dai", "Hồng giòn", "Khoai môn", "Cam sành"],
	},
	{
		form: "dry",
		names: ["Gà đồi", "Vịt cổ xanh", "Cá chép ruộng", "Trứng gà ta"],
	},
	{
		form: "dry",
		names: ["Gạo nếp nương", "Gạo tẻ thơm", "Ngô nếp hạt", "Đậu xanh"],
	},
	{ form: "dry", names: ["Mật ong hoa rừng", "Mật ong bạc hà", "Mộc nhĩ khô"] },
	{ form: "dry", names: ["Xôi ngũ sắc", "Bánh cuốn", "Cơm lam"] },
	{ form: "dry", names: ["Bún ngô", "Phở khô", "Miến dong", "Bánh chưng đen"] },
	{
		form: "dry",
		names: ["Măng khô", "Mận sấy dẻo", "Khoai lang sấy", "Ô mai mơ"],
	},
	{
		form: "dry",
		names: ["Lạp sườn", "Thịt trâu gác bếp", "Vịt quay", "Khâu nhục"],
	},
	{ form: "liquid", names: ["Tương đậu", "Nước chấm măng ớt", "Dấm táo mèo"] },
	{
		form: "dry",
		names: ["Muối ớt rừng", "Tỏi đen", "Hoa hồi khô", "Bột gừng"],
	},
	{ form: "dry", names: ["Chè shan tuyết", "Chè xanh", "Hồng trà"] },
	{ form: "dry", names: ["Trà hoa vàng", "Trà diếp cá", "Trà gừng"] },
	{ form: "dry", names: ["Cà phê rang xay", "Bột ca cao"] },
	{ form: "liquid", names: ["Rượu ngô", "Rượu khoai lang"] },
	{ form: "liquid", names: ["Rượu men lá", "Rượu mơ", "Vang mận"] },
	{ form: "liquid", names: ["Nước khoáng thiên nhiên", "Nước uống đóng chai"] },
	{ form: "liquid", names: ["Nước ép cà chua rừng", "Nước sâm đen"] },
	{ form: "dry", names: ["Cao atisô", "Viên nghệ", "Cao lá thuốc"] },
	{ form: "thing", names: ["Dầu gội bồ kết", "Xà phòng tinh dầu hồi"] },
	{ form: "thing", names: ["Tinh dầu hồi", "Tinh dầu quế", "Thuốc ngâm chân"] },
	{ form: "thing", names: ["Giỏ mây tre", "Ghế mây", "Tranh tre"] },
	{ form: "thing", names: ["Vải chàm", "Khăn dệt tay", "Áo chàm"] },
	{ form: "thing", names: ["Hoa đào cành", "Hoa lan rừng"] },
	{ form: "thing", names: ["Bưởi cảnh", "Bonsai thông"] },
	{ form: "thing", names: ["Cá cảnh", "Chim cảnh"] },
	{ form: "visit", names: ["Nhà sàn nghỉ đêm", "Điểm du lịch vườn hồng"] },
];

const MANNERS: Words = ["", " truyền thống", " vùng cao", " đặc biệt"];
const PLAIN_MANNERS: Words = ["", " truyền thống", " vùng cao", " Mẫu"];
const NO_MANNER: Words = [""];
/** What grows, lives or springs is not made in any manner: sets 1, 2, 16 and 23 to 25. */
const NOT_MADE = new Set([1, 2, 16, 23, 24, 25]);

/** What may follow the name of a thing of this set. */
export function mannersOf(set: number): Words {
	if (NOT_MADE.has(set)) return NO_MANNER;
	return isEaten(GOODS[set - 1]?.form) ? MANNERS : PLAIN_MANNERS;
}

/** Something to eat or drink. */
export function isEaten(form: Form | undefined): boolean {
	return form === "dry" || form === "liquid";
}

/** Food that somebody mixed or cooked, so that it has ingredients and a way to use it: sets 5 to 13. */
export function isProcessedFood(set: number): boolean {
	return set >= 5 && set <= 13;
}

export const STORIES: Words = [
	"Người trong vùng làm ra sản phẩm này từ lâu, mỗi nhà giữ một cách riêng.",
	"Nguyên liệu được chọn ngay tại xã, sơ chế trong ngày để giữ hương vị.",
	"Các hộ thành viên cùng ghi nhật ký sản xuất và chia nhau từng khâu.",
	"Mùa thu hoạch ngắn nên hàng chỉ đủ bán trong vài tháng.",
	"Mẻ đầu tiên được bán ở chợ phiên của xã, nay đã có khách đặt quanh năm.",
];

export const PACKAGES: Record<Exclude<Form, "visit">, Words> = {
	dry: ["Túi 500 g", "Hộp 1 kg", "Gói hút chân không 300 g", "Thùng 10 kg"],
	liquid: ["Chai 500 ml", "Can 5 lít", "Hộp quà 2 chai"],
	thing: ["Hộp giấy", "Túi vải"],
};

export const CHANNELS: Words = [
	"Cửa hàng của hợp tác xã",
	"Chợ phiên của xã",
	"Hội chợ trong tỉnh",
	"Điểm giới thiệu sản phẩm minh họa",
];
