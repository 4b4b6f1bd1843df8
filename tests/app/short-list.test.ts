// A list of a few points gives each the room it needs: nothing is cut while rows stand empty.

import {expect, test} from 'vitest';
import {narrate} from '../../src/narrative/narrate.ts';
import {frameText, madeArticle, session} from './made-sessions.ts';

const LONG =
	'The harbour council of Torvik closed the northern bridge over the Orla to lorries and buses on Monday, after divers had found a crack nine metres long in its second pier';
const articles = [
	madeArticle('wire.txt', `Bridge closed\n\n${LONG}, officials said.\n`),
	madeArticle('paper.txt', `Lorries must wait\n\n${LONG}, the mayor said.\n`),
];

test('a point that stands alone is told whole in a narrow list', () => {
	const store = session({name: 'bridge', articles, narrative: narrate(articles)}, {columns: 50, rows: 20});
	store.press(['p']);
	const text = frameText(store.state()).join(' ').replace(/\s+/g, ' ');
	expect(text).toContain('in its second pier');
	expect(text).toContain('1 of 1 account ·');
});
