// Sessions for tests: small corpora made here or read from the seeds, the state a session begins with, and what has to
// hold in every state and frame, whatever keys were pressed. Vitest is only used to say what failed.

import {expect} from 'vitest';
import {type Row, rowCells, rowText, screenRows} from '../../src/app/frame.ts';
import {articleRows, geometryOf, layoutOf} from '../../src/app/geometry.ts';
import {keymap} from '../../src/app/keymap.ts';
import {indicatorOf} from '../../src/app/list-pane.ts';
import {listingOf} from '../../src/app/listing.ts';
import {screenOf} from '../../src/app/screen.ts';
import {initialState, leftList, openArticle, type Size, type State, sourcesOf} from '../../src/app/state.ts';
import {type Store, storeOf} from '../../src/app/store.ts';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import type {Narrative} from '../../src/narrative/narrative.ts';
import type {Article, Format} from '../../src/text/article.ts';
import {linesFrom} from '../../src/text/layout.ts';
import {safeText} from '../../src/text/safe-text.ts';

/** A corpus with its narrative, by the name a failing test says. */
export type Material = {readonly name: string; readonly articles: readonly Article[]; readonly narrative: Narrative};

/** Returns an article of `text` as it would be read from a file of that name. */
export function madeArticle(file: string, text: string, more: Partial<Article> = {}): Article {
	const format: Format = file.endsWith('.md') ? 'markdown' : 'plain';
	const words = text.split(/\s+/).filter(Boolean).length;
	const title = text.split('\n')[0] || file;
	const frontMatter = {start: 0, end: 0};
	return {
		id: file.replace(/\.\w+$/, ''),
		file,
		text,
		format,
		frontMatter,
		title,
		categories: [],
		words,
		notes: [],
		...more,
	};
}

const harbour = [
	madeArticle(
		'wire.txt',
		`Harbour bridge closes\n\nThe Marlow bridge was closed on Tuesday after engineers found cracks in two of its piers. "We cannot let lorries over it," said Ada Brandt, the harbour master.\n\nRepairs will cost 14 million crowns. The city council approved the money on Wednesday evening.\n\nRepairs will cost 14 million crowns. The city council approved the money on Wednesday evening.\n`,
	),
	madeArticle(
		'paper.md',
		`# Cracks shut the Marlow bridge\n\nEngineers found **cracks in two piers** of the Marlow bridge, which was closed on Tuesday.\n\n- The council approved the money on Wednesday evening.\n- Repairs will cost *16 million* crowns.\n\n> "We cannot let lorries over it," Ada Brandt said.\n\n| pier | crack |\n|---|---|\n| north | 4 cm |\n| south | 9 cm |\n`,
	),
	madeArticle(
		'blog.txt',
		'Ferries are back\n\nWhile the Marlow bridge is shut, three ferries cross the harbour. The first ferry leaves at five in the morning.\n',
		{publisher: 'Quay Notes', author: 'R. Unger', date: '2024-05-02'},
	),
];

const odd = [
	madeArticle('empty.txt', ''),
	madeArticle('blank.txt', '\n\n   \n\t\n'),
	madeArticle(
		'wide.txt',
		`漢字かな交じり文の見出し\n\n${'東京で開かれた会議は火曜日に終わった。'.repeat(6)}\n\n${'👩‍👩‍👧‍👦 🇫🇷 e\u0301\u0323 '.repeat(20)}\n`,
	),
	madeArticle(
		'bidi.txt',
		`شريط الأخبار\n\nقال الوزير إن الجسر أغلق يوم الثلاثاء. ${'ארוך מאוד '.repeat(30)}\u202Eabc\u202C\n`,
	),
	madeArticle('long.txt', `${'x'.repeat(3000)}\n\n${'word '.repeat(500)}`),
	madeArticle(
		'live\u001b]0;t\u0007.txt',
		`A \u001b[31mred\u001b[0m \u009b5n \u001b]52;c;eA==\u0007 title\r\nTwo\rthree\u0000\u0008\n`,
	),
];

function material(name: string, articles: readonly Article[]): Material {
	return {name, articles, narrative: narrate(articles)};
}

let made: readonly Material[] | undefined;

/** Small corpora: none, one text, three accounts, odd texts. */
export function materials(): readonly Material[] {
	made ??= [
		material('three accounts', harbour),
		material('odd texts', odd),
		material('one text', harbour.slice(0, 1)),
		material('no text', []),
	];
	return made;
}

/** The default story. */
export async function seedMaterial(): Promise<Material> {
	const {articles} = await openCorpus([new URL('../../seeds', import.meta.url).pathname]);
	return material('seeds', articles);
}

/** The state a session of `material` begins with; `told`: whether its narrative is there already. */
export function beginning({articles, narrative}: Material, size: Size, more: Partial<State> = {}, told = true): State {
	const problems = [{file: 'gone\u001b[2J.txt', message: 'permission \u001b]0;x\u0007 denied'}];
	return initialState({
		size,
		name: 'made story',
		sources: sourcesOf(articles),
		problems,
		...(told ? {tellings: new Map([['', {narrative}]])} : {}),
		...more,
	});
}

