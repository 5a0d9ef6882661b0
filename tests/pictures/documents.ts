import type { PictureDocument } from "../../shared/publishing/picture-document.ts";

/** What pictures are tried with: invented products. */
export const ordinary: PictureDocument = {
	id: "th001",
	name: "Hồng vành khuyên Thử",
	producer: "Hợp tác xã Thử Một",
	place: "Xã Số Một",
	stars: 4,
	status: "valid",
	set: "1",
	province: { name: "Thử", isDemonstration: false },
	discontinued: false,
};

const { producer, place, stars, status, set, ...rest } = ordinary;
/** Of which nothing is known but its name. */
export const bare: PictureDocument = { ...rest, name: "Chè" };

export const crowded: PictureDocument = {
	...ordinary,
	name: "Rượu men lá truyền thống người Dao đỏ vùng cao ủ chum sành mười hai tháng, đóng chai sứ vẽ tay, hộp quà biếu ngày Tết Nguyên đán, loại đặc biệt của ba bản làng phía Bắc",
	producer:
		"Hợp tác xã hợp tác sản xuất, kinh doanh và dịch vụ tổng hợp nông nghiệp công nghệ cao Ẫ Ỗ Ữ",
	stars: 5,
	status: "renewal_window",
	province: { name: "Minh họa", isDemonstration: true },
};
