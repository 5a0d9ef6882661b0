import { expect, test } from "vitest";
import type { CertificateStatus } from "../../shared/certificates/status.ts";
import { vi as words } from "../../site/words/vi.ts";
import {
	poorOrganisation,
	richOrganisation,
} from "./fixtures/organisations.ts";
import { emptyHome, home, sources } from "./fixtures/pages.ts";
import {
	demonstration,
	eachStatus,
	hostile,
	poor,
	rich,
} from "./fixtures/products.ts";
import { fixtures } from "./fixtures.ts";
import { htmlOf, resolveEntities, skeleton } from "./render.ts";

const textOf = (html: string) =>
	resolveEntities(
		html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]*>/g, " "),
	).replace(/\s+/g, " ");

test("stars stand as a badge only while the certificate is in force", async () => {
	for (const status of Object.keys(eachStatus) as CertificateStatus[]) {
		const html = await htmlOf(eachStatus[status]);
		const inForce = !["expired", "revoked", "undated"].includes(status);
		expect(html.includes('class="stars"'), status).toBe(inForce);
		expect(textOf(html)).toContain(words.certificates.status[status]);
	}
});

test("an expired certificate is told as history, with what the source announced", async () => {
	const html = await htmlOf(fixtures["product-lapsed"] ?? poor);
	expect(textOf(html)).toContain(
		"Từng đạt OCOP 4 sao, công bố ngày 04/09/2020",
	);
	expect(textOf(html)).toContain("Đã hết hạn 04/09/2023 Tính từ ngày công bố");
});

test("what nobody knows is said in words", async () => {
	const text = textOf(await htmlOf(poor));
	expect(text).toContain("Chưa thấy nguồn nêu tên cơ sở sản xuất");
	expect(text).toContain("Chưa thấy nguồn ghi xã, phường");
	expect(text).toContain("Chưa thấy chứng nhận OCOP");
});

test("a household that bears a person's name is shown by its kind", async () => {
	expect(textOf(await htmlOf(eachStatus.valid))).toContain(
		"Hộ sản xuất, không nêu tên riêng",
	);
});

test("the demonstration says on its page that nothing in it is real", async () => {
	expect(textOf(await htmlOf(demonstration))).toContain(
		words.frame.demonstration,
	);
	expect(textOf(await htmlOf(rich))).not.toContain(words.frame.demonstration);
});

test("an invented product has no source to boast of", async () => {
	const real = textOf(await htmlOf(home));
	expect(real).toContain(
		"66 sản phẩm có nguồn, trong đó 3 sản phẩm có giấy chứng nhận còn hiệu lực.",
	);
	const invented = textOf(await htmlOf({ ...home, frame: emptyHome.frame }));
	expect(invented).toContain("66 sản phẩm minh họa, trong đó 3 sản phẩm");
	expect(invented).not.toContain("sản phẩm có nguồn");
});

test("an organisation is called active only where it said so itself", async () => {
	const active = words.organisations.status.active;
	expect(textOf(await htmlOf(richOrganisation))).toContain(active);
	expect(
		textOf(await htmlOf({ ...richOrganisation, confirmedOn: undefined })),
	).not.toContain(active);
	expect(textOf(await htmlOf(poorOrganisation))).toContain(
		words.organisations.status.long_inactive,
	);
});

test("the share of a number is told once: in the words of the source, or else in ours", async () => {
	const share = words.sources.share(9, 22_300);
	expect(textOf(await htmlOf(sources)).toLowerCase()).not.toContain(share);
	const unquoted = sources.statistics.map((statistic) => ({
		...statistic,
		asPrinted: undefined,
	}));
	expect(
		textOf(await htmlOf({ ...sources, statistics: unquoted })).toLowerCase(),
	).toContain(share);
});

test("hostile text stays text and hostile addresses are no links", async () => {
	const html = await htmlOf(hostile);
	expect(skeleton(html)).not.toMatch(/<img/i);
	expect(html).not.toMatch(/href="(?:javascript|data):/i);
	expect(skeleton(html).split("</script>").length).toBe(
		skeleton(html).split("<script").length,
	);
	expect(textOf(html)).toContain("<img src=x onerror=alert(1)>");
});

test("no page prints a missing value", async () => {
	for (const [name, document] of Object.entries(fixtures))
		expect(textOf(await htmlOf(document)), name).not.toMatch(
			/undefined|null|NaN|\[object/,
		);
});
