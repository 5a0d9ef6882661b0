import { toGtin14 } from "../products/gtin.ts";
import { Refusal } from "../refusals/refusal.ts";
import { checkDigit } from "./check-digit.ts";

/** What a GS1 Digital Link names: a product, and perhaps one pack of it. */
export type DigitalLink = {
	gtin14: string;
	/** Of the pack: variant, lot and serial number, by their application identifiers, in order. */
	qualifiers: { ai: "22" | "10" | "21"; value: string }[];
};

/** The qualifiers of a GTIN in the order that GS1 lays down. */
const ORDER = ["22", "10", "21"] as const;
/** GS1 General Specifications, character set 82; all three have at most 20 of them. */
const VALUE = /^[!"%-?A-Z_a-z]{1,20}$/;
/** A refusal repeats what was sent, and no more than a person can read. */
const SHOWN = 40;

/**
 * Reads the path of a GS1 Digital Link, `/01/{gtin}[/22/…][/10/{lot}][/21/{serial}]` (GS1 Digital
 * Link: URI Syntax). Throws a Refusal that names what is wrong.
 */
export const readDigitalLink = (path: string): DigitalLink => {
	const [, , gtin = "", ...rest] = path.split("/").map(decoded);
	return { gtin14: readGtin(gtin), qualifiers: readQualifiers(rest) };
};

export const writeDigitalLink = ({ gtin14, qualifiers }: DigitalLink): string =>
	`/01/${gtin14}${qualifiers.map(({ ai, value }) => `/${ai}/${encodeURIComponent(value)}`).join("")}`;

const readGtin = (text: string): string => {
	const gtin14 = toGtin14(text);
	if (gtin14 !== undefined) return gtin14;
	if (!/^(\d{8}|\d{12,14})$/.test(text) || /^0+$/.test(text))
		throw new Refusal("codes.not_a_gtin", { code: shown(text) });
	throw new Refusal("codes.check_digit", {
		code: text,
		given: text.slice(-1),
		expected: checkDigit(text.slice(0, -1)),
	});
};

const readQualifiers = (parts: string[]): DigitalLink["qualifiers"] => {
	// An address may end in a slash.
	const given = parts.at(-1) === "" ? parts.slice(0, -1) : parts;
	const qualifiers: DigitalLink["qualifiers"] = [];
	let after = -1;
	for (let at = 0; at < given.length; at += 2) {
		const [name = "", value = ""] = given.slice(at, at + 2);
		const ai = ORDER.find((known) => known === name);
		if (ai === undefined || !VALUE.test(value))
			throw new Refusal("codes.part", { part: shown(`${name}/${value}`) });
		const place = ORDER.indexOf(ai);
		if (place <= after) throw new Refusal("codes.part_order");
		after = place;
		qualifiers.push({ ai, value });
	}
	return qualifiers;
};

const decoded = (part: string): string => {
	try {
		return decodeURIComponent(part);
	} catch (error) {
		if (error instanceof URIError)
			throw new Refusal("codes.part", { part: shown(part) });
		throw error;
	}
};

export const shown = (text: string): string =>
	text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
