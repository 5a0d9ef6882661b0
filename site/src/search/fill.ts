/** `{count} sản phẩm` with its values. */
export const fill = (
	text: string,
	values: Record<string, string | number>,
): string =>
	text.replace(/\{(\w+)\}/g, (hole, name: string) =>
		String(values[name] ?? hole),
	);

/** A text that has a form of its own for one. */
export const counted = (
	texts: { one: string; other: string },
	count: number,
	written: string,
): string => fill(count === 1 ? texts.one : texts.other, { count: written });
