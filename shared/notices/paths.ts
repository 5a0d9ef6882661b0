/** Where the organisation's people keep their page. */
export const organisationPath = (organisation: string): string =>
	`/tai-khoan/to-chuc/${organisation}`;

export const productPath = (organisation: string, product: string): string =>
	`${organisationPath(organisation)}/san-pham/${product}`;

export const certificatePath = (
	organisation: string,
	product: string,
): string => `${productPath(organisation, product)}/chung-nhan`;

/** How an organisation is reached, and who keeps its page. */
export const contactPath = (organisation: string): string =>
	`${organisationPath(organisation)}/nguoi`;

/** What somebody asked about their own data, with the answers. */
export const DATA_REQUESTS_PATH = "/tai-khoan/toi/yeu-cau";

export const PREFERENCES_PATH = "/tai-khoan/toi/thong-bao";
export const unsubscribePath = (token: string): string =>
	`/tai-khoan/bo-nhan/${token}`;
