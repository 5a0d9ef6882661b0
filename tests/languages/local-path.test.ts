import fc from "fast-check";
import { expect, test } from "vitest";
import { CertificateStatus } from "../../shared/certificates/status.ts";
import { Sector } from "../../shared/cooperatives/model.ts";
import { HOME_LANGUAGE, Language } from "../../shared/languages/language.ts";
import {
	languageOfPath,
	localPath,
} from "../../shared/publishing/local-path.ts";
import * as paths from "../../shared/publishing/paths.ts";

/** Some are called like a word of an address. */
const slug = fc.oneof(
	fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/),
	fc.constantFrom("san-pham", "products", "sao", "stars", "xa", "tinh"),
);
const id = fc.stringMatching(/^[a-z0-9]{4,8}$/);
const prefix = fc.oneof(
	fc.constant(""),
	slug.map((province) => `/tinh/${province}`),
);

const language = fc.constantFrom(...Language.options);

/** Every kind of Vietnamese address that the site makes, of a thing or place called so. */
const addresses = (prefix: string, slug: string, id: string): string[] => [
	paths.homePath(prefix),
	paths.productsPath(prefix),
	paths.productPath(slug, id),
	paths.industryPath(prefix, slug),
	paths.groupPath(prefix, slug),
	paths.setPath(prefix, slug),
	paths.setCommunePath(prefix, slug, slug),
	...[3, 4, 5].map((stars) => paths.starsPath(prefix, stars)),
	...[1, 11].map((month) => paths.seasonPath(prefix, month)),
	...CertificateStatus.options.map((status) =>
		paths.validityPath(prefix, status),
	),
	paths.organisationsPath(prefix),
	...Sector.options.map((sector) => paths.sectorPath(prefix, sector)),
	paths.organisationPath("cooperative", slug, id),
	paths.organisationPath("enterprise", slug, id),
	paths.communePath(slug),
	paths.oldDistrictPath(slug),
	paths.communesPath(prefix),
	paths.figuresPath(prefix),
	paths.sourcesPath(prefix),
	paths.aboutPath(),
	paths.privacyPath(),
	paths.accessibilityPath(),
	paths.operatorPath(),
	paths.offlinePath(),
	paths.openDataIndexPath(),
	paths.apiDocsPath(),
	paths.searchPath(),
	paths.reportPath(),
];

test("no two pages meet at one address, in whatever languages, with or without a closing slash", () => {
	fc.assert(
		fc.property(prefix, slug, id, (of, name, code) => {
			const pages = new Set(addresses(of, name, code));
			const found = [...pages].flatMap((path) =>
				Language.options.map((language) =>
					localPath(path, language).replace(/\/$/, ""),
				),
			);
			expect(new Set(found).size).toBe(found.length);
		}),
	);
});

test("an address tells its language", () => {
	fc.assert(
		fc.property(prefix, slug, id, language, (under, name, code, of) => {
			for (const path of addresses(under, name, code))
				expect(languageOfPath(localPath(path, of))).toBe(of);
		}),
	);
});

test("in English and Chinese every word of ours is translated, slugs stay", () => {
	expect(localPath("/san-pham/sao/4/", "en")).toBe("/en/products/stars/4/");
	expect(localPath("/tinh/san-pham/hop-tac-xa/linh-vuc/tin-dung/", "zh")).toBe(
		"/zh/provinces/san-pham/cooperatives/sectors/tin-dung/",
	);
	expect(localPath("/xa/san-pham", "en")).toBe("/en/communes/san-pham");
	expect(localPath("/", "en")).toBe("/en/");
});

test("files, the interface for programs and what follows the address stay as they are", () => {
	expect(localPath("/data/products/ls001.json", "en")).toBe(
		"/data/products/ls001.json",
	);
	expect(localPath("/api/products", "zh")).toBe("/api/products");
	expect(localPath("/bao-sai?trang=%2Fsan-pham%2F", "en")).toBe(
		"/en/report?trang=%2Fsan-pham%2F",
	);
	expect(localPath("/san-pham/#sao", "en")).toBe("/en/products/#sao");
	expect(localPath("/san-pham/", HOME_LANGUAGE)).toBe("/san-pham/");
});
