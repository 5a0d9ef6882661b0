import type { Certificate } from "../../shared/certificates/model.ts";
import type { DirectoryRecord } from "../../shared/directory/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";

export type LoadDeps = {
	directory: Pick<DirectoryStore, "load" | "holders">;
};

export type LoadedCertificate = {
	record: DirectoryRecord<"certificate">;
	product: DirectoryRecord<"product">;
	producer?: DirectoryRecord<"organisation">;
};

/**
 * A certificate by its id alone, with its product and whose that is. Refuses `accounts.no_such_thing`,
 * also for one of another province or one that was withdrawn.
 */
export const loadCertificate = async (
	{ directory }: LoadDeps,
	province: string,
	id: string,
): Promise<LoadedCertificate> => {
	const [holder] = await directory.holders([`certificate#${id}`]);
	if (holder === undefined) throw new Refusal("accounts.no_such_thing");
	const [record, product] = await directory.load([
		{ kind: "certificate", id, product: holder },
		{ kind: "product", id: holder },
	]);
	if (
		!record ||
		!ofKind(record, "certificate") ||
		!product ||
		!ofKind(product, "product") ||
		!isIn(province, record.data)
	)
		throw new Refusal("accounts.no_such_thing");
	const { producer } = product.data;
	const [organisation] = producer
		? await directory.load([{ kind: "organisation", id: producer }])
		: [];
	return {
		record,
		product,
		...(organisation &&
			ofKind(organisation, "organisation") && { producer: organisation }),
	};
};

const isIn = (province: string, certificate: Certificate): boolean =>
	certificate.province === province && !certificate.withdrawn;
