// When a sentence of an account that a point does not cite joins it: it must stand out from its own text, must not be
// used or opposed. Pairs are made by hand here; how pairs are measured is likeness.ts's.

import {describe, expect, test} from 'vitest';
import {claimsOf} from '../../src/narrative/claims.ts';
import {MODEL} from '../../src/narrative/likeness-weights.ts';
import {withMissingAccounts} from '../../src/narrative/missing-accounts.ts';
import {FEATURES, type Pair} from '../../src/narrative/pair-features.ts';
import {articleOf} from '../support/articles.ts';

const articleFrom = (id: string, text: string) => ({...articleOf(text), id, file: `${id}.txt`});

const story = claimsOf([
	articleFrom('a', 'The club sold its striker. The crowd sang outside.'),
	articleFrom('b', 'The striker was sold by the club. A new man came at once.'),
	articleFrom('c', 'Gone is the marksman. Nobody at the gates believed him.'),
]);
const pair = (
	a: number,
	b: number,
	logit: number,
	more: Partial<Record<(typeof FEATURES)[number], number>> = {},
): Pair => ({
	a,
	b,
	logit,
	features: Float64Array.from(FEATURES, name => more[name] ?? 0),
	clauseA: 0,
	clauseB: 0,
	contradicts: false,
});
const grouped = (pairs: readonly Pair[], clusters = [[0, 2], [1], [3], [4], [5]]) =>
	withMissingAccounts(story, clusters, pairs, MODEL.missing)[0];

describe('a sentence of an account that is not cited', () => {
	test('there are two sentences in each text', () =>
		expect(story.claims.map(c => c.article)).toEqual([0, 0, 1, 1, 2, 2]));

	test('joins where it stands out from its text', () => {
		expect(grouped([pair(0, 4, 0), pair(0, 5, -4)])).toEqual([0, 2, 4]);
	});

	test('does not join where another sentence of its text is nearly as like', () => {
		expect(grouped([pair(0, 4, 0), pair(0, 5, -1)])).toEqual([0, 2]);
	});

	test('joins at its own place in a retelling on less', () => {
		expect(grouped([pair(0, 4, -3, {diagonal: 0.9}), pair(0, 5, -5)])).toEqual([0, 2, 4]);
		expect(grouped([pair(0, 4, -3), pair(0, 5, -7)])).toEqual([0, 2]);
	});

	test('does not join where a negation tells like clauses apart, or it contradicts', () => {
		expect(grouped([pair(0, 4, 0, {negation: 1, clause: 0.6})])).toEqual([0, 2]);
		expect(grouped([pair(0, 4, 0, {negation: 1, clause: 0.1})])).toEqual([0, 2, 4]);
		expect(grouped([{...pair(0, 4, 0), contradicts: true}])).toEqual([0, 2]);
	});

	test('does not join where it states another point', () => {
		expect(grouped([pair(0, 4, 0)], [[0, 2], [1], [3, 4], [5]])).toEqual([0, 2]);
	});
});

test('a denial that is taken back is none', () => {
	const of = (text: string) => claimsOf([articleFrom('a', text)]).claims[0]?.whole.negations;
	expect(of('The police would not rule out an attack.')).toBe(0);
	expect(of('There was no sign of an attack.')).toBe(1);
	expect(of('The minister denied the report.')).toBe(1);
});
