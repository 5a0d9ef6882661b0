/** Parameter by which the edge tells a page why a file was not taken. */
const TURNED_BACK = "khong-gui";

/** Where a form without a script sends its file to, and what the edge knows of it before it is sent. */
export type UploadLimits = {
	/** Path of the page that holds the form. */
	page: string;
	/** Until when its permission holds. */
	until: Date;
	/** Bytes that are taken at most. */
	most: number;
};

/**
 * An address for a form that sends a file. A store refuses in XML, or CloudFront shows a missing page
 * instead; so what can be known before the file arrives is said in the address, and the edge leads
 * back to the page (infra/constructs/viewer-upload.js). Nothing in it needs escaping: the edge does not
 * unescape. The permission itself is checked by the store, whatever the address says.
 */
export const uploadAddress = (
	door: string,
	{ page, until, most }: UploadLimits,
): string =>
	`${door}?ve=${page}&den=${Math.floor(until.getTime() / 1000)}&nhat=${most}`;

/** Why the edge led back to this page, if it did. */
export const turnedBack = (
	query: Record<string, string>,
): "too_large" | "too_late" | undefined => {
	if (query[TURNED_BACK] === "qua-lon") return "too_large";
	return query[TURNED_BACK] === "qua-gio" ? "too_late" : undefined;
};
