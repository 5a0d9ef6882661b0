import { findOwner } from "./find-known.ts";
import { type Known, nameKey, newOrganisationId } from "./known.ts";
import type { Pending } from "./pending.ts";
import type { Fail } from "./row-error.ts";
import type { Owner } from "./row-things.ts";

/** The id of the owner, planned; `undefined` after a refusal. */
export const planOwner = (
	owner: Owner,
	{ known, standing }: { known: Known; standing: Known },
	province: string,
	pending: Pending,
	fail: Fail,
): string | undefined => {
	// What another row of the sheet said is answered with that row: its id means nothing to anybody yet.
	const failOwner: Fail = (field, code, values) => {
		const row =
			values?.id && pending.saidBy("organisation", values.id, "taxCode");
		return row
			? fail(field, "sheets.contradicts", { row: String(row) })
			: fail(field, code, values);
	};
	const found = findOwner(owner, standing, province, failOwner);
	if (found === "refused") return undefined;
	const { name, type } = owner;
	if (found === undefined && name === undefined)
		return fail("organisation.name", "sheets.name_missing");
	if (found === undefined && type === undefined)
		return fail("organisation.type", "sheets.type_missing");
	const id = found?.id ?? newOrganisationId(province, name ?? "");
	// Found or made by its name, it keeps the spelling that it has; by its id, the name is what is said.
	const said = { ...(name && { name }), ...(type && { type }) };
	const byId = owner.id !== undefined;
	// Meant by its name, it cannot be renamed by another row of the same sheet.
	const meant =
		found && name && nameKey(found.name) === nameKey(name)
			? { name: found.name }
			: {};
	return pending.put(
		"organisation",
		id,
		known.organisations.get(id),
		{ ...(byId ? said : meant), ...owner.values },
		{ province, ...said },
		fail,
	)
		? id
		: undefined;
};
