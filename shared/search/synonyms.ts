/**
 * Other words for the same thing. What stands on one line is found by any of it, and an entry
 * with the very word that was typed stands first. Only what means the same food or the same kind
 * of thing: a near miss would show a buyer the wrong goods. They are matched with their marks,
 * or `bông|hoa` would find `Hòa Lạc`.
 */
export const SAME = [
	"chè|trà", // tea: in the north; in the south and on labels
	"lợn|heo", // pig: north, south
	"quả|trái", // fruit: north, south
	"ngô|bắp", // maize: north, south
	"vừng|mè", // sesame: north, south
	"na|mãng cầu", // custard apple: north, south
	"dứa|thơm|khóm", // pineapple: north, south, south-west
	"lạc|đậu phộng|đậu phụng", // peanut: north, south, centre
	"sắn|khoai mì", // cassava: north, south
	"bánh đa|bánh tráng", // rice paper: north, south
	"bánh đa nem|bánh tráng", // the kind that is rolled
	"thạch đen|sương sáo", // grass jelly: Lạng Sơn, south
	"mắc ca|macca|macadamia", // spellings of the nut
	"hoa|bông", // flower: north, south
	"lạp sườn|lạp xưởng|lạp xường", // Chinese sausage, as it is printed
	"khau nhục|khâu nhục", // braised pork of the border, two spellings
	"khẩu sli|khẩu shi|khẩu si|khẩu sly", // puffed rice cake, spellings of a Tày name
	"bò khai|dạ hiến", // a forest vegetable, two names
	"ô long|oolong|olong", // the tea
	"hồi|đại hồi|hoa hồi", // star anise
	"quýt|quít",
	"cá rô phi|rô phi",
	"miến dong|miến",
	"hợp tác xã|htx",
	"tổ hợp tác|tht",
	"liên hiệp hợp tác xã|liên hiệp htx|lhhtx",
	"quỹ tín dụng nhân dân|qtdnd|quỹ tín dụng",
	"công ty|cty",
	"trách nhiệm hữu hạn|tnhh",
	"nông nghiệp|nn", // abbreviations in names of cooperatives
	"dịch vụ|dv",
	"sản xuất|sx",
	"kinh doanh|kd",
] as const;

/** What a visitor from abroad types, and the words that stand in Vietnamese names. One way only. */
export const FOREIGN = [
	"tea|chè|trà",
	"honey|mật ong",
	"star anise|hồi",
	"anise|hồi",
	"rice|gạo",
	"noodle|mì|phở|bún|miến",
	"noodles|mì|phở|bún|miến",
	"vermicelli|bún|miến",
	"duck|vịt",
	"chicken|gà",
	"pork|lợn|khau nhục|khâu nhục|lạp sườn",
	"fish|cá",
	"sausage|lạp sườn",
	"liquor|rượu",
	"wine|rượu",
	"custard apple|na",
	"sugar apple|na",
	"chestnut|hạt dẻ",
	"lychee|vải",
	"litchi|vải",
	"mandarin|quýt",
	"persimmon|hồng",
	"essential oil|tinh dầu",
	"grass jelly|thạch đen",
	"vegetable|rau",
	"vegetables|rau",
	"mushroom|nấm",
	"cooperative|hợp tác xã",
	"company|công ty",
	"茶|chè|trà",
	"蜂蜜|mật ong",
	"八角|hồi",
	"米|gạo",
	"米粉|bún|phở",
	"粉丝|miến",
	"鸭|vịt",
	"鸡|gà",
	"鱼|cá",
	"酒|rượu",
	"腊肠|lạp sườn",
	"扣肉|khau nhục|khâu nhục",
	"番荔枝|na",
	"荔枝|vải",
	"栗|hạt dẻ",
	"柿|hồng",
	"橘|quýt",
	"精油|tinh dầu",
	"仙草|thạch đen",
	"合作社|hợp tác xã",
	"公司|công ty",
] as const;

/** Words in which a kind of organisation is asked for, and the kind. */
export const KINDS = [
	["hợp tác xã", "cooperative"],
	["htx", "cooperative"],
	["cooperative", "cooperative"],
	["合作社", "cooperative"],
	["tổ hợp tác", "cooperative_group"],
	["tht", "cooperative_group"],
	["liên hiệp hợp tác xã", "cooperative_union"],
	["liên hiệp htx", "cooperative_union"],
	["quỹ tín dụng", "credit_fund"],
	["quỹ tín dụng nhân dân", "credit_fund"],
	["qtdnd", "credit_fund"],
	["công ty", "enterprise"],
	["cty", "enterprise"],
	["công ty tnhh", "enterprise"],
	["công ty cổ phần", "enterprise"],
	["công ty cp", "enterprise"],
	["doanh nghiệp", "enterprise"],
	["company", "enterprise"],
	["公司", "enterprise"],
	["trang trại", "farm"],
	["hộ kinh doanh", "business_household"],
] as const;

/** Words that need not stand anywhere: everything here is an OCOP product of this province. */
export const NOISE = [
	"ocop",
	"sản phẩm",
	"đặc sản",
	"và",
	"của",
	"tại",
	"ở",
	"các",
	"những",
	"the",
	"of",
	"in",
	"and",
	"from",
] as const;
