// Accounts that tell one thing with other values stand in one point, each as it tells it. Every text but the seeds is
// made up.

import {describe, expect, it} from 'vitest';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import type {Claims} from '../../src/narrative/claims.ts';
import {claimsOf} from '../../src/narrative/claims.ts';
import {withDifferingAccounts} from '../../src/narrative/differing-accounts.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import type {Difference} from '../../src/narrative/narrative.ts';
import type {Pair} from '../../src/narrative/pair-features.ts';
import {articleOf} from '../support/articles.ts';

const story: Claims = claimsOf(
	[
		'The mayor pledged to pay for the new bridge. A baker fell asleep.',
		'The mayor would pay for a bridge. The river rose again.',
		'She hinted that the town could pay. Nobody wore a hat.',
		'According to her the town may pay. Nine cats slept.',
	].map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`})),
);
const first = (article: number): number => story.first[article] ?? 0;
const cite = (article: number) => {
	const {start, end} = story.claims[first(article)] as Claims['claims'][number];
	return {article: `t${article}`, start, end};
};
const difference = (kind: Difference['kind'], ...articles: number[]): Difference => ({
	kind,
	subject: 'bridge',
	values: articles.map(article => ({value: `v${article}`, citations: [cite(article)]})),
});
const alone = story.claims.map((_, i) => [i]);
const [p0, p1, p2, p3] = [first(0), first(1), first(2), first(3)] as const;
/** All claims by themselves but for the given groups. */
const clusters = (...groups: number[][]): number[][] => [
	...alone.filter(([claim]) => !groups.some(group => group.includes(claim as number))),
	...groups,
];
const grown = (
	before: number[][],
	differences: Difference[],
	pairOf: (a: number, b: number) => Pair | undefined = () => undefined,
) => {
	const {clusters: after, differing} = withDifferingAccounts(story, before, differences, pairOf);
	return [after.filter(cluster => cluster.length > 1), [...differing].sort((x, y) => x - y)];
};

describe('a text that gives another value', () => {
	it('joins the point where the others stand', () => {
		expect(grown(clusters([p0, p1]), [difference('firmness', 0, 1, 2)])).toEqual([[[p0, p1, p2]], [p2]]);
	});
	it('founds a point with the other where there is none', () => {
		expect(grown(clusters(), [difference('number', 0, 2)])).toEqual([[[p0, p2]], [p0, p2]]);
	});
	it('joins nothing by a denial or another name', () => {
		expect(grown(clusters([p0, p1]), [difference('negation', 0, 2), difference('name', 0, 2)])).toEqual([
			[[p0, p1]],
			[],
		]);
	});
	it('stays out where its text is cited already or its words are opposites', () => {
		expect(grown(clusters([p0, p2 + 1]), [difference('firmness', 0, 2)])).toEqual([[[p0, p2 + 1]], []]);
		const opposite = {contradicts: true} as Pair;
		expect(grown(clusters([p0, p1]), [difference('number', 0, 2)], () => opposite)).toEqual([[[p0, p1]], []]);
	});
	it('makes one point of two that hold the values of one thing', () => {
		expect(grown(clusters([p0, p1 + 1], [p2, p3]), [difference('firmness', 0, 2)])).toEqual([
			[[p0, p1 + 1, p2, p3]],
			[],
		]);
	});
});

describe('the key points', () => {
	it('say of the seeds that all accounts tell of security guarantees, and which tell it with other words', async () => {
		const {articles} = await openCorpus(['seeds']);
		const {points, differences} = narrate(articles);
		const firmness = differences.find(({kind}) => kind === 'firmness');
		const point = points.find(({id}) => id === firmness?.point);
		expect(point?.origins).toEqual(['A', 'B', 'C']);
		expect(points.slice(0, 3).map(({id}) => id)).toContain(point?.id);
		const other = point?.citations.filter((_, i) => point.reasons[i]?.differs);
		expect(other?.length).toBeGreaterThan(0);
		for (const citation of other ?? []) {
			expect(citation.partial).toBe(true);
			const cited = firmness?.values.flatMap(({citations}) => citations) ?? [];
			expect(cited.some(({article, start}) => article === citation.article && start <= citation.start)).toBe(true);
		}
	});
});
