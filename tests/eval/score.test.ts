// The scorer judged on made-up reports of a made-up story, with figures that can be worked out by hand.

import {describe, expect, test} from 'vitest';
import {bcubedF1, pairScores} from './bcubed.ts';
import type {Gold} from './gold.ts';
import {keyed, likeness} from './likeness.ts';
import type {Report} from './report.ts';
import {score} from './score.ts';
import {sameSpeaker} from './score-findings.ts';

const mill = 'The old mill by the river burned down on Monday night.';
const blaze = 'Fire destroyed the disused mill, and the bridge beside it was closed.';
const ruin = 'Nothing is left of the mill, the fire brigade says.';
const arson = 'Police believe that the fire was laid on purpose.';
const wires = 'Police believe that old wires and not arson were the cause.';
const hurt = 'Two firemen were slightly hurt.';
const three = 'Three firemen breathed in smoke.';
const rain = 'It rained on Tuesday.';

const gold: Gold = {
	story: 'mill',
	articles: [
		{id: 'a', origin: 'A'},
		{id: 'b', origin: 'B'},
		{id: 'c', origin: 'A'},
	],
	points: [
		{
			id: 'P1',
			statement: 'The mill burned down',
			core: true,
			support: [
				{article: 'a', text: mill},
				{article: 'b', text: 'Fire destroyed the disused mill'},
				{article: 'c', text: ruin, partial: true},
			],
		},
		{
			id: 'P2',
			statement: 'Firemen were hurt',
			core: true,
			support: [
				{article: 'a', text: hurt},
				{article: 'b', text: three},
			],
		},
	],
	must_not_merge: [{id: 'M1', a: {article: 'a', text: arson}, b: {article: 'b', text: wires}, why: 'opposite causes'}],
	differences: [
		{
			id: 'D1',
			topic: 'firemen hurt',
			kind: 'number',
			must: true,
			values: [
				{value: 'two', article: 'a', text: hurt},
				{value: 'three', article: 'b', text: three},
			],
		},
	],
	not_differences: [
		{
			id: 'N1',
			topic: 'day',
			kind: 'date',
			values: [
				{value: 'Monday', article: 'a', text: mill},
				{value: 'Tuesday', article: 'b', text: rain},
			],
		},
	],
	quotations: [
		{
			id: 'Q1',
			speaker: 'Jan Lykke',
			canonical: 'We saved the bridge',
			occurrences: [
				{article: 'a', text: 'We saved the bridge', kind: 'direct'},
				{article: 'b', text: 'We have saved the bridge', kind: 'direct'},
			],
		},
		{id: 'X1', speaker: 'none', canonical: 'The Mill', occurrences: [{article: 'a', text: 'The Mill', kind: 'title'}]},
	],
	sentences: [
		...[mill, arson, hurt].map(text => ({article: 'a', text, kind: 'body'})),
		...[blaze, wires, three, rain].map(text => ({article: 'b', text, kind: 'body'})),
		{article: 'c', text: ruin, kind: 'body'},
	],
};

const nothing: Report = {originOf: {a: 'A', b: 'B', c: 'A'}, points: [], unique: [], differences: [], quotations: []};
const point = (origins: string[], ...citations: [string, string][]): Report['points'][number] => {
	const quotes = citations.map(([article, text]) => ({article, text}));
	return {statement: quotes[0] ?? {article: '', text: ''}, origins, citations: quotes};
};
const figuresOf = (more: Partial<Report>) => score(gold, {...nothing, ...more}).figures;

describe('points', () => {
	test('a right point has full support and recall, and its origins are counted', () => {
		const figures = figuresOf({points: [point(['A', 'B'], ['a', mill], ['b', blaze])]});
		expect(figures).toMatchObject({support: 1, recall: 1, coverage: 0.5, redundancy: 0, count: 1, merged: 0});
	});

	test('a citation that states something else lowers support; one that states it in part counts neither way', () => {
		expect(figuresOf({points: [point(['A', 'B'], ['a', mill], ['b', rain])]})).toMatchObject({support: 0, recall: 1});
		expect(figuresOf({points: [point(['A'], ['a', mill], ['c', ruin])]})).toMatchObject({
			support: null,
			recall: 0,
			count: 0,
		});
	});

	test('the other clause of a dense sentence is no support', () => {
		const other = 'and the bridge beside it was closed';
		expect(figuresOf({points: [point(['A', 'B'], ['a', mill], ['b', other])]})).toMatchObject({support: 0});
	});

	test('saying a point again is redundant', () => {
		const points = [point(['A'], ['a', mill], ['b', blaze]), point(['B'], ['b', blaze], ['a', mill])];
		expect(figuresOf({points})).toMatchObject({redundancy: 0.5, coverage: 0.5});
	});

	test('a pair that must stay apart is counted where one point cites both', () => {
		expect(figuresOf({points: [point(['A', 'B'], ['a', arson], ['b', wires])]})).toMatchObject({merged: 1});
		expect(figuresOf({points: [point(['A'], ['a', arson]), point(['B'], ['b', wires])]})).toMatchObject({merged: 0});
	});

	test('pairs of articles are rightly joined or kept apart', () => {
		expect(figuresOf({}).origins).toBe(1);
		expect(figuresOf({originOf: {a: 'A', b: 'A', c: 'A'}}).origins).toBeCloseTo(1 / 3);
	});

	test('a passage that several origins share is not told by one alone', () => {
		expect(
			figuresOf({
				unique: [
					{article: 'a', text: hurt},
					{article: 'b', text: rain},
				],
			}),
		).toMatchObject({unique: 2, uniqueWrong: 1});
	});

	test('grouping everything right gives 1, joining all lowers precision', () => {
		const right = figuresOf({
			points: [point(['A', 'B'], ['a', mill], ['b', blaze]), point(['A', 'B'], ['a', hurt], ['b', three])],
		});
		expect(right).toMatchObject({b3: 1, b3mem: 1, pairP: 1, pairR: 1, pairF: 1});
		const joined = figuresOf({points: [point(['A', 'B'], ['a', mill], ['b', blaze], ['a', hurt], ['b', three])]});
		expect(joined.pairP).toBe(0.5);
		expect(joined.b3mem).toBeCloseTo((2 * 0.5 * 1) / 1.5);
	});
});

