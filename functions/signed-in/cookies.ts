/** Values are our own random ones, so they need no quoting. `seconds` absent: until the browser closes. */
export const setCookie = (
	name: string,
	value: string,
	seconds?: number,
): string =>
	[
		`${name}=${value}`,
		"Path=/",
		"Secure",
		"HttpOnly",
		// Not Strict: the issuer sends the browser back to us from its own site.
		"SameSite=Lax",
		...(seconds === undefined ? [] : [`Max-Age=${seconds}`]),
	].join("; ");

export const clearCookie = (name: string): string => setCookie(name, "", 0);
