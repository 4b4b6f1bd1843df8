// The story of `briefing --tutor`: three short accounts of an evening that never was, which explain the program while
// one reads them. The keys they name are those in force. It is made like any other story: nothing knows of it but this.

import {type Binding, keyLabel, keymap} from '../app/keymap.ts';
import {articlesFrom} from '../corpus/article-from.ts';
import type {Article, Corpus} from '../text/article.ts';

type Key = (name: string) => string;

const texts: readonly (readonly [string, (key: Key) => string])[] = [
	[
		'1-start-here.txt',
		key => `---
title: "Start here: the lamp goes out"
publisher: Skerry Harbour Post
date: 2031-11-06
---
Welcome. Three texts about one evening are before you, this one first. Press ${key('right-pane')} to come over here, ${key('down')} and ${key('up')} to move by lines, ${key('page-down')} for a page. ${key('next-source')} goes on to the next text and ${key('previous-source')} back, from wherever you are.

The lighthouse at Skerry Point went dark on Tuesday evening for two hours. Engineers found salt water in the main switch of the lamp. Three fishing boats waited outside the harbour until the light came back.

"Nobody was in danger, but everybody was awake," said Ines Falk, the harbour master.

Look at the margin beside the paragraph about the lighthouse. A number in a circle says how many independent accounts state the same; the number after it is the key point they make. With ${key('next-shared')} you walk along them.

The town will pay 40,000 crowns for a second switch, the council decided on Wednesday.

Now press ${key('points')} for the key points. There, go on with the second text: it says what you see.
`,
	],
	[
		'2-key-points.txt',
		key => `---
title: "Key points: what the accounts share"
publisher: Coast Radio
date: 2031-11-06
---
The lighthouse at Skerry Point went dark on Tuesday evening for three hours. Salt water was found in the main switch of the lamp by engineers.

Here each thing is told once, in somebody's own words, with the number of those who tell it. On the right are the passages. ${key('open')} opens a passage where it stands, ${key('back')} comes back, and ${key('why')} says why these passages are one point.

You have seen that one account says two hours and this one says three. ${key('only-differing')} in the key points lists where accounts differ, ${key('only-one')} what one account alone reports, ${key('all')} everything again. A count of accounts is a count; it says nothing about who is right.

Three fishing boats waited outside the harbour until the light came back. "Nobody was in danger, but everyone was awake," harbour master Ines Falk said.

Select the point about the boats or the switch and press ${key('side-by-side')}: both accounts stand beside each other, and the words that differ are marked. ${key('down')} scrolls both, ${key('next-pair')} takes the next two accounts, ${key('close')} closes them.

A ferry with eighty passengers turned back to the mainland.
`,
	],
	[
		'3-search-and-carry.txt',
		key => `---
title: "Search, and take it with you"
author: Oda Rask
date: 2031-11-07
---
I kept the lamp at Skerry Point for thirty years, and on Tuesday evening the lighthouse went dark for two hours. The main switch of the lamp had salt water in it, the engineers found.

Press ${key('search')} and type a few letters of ferry or of mainland; words may come in any order and may be misspelt. Then ${key('box-open')} takes you there, ${key('next-hit')} and ${key('previous-hit')} to whatever else was found, and ${key('close')} home.

${key('quotes')} shows who said what. What the harbour master said that night stands there once, with both its wordings.

${key('copy')} copies a passage together with its source, ${key('zen')} leaves nothing but the text. ${key('help')} shows every key; type there to search them.

The town will pay 40,000 crowns for a second switch, as the council decided on Wednesday. I would have dried the old one.

That is all. ${key('leave')} goes one level up, and out at the end. Next time, give briefing a folder of your own.
`,
	],
];

/** The texts of the story as a corpus, with the keys of a table. */
export function tutorStory(bindings: readonly Binding[] = keymap): Corpus {
	const key: Key = name => keyLabel(bindings.find(b => b.name === name && b.keys.length > 0)?.keys[0] ?? '–');
	const articles = texts.flatMap(([file, write]): readonly Article[] => {
		const reading = articlesFrom({id: file.replace(/\.txt$/, ''), file, text: write(key)});
		return 'articles' in reading ? reading.articles : [];
	});
	return {articles, problems: []};
}
