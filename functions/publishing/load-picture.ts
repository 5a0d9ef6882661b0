import { type PageKey, readPageKey } from "../../shared/publishing/page-key.ts";
import { picturePath, SITE_PICTURE } from "../../shared/publishing/paths.ts";
import {
	buildPicture,
	type PictureDocument,
} from "../../shared/publishing/picture-document.ts";
import { loadProduct } from "./load-product.ts";
import { asFile, type LoadDeps, type PageContent } from "./page-content.ts";

export type PictureDeps = Pick<LoadDeps, "directory" | "reference" | "day"> & {
	/** Draws as a PNG: a product, or without one the picture of the site. The same document gives the same bytes. */
	draw: (product?: PictureDocument) => Uint8Array;
};

/** The picture that is shown where a page is shared; a withdrawn product has none. */
export const loadPicture = async (
	{ directory, reference, day, draw }: PictureDeps,
	key: PageKey,
): Promise<PageContent | undefined> => {
	const { kind, parts } = readPageKey(key);
	const [id = ""] = parts;
	if (kind !== "picture") throw new Error(`${key} is not a picture`);
	if (id === SITE_PICTURE) return png(id, draw());
	const aggregate = await loadProduct(directory, id);
	if (aggregate === undefined) return undefined;
	if (aggregate.product.data.withdrawn) return { gone: true };
	return png(id, draw(buildPicture(aggregate, reference, day)));
};

const png = (id: string, body: Uint8Array): PageContent =>
	asFile(picturePath(id), "image/png", body);
