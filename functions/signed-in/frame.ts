import type { WorkFrame } from "../../shared/signed-in/frame.ts";
import { Done } from "../../shared/signed-in/frame.ts";
import type { SignedIn } from "../accounts/sessions/sessions.ts";
import { ofKind } from "../directory/store.ts";
import type { Ask } from "../platform/ask.ts";
import type { SignedInDeps } from "./deps.ts";

/** Who is signed in, what they may reach, and the key of this page's forms. */
export const frameOf = async (
	deps: Pick<SignedInDeps, "directory" | "reference">,
	ask: Ask,
	signedIn: SignedIn | undefined,
): Promise<WorkFrame> => {
	const area = ask.path.startsWith("/quan-tri")
		? "office"
		: ask.path.startsWith("/tai-khoan")
			? "account"
			: "entry";
	const done = Done.safeParse(ask.query.xong);
	const frame = {
		path: ask.path,
		area,
		...(done.success && { done: done.data }),
	} as const;
	if (signedIn === undefined)
		return { ...frame, organisations: [], formKey: "" };
	const { person, memberships, session } = signedIn;
	const { provinces } = await deps.reference();
	const records = await deps.directory.load(
		memberships.map(({ organisation }) => ({
			kind: "organisation",
			id: organisation,
		})),
	);
	const isAdmin = person.office?.role === "admin";
	return {
		...frame,
		formKey: session.formKey,
		person: {
			id: person.id,
			...(person.name && { name: person.name }),
			email: person.email,
			...(person.office && { role: person.office.role }),
			provinces: [...provinces.values()]
				.filter(({ id }) => isAdmin || person.office?.provinces.includes(id))
				.map(({ id, name }) => ({ code: id, name })),
		},
		organisations: records.flatMap((record) =>
			record && ofKind(record, "organisation")
				? [{ id: record.data.id, name: record.data.name }]
				: [],
		),
	};
};
