import { routesOf } from "../signed-in/route.ts";
import { newRoutes } from "./new-routes.ts";
import { organisationDesk } from "./organisation-desk.ts";
import type { DraftPageDeps } from "./own.ts";
import { PRODUCT, partRoutes } from "./part-routes.ts";
import { certificateDesk, productDesk } from "./product-desk.ts";
import { productList } from "./products-made.ts";
import { stepRoutes } from "./step-routes.ts";

/** The pages on which an organisation's people keep what is said of it. */
export const draftRoutes = routesOf<DraftPageDeps>([
	{
		method: "GET",
		path: "/tai-khoan/to-chuc/:organisation",
		right: "member",
		subject: { kind: "organisation", param: "organisation" },
		answer: async (deps, visit) => ({
			page: await organisationDesk(deps, visit),
		}),
	},
	{
		method: "GET",
		path: "/tai-khoan/to-chuc/:organisation/san-pham",
		right: "member",
		subject: { kind: "organisation", param: "organisation" },
		answer: async (deps, visit) => ({ page: await productList(deps, visit) }),
	},
	// Before the pages of one product: `moi` is no id.
	...newRoutes,
	{
		method: "GET",
		path: PRODUCT,
		right: "member",
		subject: { kind: "product", param: "product" },
		answer: async (deps, visit) => ({ page: await productDesk(deps, visit) }),
	},
	{
		method: "GET",
		path: `${PRODUCT}/chung-nhan`,
		right: "member",
		subject: { kind: "product", param: "product" },
		answer: async (deps, visit) => ({
			page: await certificateDesk(deps, visit),
		}),
	},
	...partRoutes,
	...stepRoutes,
]);
