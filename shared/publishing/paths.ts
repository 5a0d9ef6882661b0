import type { CertificateStatus } from "../certificates/status.ts";
import type { OrganisationType, Sector } from "../cooperatives/model.ts";
import type { Language } from "../languages/language.ts";

/**
 * Every public address is made here. Leaves have no closing slash, collections have one.
 * `prefix` is `` for the front province and `/tinh/{slug}` for another.
 */
export const homePath = (prefix: string) => `${prefix}/`;
export const productsPath = (prefix: string) => `${prefix}/san-pham/`;
export const productPath = (slug: string, id: string) =>
	`/san-pham/${slug}-${id}`;
export const industryPath = (prefix: string, slug: string) =>
	`${prefix}/san-pham/nganh/${slug}/`;
export const groupPath = (prefix: string, slug: string) =>
	`${prefix}/san-pham/nhom/${slug}/`;
export const setPath = (prefix: string, slug: string) =>
	`${prefix}/san-pham/bo/${slug}/`;
export const setCommunePath = (prefix: string, slug: string, commune: string) =>
	`${setPath(prefix, slug)}${commune}/`;
export const starsPath = (prefix: string, stars: number) =>
	`${prefix}/san-pham/sao/${stars}/`;
export const seasonPath = (prefix: string, month: number) =>
	`${prefix}/san-pham/mua/${month}/`;
export const validityPath = (prefix: string, status: CertificateStatus) =>
	`${prefix}/san-pham/hieu-luc/${VALIDITY_SLUG[status]}/`;
export const organisationsPath = (prefix: string) => `${prefix}/hop-tac-xa/`;
export const sectorPath = (prefix: string, sector: Sector) =>
	`${prefix}/hop-tac-xa/linh-vuc/${SECTOR_SLUG[sector]}/`;
/** Producers that are not cooperatives stand under `/co-so/`: calling a company a cooperative would be wrong. */
export const organisationPath = (
	type: OrganisationType,
	slug: string,
	id: string,
) => `/${IS_COOPERATIVE[type] ? "hop-tac-xa" : "co-so"}/${slug}-${id}`;

/** Plain data: a browser loads this file, and no schemas. */
const IS_COOPERATIVE: Record<OrganisationType, boolean> = {
	cooperative_group: true,
	cooperative: true,
	cooperative_union: true,
	credit_fund: true,
	enterprise: false,
	farm: false,
	producing_household: false,
	business_household: false,
	association: false,
	destination_operator: false,
};
export const communePath = (slug: string) => `/xa/${slug}`;
export const oldDistrictPath = (slug: string) => `/huyen-cu/${slug}`;
/** Map and table of all communes. */
export const communesPath = (prefix: string) => `${prefix}/xa/`;
export const figuresPath = (prefix: string) => `${prefix}/so-lieu/`;
/** A file, so it has its own name in each language. */
export const feedPath = (prefix: string, language: Language) =>
	`${prefix}/${FEED_FILE[language]}`;
export const sourcesPath = (prefix: string) => `${prefix}/nguon/`;
/** The same facts for machines, under an id that stays. */
export const openDataPath = (
	kind: "products" | "organisations" | "communes",
	id: string,
) => `/data/${kind}/${id}.json`;
/** Of one picture; the address stays, whatever the picture shows. */
export const picturePath = (id: string) => `/hinh/${id}.png`;
/** Of every page without a picture of its own; no id of a product holds a hyphen. */
export const SITE_PICTURE = "cho-phien";
export const aboutPath = () => "/gioi-thieu/";
export const privacyPath = () => "/quyen-rieng-tu/";
export const accessibilityPath = () => "/tro-nang/";
export const operatorPath = () => "/don-vi-van-hanh/";
export const offlinePath = () => "/ngoai-tuyen/";
export const openDataIndexPath = () => "/data/";
export const apiDocsPath = () => "/api/docs";
export const openApiPath = () => "/api/openapi.json";
/** Provinces with their communes, for programs. */
export const provincesPath = () => "/data/provinces.json";
/** Made on demand, for whoever has no JavaScript; the province is a parameter. */
export const searchPath = () => "/tim-kiem";
/** The form to report wrong information, made on demand; `page` is the Vietnamese address of a page. */
export const reportPath = (page?: string) =>
	page === undefined
		? "/bao-sai"
		: `/bao-sai?trang=${encodeURIComponent(page)}`;
/** Where whoever reported is told the number of the report. */
export const reportedPath = (number: string) =>
	`/bao-sai/da-nhan?so=${encodeURIComponent(number)}`;
/** Data of the search in the browser. */
export const searchFilePath = (
	province: string,
	catalogue: string,
	file: string,
) => `/tim/${province}/${catalogue}/${file}.json`;

const FEED_FILE: Record<Language, string> = {
	vi: "tin-moi.atom",
	en: "news.en.atom",
	zh: "news.zh.atom",
};

const VALIDITY_SLUG: Record<CertificateStatus, string> = {
	valid: "con-hieu-luc",
	renewal_window: "den-ky-danh-gia-lai",
	late_renewal: "sap-het-han",
	extended: "duoc-giu-hieu-luc",
	expired: "het-han",
	revoked: "bi-thu-hoi",
	undated: "chua-ro-ngay-cap",
};

const SECTOR_SLUG: Record<Sector, string> = {
	agriculture: "nong-lam-thuy-san",
	industry_crafts: "cong-nghiep-tieu-thu-cong-nghiep",
	credit: "tin-dung",
	trade_services: "thuong-mai-dich-vu",
	transport: "van-tai",
	environment: "ve-sinh-moi-truong",
	construction: "xay-dung",
	electricity: "dien-nang",
};
