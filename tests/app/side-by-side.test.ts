// Two accounts beside each other: which passages are paired, which words are marked, that what says the same comes past
// the same row, and that every way out leads back.

import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {chainThrough, type Pair, pairsAt, sharedPassages} from '../../src/app/beside-pairs.ts';
import {type Row, rowText, screenRows} from '../../src/app/frame.ts';
import {indicatorOf} from '../../src/app/list-pane.ts';
import {screenOf} from '../../src/app/screen.ts';
import type {State} from '../../src/app/state.ts';
import {differingWords} from '../../src/app/word-differences.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import {tutorStory} from '../../src/session/tutor-story.ts';
import {type Material, materials, seedMaterial, session} from './made-sessions.ts';

const size = {columns: 110, rows: 30};

let seeds: Material;
beforeAll(async () => {
	seeds = await seedMaterial();
});

const opened = (keys: readonly string[], at = size) => {
	const store = session(seeds, at);
	store.press(keys);
	return store;
};

/** The rows of each pane, without their titles. */
function panesOf(state: State): readonly (readonly Row[])[] {
	return screenOf(state).panes.map(pane => (pane.kind === 'text' ? pane.rows : []));
}

/** Index of the first row with a passage lit. */
function litRow(rows: readonly Row[]): number {
	return rows.findIndex(row => row.some(part => part.lit === 'cited' || part.lit === 'differs'));
}

describe('differing words', () => {
	const marked = (a: string, b: string) => {
		const [left, right] = differingWords(
			{text: a, span: {start: 0, end: a.length}},
			{text: b, span: {start: 0, end: b.length}},
		);
		return [left.map(s => a.slice(s.start, s.end)), right.map(s => b.slice(s.start, s.end))];
	};

	test.each([
		['the council approved 14 million', 'The council has approved 16 million', [['14'], ['has', '16']]],
		['It’s over', "it's over", [[], []]],
		['', 'all of it', [[], ['all of it']]],
		['one two three', 'three four', [['one two'], ['four']]],
		['a U.S. envoy', 'a US envoy', [[], []]],
	])('%s / %s', (a, b, expected) => {
		expect(marked(a, b)).toEqual(expected);
	});

	test('what is not marked is the same on both sides, in order', () => {
		const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), {maxLength: 12});
		fc.assert(
			fc.property(words, words, (x, y) => {
				const [a, b] = [x.join(' '), y.join(' ')];
				const sides = differingWords(
					{text: a, span: {start: 0, end: a.length}},
					{text: b, span: {start: 0, end: b.length}},
				);
				const kept = [a, b].map((text, i) =>
					(sides[i] ?? [])
						.reduceRight((rest, s) => rest.slice(0, s.start) + rest.slice(s.end), text)
						.split(' ')
						.filter(Boolean),
				);
				expect(kept[0]).toEqual(kept[1]);
			}),
		);
	});
});

describe('what is paired', () => {
	test('the accounts of a point, each with each, the selected passage on the left', () => {
		// The tutor's first point is told by three accounts.
		const {articles} = tutorStory();
		const narrative = narrate(articles);
		const store = session({name: 'tutor', articles, narrative}, size);
		store.press(['p']);
		const pairs = pairsAt(store.state()) as readonly Pair[];
		expect(pairs.length).toBe(3);
		const point = narrative.points[0];
		for (const pair of pairs) for (const passage of pair) expect(point?.citations).toContainEqual(passage);
		store.press(['tab', 'j']);
		const [first] = pairsAt(store.state()) as readonly Pair[];
		expect(first?.[0]).toEqual(point?.citations[1]);
	});

	test('a chain through a pair never crosses, and holds the pair', () => {
		const ids = seeds.articles.map(a => a.id);
		let most = 0;
		for (const a of ids) {
			for (const b of ids) {
				if (a === b) continue;
				const shared = sharedPassages(seeds.narrative, a, b);
				for (const through of shared) {
					const chain = chainThrough(shared, through);
					expect(chain).toContain(through);
					chain.slice(1).forEach(([x, y], i) => {
						expect(x.start).toBeGreaterThan(chain[i]?.[0].start ?? 0);
						expect(y.start).toBeGreaterThan(chain[i]?.[1].start ?? 0);
					});
					most = Math.max(most, chain.length);
				}
			}
		}
		expect(most).toBeGreaterThan(3);
	});

	test('says why there is nothing to compare', () => {
		const store = opened(['p', 'U', 'v']);
		expect(store.state().place.beside).toBe(null);
		expect(store.state().message?.text).toBe('only this account reports it');
		const alone = session(materials()[2] as Material, size);
		alone.press(['enter', 'v']);
		expect(alone.state().place.beside).toBe(null);
		expect(alone.state().message).not.toBe(null);
	});

	test('from a cited passage of an article: that passage is on the left', () => {
		const store = opened(['p', 'enter']);
		const {cited} = store.state().place;
		store.press(['v']);
		expect(store.state().place.beside?.lit[0]).toMatchObject({article: cited?.article});
		expect(store.state().place.beside?.lit[0].start).toBe(cited?.start);
	});
});

