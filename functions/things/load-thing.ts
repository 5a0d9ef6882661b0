import type * as z from "zod";
import type { DirectoryRecord } from "../../shared/directory/model.ts";
import { isShown } from "../../shared/publishing/cards.ts";
import {
	organisationPath,
	productPath,
} from "../../shared/publishing/paths.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { EMPTY_FORM } from "../../shared/signed-in/form.ts";
import { isNothing } from "../../shared/submissions/same.ts";
import type { Thing } from "../../shared/things/pages.ts";
import type { AccountStore } from "../accounts/store.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { tellHistory } from "../history/tell.ts";
import { fieldsOf, nameBook, textOf } from "./fields.ts";

export type ThingDeps = {
	directory: Pick<
		DirectoryStore,
		"load" | "productWithCertificates" | "productsOf" | "historyOf"
	>;
	accounts: Pick<AccountStore, "people" | "membersOf">;
	reference: () => Promise<Reference>;
};
type Page = z.infer<typeof Thing>;
type Organisation = DirectoryRecord<"organisation">;

/** Everything stored of a product with its certificates; `undefined` if there is none. */
export const loadProductThing = async (
	deps: ThingDeps,
	id: string,
): Promise<Page | undefined> => {
	const found = await deps.directory.productWithCertificates(id);
	if (found === undefined) return undefined;
	const { product, certificates } = found;
	const { data, meta } = product;
	const producer =
		data.producer === undefined
			? undefined
			: await organisationOf(deps, data.producer);
	return {
		...(await about(deps, "products", [product, ...certificates])),
		name: data.name,
		...(!data.withdrawn && { publicPath: productPath(meta.slug ?? "", id) }),
		...(data.producer && {
			accountPath: `/tai-khoan/to-chuc/${data.producer}/san-pham/${id}`,
		}),
		...(producer && {
			producer: { name: producer.data.name, path: staffPath(producer) },
		}),
	};
};

/** Everything stored of an organisation, with its products and who acts for it. */
export const loadOrganisationThing = async (
	deps: ThingDeps,
	id: string,
): Promise<Page | undefined> => {
	const record = await organisationOf(deps, id);
	if (record === undefined) return undefined;
	const { data, meta } = record;
	const [ids, memberships] = await Promise.all([
		deps.directory.productsOf(id),
		deps.accounts.membersOf(id),
	]);
	const [products, people] = await Promise.all([
		deps.directory.load(ids.map((id) => ({ kind: "product", id }))),
		deps.accounts.people(memberships.map(({ person }) => person)),
	]);
	const names = new Map(
		people.map(({ id, name, email }) => [id, name ?? email]),
	);
	return {
		...(await about(deps, "organisations", [record])),
		name: data.name,
		...(isShown(data) && {
			publicPath: organisationPath(data.type, meta.slug ?? "", id),
		}),
		accountPath: `/tai-khoan/to-chuc/${id}`,
		products: products.flatMap((product) =>
			product && ofKind(product, "product")
				? [{ name: product.data.name, path: staffPath(product) }]
				: [],
		),
		members: memberships.flatMap(({ person, belonging, since }) => {
			const name = names.get(person);
			return name === undefined ? [] : [{ name, belonging, since }];
		}),
	};
};

/** What any thing has: its records in words, its flags, its history. */
const about = async (
	deps: ThingDeps,
	of: Page["of"],
	records: [
		DirectoryRecord<"product" | "organisation">,
		...DirectoryRecord<"certificate">[],
	],
) => {
	const [{ data }] = records;
	const entity = `${data.kind}#${data.id}` as const;
	const [reference, events, book] = await Promise.all([
		deps.reference(),
		deps.directory.historyOf(entity),
		nameBook(deps.directory, records),
	]);
	const { province } = data;
	const said = (value: unknown, field: string) =>
		isNothing(value)
			? ""
			: textOf(field, value, reference, book).slice(0, LONGEST);
	return {
		kind: "thing" as const,
		of,
		province: {
			code: province,
			name: reference.provinces.get(province)?.name ?? province,
		},
		id: data.id,
		isWithdrawn: data.withdrawn,
		...(data.mergedInto && {
			mergedInto: {
				name: book.get(data.mergedInto)?.name ?? data.mergedInto,
				path: `/quan-tri/${province}/${FOLDER[of]}/${data.mergedInto}`,
			},
		}),
		flags: records.flatMap(({ data: { kind, id }, meta }) =>
			meta.flags.map((flag) => ({
				...flag,
				...(flag.code === "file_differs" && {
					detail: said(meta.imported?.[flag.field], flag.field),
				}),
				record: kind,
				recordId: id,
				others:
					flag.code === "name_repeats"
						? flag.detail.split(" ").map((other) => ({
								id: other,
								name: book.get(other)?.name ?? other,
								path: `/quan-tri/${province}/${FOLDER[of]}/${other}`,
							}))
						: [],
			})),
		),
		records: records.map(({ data, meta }) => ({
			record: data.kind,
			id: data.id,
			version: meta.version,
			updatedAt: meta.updatedAt,
			fields: fieldsOf(data, reference, book),
		})),
		products: [],
		members: [],
		form: EMPTY_FORM,
		history: await tellHistory(deps, events),
	};
};

/** Of what a file says: enough to see what it means (`Flag`). */
const LONGEST = 300;
const FOLDER = { products: "san-pham", organisations: "to-chuc" };

const staffPath = ({ data }: DirectoryRecord<"product" | "organisation">) =>
	`/quan-tri/${data.province}/${data.kind === "product" ? "san-pham" : "to-chuc"}/${data.id}`;

const organisationOf = async (
	{ directory }: ThingDeps,
	id: string,
): Promise<Organisation | undefined> => {
	const [found] = await directory.load([{ kind: "organisation", id }]);
	return found && ofKind(found, "organisation") ? found : undefined;
};