/** A store on that state that remembers how often it was asked to quit. */
export function session(material: Material, size: Size, more: Partial<State> = {}): Store & {quits(): number} {
	let quits = 0;
	const store = storeOf(beginning(material, size, more), effect => {
		if (effect.do === 'quit') quits++;
	});
	// A state is settled by its first action; a resize to its own size is one.
	store.dispatch({type: 'resize', ...size});
	return {...store, quits: () => quits};
}

/** Every key that is bound anywhere but those that end the session, and characters that are typed. */
export const allKeys: readonly string[] = [
	...new Set(keymap.flatMap(b => [...b.keys])),
	'a',
	'é',
	'漢',
	'👩‍👩‍👧',
	'"',
	'-',
	':',
	'|',
	'*',
	'f1',
	'ctrl-x',
].filter(key => key !== 'ctrl-c');

/** Keys that lead to each view from a fresh start at 100×30. */
export const ways: Readonly<Record<string, readonly string[]>> = {
	sources: [],
	'an article': ['enter', 'space', 'j'],
	points: ['p', 'j'],
	'passages of a point': ['p', 'tab', 'j'],
	'only one account': ['p', 'U', 'G'],
	differences: ['p', 'D'],
	quotations: ['Q', 'j'],
	names: ['W', 'j', 'l'],
	'the search box': ['/'],
	'hits of a query': ['/', 't', 'h', 'e', 'down'],
	'a query without hits': ['/', 'z', 'v', 'x', 'space', '"', 'v', '"', 'space', '-', 'x'],
	'a hit': ['/', 'a', 'enter', 'n'],
	help: ['?'],
	'help, searched': ['?', 'p', 'a', 'g'],
	problems: ['!'],
	'why a point': ['p', 'w'],
	origins: ['E'],
	'side by side': ['p', 'v', 'j'],
	'the right one of two': ['p', 'v', ']', 'l', 'space'],
	zen: ['enter', 'z', 'j'],
	marks: ['enter', 'm', 'M'],
	'a note': ['enter', 'm', 'm', 'h', 'i'],
	'picked lines': ['enter', 'V', 'j', 'j'],
};

/** The rows of the frame of `state`, as text. */
export function frameText(state: State): readonly string[] {
	return screenRows(screenOf(state), indicatorOf(state)).map(rowText);
}

/** Expects what must hold in every state: selections on entries, lists showing them, anchors inside their texts. */
export function expectSettled(state: State): void {
	const {place} = state;
	if (state.sources.length > 0)
		expect(
			state.sources.some(s => s.id === place.source),
			'a source is open',
		).toBe(true);
	const article = openArticle(state);
	if (article) {
		expect(place.anchor).toBeGreaterThanOrEqual(0);
		expect(place.anchor).toBeLessThanOrEqual(article.text.length);
		const lines = linesFrom(article, layoutOf(state, article), place.anchor, articleRows(state));
		if (article.text.trim() !== '') expect(lines.length, 'lines are shown').toBeGreaterThan(0);
	}
	for (const list of [leftList(place.view), 'passages'] as const) {
		const {length} = listingOf(state, list);
		const {selected, top} = place.lists[list];
		expect(selected).toBeGreaterThanOrEqual(0);
		expect(selected, `${list} of ${length}`).toBeLessThan(Math.max(1, length));
		expect(top).toBeGreaterThanOrEqual(0);
		expect(top, `${list} shows its selection`).toBeLessThanOrEqual(selected);
	}
	if (state.search) {
		expect(state.search.cursor).toBeGreaterThanOrEqual(0);
		expect(state.search.cursor).toBeLessThanOrEqual(state.search.query.length);
		expect(state.search.query.length).toBeLessThanOrEqual(256);
	}
	if (state.overlay) expect(state.overlay.top).toBeGreaterThanOrEqual(0);
	expect(state.trail.length).toBeLessThanOrEqual(100);
}

/** Expects a frame that fits: never more rows than the screen, each exactly as wide, nothing live in any. */
export function expectFrame(state: State): readonly Row[] {
	const {columns, rows: height} = geometryOf(state);
	const screen = screenOf(state);
	const rows = screenRows(screen, indicatorOf(state));
	expect(rows.length).toBeLessThanOrEqual(height);
	for (const row of rows) {
		if (rowCells(row) !== columns) expect(`${rowCells(row)} cells: ${JSON.stringify(rowText(row))}`).toBe(columns);
		for (const {text} of row) if (safeText(text) !== text) expectSafe(text);
	}
	if (screen.cursor) {
		expect(screen.cursor.x).toBeLessThan(columns);
		expect(screen.cursor.y).toBeLessThan(height);
		expect(Math.min(screen.cursor.x, screen.cursor.y)).toBeGreaterThanOrEqual(0);
	}
	expectSafe(screen.spoken);
	return rows;
}

// Cutting safe text may part a joiner from its letter, which leaves the joiner alone: it hides nothing there.
function expectSafe(text: string): void {
	const live = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.exec(text);
	expect(live?.[0], `live in ${JSON.stringify(text)}`).toBeUndefined();
}
