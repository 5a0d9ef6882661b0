import { deflateRawSync } from "node:zlib";

type File = {
	name: string;
	content: string | Buffer;
	unpacked?: number;
	flags?: number;
};

/** A zip by hand, so that it may lie about itself: `unpacked` is what its directory says. */
export const zip = (files: File[]): Buffer => {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, unpacked, flags = 0 } of files) {
		const bytes = Buffer.from(content);
		const packed = deflateRawSync(bytes);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt16LE(name.length, 26);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt16LE(flags, 8);
		entry.writeUInt16LE(8, 10);
		entry.writeUInt32LE(packed.length, 20);
		entry.writeUInt32LE(unpacked ?? bytes.length, 24);
		entry.writeUInt16LE(name.length, 28);
		entry.writeUInt32LE(offset, 42);
		parts.push(local, Buffer.from(name), packed);
		directory.push(entry, Buffer.from(name));
		offset += 30 + name.length + packed.length;
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(Buffer.concat(directory).length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, ...directory, end]);
};

const MAIN =
	'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

type Parts = {
	sheet?: string | Buffer;
	strings?: string;
	styles?: string;
	workbook?: string;
	rels?: string;
	extra?: File[];
	sheetUnpacked?: number;
};

/** A workbook out of the inside of its parts. */
export const workbook = ({
	sheet = "<sheetData/>",
	strings,
	styles,
	workbook:
		book = '<sheets><sheet name="Một" sheetId="1" r:id="rId1"/></sheets>',
	rels = '<Relationship Id="rId1" Type="sheet" Target="worksheets/sheet1.xml"/>',
	extra = [],
	sheetUnpacked,
}: Parts): Buffer =>
	zip([
		{ name: "[Content_Types].xml", content: "<Types/>" },
		{
			name: "xl/workbook.xml",
			content: `<?xml version="1.0"?><workbook ${MAIN}>${book}</workbook>`,
		},
		{
			name: "xl/_rels/workbook.xml.rels",
			content: `<Relationships>${rels}</Relationships>`,
		},
		{
			name: "xl/worksheets/sheet1.xml",
			content:
				typeof sheet === "string"
					? `<worksheet ${MAIN}>${sheet}</worksheet>`
					: sheet,
			...(sheetUnpacked !== undefined && { unpacked: sheetUnpacked }),
		},
		...(strings === undefined
			? []
			: [
					{
						name: "xl/sharedStrings.xml",
						content: `<sst ${MAIN}>${strings}</sst>`,
					},
				]),
		...(styles === undefined
			? []
			: [
					{
						name: "xl/styles.xml",
						content: `<styleSheet ${MAIN}>${styles}</styleSheet>`,
					},
				]),
		...extra,
	]);

/** One cell with its text inside. */
export const cell = (place: string, text: string) =>
	`<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
