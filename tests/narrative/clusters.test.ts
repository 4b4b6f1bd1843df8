// Grouping by evidence: the worked example, chaining that is stopped, and a result that does not hang on numbering.

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {clustersOf, type Edge} from '../../src/narrative/clusters.ts';

describe('clustersOf', () => {
	it('joins the surest pair first and then hears the doubts of both', () => {
		const edges = [
			{a: 0, b: 1, weight: 3},
			{a: 1, b: 2, weight: 1},
			{a: 0, b: 2, weight: -4},
		];
		expect(clustersOf(3, edges, -1)).toEqual([[0, 1], [2]]);
	});

	it('does not chain through one common neighbour: what was not compared counts against', () => {
		const edges = [
			{a: 0, b: 1, weight: 2},
			{a: 1, b: 2, weight: 0.9},
			{a: 2, b: 3, weight: 2},
		];
		expect(clustersOf(4, edges, -1)).toEqual([
			[0, 1],
			[2, 3],
		]);
	});

	it('holds every node once and gives the same groups however the nodes are numbered', () => {
		const weights = fc.array(fc.integer({min: -400, max: 400}), {minLength: 45, maxLength: 45});
		fc.assert(
			fc.property(weights, fc.shuffledSubarray([...Array(10).keys()], {minLength: 10}), (list, names) => {
				const edges: Edge[] = [];
				let k = 0;
				// Weights that are all different, so that no join is a tie.
				for (let a = 0; a < 10; a++)
					for (let b = a + 1; b < 10; b++, k++) edges.push({a, b, weight: (list[k] ?? 0) / 100 + k / 100_000});
				const groups = clustersOf(10, edges, -1);
				expect(groups.flat().sort((x, y) => x - y)).toEqual([...Array(10).keys()]);
				const renamed = edges.map(({a, b, weight}) => ({a: names[a] ?? 0, b: names[b] ?? 0, weight}));
				const other = clustersOf(10, renamed, -1).map(group => group.map(i => names.indexOf(i)).sort((x, y) => x - y));
				expect(other.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))).toEqual(groups);
			}),
			{numRuns: 60, seed: 3},
		);
	});
});
