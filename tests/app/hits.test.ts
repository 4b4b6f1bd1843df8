import {expect, test} from 'vitest';
import {degreeOf, hitsInTextOrder, listedHits} from '../../src/app/answer.ts';
import {rowText} from '../../src/app/frame.ts';
import {listingOf} from '../../src/app/listing.ts';
import {reduce} from '../../src/app/reduce.ts';
import {initialState, type State, sourcesOf} from '../../src/app/state.ts';
import {articleOf} from '../text/article-of.ts';

const texts = {
	one: 'The harbour was closed at noon.\n\nNobody spoke of it.\n\nThe harbor master left.\n\nA ferry waited outside.',
	two: 'Ships wait outside the harbour today.\n\nIts harbour is small.',
	three: 'The harbuor is not spelt so.\n\nNothing else is said here.',
};
const articles = Object.entries(texts).map(([id, text]) => ({
	...articleOf(text),
	id,
	file: `${id}.txt`,
	title: `Title ${id}`,
}));
const open = (query: string): State => {
	let state = reduce(initialState({size: {columns: 120, rows: 40}, name: 'x', sources: sourcesOf(articles)}), {
		type: 'begin',
	});
	state = reduce(state, {type: 'open-search'});
	return reduce(state, {type: 'type', text: query});
};

test('hits of a source stand together, those that have what was asked for before those that are only alike', () => {
	const hits = listedHits(open('harbour '));
	const sure = hits.filter(hit => degreeOf(hit) === 'all').length;
	const groups = (some: readonly {article: string}[]) =>
		some.map(hit => hit.article).filter((id, i, all) => id !== all[i - 1]);
	expect(sure).toBeGreaterThan(2);
	expect(hits.length).toBeGreaterThan(sure);
	for (const part of [hits.slice(0, sure), hits.slice(sure)]) expect(groups(part)).toEqual([...new Set(groups(part))]);
	expect(hits.slice(sure).map(hit => hit.article)).toContain('three');
});

test('the first hit of a source is headed by its title', () => {
	const state = open('harbour ');
	const hits = listedHits(state);
	const listing = listingOf(state, 'hits');
	hits.forEach((hit, i) => {
		const head = rowText(listing.entry(i)?.rows(60, 3)[0] ?? []);
		const before = hits[i - 1];
		const first = before?.article !== hit.article || degreeOf(before) !== degreeOf(hit);
		expect(head.includes(`Title ${hit.article}`)).toBe(first);
	});
});

test('n runs through what was asked for, in text order, and leaves out what is only alike', () => {
	let state = open('harbour ');
	const sure = listedHits(state).filter(hit => degreeOf(hit) === 'all').length;
	const walk = hitsInTextOrder(state);
	expect(sure).toBeGreaterThan(0);
	expect(walk).toHaveLength(sure);
	state = reduce(state, {type: 'open'});
	const met: string[] = [];
	for (let i = 0; i < sure; i++) {
		met.push(`${state.place.cited?.article} ${state.place.cited?.start}`);
		state = reduce(state, {type: 'step-hit', by: 1});
	}
	expect([...met].sort()).toEqual(walk.map(hit => `${hit.article} ${hit.start}`).sort());
});

test('from a hit that is only alike, n goes on to the next one that has what was asked for', () => {
	let state = open('harbour ');
	const hits = listedHits(state);
	const alike = hits.findIndex(hit => hit.article === 'three');
	state = reduce(state, {type: 'move', by: alike});
	state = reduce(state, {type: 'open'});
	expect(state.place.source).toBe('three');
	// Nothing sure stands behind it: from the first again.
	state = reduce(state, {type: 'step-hit', by: 1});
	expect(state.place.cited).toMatchObject(hitsInTextOrder(state)[0] ?? {});
});

test('where nothing has it, n runs through what is alike', () => {
	const state = open('harbuorr ');
	expect(listedHits(state).some(hit => degreeOf(hit) === 'all')).toBe(false);
	expect(hitsInTextOrder(state).length).toBeGreaterThan(0);
});

test('a misspelt word and another: what has both stands before what lacks one, and n runs through that', () => {
	const state = open('harbuor outsde ');
	const degrees = listedHits(state).map(degreeOf);
	expect(degrees[0]).toBe('alike');
	expect(degrees).toContain('in part');
	expect(degrees.lastIndexOf('alike')).toBeLessThan(degrees.indexOf('in part'));
	expect(new Set(hitsInTextOrder(state).map(degreeOf))).toEqual(new Set(['alike']));
	const at = degrees.indexOf('in part');
	const listing = listingOf(state, 'hits');
	expect(rowText(listing.entry(at)?.rows(60, 3)[0] ?? [])).toContain(' in part');
});

test('a hit below another of its source begins with a sign of its own', () => {
	const state = open('harbour ');
	const hits = listedHits(state);
	const below = hits.findIndex((hit, i) => i > 0 && hits[i - 1]?.article === hit.article && degreeOf(hit) === 'all');
	expect(below).toBeGreaterThan(0);
	expect(rowText(listingOf(state, 'hits').entry(below)?.rows(60, 3)[0] ?? [])).toMatch(/^· /);
});
