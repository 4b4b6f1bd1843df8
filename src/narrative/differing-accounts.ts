// What accounts tell with other values is one thing all the same: "pledged guarantees" and "was open to guarantees" state
// one point, more and less firmly, and so do two figures that are given for one crowd. A text whose passage gives another
// value joins the point where the others stand, unless it is cited there already or the words are opposites; two points
// that hold the values of one thing become one on the same terms. A denial or another name is another claim and joins
// nothing.

import type {Claims} from './claims.ts';
import type {Difference} from './narrative.ts';
import type {Pair} from './pair-features.ts';

/** Kinds of difference of which all values belong to one point. */
const OF_ONE_THING: ReadonlySet<Difference['kind']> = new Set<Difference['kind']>(['firmness', 'date', 'number']);

/** Clusters of claims (indices), each sorted, and the claims that stand in theirs only because they differ. */
export type Differing = {readonly clusters: readonly (readonly number[])[]; readonly differing: ReadonlySet<number>};

/** The clusters with the sentences of `differences` in them. `pairOf` looks up two claims; undefined if not compared. */
export function withDifferingAccounts(
	story: Claims,
	clusters: readonly (readonly number[])[],
	differences: readonly Difference[],
	pairOf: (a: number, b: number) => Pair | undefined,
): Differing {
	const {claims} = story;
	const grown = clusters.map(cluster => [...cluster]);
	const homeOf = new Map<number, number[]>();
	for (const cluster of grown)
		if (cluster.length > 1) for (const claim of cluster) if (!homeOf.has(claim)) homeOf.set(claim, cluster);
	const differing = new Set<number>();
	/** Whether every claim of the one may stand with every claim of the other. */
	const areCompatible = (one: readonly number[], two: readonly number[]): boolean =>
		one.every(a => two.every(b => claims[a]?.article !== claims[b]?.article && !pairOf(a, b)?.contradicts));
	for (const {kind, values} of differences) {
		if (!OF_ONE_THING.has(kind)) continue;
		const told = values.flatMap(({citations}) =>
			citations.map(({article, start}) => claimAt(story, article, start)).filter(claim => claim !== undefined),
		);
		const counts = new Map<number[], number>();
		for (const claim of told) {
			const home = homeOf.get(claim);
			if (home) counts.set(home, (counts.get(home) ?? 0) + 1);
		}
		// Where the most of them stand; of two the one that begins earlier.
		const [first, ...others] = [...counts].sort(([a, x], [b, y]) => y - x || (a[0] ?? 0) - (b[0] ?? 0));
		const home = first?.[0] ?? [];
		for (const [other] of others) {
			if (!areCompatible(home, other)) continue;
			for (const claim of other.splice(0)) {
				home.push(claim);
				homeOf.set(claim, home);
			}
		}
		for (const claim of told) {
			if (homeOf.has(claim) || !areCompatible([claim], home)) continue;
			home.push(claim);
			homeOf.set(claim, home);
			differing.add(claim);
		}
		if (!first && home.length > 1) grown.push(home);
	}
	return {clusters: grown.map(cluster => cluster.sort((x, y) => x - y)), differing};
}

/** The claim of the article (id) that holds the offset. */
function claimAt({articles, claims, first}: Claims, id: string, offset: number): number | undefined {
	const article = articles.findIndex(other => other.id === id);
	for (let i = first[article] ?? 0; i < (first[article + 1] ?? 0); i++) {
		const claim = claims[i];
		if (claim && claim.start <= offset && offset < claim.end) return i;
	}
	return undefined;
}
