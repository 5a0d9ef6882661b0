/** `Huyện Chi Lăng` inside a sentence: `huyện Chi Lăng`. Vietnamese proper names keep their capitals. */
export const lowerFirst = (text: string): string =>
	text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);

/** The same words at the beginning of a line. */
export const upperFirst = (text: string): string =>
	text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
