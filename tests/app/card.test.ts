// The card of the first start: it names the keys in force, and no key is lost to it. The tutor's story does what it says.

import {expect, test} from 'vitest';
import {rowText} from '../../src/app/frame.ts';
import {rebound} from '../../src/app/rebind.ts';
import {screenOf} from '../../src/app/screen.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import {tutorStory} from '../../src/session/tutor-story.ts';
import {expectFrame, frameText, materials, session} from './made-sessions.ts';

const made = (size: {columns: number; rows: number}, more = {}) => {
	const [material] = materials();
	if (!material) throw new Error('no material');
	return session(material, size, {...more});
};

test.each([
	{columns: 100, rows: 30},
	{columns: 60, rows: 20},
	{columns: 24, rows: 6},
	{columns: 5, rows: 2},
])('the card fits %o, and a resize does not put it aside', size => {
	const store = made(size);
	const state = {...store.state(), card: true};
	expectFrame(state);
	if (size.columns >= 60) expect(frameText(state).join('\n')).toContain('key points: what several accounts state');
});

test('the first key puts the card aside and does what it does', () => {
	const store = made({columns: 100, rows: 30}, {card: true});
	// The session's first action is a resize, which is no key.
	expect(store.state().card).toBe(true);
	store.press(['p']);
	expect(store.state()).toMatchObject({card: false, place: {view: 'points'}});
});

test('the card shows the user’s keys', () => {
	const {bindings} = rebound([{name: 'points', keys: ['ctrl-x'], line: 1}]);
	const store = made({columns: 100, rows: 30}, {card: true, bindings});
	const rows = screenOf(store.state()).panes.flatMap(pane => (pane.kind === 'text' ? pane.rows.map(rowText) : []));
	expect(rows.some(row => /^ {2}ctrl-x +key points/.test(row))).toBe(true);
});

test('the tutor’s story has what it speaks of: three accounts, shared points, a difference, a quotation said twice', () => {
	const {articles, problems} = tutorStory();
	expect(problems).toEqual([]);
	const narrative = narrate(articles);
	expect(narrative.origins.length).toBe(3);
	// The lamp and the salt water are told by all; the boats, the town and the harbour master by two.
	expect(narrative.points.map(p => p.origins.length)).toEqual([3, 3, 2, 2, 2]);
	expect(narrative.differences.map(d => d.values.map(v => v.value))).toContainEqual(['two hours', 'three hours']);
	expect(narrative.quotations.some(q => q.occurrences.length === 2 && q.speaker?.includes('Falk'))).toBe(true);
});

test('the tutor names the keys in force, and leaves none out', () => {
	const text = tutorStory()
		.articles.map(a => a.text)
		.join('\n');
	expect(text).not.toContain('undefined');
	expect(text).not.toMatch(/\s–\s(?:and|to|opens|shows|for)/);
	const {bindings} = rebound([{name: 'points', keys: ['ctrl-x'], line: 1}]);
	expect(tutorStory(bindings).articles[0]?.text).toContain('press ctrl-x for the key points');
	// Five minutes: about 240 words a minute at the most.
	expect(tutorStory().articles.reduce((sum, a) => sum + a.words, 0)).toBeLessThan(1200);
});
