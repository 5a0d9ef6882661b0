import type { Target } from "../submissions/model.ts";
import { PARTS, type PartName } from "./parts.ts";

/** Addresses of the pages of an organisation's people. */
export const accountPath = (organisation: string): string =>
	`/tai-khoan/to-chuc/${organisation}`;
export const accountProductsPath = (organisation: string): string =>
	`${accountPath(organisation)}/san-pham`;
export const accountProductPath = (
	organisation: string,
	product: string,
): string => `${accountProductsPath(organisation)}/${product}`;
export const accountCertificatesPath = (
	organisation: string,
	product: string,
): string => `${accountProductPath(organisation, product)}/chung-nhan`;

/** The page of a record that can be proposed to change; its draft is sent from below it. */
export const targetPath = (organisation: string, target: Target): string => {
	if (target.kind === "organisation") return accountPath(organisation);
	if (target.kind === "product")
		return accountProductPath(organisation, target.id);
	return `${accountCertificatesPath(organisation, target.product)}/${target.id}`;
};

/** Where one goes on to when a page of the record is done. */
export const deskPath = (organisation: string, target: Target): string =>
	target.kind === "certificate"
		? accountCertificatesPath(organisation, target.product)
		: targetPath(organisation, target);

/** One page of the form of a record. */
export const partPath = (
	organisation: string,
	target: Target,
	part: PartName,
): string =>
	target.kind === "certificate"
		? targetPath(organisation, target)
		: `${targetPath(organisation, target)}/${PARTS[part].path}`;
