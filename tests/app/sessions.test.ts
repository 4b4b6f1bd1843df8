// Whatever keys are pressed, on whatever small corpus and size: the state stays settled and every frame fits.

import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import type {Size} from '../../src/app/state.ts';
import {prepareMarkdown} from '../../src/text/blocks.ts';
import type {DrawBlock} from '../../src/text/layout.ts';
import {loadDrawBlock} from '../../src/ui/draw-block.ts';
import {allKeys, expectFrame, expectSettled, materials, session} from './made-sessions.ts';

let draw: DrawBlock;
beforeAll(async () => {
	await prepareMarkdown();
	draw = await loadDrawBlock();
});

const size = fc.record({
	columns: fc.oneof(fc.integer({min: 1, max: 30}), fc.integer({min: 30, max: 160}), fc.constant(500)),
	rows: fc.oneof(fc.integer({min: 1, max: 12}), fc.integer({min: 12, max: 60}), fc.constant(200)),
});
type Step = readonly string[] | Size;
const step: fc.Arbitrary<Step> = fc.oneof(
	{weight: 12, arbitrary: fc.constantFrom(...allKeys).map(key => [key])},
	{weight: 2, arbitrary: fc.array(fc.constantFrom(...allKeys), {minLength: 2, maxLength: 6})},
	{weight: 1, arbitrary: fc.constantFrom(['/', 'b', 'r', 'i', 'd', 'g', 'e'], ['/', 'c', 'r', 'o', 'w', 'n', 'enter'])},
	{weight: 1, arbitrary: size},
);

describe('under any keys', () => {
	test('the state stays settled and every frame fits', () => {
		fc.assert(
			fc.property(
				fc.nat(materials().length - 1),
				size,
				fc.boolean(),
				fc.array(step, {maxLength: 60, size: 'max'}),
				(which, first, ascii, steps) => {
					const material = materials()[which];
					if (!material) throw new Error('no such material');
					const store = session(material, first, {draw, ascii});
					for (const taken of steps) {
						if ('columns' in taken) store.dispatch({type: 'resize', ...taken});
						else store.press(taken);
						expectSettled(store.state());
						expectFrame(store.state());
						if (store.state().quitting !== null) break;
					}
					expect(store.quits()).toBe(store.state().quitting === null ? 0 : 1);
				},
			),
			{numRuns: 250},
		);
	});

	test('keys in one event do what the same keys do one by one', () => {
		fc.assert(
			fc.property(
				fc.nat(2),
				size,
				fc.array(fc.constantFrom(...allKeys), {maxLength: 25, size: 'max'}),
				(which, given, keys) => {
					const material = materials()[which];
					if (!material) throw new Error('no such material');
					const burst = session(material, given);
					const single = session(material, given);
					burst.press(keys);
					for (const key of keys) if (single.state().quitting === null) single.press([key]);
					expect(burst.state().place).toEqual(single.state().place);
					expect(burst.state().search).toEqual(single.state().search);
					expect(burst.state().overlay).toEqual(single.state().overlay);
					expect(burst.state().quitting).toBe(single.state().quitting);
				},
			),
			{numRuns: 60},
		);
	});

	test('texts, problems and the narrative that arrive between keys leave it settled', () => {
		fc.assert(
			fc.property(
				fc.nat(2),
				size,
				fc.array(fc.constantFrom(...allKeys), {maxLength: 30, size: 'max'}),
				(which, given, keys) => {
					const material = materials()[which];
					if (!material) throw new Error('no such material');
					const {articles, narrative} = material;
					const sources = articles.map(({id, file}) => ({id, file, article: null}));
					const store = session({...material, articles: []}, given, {sources, tellings: new Map()});
					const arrivals = [
						...articles
							.slice(1)
							.map(article => () => store.dispatch({type: 'add-articles', articles: [article], problems: []})),
						() => store.dispatch({type: 'show-progress', loading: {what: 'reading', done: 1, total: 2}}),
						() =>
							store.dispatch({
								type: 'add-articles',
								articles: [],
								problems: [{file: articles[0]?.file ?? '', message: 'it has gone'}],
							}),
						() => store.dispatch({type: 'take-drawer', draw}),
						() => store.dispatch({type: 'take-narrative', story: '', narrative}),
					];
					for (const key of keys) {
						store.press([key]);
						arrivals.shift()?.();
						expectSettled(store.state());
						expectFrame(store.state());
						if (store.state().quitting !== null) break;
					}
				},
			),
			{numRuns: 60},
		);
	});
});
