import type {
	ContactField,
	Visibility,
} from "../../../shared/contacts/model.ts";

export const visibilityWords: Record<Visibility, string> = {
	private: "Chỉ tổ chức và cán bộ",
	partners: "Đối tác đã xác minh",
	public: "Mọi người (trang công khai)",
};

export const contactFieldWords: Record<ContactField, string> = {
	name: "Tên người đại diện",
	phone: "Điện thoại",
	email: "Email",
};

/** Words about the people of an organisation and how to reach it. */
export const memberWords = {
	title: "Liên hệ và người quản lý",
	people: "Ai đang quản lý",
	lead: "Những người này sửa được hồ sơ và sản phẩm của tổ chức.",
	since: (day: string) => `từ ngày ${day}`,
	unnamed: "Chưa ghi tên",
	gone: "Tài khoản đã xóa",
	add: "Đồng nghiệp muốn cùng quản lý thì tự đăng nhập rồi xin quản lý. Cán bộ duyệt từng người.",
	contact: "Cách liên hệ",
	contactNone:
		"Chưa có. Người mua không biết gọi cho ai nếu bạn không cho hiện số điện thoại.",
	edit: "Sửa cách liên hệ",
	leave: "Thôi quản lý",
	leaveNote:
		"Bạn không sửa được trang của tổ chức nữa. Cách liên hệ do bạn ghi được gỡ ngay. Muốn quay lại thì bạn xin quản lý lần nữa.",
	leaveSubmit: "Tôi thôi quản lý tổ chức này",
};

export const contactWords = {
	title: "Cách liên hệ",
	lead: "Bạn chọn ai được thấy từng mục. Không chọn gì thì chỉ tổ chức và cán bộ của tỉnh thấy.",
	onBehalf:
		"Bạn đang ghi thay cho tổ chức. Chỉ đánh dấu đồng ý khi người có tên ở đây đã tự đồng ý với bạn. Tổ chức được báo.",
	visibility: (field: string) => `Ai thấy được ${field.toLowerCase()}?`,
	consents: "Đồng ý",
	consentsNote:
		"Chỉ cần đánh dấu khi bạn cho người ngoài tổ chức thấy. Bạn rút lại lúc nào cũng được: mở Tài khoản của tôi, mục Những điều đã đồng ý.",
	emailHint: "Để trống thì không hiện. Đây không phải email đăng nhập của bạn.",
	phoneHint: "Ví dụ 0912 345 678 hoặc 0205 3812 345.",
	submit: "Lưu",
};

export const officeMemberWords = {
	title: "Người quản lý",
	none: "Chưa có ai quản lý tổ chức này.",
	person: "Người",
	as: "Vai trò",
	since: "Từ ngày",
	heading: "Thu hồi quyền",
	who: "Thu hồi quyền của",
	reason: "Lý do",
	reasonHint:
		"Người này đọc được. Không ghi tên, số điện thoại của ai: câu này ở lại trong lịch sử.",
	submit: "Thu hồi quyền quản lý",
};
