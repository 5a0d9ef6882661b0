import { refusals } from "../refusals/catalogue.ts";

export const MEDIA_REFUSALS = refusals({
	"media.not_a_photo": {
		kind: "invalid",
		vi: "Tệp này không phải ảnh JPEG, PNG, WebP hay AVIF. Bạn chọn một ảnh chụp.",
		en: "This file is not a JPEG, PNG, WebP or AVIF photo. Please choose a photo.",
		zh: "此文件不是 JPEG、PNG、WebP 或 AVIF 照片。请选择一张照片。",
	},
	"media.heic": {
		kind: "invalid",
		vi: "Ảnh dạng HEIC chưa đọc được. Trên iPhone, bạn vào Cài đặt → Camera → Định dạng, chọn “Tương thích nhất” rồi chụp lại; hoặc gửi ảnh chụp màn hình của ảnh này.",
		en: "HEIC photos cannot be read yet. On an iPhone choose Settings → Camera → Formats → “Most Compatible” and take it again, or send a screenshot of it.",
		zh: "暂不支持 HEIC 照片。请在 iPhone 的“设置 → 相机 → 格式”中选择“兼容性最佳”后重新拍摄，或发送该照片的截图。",
	},
	"media.animated": {
		kind: "invalid",
		vi: "Đây là ảnh động hoặc có nhiều trang. Bạn chọn một ảnh tĩnh.",
		en: "This picture moves or has several pages. Please choose a still photo.",
		zh: "这是动态或多页图片。请选择静态照片。",
	},
	"media.too_many_pixels": {
		kind: "invalid",
		vi: "Ảnh quá lớn: hơn 50 triệu điểm ảnh. Bạn chụp ở chế độ thường hoặc thu nhỏ ảnh rồi gửi lại.",
		en: "The photo is too large: more than 50 million pixels. Take it in the normal mode or make it smaller.",
		zh: "照片过大：超过 5000 万像素。请用普通模式拍摄或缩小后再上传。",
	},
	"media.avif_too_large": {
		kind: "invalid",
		vi: "Ảnh AVIF này quá lớn: hơn 24 triệu điểm ảnh. Bạn lưu ảnh thành JPEG hoặc thu nhỏ rồi gửi lại.",
		en: "This AVIF photo is too large: more than 24 million pixels. Save it as JPEG, or make it smaller.",
		zh: "此 AVIF 照片过大：超过 2400 万像素。请另存为 JPEG 或缩小后再上传。",
	},
	"media.too_small": {
		kind: "invalid",
		vi: "Ảnh quá nhỏ. Mỗi cạnh cần ít nhất 200 điểm ảnh; ảnh đẹp nhất khi rộng từ 1.600 trở lên.",
		en: "The photo is too small. Each side needs at least 200 pixels; it looks best from 1,600 wide.",
		zh: "照片过小。每边至少 200 像素；宽度 1600 以上效果最佳。",
	},
	"media.too_narrow": {
		kind: "invalid",
		vi: "Ảnh quá dài hoặc quá hẹp: cạnh dài hơn bốn lần cạnh ngắn. Bạn cắt bớt rồi gửi lại.",
		en: "The photo is too long or too narrow: one side is more than four times the other. Please crop it.",
		zh: "照片过长或过窄：长边超过短边四倍。请裁剪后再上传。",
	},
	"media.damaged": {
		kind: "invalid",
		vi: "Ảnh bị hỏng hoặc tải lên chưa hết. Bạn gửi lại ảnh gốc.",
		en: "The photo is damaged or did not arrive in full. Please send the original again.",
		zh: "照片已损坏或上传不完整。请重新发送原图。",
	},
	"media.too_large": {
		kind: "invalid",
		vi: "Tệp nặng quá 15 MB. Bạn thu nhỏ ảnh rồi gửi lại.",
		en: "The file is larger than 15 MB. Please make the photo smaller.",
		zh: "文件超过 15 MB。请缩小照片。",
	},
	"media.too_often": {
		kind: "limit",
		vi: "Hôm nay đã tải lên {most} ảnh cho mục này. Bạn tiếp tục vào ngày mai.",
		en: "Today {most} photos were uploaded for this. Please go on tomorrow.",
		zh: "今天已为此项上传 {most} 张照片。请明天继续。",
	},
	"media.too_many": {
		kind: "invalid",
		vi: "Mỗi trang có nhiều nhất {max} ảnh. Bạn bỏ bớt một ảnh trước.",
		en: "A page takes at most {max} photos. Please remove one first.",
		zh: "每个页面最多 {max} 张照片。请先移除一张。",
	},
	"media.twice": {
		kind: "invalid",
		vi: "Một ảnh đang được dùng hai lần. Bạn bỏ bớt một.",
		en: "One photo is used twice. Please remove one of them.",
		zh: "同一张照片使用了两次。请移除一张。",
	},
	"media.not_ready": {
		kind: "conflict",
		vi: "Có ảnh chưa xử lý xong, bị từ chối hoặc không thuộc mục này. Bạn mở lại trang ảnh, đợi ảnh sẵn sàng rồi lưu lại.",
		en: "A photo is still being processed, was refused, or belongs to something else. Open the page of photos again, wait until it is ready, and save again.",
		zh: "有照片尚在处理、被拒绝或不属于此项。请重新打开照片页面，待其就绪后再保存。",
	},
	"media.alt": {
		kind: "invalid",
		vi: "Bạn viết một câu ngắn: ảnh cho thấy gì. Người không nhìn thấy ảnh sẽ nghe câu này.",
		en: "Please write a short sentence: what does the photo show? People who cannot see it will hear it.",
		zh: "请写一句简短的话：照片上是什么。看不到照片的人会听到这句话。",
	},
});
