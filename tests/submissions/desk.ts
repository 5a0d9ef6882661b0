import { S3Client } from "@aws-sdk/client-s3";
import { save } from "../../functions/directory/save.ts";
import { mediaBucket } from "../../functions/platform/media-bucket.ts";
import { referenceCache } from "../../functions/publishing/reference-cache.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { SELF_DECLARED } from "../../shared/submissions/complete.ts";
import type { Target } from "../../shared/submissions/model.ts";
import {
	draft,
	organisation,
	product,
	tables,
} from "../publishing/catalogue.ts";
import { newAccounts, newDirectoryTable } from "../tables.ts";

export const MEMBER: Author = {
	actor: "person:per_00000000000000000000000001",
	role: "member",
};
export const COLLEAGUE: Author = {
	actor: "person:per_00000000000000000000000002",
	role: "member",
};
export const STAFF: Author = {
	actor: "person:per_00000000000000000000000003",
	role: "staff",
};
/** Nothing listens there: what has no photos touches no file. */
const NO_FILES = {
	media: mediaBucket(
		new S3Client({ endpoint: "http://127.0.0.1:9", region: "local" }),
		"none",
	),
	siteBucket: "none",
};
export const PRODUCT: Target = { kind: "product", id: "th001" };

/** A small province with a cooperative and its product, the stores, and a clock that can be set. */
export const newDesk = async () => {
	const stores = await newDirectoryTable();
	let now: Instant = "2026-11-20T03:00:00.000Z";
	const { accounts } = await newAccounts();
	const deps = {
		...stores,
		...NO_FILES,
		accounts,
		reference: referenceCache(stores.directory),
		now: () => now,
	};
	/** As staff enter it, past any submission. */
	const write = async (...drafts: Parameters<typeof save>[1]) => {
		const outcomes = await save(
			{ store: stores.directory, now: deps.now },
			drafts,
			{ author: STAFF },
		);
		for (const outcome of outcomes)
			if (outcome.outcome === "refused")
				throw new Error(`${outcome.code} ${outcome.field}`);
	};
	await write(
		...tables,
		draft({ kind: "source", id: SELF_DECLARED, title: "Tự kê khai" }),
		organisation(),
		product({ story: "Câu chuyện cũ." }),
	);
	return {
		deps,
		write,
		/** Later by so many minutes. */
		pass(minutes = 1) {
			now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
		},
		async product(id = "th001") {
			const [record] = await stores.directory.load([{ kind: "product", id }]);
			if (record?.data.kind !== "product") throw new Error(`no product ${id}`);
			return { ...record.data, version: record.meta.version };
		},
	};
};
