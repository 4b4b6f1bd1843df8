// What one account alone reports is listed account by account, each under a heading that counts its sentences.

import {expect, test} from 'vitest';
import {narrate} from '../../src/narrative/narrate.ts';
import {frameText, madeArticle, session} from './made-sessions.ts';

const articles = [
	madeArticle(
		'paper.txt',
		`Mill burns

The mill at Torvik burned on Monday night. Mayor Anna Holt asked the county for help. Firemen came from Brenning and Lund. The bridge was closed until noon.

Butchers of the old town fear for the goose market and want the state to pay them.
`,
	),
	madeArticle(
		'wire.txt',
		`Fire at Torvik

A fire destroyed the Torvik mill late on Monday. Help was asked of the county by Anna Holt, the mayor. From Lund and Brenning firemen had come. Until noon nobody could use the bridge.

Divers found a crack nine metres long in the second pier of the quay last spring.

The ferry to Selm will sail twice an hour until the end of the winter.
`,
	),
];

test('each account is headed by its letter and the number of its sentences, and each sentence by its text', () => {
	const store = session({name: 'bridge', articles, narrative: narrate(articles)}, {columns: 120, rows: 30});
	store.press(['p', 'U']);
	const left = frameText(store.state()).map(row => row.split('│')[0]?.trim() ?? '');
	const headings = left.filter(row => row.startsWith('only account'));
	expect(headings).toEqual(['only account A · 1', 'only account B · 2']);
	expect(left.findIndex(row => row.includes('Butchers'))).toBeLessThan(left.indexOf('only account B · 2'));
	expect(left.findIndex(row => row.includes('Divers'))).toBeGreaterThan(left.indexOf('only account B · 2'));
});

test('the list is called what it is, and neither its order nor the reasons of a point are offered', () => {
	const store = session({name: 'bridge', articles, narrative: narrate(articles)}, {columns: 120, rows: 30});
	store.press(['p']);
	expect(frameText(store.state()).join('\n')).toMatch(/Key points by importance.*w why/s);
	store.press(['U']);
	const rows = frameText(store.state()).join('\n');
	expect(rows).toContain('Only one account');
	expect(rows).not.toMatch(/by importance|w why|O order/);
	store.press(['w']);
	expect(store.state().overlay).toBe(null);
	expect(store.state().message?.text).toContain('only a key point');
});
