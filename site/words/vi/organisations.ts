import type { z } from "zod";
import type {
	OrganisationStatus,
	OrganisationType,
	Sector,
	YearlyFigure,
} from "../../../shared/cooperatives/model.ts";
import { formatNumber as number } from "../../../shared/numbers/number.ts";

const type: Record<OrganisationType, string> = {
	cooperative_group: "Tổ hợp tác",
	cooperative: "Hợp tác xã",
	cooperative_union: "Liên hiệp hợp tác xã",
	credit_fund: "Quỹ tín dụng nhân dân",
	enterprise: "Doanh nghiệp",
	farm: "Trang trại",
	producing_household: "Hộ sản xuất",
	business_household: "Hộ kinh doanh",
	association: "Hội, hiệp hội",
	destination_operator: "Đơn vị điều hành điểm du lịch",
};

const sector: Record<Sector, string> = {
	agriculture: "Nông, lâm nghiệp và thủy sản",
	industry_crafts: "Công nghiệp, tiểu thủ công nghiệp",
	credit: "Tín dụng",
	trade_services: "Thương mại, dịch vụ",
	transport: "Vận tải",
	environment: "Vệ sinh môi trường",
	construction: "Xây dựng",
	electricity: "Điện năng",
};

const status: Record<z.infer<typeof OrganisationStatus>, string> = {
	active: "Đang hoạt động",
	suspended: "Tạm ngừng hoạt động",
	long_inactive: "Ngừng hoạt động kéo dài",
	dissolving: "Đang giải thể",
	dissolved: "Đã giải thể",
	special_control: "Kiểm soát đặc biệt, theo nguồn",
};

const indicator: Record<z.infer<typeof YearlyFigure>["indicator"], string> = {
	revenue: "Doanh thu",
	profit: "Lợi nhuận",
	members: "Thành viên",
	permanent_workers: "Lao động thường xuyên",
	seasonal_workers: "Lao động thời vụ",
	charter_capital: "Vốn điều lệ",
	support_received: "Được hỗ trợ",
};

export const organisations = {
	type,
	sector,
	status,
	indicator,
	description: (parts: { name: string; place: string; products: string }) =>
		`${parts.name}${parts.place}. ${parts.products}`,
	descriptionProducts: (count: number) =>
		`Có ${number(count)} sản phẩm trên Chợ Phiên. Ngành nghề, số liệu từng năm và nguồn thông tin.`,
	descriptionNoProducts:
		"Ngành nghề, nơi đặt trụ sở, số liệu từng năm và nguồn thông tin.",
	alsoKnownAs: (names: string) => `Còn viết là ${names}`,
	place: "Trụ sở",
	placeUnknown: "Chưa thấy nguồn ghi xã, phường",
	sectorLabel: "Lĩnh vực",
	activities: "Ngành nghề",
	founded: "Thành lập",
	taxCode: "Mã số thuế",
	legacyRegistrationNo: "Số đăng ký cũ",
	products: "Sản phẩm",
	productsEmpty: "Chưa thấy nguồn nào nêu sản phẩm của cơ sở này.",
	story: "Đôi nét",
	seeks: "Đang tìm đối tác",
	linkage: {
		off_take: "Bao tiêu sản phẩm",
		display: "Nơi trưng bày",
		consignment: "Nơi nhận bán ký gửi",
		processing: "Gia công, chế biến",
		input_supply: "Cung ứng giống, vật tư",
		export_agent: "Đầu mối xuất khẩu",
		contract_farming: "Hợp đồng sản xuất",
	},
	contact: "Liên hệ",
	contactName: "Người đại diện",
	contactPhone: "Điện thoại",
	contactEmail: "Email",
	contactNote:
		"Tổ chức đã đồng ý công khai các mục này. Thông tin chỉ để liên hệ về sản phẩm của tổ chức.",
	pilot: "Mô hình thí điểm",
	pilotScore: (points: string, year: number) =>
		`Năm ${year} được chấm ${points} trên 100 điểm`,
	figures: "Số liệu từng năm",
	figuresNote: "Chép theo nguồn.",
	year: "Năm",
	figure: "Chỉ tiêu",
	value: "Số liệu",
	source: "Nguồn",
	people: (count: number) => `${number(count)} người`,
	figureAsOf: (when: string) => `tính đến ${when}`,
	listTitle: (province: string) => `Hợp tác xã và cơ sở sản xuất ${province}`,
	listDescription: (fullName: string, total: number) =>
		`${number(total)} hợp tác xã, tổ hợp tác và cơ sở sản xuất của ${fullName}, xem theo lĩnh vực và theo xã.`,
	listHeading: "Hợp tác xã và cơ sở sản xuất",
	listTitleSector: (name: string, province: string) =>
		`Hợp tác xã và cơ sở ${province}: ${name}`,
	listEmpty:
		"Chưa có hợp tác xã hay cơ sở nào ở đây. Tên sẽ hiện ra ngay khi có nguồn đáng tin được nhập vào.",
	bySector: "Theo lĩnh vực",
	byCommune: "Theo xã, phường",
	allSectors: "Tất cả lĩnh vực",
};
