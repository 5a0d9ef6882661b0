const AHEAD_MS = 7 * 3_600_000;

/** `21/11/2026 20:15`, as clocks in Viet Nam show it. */
export const momentText = (instant: string): string => {
	const [day = "", time = ""] = new Date(Date.parse(instant) + AHEAD_MS)
		.toISOString()
		.split("T");
	return `${day.split("-").reverse().join("/")} ${time.slice(0, 5)}`;
};
