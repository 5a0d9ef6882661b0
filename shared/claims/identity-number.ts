/**
 * Whether a text seems to hold a number of an identity card: 12 digits (căn cước) or 9 (chứng minh
 * nhân dân), also with spaces, dots or hyphens between them. A phone number has 10 digits, a tax
 * code 10 or 13: those are let through.
 */
export const hasIdentityNumber = (text: string): boolean =>
	[...text.matchAll(/\d(?:[ .-]?\d)*/g)].some(([number]) => {
		const digits = number.replace(/\D/g, "").length;
		return digits === 12 || digits === 9;
	});
