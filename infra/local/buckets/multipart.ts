export type PostedForm = {
	/** By name in small letters, as S3 compares them; only those that stand before the file. */
	fields: Map<string, string>;
	file: Buffer | undefined;
};

const BLANK_LINE = Buffer.from("\r\n\r\n");
const LINE_END = Buffer.from("\r\n");
const CLOSING = Buffer.from("--");

/** A `multipart/form-data` body up to and with its part `file`; `undefined` where it is not well formed. */
export function parseForm(
	body: Buffer,
	contentType: string,
): PostedForm | undefined {
	const [, quoted, bare] =
		/^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(
			contentType,
		) ?? [];
	const boundary = quoted ?? bare;
	if (boundary === undefined) return undefined;
	const delimiter = Buffer.from(`--${boundary}`);
	const fields = new Map<string, string>();
	let at = body.indexOf(delimiter);
	while (at >= 0) {
		const start = at + delimiter.length;
		if (body.subarray(start, start + 2).equals(CLOSING))
			return { fields, file: undefined };
		const headEnd = body.indexOf(BLANK_LINE, start);
		const next = body.indexOf(Buffer.concat([LINE_END, delimiter]), headEnd);
		if (headEnd < 0 || next < 0) return undefined;
		const head = body.subarray(start, headEnd).toString("utf8");
		const name = /\bname="([^"]*)"/.exec(head)?.[1];
		if (name === undefined) return undefined;
		const content = body.subarray(headEnd + BLANK_LINE.length, next);
		if (name.toLowerCase() === "file") return { fields, file: content };
		fields.set(name.toLowerCase(), content.toString("utf8"));
		at = next + LINE_END.length;
	}
	return undefined;
}
