// The list of differences: each value with who gives it.

import {expect, test} from 'vitest';
import {narrate} from '../../src/narrative/narrate.ts';
import {frameText, madeArticle, session} from './made-sessions.ts';

const copied =
	'The harbour of Torvik was shut on Monday. The mayor asked the county for help. Boats from Lund came in the night. The bridge was closed until noon.';

/** The row of the values, of two texts that end in these sentences. */
function valuesOf(one: string, two: string): string {
	const articles = [madeArticle('one.txt', `Storm\n\n${one}\n`), madeArticle('two.txt', `Storm\n\n${two}\n`)];
	const store = session({name: 'storm', articles, narrative: narrate(articles)}, {columns: 120, rows: 20});
	store.press(['p', 'D']);
	const left = frameText(store.state()).map(row => row.split('│')[0]?.trim() ?? '');
	return left.find(row => /^nine/i.test(row)) ?? '';
}

test('accounts are named by their letters', () => {
	expect(
		valuesOf(
			'The storm of Monday hit the coast at Port Ebba. Nine people were hurt there, the mayor said.',
			'On Monday a storm hit Port Ebba on the coast. There the storm hurt eleven people, doctors said.',
		),
	).toBe('Nine (A) / eleven (B)');
});

test('texts of one account by their own labels', () => {
	expect(
		valuesOf(
			`${copied} The storm killed nine people at Port Ebba.`,
			`${copied} The storm killed eleven people at Port Ebba.`,
		),
	).toBe('nine (A1) / eleven (A2)');
});

test('a passage of a point says which value it gives where another gives another', () => {
	const articles = [
		madeArticle(
			'one.txt',
			'Storm\n\nA storm hit the coast at Port Ebba on Monday. Nine people were hurt at Port Ebba in the storm, the mayor said.\n',
		),
		madeArticle(
			'two.txt',
			'Storm\n\nOn Monday a storm hit the coast at Port Ebba. Eleven people were hurt at Port Ebba in the storm, doctors said.\n',
		),
	];
	const narrative = narrate(articles);
	const at = narrative.points.findIndex(({citations}) =>
		citations.some(c => /hurt/.test(articles.find(a => a.id === c.article)?.text.slice(c.start, c.end) ?? '')),
	);
	const store = session({name: 'storm', articles, narrative}, {columns: 120, rows: 20});
	store.press(['p', ...Array.from({length: at}, () => 'j')]);
	const right = frameText(store.state())
		.map(row => row.split('│')[1] ?? '')
		.join('\n');
	expect(right).toMatch(/1 .*≠ Nine/);
	expect(right).toMatch(/2 .*≠ Eleven/);
});
