import type { Corner, Ring } from "./border.ts";

/** A stretch of border between two points where more than two edges meet, or a whole island. */
export type Arc = { id: number; corners: Corner[]; owners: Set<string> };
/** One arc of a ring, walked forwards or backwards. */
export type Step = { arc: Arc; backwards: boolean };
export type Mesh = {
	arcs: Arc[];
	/** The rings of each place, as arcs in the order of the ring. */
	rings: Map<string, Step[][]>;
};

/**
 * Finds which edges neighbours share. Whoever then draws or smooths an arc does it once for both
 * sides, so no gap opens between them; an arc with one owner is the outer border.
 */
export const meshOf = (places: Map<string, Ring[]>): Mesh => {
	const isNode = nodesOf([...places.values()].flat());
	const arcs = new Map<string, Arc>();
	const rings = new Map<string, Step[][]>();
	for (const [place, ofPlace] of places)
		rings.set(
			place,
			ofPlace.map((ring) =>
				cut(ring, isNode).map((corners) => {
					const { key, backwards } = direction(corners);
					const arc = arcs.get(key) ?? {
						id: arcs.size,
						corners: backwards ? corners.toReversed() : corners,
						owners: new Set(),
					};
					arc.owners.add(place);
					arcs.set(key, arc);
					return { arc, backwards };
				}),
			),
		);
	return { arcs: [...arcs.values()], rings };
};

/** The closed outline of several places together: arcs that only one of them owns, end to end. */
export const outlineOf = (mesh: Mesh, places: Set<string>): Step[][] => {
	const open = mesh.arcs
		.filter(
			({ owners }) =>
				[...owners].filter((owner) => places.has(owner)).length === 1,
		)
		.map((arc) => ({ arc, backwards: false }));
	return chain(open);
};

/** Strings arcs together where the end of one is the start of another. */
export const chain = (steps: Step[]): Step[][] => {
	const waiting = new Set(steps);
	const at = Map.groupBy(
		steps.flatMap((step) =>
			[startOf(step), endOf(step)].map((corner) => ({ corner, step })),
		),
		({ corner }) => corner,
	);
	const chains: Step[][] = [];
	for (const first of steps) {
		if (!waiting.delete(first)) continue;
		const walked = [first];
		let end = endOf(first);
		while (end !== startOf(first)) {
			const next = at.get(end)?.find(({ step }) => waiting.has(step))?.step;
			if (next === undefined) break;
			waiting.delete(next);
			const step = startOf(next) === end ? next : turned(next);
			walked.push(step);
			end = endOf(step);
		}
		chains.push(walked);
	}
	return chains;
};

const turned = ({ arc, backwards }: Step): Step => ({
	arc,
	backwards: !backwards,
});
const startOf = ({ arc, backwards }: Step) =>
	nameOf(arc.corners.at(backwards ? -1 : 0));
const endOf = (step: Step) => startOf(turned(step));

const nameOf = (corner: Corner | undefined) =>
	corner === undefined ? "" : `${corner.lat} ${corner.lng}`;

/** Corners where another number of edges than two meet. */
const nodesOf = (rings: Ring[]): ((corner: Corner) => boolean) => {
	const neighbours = new Map<string, Set<string>>();
	const join = (from: string, to: string) => {
		const known = neighbours.get(from) ?? new Set();
		neighbours.set(from, known.add(to));
	};
	for (const ring of rings)
		for (const [at, corner] of ring.entries()) {
			const [from, to] = [nameOf(ring.at(at - 1)), nameOf(corner)];
			join(from, to);
			join(to, from);
		}
	return (corner) => neighbours.get(nameOf(corner))?.size !== 2;
};

/** The pieces of a ring from node to node, ends included; an island is one closed piece. */
const cut = (ring: Ring, isNode: (corner: Corner) => boolean): Corner[][] => {
	const first = Math.max(0, ring.findIndex(isNode));
	const turnedRing = [...ring.slice(first), ...ring.slice(0, first + 1)];
	const pieces: Corner[][] = [];
	let piece: Corner[] = [];
	for (const [at, corner] of turnedRing.entries()) {
		piece.push(corner);
		const isLast = at === turnedRing.length - 1;
		if (isLast || (at > 0 && isNode(corner))) {
			pieces.push(piece);
			piece = [corner];
		}
	}
	return pieces;
};

/** An arc is known by an end and the corner next to it; the smaller of its two such names is its key. */
const direction = (corners: Corner[]) => {
	const [forwards, backwards] = [
		`${nameOf(corners[0])}, ${nameOf(corners[1])}`,
		`${nameOf(corners.at(-1))}, ${nameOf(corners.at(-2))}`,
	];
	return forwards <= backwards
		? { key: forwards, backwards: false }
		: { key: backwards, backwards: true };
};
