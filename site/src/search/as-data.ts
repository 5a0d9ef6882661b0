/** JSON that can stand inside a script element: no `<`, so no text can close it. */
export const asData = (value: object): string =>
	JSON.stringify(value).replaceAll("<", "\\u003c");
