import { ofKind } from "../directory/store.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf } from "../signed-in/route.ts";

/** `/tai-khoan/`: what somebody can do here. Staff without an organisation find their own desk at once. */
export const deskRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: "/tai-khoan",
		right: "person",
		async answer({ directory }, { visitor }) {
			if (visitor.organisations.length === 0 && visitor.office)
				return { goTo: "/quan-tri" };
			const records = await directory.load(
				visitor.organisations.map((id) => ({ kind: "organisation", id })),
			);
			return {
				page: {
					kind: "desk",
					organisations: records.flatMap((record) =>
						record && ofKind(record, "organisation")
							? [{ id: record.data.id, name: record.data.name }]
							: [],
					),
				},
			};
		},
	},
]);
