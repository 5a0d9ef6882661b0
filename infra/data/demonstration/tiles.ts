import type { Corner, Ring } from "../../../shared/places/border.ts";

/** The invented province lies in the open Gulf of Guinea, where nobody can take it for a real one. */
const ORIGIN: Corner = { lat: 20_000, lng: 10_000 };
/** Side of a commune, in units of a border (0.0001 degree): about 9 km. */
const SIDE = 800;
const BENDS = 3;
const WAVER = 70;

type Node = { column: number; row: number };

/** Borders of `count` communes that lie side by side and share their edges, row after row. */
export function tiles(count: number): Ring[] {
	const columns = Math.ceil(Math.sqrt(count));
	return Array.from({ length: count }, (_, at) => {
		const [column, row] = [at % columns, Math.floor(at / columns)];
		const corners: Node[] = [
			{ column, row },
			{ column: column + 1, row },
			{ column: column + 1, row: row + 1 },
			{ column, row: row + 1 },
		];
		return corners.flatMap((from, side) =>
			edge(from, corners[(side + 1) % corners.length] ?? from),
		);
	});
}

/** The first node of an edge and its bends: the same places whichever way it is walked. */
function edge(from: Node, to: Node): Corner[] {
	return Array.from({ length: BENDS + 1 }, (_, step) => {
		const share = step / (BENDS + 1);
		return placed(
			from.column + (to.column - from.column) * share,
			from.row + (to.row - from.row) * share,
		);
	});
}

/** The same place on the grid always wavers the same way, so that neighbours meet. */
function placed(column: number, row: number): Corner {
	return {
		lat: Math.round(ORIGIN.lat - row * SIDE + waver(column, row)),
		lng: Math.round(ORIGIN.lng + column * SIDE + waver(row + 0.5, column)),
	};
}

function waver(a: number, b: number): number {
	return WAVER * Math.sin(a * 3.7 + b * 5.3);
}
