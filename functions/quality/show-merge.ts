import type * as z from "zod";
import type { DirectoryRecord } from "../../shared/directory/model.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { disputed, TAKEABLE } from "../../shared/quality/combine.ts";
import type { Merge } from "../../shared/quality/pages.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { FormState } from "../../shared/signed-in/form.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { fieldsOf, nameBook } from "../things/fields.ts";

export type ShowMergeDeps = {
	directory: Pick<
		DirectoryStore,
		"load" | "productsOf" | "productWithCertificates"
	>;
	reference: () => Promise<Reference>;
};

export type Pair = {
	kind: "product" | "organisation";
	province: string;
	ids: [string, string];
};

/** Two entries side by side. Refuses `quality.not_two` unless both are of that kind and province. */
export const showMerge = async (
	deps: ShowMergeDeps,
	{ kind, province, ids }: Pair,
	form: FormState,
): Promise<z.infer<typeof Merge>> => {
	const [one, other] = await deps.directory.load(
		ids.map((id) => ({ kind, id })),
	);
	const isPair =
		ids[0] !== ids[1] && isOf(one, province) && isOf(other, province);
	if (!isPair) throw new Refusal("quality.not_two");
	const records = [one, other];
	const { provinces, ...rest } = await deps.reference();
	const reference = { provinces, ...rest };
	const texts = await Promise.all(
		records.map(async (record) => {
			const book = await nameBook(deps.directory, [record]);
			return new Map(
				fieldsOf(record.data, reference, book).map(({ field, text }) => [
					field,
					text,
				]),
			);
		}),
	);
	const folder = kind === "product" ? "san-pham" : "to-chuc";
	const inDispute = disputed(one.data, other.data);
	const belongings = await Promise.all(
		ids.map((id) => countOf(deps, kind, id)),
	);
	return {
		kind: "merge",
		of: kind === "product" ? "products" : "organisations",
		province: {
			code: province,
			name: provinces.get(province)?.name ?? province,
		},
		path: `/quan-tri/${province}/${folder}/${ids[0]}/gop/${ids[1]}`,
		sides: records.map(({ data }, at) => ({
			id: data.id,
			name: data.name,
			path: `/quan-tri/${province}/${folder}/${data.id}`,
			isWithdrawn: data.withdrawn,
			belongings: belongings[at] ?? 0,
		})),
		fields: TAKEABLE[kind].flatMap((field) => {
			const sides = texts.map((text) => text.get(field) ?? "");
			return sides.every((text) => text === "")
				? []
				: [{ field, texts: sides, isDisputed: inDispute.includes(field) }];
		}),
		form,
	};
};

const isOf = (
	record: DirectoryRecord | undefined,
	province: string,
): record is DirectoryRecord &
	(DirectoryRecord<"product"> | DirectoryRecord<"organisation">) =>
	record !== undefined &&
	(ofKind(record, "product") || ofKind(record, "organisation")) &&
	record.data.province === province;

const countOf = async (
	{ directory }: ShowMergeDeps,
	kind: Pair["kind"],
	id: string,
): Promise<number> => {
	if (kind === "organisation") return (await directory.productsOf(id)).length;
	const found = await directory.productWithCertificates(id);
	return (found?.certificates ?? []).filter(({ data }) => !data.withdrawn)
		.length;
};
