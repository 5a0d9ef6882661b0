import type { Author } from "../history/model.ts";
import type { Visitor } from "./model.ts";

/**
 * What a route asks for, from the least to the most:
 * `visitor` anyone · `person` signed in (and, where the thing belongs to one person, that person) ·
 * `member` acts for the organisation that the thing belongs to, or staff of its province in its
 * place · `staff`, `head` of the province that the thing lies in · `admin` keeps the service.
 */
export const RIGHTS = [
	"visitor",
	"person",
	"member",
	"staff",
	"head",
	"admin",
] as const;
export type Right = (typeof RIGHTS)[number];

/** Whose a thing is. What is left out does not restrict. */
export type Belongs = {
	organisation?: string | undefined;
	province?: string | undefined;
	person?: string | undefined;
};

const RANK = { staff: 1, head: 2, admin: 3 } as const;

/** Whether a visitor may use a route on a thing; without a thing, whether they may use it at all. */
export const isAllowed = (
	right: Right,
	visitor: Visitor,
	belongs: Belongs = {},
): boolean => {
	if (right === "visitor") return true;
	if (visitor.person === undefined) return false;
	if (right === "person")
		return belongs.person === undefined || belongs.person === visitor.person;
	if (right === "member")
		return isMember(visitor, belongs) || isOffice(visitor, "staff", belongs);
	return isOffice(visitor, right, belongs);
};

const isMember = ({ organisations }: Visitor, { organisation }: Belongs) =>
	organisation !== undefined && organisations.includes(organisation);

const isOffice = (
	{ office }: Visitor,
	least: keyof typeof RANK,
	{ province }: Belongs,
): boolean => {
	if (office === undefined || RANK[office.role] < RANK[least]) return false;
	if (office.role === "admin") return true;
	return province === undefined
		? office.provinces.length > 0
		: office.provinces.includes(province);
};

/**
 * In which role somebody acts on a thing, for the history. Who acts for an organisation without
 * belonging to it does so on its behalf, and the history says so.
 */
export const authorOf = (
	visitor: Visitor,
	belongs: Belongs,
	reason?: string,
): Author => {
	const actor = `person:${visitor.person ?? ""}` as const;
	const why = reason === undefined ? {} : { reason };
	if (isMember(visitor, belongs)) return { actor, role: "member", ...why };
	const { office } = visitor;
	if (office === undefined) return { actor, role: "person", ...why };
	return { actor, role: office.role, ...why };
};

/** The same for what is the organisation's own business: staff do it on its behalf. */
export const authorFor = (
	visitor: Visitor,
	belongs: Belongs & { organisation: string },
	reason?: string,
): Author => {
	const author = authorOf(visitor, belongs, reason);
	return author.role === "member"
		? author
		: { ...author, onBehalfOf: belongs.organisation };
};
