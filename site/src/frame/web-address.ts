/** Addresses in data are untrusted text: only http(s) becomes a link. */
export const webAddress = (url: string | undefined): string | undefined =>
	url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url)
		? url
		: undefined;
