import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { dayIn } from "../../shared/dates/calendar.ts";
import { PageRequest } from "../../shared/publishing/events.ts";
import type { PageKey } from "../../shared/publishing/page-key.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { logger } from "../platform/logger.ts";
import { handleBatch } from "../platform/sqs-batch.ts";
import type { LoadDeps, PageContent } from "./page-content.ts";
import { type PublishDeps, publishPage } from "./publish-page.ts";

export type WorkerDeps = Omit<PublishDeps, "load" | "render"> &
	Omit<LoadDeps, "reference" | "day"> & {
		reference: () => Promise<Reference>;
	};

/** What a worker makes its pages of. Every worker knows only its own kinds and throws at others. */
export type PageLoader = (
	deps: LoadDeps,
	page: PageKey,
) => Promise<PageContent | undefined>;

/** Publishes the pages that a batch asks for; several requests of one page in it are one. */
export const publishBatch = (
	deps: WorkerDeps,
	loader: PageLoader,
	render: PublishDeps["render"],
	event: SQSEvent,
): Promise<SQSBatchResponse> => {
	const load = async (page: PageKey) =>
		loader(
			{
				...deps,
				reference: await deps.reference(),
				day: dayIn(deps.now()),
			},
			page,
		);
	return handleBatch(event, PageRequest, async ([{ page }]) => {
		const { written } = await publishPage({ ...deps, load, render }, page);
		if (written.length > 0)
			logger.info("published", { page, files: written.length });
	});
};

/** Of workers that make files and no pages. */
export const rendersNothing: PublishDeps["render"] = async (path) => {
	throw new Error(`${path} is no work of a worker that renders nothing`);
};
