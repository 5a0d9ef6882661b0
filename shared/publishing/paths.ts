import type { CertificateStatus } from "../certificates/status.ts";
import {
	CooperativeType,
	type OrganisationType,
	type Sector,
} from "../cooperatives/model.ts";

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
) =>
	`/${CooperativeType.safeParse(type).success ? "hop-tac-xa" : "co-so"}/${slug}-${id}`;
export const communePath = (slug: string) => `/xa/${slug}`;
export const oldDistrictPath = (slug: string) => `/huyen-cu/${slug}`;
export const sourcesPath = (prefix: string) => `${prefix}/nguon/`;
/** The same facts for machines, under an id that stays. */
export const openDataPath = (
	kind: "products" | "organisations" | "communes",
	id: string,
) => `/data/${kind}/${id}.json`;
export const aboutPath = () => "/gioi-thieu/";

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
