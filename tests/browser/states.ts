import * as z from "zod";
import type { Language } from "../../shared/languages/language.ts";
import { localPath } from "../../shared/publishing/local-path.ts";

/** What the tests need to know of the open data to find a page in each state. */
const OpenData = z.discriminatedUnion("kind", [
	z.object({
		kind: z.literal("product"),
		page: z.string(),
		demonstration: z.boolean(),
		producer: z.object({
			name: z.string().optional(),
			type: z.string().optional(),
		}),
		certificates: z.array(z.object({ status: z.string() })),
		councilScores: z.array(z.unknown()),
	}),
	z.object({
		kind: z.literal("organisation"),
		page: z.string(),
		demonstration: z.boolean(),
		type: z.string(),
		figures: z.array(z.unknown()),
	}),
	z.object({
		kind: z.literal("commune"),
		page: z.string(),
		demonstration: z.boolean(),
		products: z.array(z.unknown()),
		organisations: z.array(z.unknown()),
	}),
]);
type OpenData = z.infer<typeof OpenData>;
type Product = Extract<OpenData, { kind: "product" }>;

const first =
	(fits: (product: Product) => boolean, isInvented = false) =>
	(data: (OpenData & { size: number })[]) =>
		data
			.filter((one) => one.kind === "product")
			.filter(fits)
			.filter(({ demonstration }) => demonstration || !isInvented)
			// Real ones where there are any; of them the fullest, where most can go wrong.
			.sort(
				(a, b) =>
					Number(a.demonstration) - Number(b.demonstration) || b.size - a.size,
			)[0]?.page;

const led = (status: string) => (product: Product) =>
	product.certificates[0]?.status === status;

const other =
	(fits: (one: OpenData) => boolean) =>
	(data: (OpenData & { size: number })[]) =>
		data.filter(fits).sort((a, b) => b.size - a.size)[0]?.page;

/** The fullest invented product under a foreign interface: Vietnamese and reviewed content side by side. */
const abroad =
	(language: Language) => (data: (OpenData & { size: number })[]) => {
		const page = first(() => true, true)(data);
		return page && localPath(page, language);
	};

type Finder =
	| string
	| ((data: (OpenData & { size: number })[]) => string | undefined);

/** One address for every template in every state that looks different. */
export const STATES: Record<string, Finder> = {
	"the home page of the front province": "/",
	"the home page of another province": "/tinh/bac-ninh/",
	"the home page of the invented province": "/tinh/minh-hoa/",
	"a product with a valid certificate": first(led("valid")),
	"a product whose certificate has expired": first(led("expired")),
	"a product whose certificate has no date": first(led("undated")),
	"a product without a certificate": first(
		({ certificates, councilScores }) =>
			certificates.length === 0 && councilScores.length === 0,
	),
	"a product with a council's points only": first(
		({ certificates, councilScores }) =>
			certificates.length === 0 && councilScores.length > 0,
	),
	"a product of a person": first(
		({ producer }) =>
			producer.type === "producing_household" && producer.name === undefined,
	),
	"the fullest invented product": first(() => true, true),
	"a product whose certificate was revoked": first(led("revoked")),
	"a product whose certificate was extended": first(led("extended")),
	"a product whose certificate may be renewed": first(led("renewal_window")),
	"a product whose renewal is late": first(led("late_renewal")),
	"a cooperative": other(
		(one) => one.kind === "organisation" && one.type === "cooperative",
	),
	"a company": other(
		(one) => one.kind === "organisation" && one.type === "enterprise",
	),
	"a commune with products": other(
		(one) => one.kind === "commune" && one.products.length > 0,
	),
	"a commune with nothing": other(
		(one) =>
			one.kind === "commune" &&
			one.products.length + one.organisations.length === 0,
	),
	"a district of before": "/huyen-cu/bac-son",
	"all that divides the products": "/san-pham/",
	"an industry": "/san-pham/nganh/thuc-pham/",
	"a group": "/san-pham/nhom/thuc-pham-che-bien/",
	"a set": "/san-pham/bo/rau-cu-qua-hat-tuoi/",
	"a set in one commune": "/tinh/minh-hoa/san-pham/bo/vai-may-mac/xa-mau-ba/",
	"a number of stars": "/san-pham/sao/3/",
	"a month of harvest": "/tinh/minh-hoa/san-pham/mua/11/",
	"a status of certificates": "/san-pham/hieu-luc/het-han/",
	"an empty list": "/san-pham/mua/1/",
	"all cooperatives": "/hop-tac-xa/",
	"a field of cooperatives": "/hop-tac-xa/linh-vuc/nong-lam-thuy-san/",
	"an empty field of cooperatives": "/hop-tac-xa/linh-vuc/dien-nang/",
	"the sources": "/nguon/",
	"what this site is": "/gioi-thieu/",
	"the map of the communes": "/xa/",
	"communes without a map": "/tinh/bac-ninh/xa/",
	"the figures": "/so-lieu/",
	"the figures of the invented province": "/tinh/minh-hoa/so-lieu/",
	"the open data": "/data/",
	"the description of the API": "/api/docs",
	"what happens with personal data": "/quyen-rieng-tu/",
	"how accessible this site is": "/tro-nang/",
	"who runs this site": "/don-vi-van-hanh/",
	"what can be read without network": "/ngoai-tuyen/",
	"search results": "/tim-kiem?danh_muc=products&tinh=20&q=hong",
	"search results for cooperatives, by a facet":
		"/tim-kiem?danh_muc=organisations&tinh=20&loai=cooperative",
	"a search that finds nothing":
		"/tim-kiem?danh_muc=products&tinh=20&q=zzzzzzzzzz",
	"the form to report what is wrong": "/bao-sai?trang=%2Fsan-pham%2F",
	"the home page in English": "/en/",
	"the home page in Chinese": "/zh/",
	"all products, in English": "/en/products/",
	"all cooperatives, in Chinese": "/zh/cooperatives/",
	"the map, in Chinese": "/zh/communes/",
	"the figures, in English": "/en/figures/",
	"search results in English":
		"/en/search?danh_muc=products&tinh=20&q=persimmon",
	"the form to report, in Chinese": "/zh/report?trang=%2F",
	"a fully told product, in English": abroad("en"),
	"a fully told product, in Chinese": abroad("zh"),
	"what is not there": "/khong-co-trang-nay",
};

/** The addresses of all states, found in the files of open data; throws when a state has no page. */
export const addressesOf = (
	texts: ReadonlyMap<string, string>,
): Map<string, string> => {
	const data = [...texts]
		.filter(([key]) => /^data\/(?:products|organisations|communes)\//.test(key))
		// What was withdrawn leaves a file that only says so.
		.filter(([, text]) => !text.startsWith('{"withdrawn":'))
		.map(([, text]) => ({
			...OpenData.parse(JSON.parse(text)),
			size: text.length,
		}));
	return new Map(
		Object.entries(STATES).map(([name, finder]) => {
			const address = typeof finder === "string" ? finder : finder(data);
			if (address === undefined) throw new Error(`No page shows ${name}`);
			return [name, address];
		}),
	);
};
