// How alike two groupings of the same things are where a thing may be in several groups: extended B-cubed (E. Amigó,
// J. Gonzalo, J. Artiles, F. Verdejo, A comparison of extrinsic clustering evaluation metrics, Information Retrieval
// 12, 2009, section 6) and plain pair scores. Things are numbers from 0; who is in no group is a group alone.

/** A grouping to be judged (`clusters`) and the right one (`groups`). */
export type Groupings = {
	readonly size: number;
	readonly clusters: readonly ReadonlySet<number>[];
	readonly groups: readonly ReadonlySet<number>[];
	/** For each group, it and what is near it: pairs within, but not in a group, count neither way. */
	readonly around: readonly ReadonlySet<number>[];
};

/** Of each thing the numbers of the sets it is in. */
function membershipsOf(sets: readonly ReadonlySet<number>[], size: number): number[][] {
	const memberships: number[][] = Array.from({length: size}, () => []);
	sets.forEach((set, number) => {
		for (const thing of set) memberships[thing]?.push(number);
	});
	// Alone in a group of its own, numbered below zero.
	return memberships.map((list, thing) => (list.length > 0 ? list : [-1 - thing]));
}

function inCommon(a: readonly number[] = [], b: readonly number[] = []): number {
	return a.filter(number => b.includes(number)).length;
}

/** Whether the pair counts neither way: near each other in some point, together in none. */
function neutral({groups, around}: Groupings): (a: number, b: number) => boolean {
	const near = (sets: readonly ReadonlySet<number>[], a: number, b: number) =>
		sets.some(set => set.has(a) && set.has(b));
	return (a, b) => a !== b && near(around, a, b) && !near(groups, a, b);
}

/**
 * F1 of extended B-cubed, averaged over `only` where given; null where there is nothing to average. For each thing e
 * and each x that shares a cluster with it, precision counts min(shared clusters, shared groups) / shared clusters;
 * recall the same with the sides changed. Two things in one cluster and in one group count 1, in one cluster and no
 * group 0.
 */
export function bcubedF1(groupings: Groupings, only?: ReadonlySet<number>): number | null {
	const {size, clusters, groups} = groupings;
	const isNeutral = neutral(groupings);
	const cluster = membershipsOf(clusters, size);
	const group = membershipsOf(groups, size);
	const precision: number[] = [];
	const recall: number[] = [];
	for (let e = 0; e < size; e++) {
		if (only !== undefined && !only.has(e)) continue;
		const perPrecision: number[] = [];
		const perRecall: number[] = [];
		for (let x = 0; x < size; x++) {
			if (isNeutral(e, x)) continue;
			const c = inCommon(cluster[e], cluster[x]);
			const g = inCommon(group[e], group[x]);
			if (c > 0) perPrecision.push(Math.min(c, g) / c);
			if (g > 0) perRecall.push(Math.min(c, g) / g);
		}
		if (perPrecision.length > 0) precision.push(mean(perPrecision));
		if (perRecall.length > 0) recall.push(mean(perRecall));
	}
	if (precision.length === 0 || recall.length === 0) return null;
	return f1(mean(precision), mean(recall));
}

/** Precision, recall and F1 over pairs that `counts`; null where there are none. */
export function pairScores(
	groupings: Groupings,
	counts: (a: number, b: number) => boolean,
): {pairP: number | null; pairR: number | null; pairF: number | null} {
	const {size, clusters, groups} = groupings;
	const isNeutral = neutral(groupings);
	const together = (sets: readonly ReadonlySet<number>[], a: number, b: number) =>
		sets.some(set => set.has(a) && set.has(b));
	let [both, clusterOnly, groupOnly] = [0, 0, 0];
	for (let a = 0; a < size; a++)
		for (let b = a + 1; b < size; b++) {
			if (!counts(a, b) || isNeutral(a, b)) continue;
			const c = together(clusters, a, b);
			const g = together(groups, a, b);
			if (c && g) both++;
			else if (c) clusterOnly++;
			else if (g) groupOnly++;
		}
	const pairP = both + clusterOnly > 0 ? both / (both + clusterOnly) : null;
	const pairR = both + groupOnly > 0 ? both / (both + groupOnly) : null;
	return {pairP, pairR, pairF: pairR === null ? null : pairP === null ? 0 : f1(pairP, pairR)};
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
const f1 = (precision: number, recall: number): number =>
	precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
