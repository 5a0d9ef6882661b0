import type { Belonging } from "../../../shared/accounts/model.ts";

/** Words of a thing's page, of the data-quality list and of merging. */
export const thingWords = {
	publicPage: "Mở trang công khai",
	edit: "Sửa thay tổ chức",
	noProducer:
		"Chưa rõ cơ sở làm ra, nên chưa có trang để sửa. Bạn sửa qua nhập bảng tính.",
	withdrawn: "Mục này đã được gỡ khỏi trang công khai.",
	mergedInto: "Đã gộp vào",
	producer: "Cơ sở làm ra",
	products: "Sản phẩm",
	members: "Người đang quản lý",
	revoke: "Xem người quản lý, thu hồi quyền",
	noMembers: "Chưa có ai quản lý tổ chức này.",
	since: (day: string) => `từ ${day}`,
	belonging: {
		legal_representative: "người đại diện theo pháp luật",
		board_member: "thành viên hội đồng quản trị, ban giám đốc",
		employee: "người làm việc ở đây",
		authorised: "người được ủy quyền",
	} satisfies Record<Belonging, string>,
	stored: "Thông tin đang lưu",
	version: (version: number, when: string) =>
		`Lần ghi ${version}, ngày ${when}`,
	flags: "Cần xem lại",
	flagsHint:
		"Máy đánh dấu những chỗ này. Bạn sửa cho đúng, hoặc giữ nguyên và ghi lý do. Giữ nguyên “bộ sản phẩm chưa ai xác nhận” nghĩa là bạn xác nhận bộ sản phẩm.",
	flag: "Giữ nguyên",
	reason: "Lý do",
	fileSays: (text: string) =>
		text === "" ? "Tệp nguồn để trống chỗ này." : `Tệp nguồn ghi: ${text}`,
	reasonHint: "Đã kiểm tra với ai, theo nguồn nào.",
	accept: "Giữ nguyên các mục đã chọn",
	others: "Trùng với",
	merge: "Xem để gộp",
	quality: {
		title: (province: string) => `Chất lượng dữ liệu ${province}`,
		lead: "Mỗi dòng dẫn đến các mục cần xem.",
		what: "Việc",
		products: "Sản phẩm",
		organisations: "Tổ chức",
		flag: "Cần xem lại",
		gap: (gap: string) => `Chưa có ${gap}`,
		old: "Hơn 24 tháng chưa ai xác nhận, hoặc chưa xác nhận lần nào",
		none: "Không có gì cần xem lại.",
		alike: "Tên nghe giống nhau",
		alikeLead:
			"Có thể là một. Mở để so hai bên, rồi gộp nếu đúng là một, hoặc giữ cả hai.",
		alikeNone: "Không có hai mục nào trùng tên.",
		alikeMore: (shown: number, count: number) =>
			`Đang hiện ${shown} trong ${count} nhóm. Xử lý xong nhóm nào, nhóm sau sẽ hiện ra.`,
		compare: "So hai bên",
	},
	merging: {
		title: "Gộp hai mục thành một",
		lead: "Mục được giữ sẽ nhận nguồn của cả hai. Trang của mục kia dẫn sang mục được giữ.",
		field: "Thông tin",
		keep: "Giữ mục nào?",
		belongings: {
			products: (count: number) => `${count} giấy chứng nhận`,
			organisations: (count: number) => `${count} sản phẩm`,
		},
		move: {
			products: "Giấy chứng nhận của mục kia chuyển sang mục được giữ.",
			organisations:
				"Sản phẩm, người quản lý, yêu cầu quản lý và bản đang viết của mục kia chuyển sang mục được giữ. Người quản lý nhận thư báo. Thông tin liên hệ không chuyển: họ đã đồng ý cho trang cũ.",
		},
		take: "Lấy theo mục không giữ",
		takeHint:
			"Hai bên ghi khác nhau. Không đánh dấu thì theo mục được giữ. Chỗ mục được giữ để trống sẽ lấy của mục kia.",
		reasonHint: "Ví dụ: cùng một sản phẩm, nhập hai lần từ hai nguồn.",
		submit: "Gộp hai mục",
		differs: "khác nhau",
		withdrawn: "đã gỡ",
	},
};
