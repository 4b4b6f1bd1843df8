// The rows of a passage: what is cut off before it is told by an ellipsis; what is quoted begins as it was said.

import {expect, test} from 'vitest';
import {rowText} from '../../src/app/frame.ts';
import {passageRows} from '../../src/app/passage-rows.ts';
import {storyOf} from '../../src/app/story.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import {madeArticle, session} from './made-sessions.ts';

const text = 'Harbour\n\nBut the bridge is shut, and it “cannot be opened” today. Boats wait.\n';
const article = madeArticle('a.txt', text);
const story = storyOf(
	session({name: 'a', articles: [article], narrative: narrate([article])}, {columns: 80, rows: 24}).state(),
);

test.each([
	['the bridge is shut', '… the bridge is shut'],
	['But the bridge', 'But the bridge'],
	['cannot be opened', 'cannot be opened'],
	['Boats wait.', 'Boats wait.'],
])('%s', (words, shown) => {
	const start = article.text.indexOf(words);
	const rows = passageRows(story, article, {start, end: start + words.length}, 60, 3);
	expect(rows.map(row => rowText(row).trimEnd())).toEqual([shown]);
});
