import * as z from "zod";

/**
 * What somebody can agree to. Each is a box of its own that nobody has ticked before, and none is
 * a condition for anything else (Law 91/2025/QH15 and Decree 356/2025/NĐ-CP: consent by default is
 * forbidden, silence is none).
 */
export const ConsentPurpose = z.enum([
	"publish_contact",
	"share_with_partners",
	"news",
]);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/**
 * The words of each version, as they were shown. A change of meaning is a new version at the end; an
 * old one stays, because a record of consent names it. Who, what, for what, who gets it, how long,
 * and how to take it back stand in each.
 */
export const CONSENT_TEXTS: Record<ConsentPurpose, readonly string[]> = {
	publish_contact: [
		"Tôi đồng ý để Chợ Phiên hiện các mục tôi chọn “Mọi người” (tên, số điện thoại, email của người đại diện) trên trang công khai của tổ chức, để người mua liên hệ. Ai mở trang cũng xem được. Thông tin hiện cho đến khi tôi rút đồng ý hoặc thôi quản lý tổ chức. Người có tên ở đây biết và đồng ý việc này.",
	],
	share_with_partners: [
		"Tôi đồng ý để Chợ Phiên đưa các mục tôi chọn “Đối tác đã xác minh” cho doanh nghiệp, hiệp hội đã được cán bộ xác minh và đang tìm hợp tác xã để liên kết. Thông tin được đưa cho đến khi tôi rút đồng ý hoặc thôi quản lý tổ chức. Người có tên ở đây biết và đồng ý việc này.",
	],
	news: [
		"Tôi đồng ý nhận email tin tức: hội chợ sắp mở, điều mới trên Chợ Phiên. Địa chỉ email chỉ dùng để gửi tin này, cho đến khi tôi rút đồng ý.",
	],
};

/** Number of the text in force, from 1. */
export const versionOf = (purpose: ConsentPurpose): number =>
	CONSENT_TEXTS[purpose].length;

/** Throws a RangeError for a version that was never shown: that is our mistake. */
export const consentText = (
	purpose: ConsentPurpose,
	version = versionOf(purpose),
): string => {
	const text = CONSENT_TEXTS[purpose][version - 1];
	if (text === undefined)
		throw new RangeError(`No text ${version} for ${purpose}`);
	return text;
};
