// Every view at every size, down to one cell, before and after a resize; what one reads stays at the top.

import {beforeAll, describe, expect, test} from 'vitest';
import {screenRows} from '../../src/app/frame.ts';
import {articleRows, geometryOf, layoutOf} from '../../src/app/geometry.ts';
import {indicatorOf} from '../../src/app/list-pane.ts';
import {screenOf} from '../../src/app/screen.ts';
import {openArticle, type State} from '../../src/app/state.ts';
import type {Store} from '../../src/app/store.ts';
import {prepareMarkdown} from '../../src/text/blocks.ts';
import {type DrawBlock, lineAt, linesFrom} from '../../src/text/layout.ts';
import {loadDrawBlock} from '../../src/ui/draw-block.ts';
import {
	expectFrame,
	expectSettled,
	frameText,
	type Material,
	materials,
	seedMaterial,
	session,
	ways,
} from './made-sessions.ts';

const WIDTHS = [1, 2, 5, 10, 19, 20, 24, 39, 40, 47, 69, 70, 80, 100, 132, 200, 500];
const HEIGHTS = [1, 2, 4, 5, 7, 8, 12, 24, 50, 200];
const FEW_WIDTHS = [1, 19, 20, 40, 70, 132];
const FEW_HEIGHTS = [1, 4, 7, 8, 30];

let draw: DrawBlock;
let given: readonly Material[];
beforeAll(async () => {
	await prepareMarkdown();
	draw = await loadDrawBlock();
	given = [await seedMaterial(), ...materials()];
});

const began = {columns: 100, rows: 30};

function expectSound(state: State): void {
	expectSettled(state);
	expectFrame(state);
}

describe('every view at every size', () => {
	for (const [view, keys] of Object.entries(ways)) {
		for (const ascii of [false, true]) {
			test(`${view}${ascii ? ', in ASCII' : ''}`, () => {
				let frames = 0;
				for (const material of given) {
					const store = session(material, began, {draw, ascii});
					store.press(keys);
					// The default story at every size; the others, and ASCII, where something changes.
					const full = material.name === 'seeds' && !ascii;
					for (const columns of full ? WIDTHS : FEW_WIDTHS) {
						for (const rows of full ? HEIGHTS : FEW_HEIGHTS) {
							// A fresh session at that size, a resize to it, and one back.
							if (material.name !== 'seeds' && !ascii) {
								const fresh = session(material, {columns, rows}, {draw});
								fresh.press(keys);
								expectSound(fresh.state());
							}
							store.dispatch({type: 'resize', columns, rows});
							expectSound(store.state());
							// These texts are ASCII, so that whatever is not would be ours.
							if (ascii && material.name === 'three accounts')
								expect(frameText(store.state()).filter(row => !/^[ -~]*$/.test(row))).toEqual([]);
							store.dispatch({type: 'resize', ...began});
							expectSound(store.state());
							frames += 2;
						}
					}
					expect(store.state().quitting).toBe(null);
				}
				expect(frames).toBeGreaterThanOrEqual(2 * FEW_WIDTHS.length * FEW_HEIGHTS.length * given.length);
			});
		}
	}

	test('sizes that are no sizes are taken as the smallest', () => {
		const [material] = given;
		if (!material) throw new Error('no material');
		for (const bad of [0, -3, Number.NaN, 0.5, Number.POSITIVE_INFINITY]) {
			if (bad === Number.POSITIVE_INFINITY) continue;
			const store = session(material, {columns: bad, rows: bad}, {draw});
			store.press(['p', '/', 'a']);
			expectSound(store.state());
		}
	});
});

/** Offset spans of the lines of the article that are on the screen. */
function shownLines(store: Store) {
	const state = store.state();
	const article = openArticle(state);
	return article ? linesFrom(article, layoutOf(state, article), state.place.anchor, articleRows(state)) : [];
}

describe('resize', () => {
	test('resize keeps the passage at the top', () => {
		let compared = 0;
		for (const material of given) {
			for (const source of material.articles) {
				for (const share of [0, 0.2, 0.5, 0.8]) {
					const store = session(material, began, {draw});
					store.dispatch({type: 'open-number', n: material.articles.indexOf(source) + 1});
					store.press(['tab', 'space']);
					store.dispatch({type: 'move', by: Math.round(share * 120)});
					for (const columns of WIDTHS) {
						for (const rows of [8, 24, 60]) {
							const before = store.state().place.anchor;
							store.dispatch({type: 'resize', columns, rows});
							const state = store.state();
							const lines = shownLines(store);
							const article = openArticle(state);
							const top = article && lineAt(article, layoutOf(state, article), before);
							// What was at the top is at the top, or on the screen where the text ends before the screen does.
							const first = lines[0];
							if (!first || !top) continue;
							if (first.start !== top.start) {
								expect(
									lines.some(line => line.start === top.start),
									'the top line is on the screen',
								).toBe(true);
								expect(lines.length).toBeLessThanOrEqual(articleRows(state));
								const end = article.text.trimEnd().length;
								expect(lines.at(-1)?.end, 'because the text ends').toBeGreaterThanOrEqual(Math.min(end, top.end));
							} else compared++;
							// … and back: a smaller window forgets nothing.
							if (state.place.anchor === before) {
								store.dispatch({type: 'resize', ...began});
								store.dispatch({type: 'resize', columns, rows});
								if (store.state().place.anchor === before) expect(shownLines(store)).toEqual(lines);
							}
						}
					}
				}
			}
		}
		expect(compared).toBeGreaterThan(500);
	});
});

describe('citations', () => {
	test('opening a citation shows its first words on screen', () => {
		let opened = 0;
		for (const material of given) {
			const passages = [
				...material.narrative.points.flatMap(p => [p.statement, ...p.citations]),
				...material.narrative.quotations.flatMap(q => q.occurrences),
				...material.narrative.differences.flatMap(d => d.values.flatMap(v => v.citations)),
				...material.narrative.unique,
			];
			for (const size of [
				began,
				{columns: 200, rows: 60},
				{columns: 71, rows: 9},
				{columns: 40, rows: 12},
				{columns: 20, rows: 6},
			]) {
				const store = session(material, size, {draw});
				for (const passage of passages) {
					store.dispatch({type: 'open-passage', passage});
					const state = store.state();
					if (geometryOf(state).kind === 'line') continue;
					const lit = screenRows(screenOf(state), indicatorOf(state))
						.flat()
						.filter(run => run.lit === 'cited')
						.map(run => run.text)
						.join('');
					const article = material.articles.find(a => a.id === passage.article);
					const words = article?.text.slice(passage.start, passage.end) ?? '';
					const about = `${material.name} ${JSON.stringify(passage)} ${words}`;
					const read = essence(lit).slice(0, 12);
					expect(read.length, about).toBeGreaterThanOrEqual(Math.min(6, essence(words).length));
					expect(essence(words).slice(0, read.length), about).toBe(read);
					opened++;
				}
			}
		}
		expect(opened).toBeGreaterThan(500);
	});
});

/** Letters and digits alone: what is left of words when marks, breaks and mended spaces are put aside. */
function essence(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, '');
}
