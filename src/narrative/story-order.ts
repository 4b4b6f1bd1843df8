// Whether two texts tell the same things in the same order, from how like each sentence of one is to each of the other.
// Every account of an event begins with what happened and ends with what comes next, so some order is there by chance:
// what counts is how much better the order as it is explains the likenesses than the same texts with one of them turned
// round. Knows nothing of words; `origins.ts` says what the likenesses are.

/** Likenesses (0–1) of the sentences of one text, a row each, to those of another, `width` of them. */
export type Grid = {readonly rows: readonly Float64Array[]; readonly width: number};

/** How far from its place a partner may stand to be at home, as a part of the text. */
const BAND = 0.1;
/** What a sentence's own place is worth on the best path, fading to nothing this far from it, as a part of the text. */
const AT_HOME = 0.06;
const REACH = 0.15;
/** How often, and between which parts of its length, a text is turned round for comparison. */
const ROTATIONS = 12;
const LEAST_TURN = 0.2;
const MOST_TURN = 0.8;

/**
 * `inOrder`: the likeness that lies on the best path (rising in both texts), above that of the same texts turned round,
 * as a share of the most it could be; 1 where every sentence's best partner is on the path, about 0 by chance.
 * `atHome`: the share of sentences most like the one at their own place, 0 where half of them are like none.
 * Worked example: three sentences that are 0.8 like their own and 0.1 like the others: the path has 2.4, turned round
 * 0.9 or so, at most 2.4: both figures are 1.
 */
export function orderOf(grid: Grid): {readonly inOrder: number; readonly atHome: number} {
	const {rows, width} = grid;
	const height = rows.length;
	if (height === 0 || width === 0) return {inOrder: 0, atHome: 0};
	const sumsOfRows = rows.map(row => row.reduce((sum, value) => sum + value, 0) / width);
	const columns = Array.from({length: width}, (_, j) => rows.map(row => row[j] ?? 0));
	const sumsOfColumns = columns.map(column => column.reduce((sum, value) => sum + value, 0) / height);
	// A sentence that is like many others tells little: likeness counts against what is usual for both sides.
	const standsOut = (i: number, j: number): number =>
		(rows[i]?.[j] ?? 0) / (0.05 + Math.sqrt(((sumsOfRows[i] ?? 0) + 0.02) * ((sumsOfColumns[j] ?? 0) + 0.02)));
	const near = (i: number, j: number): boolean => isNear(i, j, height, width);
	let links = 0;
	let hits = 0;
	for (let i = 0; i < height; i++) {
		const j = likest(width, other => standsOut(i, other));
		if (j >= 0) links++;
		if (j >= 0 && near(i, j)) hits++;
	}
	for (let j = 0; j < width; j++) {
		const i = likest(height, other => standsOut(other, j));
		if (i >= 0) links++;
		if (i >= 0 && near(i, j)) hits++;
	}
	const best = (lines: readonly Iterable<number>[]): number =>
		lines.reduce((sum, line) => sum + Math.max(0, ...line), 0);
	const most = Math.min(best(rows), best(columns));
	let turned = 0;
	for (let k = 0; k < ROTATIONS; k++) {
		const turn = LEAST_TURN + ((MOST_TURN - LEAST_TURN) * k) / (ROTATIONS - 1);
		turned += pathSum(grid, Math.round(width * turn)) / ROTATIONS;
	}
	return {
		inOrder: most - turned < 1e-6 ? 0 : Math.max(-1, (pathSum(grid, 0) - turned) / (most - turned)),
		atHome: links < (height + width) / 2 ? 0 : hits / links,
	};
}

const isNear = (i: number, j: number, height: number, width: number): boolean =>
	Math.abs((i + 0.5) / height - (j + 0.5) / width) <= BAND;

/** Share of links set at random that are at the same place. */
const BY_CHANCE = 0.35;
/** A few links prove little: as many at random are added to those that were found. */
const UNKNOWN = 1.5;

/**
 * How many more links of two texts (rows and columns) join the same place of both than chance gives; 0 without any, up to
 * 0.65.
 */
export function inPlace(links: readonly (readonly [number, number])[], height: number, width: number): number {
	const near = links.filter(([i, j]) => isNear(i, j, height, width)).length;
	return (near - BY_CHANCE * links.length) / (links.length + UNKNOWN);
}

/**
 * The rows and columns on the best path, rising in both. Where likeness says nothing, a sentence is most at home at its
 * own place.
 */
export function bestPath({rows, width}: Grid): [number, number][] {
	const height = rows.length;
	const wide = width + 1;
	const sums = new Float64Array((height + 1) * wide);
	for (let i = 0; i < height; i++) {
		const row = rows[i] as Float64Array;
		for (let j = 0; j < width; j++) {
			const away = Math.abs((i + 0.5) / height - (j + 0.5) / width);
			const at = i * wide + j;
			const best = (sums[at] as number) + (row[j] as number) + AT_HOME * Math.max(0, 1 - away / REACH);
			const beside = sums[at + 1] as number;
			const above = sums[at + wide] as number;
			sums[at + wide + 1] = best > beside && best > above ? best : beside > above ? beside : above;
		}
	}
	const path: [number, number][] = [];
	for (let i = height, j = width; i > 0 && j > 0; ) {
		const at = i * wide + j;
		if (sums[at] === sums[at - wide]) i--;
		else if (sums[at] === sums[at - 1]) j--;
		else path.push([--i, --j]);
	}
	return path.reverse();
}

/** The sum of likeness on the best path with the columns turned round by `shift`. */
function pathSum({rows, width}: Grid, shift: number): number {
	let above = new Float64Array(width + 1);
	let sums = new Float64Array(width + 1);
	for (const row of rows) {
		for (let j = 0, k = shift % width; j < width; j++) {
			const best = (above[j] as number) + (row[k] as number);
			const beside = above[j + 1] as number;
			const left = sums[j] as number;
			sums[j + 1] = best > beside && best > left ? best : beside > left ? beside : left;
			if (++k === width) k = 0;
		}
		[above, sums] = [sums, above];
	}
	return above[width] as number;
}

/** The index with the largest value above 0, the first of equals; -1 where there is none. */
function likest(count: number, value: (index: number) => number): number {
	let best = -1;
	let most = 0;
	for (let i = 0; i < count; i++) {
		const here = value(i);
		if (here > most) {
			most = here;
			best = i;
		}
	}
	return best;
}
