const GOOD = new Set(["valid", "renewal_window", "extended", "active"]);
const WAITING = new Set([
	"late_renewal",
	"undated",
	"none",
	"suspended",
	"long_inactive",
	"dissolving",
	"special_control",
]);

/** How a state is coloured; the word says it first. */
export const toneOf = (state: string): "good" | "waiting" | "bad" =>
	GOOD.has(state) ? "good" : WAITING.has(state) ? "waiting" : "bad";
