/**
 * Whether two values of a field say the same. Nothing, an empty text, an empty list and "no" are one:
 * a form cannot tell them apart, and a reader sees the same.
 */
export const isSame = (a: unknown, b: unknown): boolean => {
	if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
	if (isRecord(a) && isRecord(b)) {
		const names = new Set([...Object.keys(a), ...Object.keys(b)]);
		return [...names].every((name) => isSame(a[name], b[name]));
	}
	return Object.is(a, b);
};

export const isNothing = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	value === "" ||
	value === false ||
	(Array.isArray(value) && value.length === 0);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
