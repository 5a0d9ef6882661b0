export type RowError = {
	row: number;
	/** `C`; empty where it is about the whole row. */
	column: string;
	field: string;
	code: string;
	values: Record<string, string>;
};

/** Says no to a field of the row that is looked at. */
export type Fail = (
	field: string,
	code: string,
	values?: Record<string, string>,
) => undefined;
