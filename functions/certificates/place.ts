import { isAllowed } from "../../shared/accounts/rights.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import type { Visit } from "../signed-in/route.ts";
import { readQuestion } from "./register.ts";

export const REGISTER = "/quan-tri/:province/chung-nhan";

/** Everything of this feature belongs to the province in its address. */
export const OF_PROVINCE = {
	subject: { kind: "province", param: "province" },
} as const;

/** The register of the province that a visit is about. */
export const registerOf = ({ params }: Visit): string =>
	`/quan-tri/${params.province}/chung-nhan`;

/** What was asked of the register, as an address says it: it goes along to a certificate and back. */
export const askedOf = ({ query: address }: Visit): string => {
	const { view, query } = readQuestion(address);
	const asked = new URLSearchParams({
		...(view !== "all" && { xem: view }),
		...(query && { q: query }),
		...(Number(address.trang) > 1 && { trang: address.trang }),
	}).toString();
	return asked && `?${asked}`;
};

/** The province of an address, with its name. Refuses `accounts.no_such_thing`. */
export const provinceOf = async (
	{ reference }: Pick<SignedInDeps, "reference">,
	{ params }: Visit,
): Promise<{ code: string; name: string }> => {
	const code = params.province ?? "";
	const found = (await reference()).provinces.get(code);
	if (found === undefined) throw new Refusal("accounts.no_such_thing");
	return { code, name: found.name };
};

/** Whether somebody may publish decisions here, so that nobody is offered what they may not do. */
export const isHead = ({ visitor, belongs }: Visit): boolean =>
	isAllowed("head", visitor, belongs);
