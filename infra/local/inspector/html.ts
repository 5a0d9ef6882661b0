/** Text that is safe inside an element and inside a quoted attribute. */
export class Html {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

type Part = string | number | Html | Part[] | undefined;

function toText(part: Part): string {
	if (part === undefined) return "";
	if (part instanceof Html) return part.text;
	if (Array.isArray(part)) return part.map(toText).join("");
	return String(part).replace(
		/[&<>"']/g,
		(character) => `&#${character.codePointAt(0)};`,
	);
}

/** A template that escapes whatever is put into it. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
	return new Html(String.raw({ raw: strings }, ...parts.map(toText)));
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .4rem .6rem .4rem 0; text-align: start; vertical-align: top; }
th, td:nth-child(2) { overflow-wrap: normal; }
input { max-width: 100%; }
@media (max-width: 30rem) { table { font-size: .85rem; } }
td.number { font-variant-numeric: tabular-nums; }
pre { white-space: pre-wrap; margin: .25rem 0; font-size: .85rem; }
button, input { font: inherit; min-height: 2.75rem; }
iframe { border: 1px solid color-mix(in srgb, currentColor 20%, transparent); height: 32rem; width: 100%; background: #fff; }
.people { list-style: none; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); }
.step { margin-block: .75rem; }
button.wide { width: 100%; height: 100%; padding: .6rem .8rem; text-align: start; }
form { display: inline; } .failed { font-weight: 600; color: light-dark(#a3231f, #ff9a92); } .quiet { opacity: .75; }
`;

/** A whole page of the inspector. */
export function page(title: string, content: Html): string {
	return html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${new Html(STYLE)}</style></head>
<body><main><h1>${title}</h1>${content}</main></body></html>`.text;
}
