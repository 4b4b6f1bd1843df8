import {describe, expect, test} from 'vitest';
import {reduce} from '../../src/app/reduce.ts';
import {resumed, type Saved, savedFrom, savedOf} from '../../src/app/resume.ts';
import {initialState, type State, sourcesOf} from '../../src/app/state.ts';
import {articleOf} from '../text/article-of.ts';

const size = {columns: 100, rows: 12};
const paragraphs = (word: string): string =>
	Array.from({length: 40}, (_, i) => `The ${word} has paragraph ${i} of forty.`).join('\n\n');
const articles = ['harbour', 'ferry'].map(id => ({...articleOf(paragraphs(id)), id, file: `${id}.txt`, title: id}));
const [harbour, ferry] = articles as [(typeof articles)[0], (typeof articles)[0]];

/** What is saved of a session that read on in the second text. */
function saved(): Saved {
	let state = initialState({size, name: 'x', sources: sourcesOf(articles)});
	state = reduce(reduce(state, {type: 'begin'}), {type: 'open-number', n: 2});
	state = reduce(reduce(state, {type: 'focus', pane: 'detail'}), {type: 'move-pages', by: 3});
	const session = savedFrom(JSON.parse(JSON.stringify(savedOf(state, null))));
	if (!session || state.place.anchor === 0) throw new Error('nothing was read');
	return session;
}

const left = saved();
const at = left.texts.ferry?.at.start;

/** A folder so large that it is only listed when the session begins. */
function listed(): State {
	const sources = articles.map(({id, file}) => ({id, file, article: null}));
	return resumed(initialState({size, name: 'x', sources}), left);
}

describe('one comes back to where one was', () => {
	test('at once where the texts are there', () => {
		const state = resumed(initialState({size, name: 'x', sources: sourcesOf(articles)}), left);
		expect(state.place).toMatchObject({source: 'ferry', anchor: at, focus: 'detail'});
		expect(state.message?.text).toContain('resumed at');
	});
	test('as soon as the text is read, where it is read behind the first frame', () => {
		let state = reduce(listed(), {type: 'add-articles', articles: [harbour], problems: []});
		expect(state.place).toMatchObject({source: 'ferry', anchor: 0});
		state = reduce(state, {type: 'add-articles', articles: [ferry], problems: []});
		expect(state.place).toMatchObject({source: 'ferry', anchor: at, focus: 'detail'});
		expect(state.message?.text).toContain('resumed at');
		expect(state.reached.get('ferry')).toBe(left.texts.ferry?.reached);
	});
	test('but not when one has gone elsewhere meanwhile; the text opens there all the same', () => {
		let state = reduce(listed(), {type: 'add-articles', articles: [harbour], problems: []});
		state = reduce(state, {type: 'move', by: -1});
		state = reduce(state, {type: 'add-articles', articles: [ferry], problems: []});
		expect(state.place).toMatchObject({source: 'harbour', anchor: 0, focus: 'list'});
		state = reduce(state, {type: 'open-number', n: 2});
		expect(state.place).toMatchObject({source: 'ferry', anchor: at});
	});
	test('and not after starting over', () => {
		let state = reduce(listed(), {type: 'start-over'});
		state = reduce(state, {type: 'add-articles', articles: [...articles], problems: []});
		expect(state.place.anchor).toBe(0);
		expect(reduce(state, {type: 'open-number', n: 2}).place.anchor).toBe(0);
	});
	test('what is saved before the texts are read keeps where they were left', () => {
		expect(savedOf(listed(), left).texts).toEqual(left.texts);
	});
});

describe('texts that an earlier session had', () => {
	const many = (count: number): State =>
		initialState({
			size,
			name: 'x',
			sources: Array.from({length: count}, (_, i) => ({id: `t${i}`, file: `t${i}.txt`, article: null})),
		});
	test('are not new in the next, however many', () => {
		for (const count of [10_000, 100_000]) {
			const state = many(count);
			const again = resumed(state, savedFrom(JSON.parse(JSON.stringify(savedOf(state, null)))) as Saved);
			const {known} = again;
			expect(state.sources.filter(({id}) => known !== null && !known.has(id))).toEqual([]);
		}
	});
	test('one that was added is', () => {
		const again = resumed(many(10_001), savedOf(many(10_000), null));
		expect(again.known?.has('t9999')).toBe(true);
		expect(again.known?.has('t10000')).toBe(false);
	});
});
