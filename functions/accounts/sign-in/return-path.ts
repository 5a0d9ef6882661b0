/** Where to go after signing in: an address of our own signed-in part, and nothing else. */
export const returnPath = (wanted: string | undefined): string => {
	if (wanted === undefined || !/^\/(tai-khoan|quan-tri)([/?]|$)/.test(wanted))
		return "/tai-khoan";
	const { origin, pathname, search } = new URL(wanted, "http://own.invalid");
	return origin === "http://own.invalid" ? pathname + search : "/tai-khoan";
};