describe('side by side', () => {
	test('both passages stand on the same row, at every pair and every shared passage', () => {
		const store = opened(['p', 'v']);
		for (const key of ['', 'tab', 'tab', ']', ']', ']', '[', 'shift-tab', ']']) {
			if (key !== '') store.press([key]);
			const [left = [], right = []] = panesOf(store.state());
			expect(litRow(left)).toBeGreaterThanOrEqual(0);
			expect(litRow(right), key).toBe(litRow(left));
		}
	});

	test('words that differ are marked on both sides', () => {
		const meeting = seeds.narrative.points.findIndex(({statement: {article, start, end}}) =>
			/three-way|trilateral/.test(seeds.articles.find(({id}) => id === article)?.text.slice(start, end) ?? ''),
		);
		const store = opened(['p', ...new Array<string>(meeting).fill('j'), 'v']);
		const texts = panesOf(store.state()).map(rows =>
			rows
				.flat()
				.filter(part => part.lit === 'differs')
				.map(part => part.text)
				.join(' '),
		);
		expect(texts.filter(text => text.includes('trilateral')).length).toBe(1);
		expect(texts.filter(text => text.includes('three-way')).length).toBe(1);
	});

	test('both scroll, and what says the same comes past the same row again', () => {
		const store = opened(['p', 'v', ']']);
		const before = store.state().place.beside?.at;
		store.press(['g']);
		expect(store.state().place.beside?.at).not.toEqual(before);
		let met = false;
		for (let i = 0; i < 600 && !met; i++) {
			store.press(['j']);
			const [left = [], right = []] = panesOf(store.state());
			met = litRow(left) >= 0 && litRow(left) === litRow(right);
		}
		expect(met).toBe(true);
	});

	test('j reaches the end and k the beginning of the side that has the keys', () => {
		for (const side of ['h', 'l']) {
			const store = opened(['p', 'v', side]);
			const beside = () => store.state().place.beside;
			const text = seeds.articles.find(a => a.id === beside()?.lit[beside()?.side ?? 0].article)?.text ?? '';
			const words = (rows: readonly Row[]) => rows.map(rowText).join(' ').replace(/\s+/g, ' ');
			store.press(Array.from({length: 400}, () => 'j'));
			expect(words(panesOf(store.state())[beside()?.side ?? 0] ?? [])).toContain(text.trimEnd().slice(-12));
			const bottom = beside()?.at;
			store.press(['G']);
			expect(beside()?.at[beside()?.side ?? 0]).toEqual(bottom?.[beside()?.side ?? 0]);
			store.press(Array.from({length: 400}, () => 'k'));
			const top = beside()?.at;
			store.press(['g']);
			expect(beside()?.at[beside()?.side ?? 0]).toEqual(top?.[beside()?.side ?? 0]);
		}
	});

	test('changing panes moves nothing', () => {
		const store = opened(['p', 'v', 'j', 'j', 'j']);
		const before = store.state().place.beside?.at;
		store.press(['l', 'h', 'l', 'h']);
		expect(store.state().place.beside?.at).toEqual(before);
	});

	test.each(['esc', 'q', 'backspace', 'v'])('%s leads back to where one was', key => {
		const store = opened(['p', 'j', 'tab']);
		const place = store.state().place;
		store.press(['v', 'j', 'tab', key]);
		expect(store.state().place).toEqual(place);
		expect(store.state().trail.length).toBe(1);
	});

	test('Enter opens the passage of the pane, Backspace comes back to the two', () => {
		const store = opened(['p', 'v', 'l']);
		const beside = store.state().place.beside;
		store.press(['enter']);
		expect(store.state().place).toMatchObject({view: 'read', beside: null, source: beside?.lit[1].article});
		store.press(['backspace']);
		expect(store.state().place.beside).toEqual(beside);
	});

	test('below 70 columns one pane is shown, and the other is one key away', () => {
		const store = opened(['p', 'v'], {columns: 69, rows: 24});
		const title = () => rowText(screenRows(screenOf(store.state()), indicatorOf(store.state()))[1] ?? []);
		expect(panesOf(store.state()).length).toBe(1);
		const left = title();
		expect(left).toContain('1 of 2');
		store.press(['l']);
		expect(title()).toContain('2 of 2');
		expect(title().slice(0, 6)).not.toBe(left.slice(0, 6));
	});

	test('what is copied is the passage of the pane that has the keys', () => {
		const store = opened(['p', 'v', 'l', 'y']);
		expect(store.state().place.beside?.side).toBe(1);
	});
});

describe('zen', () => {
	test('nothing but the text, in the middle; q gives everything back', () => {
		const store = opened(['enter', 'z']);
		const screen = screenOf(store.state());
		expect(screen.header).toBe(null);
		expect(screen.panes.length).toBe(1);
		const text = screen.panes.flatMap(p => (p.kind === 'text' ? p.rows.map(rowText) : [])).filter(row => row.trim());
		const indent = Math.min(...text.map(row => row.length - row.trimStart().length));
		const widest = Math.max(...text.map(row => row.trim().length));
		expect(widest).toBeLessThanOrEqual(76);
		expect(indent).toBe(Math.floor((110 - 76) / 2));
		store.press(['q']);
		expect(screenOf(store.state()).panes.length).toBe(2);
		expect(store.state().quitting).toBe(null);
	});

	test.each([40, 60, 120])('a measure of %d columns is kept to', measure => {
		const store = session(seeds, {columns: 200, rows: 40}, {setting: {measure, margin: false, zen: false}});
		store.press(['2', 'l']);
		const pane = screenOf(store.state()).panes[1];
		const rows = pane?.kind === 'text' ? pane.rows.map(row => rowText(row).trim().length) : [];
		expect(Math.max(...rows)).toBeLessThanOrEqual(measure);
		expect(Math.max(...rows)).toBeGreaterThan(measure - 25);
	});
});
