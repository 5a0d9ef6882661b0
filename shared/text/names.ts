import { fold } from "./fold.ts";
import { tidy } from "./tidy.ts";

/** Kinds as a name may begin with them, folded. A longer one stands before one that begins it. */
const KINDS = [
	"lien hiep hop tac xa",
	"lien hiep htx",
	"lhhtx",
	"hop tac xa",
	"htx",
	"to hop tac",
	"tht",
	"quy tin dung nhan dan",
	"qtdnd",
	"cong ty trach nhiem huu han mot thanh vien",
	"cong ty trach nhiem huu han",
	"cong ty tnhh mot thanh vien",
	"cong ty tnhh mtv",
	"cong ty tnhh",
	"cong ty co phan",
	"cong ty cp",
	"cong ty",
	"doanh nghiep tu nhan",
	"dntn",
	"ho kinh doanh",
	"ho san xuat",
	"trang trai",
].map((kind) => fold(kind).split(" "));

/**
 * The name without the one kind of organisation it begins with, for sorting and for finding
 * repeats: `HTX nông sản huyện Chi Lăng` → `nông sản huyện Chi Lăng`. Stripped once only:
 * `Hợp tác xã hợp tác sản xuất…` keeps its second `hợp tác`. A name that is nothing but a kind
 * is left as it is. Never for showing: names are shown as printed.
 */
export function stripKind(name: string): string {
	const tidied = tidy(name);
	const words = tidied.split(" ");
	const kind = KINDS.find((candidate) =>
		candidate.every((word, index) => fold(words[index] ?? "") === word),
	);
	const rest = words.slice(kind?.length ?? 0).join(" ");
	return rest.replace(/^[\s:–-]+/, "") || tidied;
}
