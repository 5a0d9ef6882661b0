import { renderWork } from "#site-renderer";
import type { WorkDocument } from "../../shared/signed-in/documents.ts";
import type { WorkFrame } from "../../shared/signed-in/frame.ts";

export type RenderWork = (
	document: WorkDocument,
	frame: WorkFrame,
) => Promise<string>;

/** HTML of a signed-in page by the built site; anything but a page is a fault. */
export const workHtml =
	(origin: string): RenderWork =>
	async (document, frame) => {
		const rendered = await renderWork({ document, frame, origin });
		if (rendered.status !== 200)
			throw new Error(
				`${document.kind} was rendered with status ${rendered.status}`,
			);
		return rendered.html;
	};
