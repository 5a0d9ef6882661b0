import fc from "fast-check";

/** Days of 1990–2100, ends of months among them. */
export const anyDay = fc
	.date({
		min: new Date("1990-01-01T00:00:00Z"),
		max: new Date("2100-12-31T00:00:00Z"),
		noInvalidDate: true,
	})
	.map((date) => date.toISOString().slice(0, 10));
