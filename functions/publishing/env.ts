import * as z from "zod";

/** Environment of the function that projects what changed in the directory onto lists and pages. */
export const ProjectEnv = z.object({
	DIRECTORY_TABLE: z.string(),
	PUBLISHING_TABLE: z.string(),
	PAGES_QUEUE_URL: z.url(),
	LISTS_QUEUE_URL: z.url(),
	PICTURES_QUEUE_URL: z.url(),
	SEARCH_QUEUE_URL: z.url(),
	/** Delay of the queues for lists and search; requests of one page within it become one. */
	GATHER_SECONDS: z.string().regex(/^[1-9]\d{0,2}$/),
});
export type ProjectEnv = z.infer<typeof ProjectEnv>;

/** Environment of each function that makes pages and writes them to the site bucket. */
export const PublishEnv = z.object({
	DIRECTORY_TABLE: z.string(),
	PUBLISHING_TABLE: z.string(),
	SITE_BUCKET: z.string(),
	/** Where the public reads the site: `https://…`, no closing slash. */
	SITE_ORIGIN: z.url(),
});
export type PublishEnv = z.infer<typeof PublishEnv>;

/** Of the one that also takes photos to the site. */
export const PicturesEnv = PublishEnv.extend({ MEDIA_BUCKET: z.string() });
export type PicturesEnv = z.infer<typeof PicturesEnv>;

/** Environment of the function that runs by the clock and after a deploy. */
export const ScheduleEnv = ProjectEnv;
export type ScheduleEnv = z.infer<typeof ScheduleEnv>;

/** What a schedule or rule sends: the turn of the day, the whole sets of open data, the sweep of what got stuck, or everything. */
export const ScheduledJob = z.object({
	job: z.enum(["day", "open_data", "sweep", "everything"]),
});
export type ScheduledJob = z.infer<typeof ScheduledJob>;
