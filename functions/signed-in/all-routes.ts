import { deskRoutes } from "../accounts/desk.ts";
import { entryRoutes } from "../accounts/entry.ts";
import { ownAccountRoutes } from "../accounts/own/pages.ts";
import { certificateRoutes } from "../certificates/pages.ts";
import { claimRoutes } from "../claims/pages.ts";
import { consentRoutes } from "../consents/pages.ts";
import { contactRoutes } from "../contacts/pages.ts";
import { dataRequestRoutes } from "../data-requests/pages.ts";
import { draftRoutes } from "../drafts/pages.ts";
import { photoRoutes } from "../media/pages.ts";
import { memberRoutes } from "../members/pages.ts";
import { noticeRoutes } from "../notices/pages.ts";
import { officeRoutes } from "../office/pages.ts";
import { qualityRoutes } from "../quality/pages.ts";
import { registerRoutes } from "../registers/pages.ts";
import { reportDeskRoutes } from "../reports/pages.ts";
import { sheetRoutes } from "../sheets/pages.ts";
import { submissionRoutes } from "../submissions/pages.ts";
import { thingRoutes } from "../things/pages.ts";
import type { SignedInDeps } from "./deps.ts";
import type { Route } from "./route.ts";

/** Every address of the signed-in part. A feature adds its own routes here. */
export const ALL_ROUTES: Route<SignedInDeps>[] = [
	...entryRoutes,
	...deskRoutes,
	...ownAccountRoutes,
	...claimRoutes,
	...memberRoutes,
	...contactRoutes,
	...consentRoutes,
	...dataRequestRoutes,
	...draftRoutes,
	...photoRoutes,
	...officeRoutes,
	...registerRoutes,
	...thingRoutes,
	...qualityRoutes,
	...reportDeskRoutes,
	...noticeRoutes,
	...certificateRoutes,
	...submissionRoutes,
	...sheetRoutes,
];
