// The list of quotations: its order (each speaker together, who is quoted most first; or by place) and its marks.

import {expect, test} from 'vitest';
import {carriedOut, focusedPassage} from '../../src/app/carried.ts';
import {rowText, screenRows} from '../../src/app/frame.ts';
import {indicatorOf} from '../../src/app/list-pane.ts';
import {screenOf} from '../../src/app/screen.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import {frameText, madeArticle, session} from './made-sessions.ts';

const articles = [
	madeArticle(
		'wire.txt',
		`Harbour bridge closes

"We cannot let lorries over the bridge any more," said Ada Brandt, the harbour master.

"Nobody asked the ferrymen what they think of it," said Jonas Vik, a ferryman.

"The council was warned twice in the spring," Ada Brandt said.

"It will be a long and expensive winter," said Jonas Vik.

"There is no money for a second bridge," Ada Brandt said.
`,
	),
];

const story = {name: 'speakers', articles, narrative: narrate(articles)};

/** The headings of the list and the first words below them, from the top. */
function rowsOf(keys: readonly string[], rows = 40): readonly string[] {
	const store = session(story, {columns: 60, rows});
	store.press(keys);
	return screenRows(screenOf(store.state()), indicatorOf(store.state()))
		.map(rowText)
		.flatMap(row => /^.{0,8}(Ada Brandt|Jonas Vik|“\p{L}+ \p{L}+)/u.exec(row)?.[1] ?? []);
}

test('by speaker, all that somebody said stands below the name, who is quoted most first; by place, as the texts have it', () => {
	expect(rowsOf(['Q'])).toEqual([
		'Ada Brandt',
		'“We cannot',
		'“The council',
		'“There is',
		'Jonas Vik',
		'“Nobody asked',
		'“It will',
	]);
	expect(rowsOf(['Q', 'O'])).toEqual([
		'Ada Brandt',
		'“We cannot',
		'Jonas Vik',
		'“Nobody asked',
		'Ada Brandt',
		'“The council',
		'Jonas Vik',
		'“It will',
		'Ada Brandt',
		'“There is',
	]);
});

test('scrolled past the heading, the row above the list says whose words come first', () => {
	const store = session(story, {columns: 60, rows: 9});
	store.press(['Q']);
	expect(frameText(store.state())[2]).not.toContain('↑');
	store.press(['j', 'j', 'j']);
	expect(frameText(store.state()).slice(3).join('\n')).not.toContain('We cannot');
	expect(frameText(store.state())[2]).toContain('↑ Ada Brandt');
});

test.each([
	40, 44, 48, 52, 56, 60, 64, 70,
])('cut or not, the closing mark stands at the last word, %d cells wide', columns => {
	const store = session(story, {columns, rows: 12});
	store.press(['Q']);
	const closed = screenRows(screenOf(store.state()), indicatorOf(store.state()))
		.map(rowText)
		.filter(row => row.includes('”'));
	expect(closed.length).toBeGreaterThan(0);
	for (const row of closed) expect(row).toMatch(/\S”/);
});

test('beside the list stands the sentence that a quotation is from, the words said marked', () => {
	const [wire] = [
		madeArticle('wire.txt', 'Bridge\n\nThe harbour master calls the plan for lorries “a folly” of Torvik.\n'),
	];
	const store = session({name: 'folly', articles: [wire], narrative: narrate([wire])}, {columns: 120, rows: 12});
	store.press(['Q']);
	const runs = screenRows(screenOf(store.state()), indicatorOf(store.state())).flat();
	const text = frameText(store.state()).join('\n');
	expect(text).toContain('The harbour master calls the plan for lorries');
	expect(runs.filter(({lit}) => lit === 'hit').map(({text}) => text)).toEqual(['a folly']);
});

test('what narrows the quotations does not narrow the sources beside the passage that is opened, and is there on the way back', () => {
	const store = session(story, {columns: 120, rows: 20});
	store.press(['Q', '/', ...'lorries', 'enter']);
	const rows = frameText(store.state()).join('\n');
	expect(store.state().place.view).toBe('read');
	expect(rows).not.toContain('Nothing here has these words');
	expect(rows).toContain('Harbour bridge');
	store.press(['backspace']);
	expect(store.state().place.view).toBe('quotes');
	const listed = frameText(store.state()).join('\n');
	expect(listed).toContain('We cannot let lorries');
	expect(listed).not.toContain('Nobody asked');
});

const parted = madeArticle(
	'parted.txt',
	'Harbour bridge\n\n"We cannot let lorries over the bridge," said Ada Brandt, the harbour master, "and cars must wait too."\n\nAda Brandt left. Those who saw Ada Brandt leave called Ada Brandt back.\n',
);
const partedStory = {name: 'parted', articles: [parted], narrative: narrate([parted])};

/** How many passages the right pane says it has. */
function passages(keys: readonly string[]): string | undefined {
	const store = session(partedStory, {columns: 120, rows: 30});
	store.press(keys);
	return /Where it stands ─+ \d+\/(\d+)/.exec(frameText(store.state()).join('\n'))?.[1];
}

test('a sentence stands beside the list once, though the speaker stands between the words, or a name twice in it', () => {
	expect(passages(['Q'])).toBe('1');
	expect(partedStory.narrative.quotations[0]?.occurrences.length).toBe(2);
	expect(partedStory.narrative.names[0]?.passages.length).toBe(4);
	expect(passages(['W'])).toBe('3');
});

test('a quotation is copied whole, an ellipsis where the speaker stands', () => {
	const store = session(partedStory, {columns: 120, rows: 30});
	store.press(['Q']);
	const passage = focusedPassage(store.state());
	expect(passage && carriedOut(store.state(), passage, 'plain')).toMatch(
		/^“We cannot let lorries over the bridge … and cars must wait too\.” — Ada Brandt, in /,
	);
});

test('a long first sentence that stands for a title is cut where a passage is copied', () => {
	const long = madeArticle(
		'long.txt',
		`The harbour bridge of Torvik, which was opened by the old king in the summer of 1911 and has never been closed since, is shut from Monday on for lorries and for cars.\n\n"It had to be," said Ada Brandt.\n`,
	);
	const store = session({name: 'long', articles: [long], narrative: narrate([long])}, {columns: 120, rows: 30});
	store.press(['Q']);
	const passage = focusedPassage(store.state());
	const copied = (passage && carriedOut(store.state(), passage, 'plain')) ?? '';
	expect(copied).toMatch(/Ada Brandt, in The harbour bridge of Torvik.* …, long\.txt:3$/);
	expect(copied.length).toBeLessThan(150);
});
