import type { Catalogue } from "../../shared/search/facets.ts";

/** What somebody asks, and what has to stand first, in this order or (in braces) in any. */
export type Expected = {
	ask: string;
	in: [province: string, catalogue: Catalogue];
	/** Ids that must fill the first places, in any order. */
	first: string[];
	/** All that may be found at all; absent: more may follow. */
	only?: true;
};

const products = ["20", "products"] as const;
const organisations = ["20", "organisations"] as const;
const bacNinh = ["24", "products"] as const;
const bacNinhOrganisations = ["24", "organisations"] as const;

const is = (
	where: readonly [string, Catalogue],
	ask: string,
	first: string,
	only?: "only",
): Expected => ({
	ask,
	in: [...where],
	first: first.split(" "),
	...(only && { only: true }),
});

/**
 * What people would type, judged by hand on the real catalogues of Lạng Sơn and Bắc Ninh. A
 * change of the data may change what is right here; a change of the search may not.
 */
export const RELEVANCE: Expected[] = [
	// Names, with and without marks.
	is(products, "khau nhuc", "ls043 ls045 ls051", "only"),
	is(products, "khâu nhục", "ls045"),
	is(products, "khau nhục", "ls043 ls051"),
	is(products, "KHAU NHUC BA PHIN", "ls045", "only"),
	is(products, "mật ong", "ls024 ls029 ls031 ls040", "only"),
	is(products, "mat ong", "ls024 ls029 ls031 ls040", "only"),
	is(products, "thạch đen", "ls017 ls019", "only"),
	is(products, "vit quay", "ls030 ls042", "only"),
	is(products, "rượu men lá", "ls001 ls047 ls049 ls054", "only"),
	is(products, "ruou men la nguoi dao", "ls047", "only"),
	is(products, "rượu", "ls001 ls013 ls047 ls048 ls049 ls054", "only"),
	is(products, "bánh chưng", "ls038 ls053", "only"),
	is(products, "pho kho", "ls010", "only"),
	is(products, "tinh dau hoi", "ls015 ls033", "only"),
	is(products, "hoa hồi", "ls032"),
	is(products, "na dai", "ls003 ls004", "only"),
	is(products, "quýt vàng", "ls014", "only"),
	is(products, "gạo nếp", "ls020 ls052", "only"),
	is(products, "mac ca", "ls046", "only"),
	is(products, "nem nuong", "ls009", "only"),
	is(products, "hạt dẻ", "ls041", "only"),
	is(products, "quy linh cao", "ls016", "only"),
	is(products, "cao khô", "ls027", "only"),
	is(products, "mien dong", "ls025", "only"),
	is(products, "trà ô long", "ls055", "only"),
	is(products, "ca ro phi", "ls057", "only"),
	is(products, "bún ngô", "ls028", "only"),
	is(products, "chè dưới tán hồi", "ls002", "only"),
	is(products, "che duoi tan hoi", "ls002", "only"),
	is(products, "rau", "ls006 ls021 ls022 ls026", "only"),
	is(products, "vịt cổ xanh", "ls023", "only"),
	// Names with places, old and new.
	is(products, "na chi lang", "ls036 ls037 ls004"),
	is(products, "na huyện chi lăng", "ls036"),
	is(products, "na hữu lũng", "ls037"),
	is(products, "na đồng mỏ", "ls003"),
	is(products, "hồi văn quan", "ls015"),
	is(products, "mat ong van lang", "ls040"),
	is(products, "rượu hữu lễ", "ls001", "only"),
	is(products, "thị trấn đồng mỏ", "ls003 ls006"),
	is(products, "xã y tịch", "ls056"),
	is(products, "huyện đình lập", "ls023 ls035 ls055"),
	is(products, "mật ong quảng lạc", "ls029 ls031", "only"),
	is(products, "nông trường thái bình", "ls055"),
	is(products, "thạch đen tràng định", "ls017 ls019", "only"),
	is(products, "trang dinh", "ls016 ls017 ls019 ls020"),
	// Other words for the same.
	is(products, "chè", "ls002 ls035"),
	is(products, "trà", "ls055 ls058"),
	is(
		products,
		"mãng cầu",
		"ls003 ls004 ls005 ls007 ls008 ls036 ls037 ls050 ls056",
		"only",
	),
	is(products, "sương sáo", "ls017 ls019", "only"),
	is(products, "lạp xưởng", "ls044", "only"),
	is(products, "honey", "ls024 ls029 ls031 ls040", "only"),
	is(products, "star anise", "ls032 ls033 ls015 ls002"),
	is(products, "蜂蜜", "ls024 ls029 ls031 ls040", "only"),
	// Slips.
	is(products, "matong", "ls024 ls029 ls031 ls040", "only"),
	is(products, "khau nhut", "ls043 ls045 ls051", "only"),
	is(products, "rượi men lá", "ls001 ls047 ls049 ls054", "only"),
	is(products, "thac den", "ls017 ls019", "only"),
	is(products, "trach den", "ls017 ls019"),
	is(products, "banh trung", "ls038 ls053", "only"),
	is(products, "lap suon tuoj", "ls044", "only"),
	is(products, "vịt qua", "ls030 ls042", "only"),
	// Half typed.
	is(products, "mắc c", "ls046"),
	is(products, "khau nhu", "ls043 ls045 ls051", "only"),
	is(products, "hạt d", "ls041", "only"),
	// Producers.
	is(products, "lụa vỹ", "ls058", "only"),
	is(products, "lua vi", "ls058", "only"),
	is(products, "htx quang hong", "ls031", "only"),
	is(products, "hợp tác xã đồng bành", "ls050"),
	is(products, "chè thái bình", "ls055"),
	// Words around it.
	is(products, "đặc sản lạng sơn mật ong", "ls024 ls029 ls031 ls040", "only"),
	is(products, "ocop khau nhuc", "ls043 ls045 ls051", "only"),
	is(products, "sản phẩm rượu men lá", "ls001 ls047 ls049 ls054", "only"),
	// Organisations.
	is(organisations, "hop tac xa chi lang", "lsh02"),
	is(organisations, "htx nong san chi lang", "lsh02"),
	is(organisations, "htx chè dưới tán hồi", "lsh05", "only"),
	is(organisations, "hong vanh khuyen", "lsh04", "only"),
	is(organisations, "lê hồng phong", "lsh01"),
	is(organisations, "công ty", "lsh16 lsh17", "only"),
	is(organisations, "mẫu sơn", "lsh11"),
	is(organisations, "cai kinh", "lsh14"),
	is(organisations, "hop tac xa hoa lac", "lsh15"),
	// The second province.
	is(bacNinh, "mì chũ", "bn002", "only"),
	is(bacNinh, "my chu", "bn002", "only"),
	is(bacNinh, "vải thiều", "bn001", "only"),
	is(bacNinh, "gà đồi", "bn004", "only"),
	is(bacNinh, "banh da", "bn005 bn006", "only"),
	is(bacNinh, "lychee", "bn001", "only"),
	is(bacNinhOrganisations, "mì chũ", "bnh07 bnh08", "only"),
	is(bacNinhOrganisations, "quỹ tín dụng", "bnh09", "only"),
	is(bacNinhOrganisations, "thọ xương", "bnh09"),
];
