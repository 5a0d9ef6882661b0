const HOURS_AHEAD = 7;

/** An instant as staff read it, in the time of Việt Nam: `21/11/2026 10:05`. */
export const timeText = (instant: string): string => {
	const there = new Date(
		Date.parse(instant) + HOURS_AHEAD * 3_600_000,
	).toISOString();
	const [year, month, day] = there.slice(0, 10).split("-");
	return `${day}/${month}/${year} ${there.slice(11, 16)}`;
};
