const OWN = /^\/(tai-khoan|quan-tri)([/?]|$)/;

/**
 * Where to go after signing in: an address of our own signed-in part, and nothing else. Looked at as
 * the browser will read it: `/tai-khoan/..//evil.example` is another site.
 */
export const returnPath = (wanted: string | undefined): string => {
	const read = URL.parse(wanted ?? "", "http://own.invalid");
	const path = read === null ? "" : read.pathname + read.search;
	return read?.origin === "http://own.invalid" && OWN.test(path)
		? path
		: "/tai-khoan";
};
