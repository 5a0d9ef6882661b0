import * as z from "zod";

/** What brings most submissions back. */
export const Cause = z.enum([
	"unproven",
	"differs",
	"vague",
	"personal",
	"promises",
	"spelling",
	"picture",
]);
export type Cause = z.infer<typeof Cause>;

/**
 * Worded for the cooperative, so that an officer picks a reason instead of typing it for the hundredth
 * time. Remarks keep the words, not the cause: what is worded anew here changes nothing said before.
 */
export const CAUSE_WORDS: Record<Cause, string> = {
	unproven: "Chưa có gì để đối chiếu. Bạn thêm giấy tờ hoặc nguồn.",
	differs: "Khác với giấy tờ. Bạn ghi đúng như trên giấy.",
	vague: "Chưa rõ. Bạn viết cụ thể hơn.",
	personal: "Có tên người hoặc số điện thoại. Bạn bỏ ra khỏi mục này.",
	promises: "Có lời quảng cáo chưa có căn cứ. Bạn bỏ, hoặc nêu căn cứ.",
	spelling: "Có lỗi chính tả. Bạn đọc lại và sửa.",
	picture: "Ảnh mờ hoặc không đúng. Bạn chụp lại.",
};

const OF_PHOTOS: readonly Cause[] = ["picture", "personal", "unproven"];

/** Which of them can be wrong with a field: a picture is not misspelt, and a name is not blurred. */
export const causesOf = (field: string): readonly Cause[] =>
	field === "photos"
		? OF_PHOTOS
		: Cause.options.filter((cause) => cause !== "picture");

/** What the cooperative reads: the reason that was picked, and what was added to it. */
export const remarkText = (
	cause: Cause | undefined,
	added: string | undefined,
): string => [cause && CAUSE_WORDS[cause], added].filter(Boolean).join(" ");
