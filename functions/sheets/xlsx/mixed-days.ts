const TYPED = /^(\d{1,2})[/.-]\d{1,2}[/.-]\d{2,4}$/;
const MADE = /^(\d{2})\/\d{2}\/\d{4}$/;

type Column = { typed: boolean; made: number; isEveryShort: boolean };

/**
 * Columns in which days and months may have changed places. A spreadsheet program of another country
 * takes `05/11/2025` for the eleventh of May without a word, and leaves `25/11/2025` as text, because
 * there is no month 25. So where texts with a day past the twelfth stand beside real days of which
 * none is past it, what was typed is not what is there.
 */
export class MixedDays {
	readonly #columns = new Map<number, Column>();

	/** `text` as it is read: a day where the cell is a number that is shown as one. */
	see(at: number, text: string, type: string): void {
		const isText = type !== "n";
		const day = Number((isText ? TYPED : MADE).exec(text)?.[1]);
		if (Number.isNaN(day)) return;
		const column = this.#columns.get(at) ?? {
			typed: false,
			made: 0,
			isEveryShort: true,
		};
		this.#columns.set(at, column);
		if (isText) column.typed ||= day > 12 && day <= 31;
		else {
			column.made++;
			column.isEveryShort &&= day <= 12;
		}
	}

	/** One real day alone may well be an early one. */
	columns(): number[] {
		return [...this.#columns]
			.filter(([, { typed, made, isEveryShort }]) => {
				return typed && made > 1 && isEveryShort;
			})
			.map(([at]) => at)
			.sort((a, b) => a - b);
	}
}
