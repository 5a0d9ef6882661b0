/** What one file may hold. Beyond it the whole file is refused: split it. */
export const FILE_LIMITS = {
	bytes: 64 * 1024 * 1024,
	rows: 50_000,
	lineBytes: 64 * 1024,
};
