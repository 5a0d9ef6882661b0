import type { Words } from "../words.ts";

export const leaflet: Words["leaflet"] = {
	print: "Print a leaflet (A5)",
	heading: "QR code and leaflet",
	code: "QR code that opens the page of this product",
	scan: "Scan the code to open this page. It keeps working when the page is renamed.",
	how: "To print, choose Print in your browser; on a computer, press Ctrl and P. The page turns into an A5 leaflet that is clear in black and white too. If you opened the page inside Zalo, Facebook or WeChat, open it in a browser first.",
	asOf: (day) => `Updated on ${day}. Scan the code for the latest.`,
};
