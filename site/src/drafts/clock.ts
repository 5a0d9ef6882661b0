const two = (value: number) => String(value).padStart(2, "0");

/** `14:05`, by the clock of this device. */
export const clock = (moment: Date): string =>
	`${two(moment.getHours())}:${two(moment.getMinutes())}`;

/** `14:05 ngày 21/11/2026`. */
export const dayAndClock = (moment: Date): string =>
	`${clock(moment)} ngày ${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`;
