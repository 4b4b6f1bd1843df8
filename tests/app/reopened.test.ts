// A folder that changes while it is read: what is shown stays where it was, and follows.

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {moveBetween, movedNarrative} from '../../src/app/rebase.ts';
import {newsOf} from '../../src/app/retold.ts';
import {narrativeOf} from '../../src/app/story.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import type {Article} from '../../src/text/article.ts';
import {expectFrame, expectSettled, madeArticle, materials, session} from './made-sessions.ts';

const [harbour] = materials();
if (!harbour) throw new Error('no material');
const {articles} = harbour;
const {problems} = session(harbour, {columns: 80, rows: 24}).state();
const first = articles[0] as Article;
const size = {columns: 100, rows: 30};
const reopen = (articles: readonly Article[], asked = false) => ({type: 'reopen', articles, problems, asked}) as const;
/** The articles as another reading of the same files would make them. */
const again = (): Article[] => articles.map(article => ({...article}));
const withText = (article: Article, text: string): Article => ({...article, text});

/** A text of words, and the same with one stretch of it put in, taken out or replaced. */
const edit = fc
	.tuple(
		fc.string({unit: fc.constantFrom('a', 'b', ' ', '.'), maxLength: 60}),
		fc.nat(60),
		fc.nat(20),
		fc.string({maxLength: 20}),
	)
	.map(([text, at, cut, put]) => ({text, edited: text.slice(0, at) + put + text.slice(at + cut)}));

describe('offsets of an edited text', () => {
	test('a stretch that is carried over has exactly its words', () => {
		fc.assert(
			fc.property(edit, fc.nat(60), fc.nat(20), ({text, edited}, start, length) => {
				const move = moveBetween(madeArticle('a.txt', text), madeArticle('a.txt', edited));
				const from = Math.min(start, text.length);
				const to = Math.min(from + length, text.length);
				const there = move.span(from, to);
				if (there) expect(edited.slice(there.start, there.end)).toBe(text.slice(from, to));
				const offset = move.offset(from);
				expect(offset).toBeGreaterThanOrEqual(0);
				expect(offset).toBeLessThanOrEqual(edited.length);
			}),
		);
	});

	test('what stands before and behind an edit is carried over', () => {
		const move = moveBetween(
			madeArticle('a.txt', 'One. Two. Three.'),
			madeArticle('a.txt', 'One. Two and a half. Three.'),
		);
		expect(move.span(0, 4)).toEqual({start: 0, end: 4});
		expect(move.span(10, 16)).toEqual({start: 21, end: 27});
		expect(move.span(5, 9)).toBeNull();
	});

	test('a narrative that is carried over quotes the edited texts exactly', () => {
		const narrative = narrate(articles);
		const edited = withText(first, `Corrected.\n\n${first.text}`);
		const after = new Map([edited, ...articles.slice(1)].map(a => [a.id, a]));
		const moves = new Map(articles.map(a => [a.id, moveBetween(a, after.get(a.id) ?? a)]));
		const moved = movedNarrative(narrative, moves);
		expect(moved.points.length).toBe(narrative.points.length);
		for (const [i, point] of moved.points.entries()) {
			for (const [j, citation] of point.citations.entries()) {
				const was = narrative.points[i]?.citations[j];
				const before = articles.find(a => a.id === was?.article);
				expect(after.get(citation.article)?.text.slice(citation.start, citation.end)).toBe(
					before?.text.slice(was?.start, was?.end),
				);
			}
		}
	});

	test('a narrative loses what stood in a text that went', () => {
		const gone = new Map(articles.slice(1).map(a => [a.id, moveBetween(a, a)]));
		const moved = movedNarrative(narrate(articles), gone);
		const named = JSON.stringify(moved).includes(`"article":${JSON.stringify(first.id)}`);
		expect(named).toBe(false);
		expect(moved.origins.flatMap(o => o.articles)).not.toContain(first.id);
	});
});

