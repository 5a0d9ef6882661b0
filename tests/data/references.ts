import type { Draft } from "../../shared/directory/model.ts";

/** What a row is called by others: `commune#06463`. */
export function nameOf(row: Draft): string {
	return `${row.kind}#${row.id}`;
}

/**
 * What a row names of other rows. Communes and old districts name each other, so `old_district`
 * is left to the test of places.
 */
export function referencesOf(row: Draft): string[] {
	const names: (string | undefined)[] = [];
	if ("province" in row) names.push(`province#${row.province}`);
	if ("sources" in row) names.push(...row.sources.map((id) => `source#${id}`));
	if (row.kind === "commune")
		names.push(...row.oldDistricts.map((id) => `old_district#${id}`));
	if (row.kind === "certificate") names.push(`product#${row.product}`);
	if (row.kind === "organisation" || row.kind === "product") {
		if (row.commune) names.push(`commune#${row.commune}`);
		if (row.oldDistrict) names.push(`old_district#${row.oldDistrict}`);
	}
	if (row.kind === "organisation")
		names.push(...row.figures.map(({ source }) => `source#${source}`));
	if (row.kind === "product") {
		if (row.producer) names.push(`organisation#${row.producer}`);
		if (row.set) names.push(`product_set#${row.set}`);
	}
	return names.filter((name) => name !== undefined);
}

/** References that nothing before their row answers to, as `row → name`. */
export function unresolved(rows: Draft[]): string[] {
	const known = new Set<string>();
	return rows.flatMap((row) => {
		const missing = referencesOf(row).filter((name) => !known.has(name));
		known.add(nameOf(row));
		return missing.map((name) => `${nameOf(row)} → ${name}`);
	});
}
