/** What the script that keeps typed text says; a file of its own, because a browser loads it. */
export const autosaveWords = {
	kept: "Đã giữ trên máy này.",
	saving: "Đang lưu…",
	saved: (time: string) => `Đã lưu vào bản nháp lúc ${time}.`,
	savedPartly: (time: string) =>
		`Đã lưu lúc ${time}, trừ mục còn viết dở hoặc chưa đúng.`,
	restored: (when: string) => `Đã khôi phục nội dung bạn gõ lúc ${when}.`,
	discard: "Bỏ, dùng bản đã lưu",
	offline:
		"Chưa có mạng, nội dung vẫn được giữ trên máy này. Có mạng lại thì trang tự lưu.",
	offlineSend:
		"Chưa có mạng nên chưa gửi được. Nội dung vẫn được giữ trên máy này; bạn bấm Lưu lại khi có mạng.",
	conflict:
		"Có người vừa sửa cùng mục. Bạn bấm Lưu để xem hai bên và chọn; nội dung bạn gõ vẫn còn.",
	signIn:
		"Phiên đăng nhập đã hết. Nội dung vẫn được giữ trên máy này và hiện lại sau khi bạn đăng nhập.",
	signInLink: "Đăng nhập lại",
	gone: "Không lưu được nữa: mục này không còn, hoặc bạn không còn quyền sửa. Nội dung vẫn được giữ trên máy này.",
	later: "Chưa lưu được, trang sẽ thử lại. Nội dung vẫn được giữ trên máy này.",
	waiting:
		"Bản này vừa được gửi duyệt nên chưa lưu được. Nội dung vẫn được giữ trên máy này.",
};