describe('looking again', () => {
	test('nothing changes where nothing changed, and it is said only to who asked', () => {
		const store = session(harbour, size);
		const before = store.state();
		store.dispatch(reopen(again()));
		expect(store.state()).toBe(before);
		store.dispatch(reopen(again(), true));
		expect(store.state().message?.text).toBe('nothing has changed on disk');
		expect(store.state().sources).toBe(before.sources);
	});

	test('an added text is listed, the footer names it, and the points stay until they are told anew', () => {
		const store = session(harbour, size);
		store.press(['p', 'j']);
		const points = narrativeOf(store.state())?.points.map(p => p.id);
		store.dispatch(reopen([...again(), madeArticle('zz.txt', 'Another text.\n\nIt says this.')]));
		const state = store.state();
		expect(state.sources.map(s => s.file)).toEqual([...articles.map(a => a.file), 'zz.txt']);
		expect(state.message?.text).toBe('+ zz.txt');
		expect(narrativeOf(state)?.points.map(p => p.id)).toEqual(points);
		expect(state.stale.has('')).toBe(true);
		expect(store.state().place.lists.points.selected).toBe(1);
		expectSettled(state);
		expectFrame(state);
	});

	test('what is told anew keeps the selected point, wherever it stands now', () => {
		const store = session(harbour, size);
		store.press(['p', 'j']);
		const before = narrativeOf(store.state());
		const selected = before?.points[1]?.id;
		store.dispatch(reopen([...again(), madeArticle('zz.txt', 'Another text.')]));
		if (!before) throw new Error('not told');
		const turned = {...before, points: [...before.points].reverse()};
		store.dispatch({type: 'take-narrative', story: '', narrative: turned});
		const now = store.state();
		expect(narrativeOf(now)?.points[now.place.lists.points.selected]?.id).toBe(selected);
		expect(now.stale.size).toBe(0);
	});

	test('a point that is told anew in other words is known again by what it cites', () => {
		const store = session(harbour, size);
		store.press(['p', 'j']);
		const before = narrativeOf(store.state());
		const [one, two, ...rest] = before?.points ?? [];
		if (!before || !one || !two) throw new Error('not told');
		store.dispatch(reopen([...again(), madeArticle('zz.txt', 'Another text.')]));
		const elsewhere = {...two.statement, start: 0, end: 1};
		const reworded = {...two, id: 'other words', citations: [{...elsewhere, partial: false}, ...two.citations]};
		store.dispatch({type: 'take-narrative', story: '', narrative: {...before, points: [one, ...rest, reworded]}});
		const now = store.state();
		expect(narrativeOf(now)?.points[now.place.lists.points.selected]?.id).toBe('other words');
	});

	test('an edited text keeps one at the same words', () => {
		const store = session(harbour, {columns: 60, rows: 9});
		store.press(['l', 'j', 'j', 'j']);
		const {anchor, source} = store.state().place;
		expect(anchor).toBeGreaterThan(0);
		const text = articles.find(a => a.id === source)?.text ?? '';
		const edited = again().map(a => (a.id === source ? withText(a, `A correction came first.\n\n${a.text}`) : a));
		store.dispatch(reopen(edited));
		const now = store.state();
		expect(edited.find(a => a.id === source)?.text.slice(now.place.anchor)).toBe(text.slice(anchor));
		expect(now.message?.text).toBe(`edited: ${first.file}`);
	});

	test('an open text whose file has gone stays readable until one leaves it', () => {
		const store = session(harbour, size);
		store.press(['l']);
		const open = store.state().place.source;
		store.dispatch(reopen(again().filter(a => a.id !== open)));
		expect(store.state().place.source).toBe(open);
		expect(store.state().sources.find(s => s.id === open)).toMatchObject({gone: true});
		expect(store.state().message?.text).toBe(`− ${first.file}`);
		expectFrame(store.state());
		store.press(['J']);
		expect(store.state().sources.map(s => s.id)).not.toContain(open);
		expectSettled(store.state());
	});

	test('a file that comes back is there again', () => {
		const store = session(harbour, size);
		store.dispatch(reopen(again().slice(1)));
		store.dispatch(reopen(again()));
		expect(store.state().sources.map(s => s.gone ?? false)).toEqual(articles.map(() => false));
	});

	test('a text that got another id is still the same text', () => {
		const store = session(harbour, size);
		store.press(['l', 'j']);
		const renamed = again().map(a => ({...a, id: `${a.id}-2`}));
		store.dispatch(reopen(renamed));
		const state = store.state();
		expect(state.place.source).toBe(`${first.id}-2`);
		expect(state.sources.map(s => s.id)).toEqual(renamed.map(a => a.id));
		for (const origin of narrativeOf(state)?.origins ?? [])
			for (const id of origin.articles) expect(renamed.map(a => a.id)).toContain(id);
	});

	test('whatever comes and goes, the state stays settled and every frame fits', () => {
		const keys = fc.constantFrom('p', 'j', 'k', 'l', 'h', 's', 'Q', 'J', 'enter', 'backspace', 'G', 'n');
		const change = fc.subarray([0, 1, 2, 3, 4]).chain(kept => fc.tuple(fc.constant(kept), fc.string({maxLength: 30})));
		fc.assert(
			fc.property(fc.array(fc.oneof(keys, change), {maxLength: 20, size: 'max'}), steps => {
				const store = session(harbour, size);
				for (const step of steps) {
					if (typeof step === 'string') store.press([step]);
					else {
						const [kept, put] = step;
						store.dispatch(
							reopen(
								again().flatMap((a, i) => (kept.includes(i) ? [i === kept[0] ? withText(a, put + a.text) : a] : [])),
							),
						);
					}
					if (store.state().quitting !== null) break;
					expectSettled(store.state());
					expectFrame(store.state());
				}
			}),
			{numRuns: 60},
		);
	});
});

describe('what telling anew came to', () => {
	const narrative = narrate(articles);
	const [origin] = narrative.origins;
	if (!origin) throw new Error('no account');

	test('is not said where it is as it was', () => expect(newsOf(narrative, narrative)).toBe(''));

	test('names the accounts that came and the points that got support', () => {
		const grown = {
			...narrative,
			origins: [...narrative.origins, {...origin, id: 'Z'}],
			points: narrative.points.map((p, i) => (i < 1 ? {...p, origins: [...p.origins, 'Z']} : p)),
		};
		const count = (narrative.points[0]?.origins.length ?? 0) + 1;
		expect(newsOf(narrative, grown)).toBe(`+1 account: 1 point now ${count} of ${narrative.origins.length + 1}`);
		expect(newsOf(narrative, {...grown, points: narrative.points})).toBe('+1 account: the points are as they were');
	});

	test('counts points that came and went', () => {
		expect(newsOf({...narrative, points: []}, narrative)).toMatch(/^\d+ new points?$/);
		expect(newsOf(narrative, {...narrative, points: []})).toMatch(/^\d+ points? gone$/);
	});
});