describe('differences', () => {
	const difference = (one: string, other: string, a: string, b: string): Partial<Report> => ({
		differences: [
			{
				kind: 'number',
				subject: 'firemen',
				values: [
					{value: one, citations: [{article: 'a', text: a}]},
					{value: other, citations: [{article: 'b', text: b}]},
				],
			},
		],
	});

	test('one that cites and names both values is found', () => {
		expect(figuresOf(difference('two', 'three', hurt, three))).toMatchObject({
			dFound: 1,
			dRight: 1,
			dFalse: 0,
			dPrecision: 1,
		});
	});

	test('the right passages with other values are not enough for a number', () => {
		expect(figuresOf(difference('seven', 'nine', hurt, three))).toMatchObject({dFound: 0, dRight: 0, dFalse: 1});
	});

	test('one that only looks like a difference is false', () => {
		expect(figuresOf(difference('Monday', 'Tuesday', mill, rain))).toMatchObject({dFound: 0, dFalse: 1, dPrecision: 0});
	});
});

describe('quotations', () => {
	const said = (article: string, text: string, speaker: string | null) => ({article, text, speaker});

	test('are found, with speaker, in one entry; a title is none', () => {
		const quotations = [
			{occurrences: [said('a', 'We saved the bridge', 'Jan Lykke'), said('b', 'We have saved the bridge', 'Lykke')]},
			{occurrences: [said('a', 'The Mill', null)]},
		];
		expect(figuresOf({quotations})).toMatchObject({qFound: 1, qSpeaker: 1, qJoined: 1, qFalse: 1, qReported: 3});
	});

	test('another speaker is wrong, and two entries are not joined', () => {
		const quotations = [
			{occurrences: [said('a', 'We saved the bridge', 'Ane Holt')]},
			{occurrences: [said('b', 'We have saved the bridge', 'Mr Lykke')]},
		];
		expect(figuresOf({quotations})).toMatchObject({qFound: 1, qSpeaker: 0.5, qJoined: 0});
	});

	test('a speaker is known by the last name in any spelling, and one of two is enough', () => {
		expect(sameSpeaker('President Zelenskyy', 'Volodymyr Zelensky')).toBe(true);
		expect(sameSpeaker('the company', 'Helix and the company (in a statement)')).toBe(true);
		expect(sameSpeaker('Ane Holt', 'Jan Lykke')).toBe(false);
		expect(sameSpeaker(null, 'Jan Lykke')).toBe(false);
	});
});

describe('passages', () => {
	const how = (cited: string, marked: string) => likeness(keyed('a', cited), keyed('a', marked));

	test('are compared by letters and digits', () => {
		expect(how('“The mill — burned.”', 'the mill burned')).toBe('same');
		expect(how(blaze, 'Fire destroyed the disused mill')).toBe('holds');
		expect(how('and the bridge beside it was closed', blaze)).toBe('part');
		expect(how('mill', blaze)).toBe(undefined);
		expect(how('In 1120 it was built', '12')).toBe(undefined);
		expect(likeness(keyed('a', mill), keyed('b', mill))).toBe(undefined);
	});

	test('that overlap by most of the shorter are parts of one another', () => {
		expect(
			how(
				'burned down on Monday night. It rained on Tuesday.',
				'The old mill by the river burned down on Monday night.',
			),
		).toBe(undefined);
		expect(how('by the river burned down on Monday night. It rained.', mill)).toBe('part');
	});
});

describe('extended B-cubed', () => {
	test('is 1 for equal groupings, also where they overlap', () => {
		const sets = [new Set([0, 1]), new Set([1, 2])];
		expect(bcubedF1({size: 4, clusters: sets, groups: sets, around: sets})).toBe(1);
	});

	test('is what the definition gives for one wrong pair', () => {
		const story = {size: 2, clusters: [new Set([0, 1])], groups: [], around: []};
		// Precision (1 + 0) / 2 for both, recall 1.
		expect(bcubedF1(story)).toBeCloseTo((2 * 0.5) / 1.5);
		expect(pairScores(story, () => true)).toEqual({pairP: 0, pairR: null, pairF: null});
	});

	test('leaves out pairs that are only near a group', () => {
		const story = {size: 2, clusters: [new Set([0, 1])], groups: [new Set([0])], around: [new Set([0, 1])]};
		expect(bcubedF1(story)).toBe(1);
	});
});
