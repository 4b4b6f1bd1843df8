// The card of the first start: one screen that says what this is and the keys one needs first, in the place of the text.
// It takes no key away: whatever is pressed puts it aside and does what it does.

import {fitRow, type Row, run, type TextPane} from './frame.ts';
import type {Geometry} from './geometry.ts';
import {keyOf} from './keymap.ts';
import {paneTitle} from './pane-title.ts';
import {plainRows} from './passage-rows.ts';
import type {State} from './state.ts';

/** Cells of the column of keys. */
const KEYS = 16;

/** The keys of the card by the names of their bindings, with what they are for, in a few words. */
const LINES: readonly (readonly [readonly string[], string])[] = [
	[['down', 'up'], 'move'],
	[['open', 'back'], 'go into it, and back'],
	[['points'], 'key points: what several accounts state'],
	[['side-by-side'], 'two accounts side by side'],
	[['quotes', 'names'], 'who said what; who and what is named'],
	[['search'], 'search every text as you type'],
	[['copy'], 'copy the passage with its source'],
	[['help'], 'every key; type to search them'],
	[['leave'], 'one level up; at the root, out'],
];

/** The card as the pane of a width. */
export function cardPane(state: State, {body}: Geometry, width: number): TextPane {
	const inner = Math.max(1, Math.min(62, width - 4));
	const rows: Row[] = [
		[],
		...plainRows('Several accounts of one story: what they agree on, who said what, where they differ.', inner, 4),
		[],
		...LINES.flatMap(([names, help]): readonly Row[] => {
			const keys = names
				.map(name => keyOf(state, name))
				.filter(Boolean)
				.join(' ');
			return keys === '' ? [] : [[run(keys.padEnd(KEYS), 'key'), run(` ${help}`)]];
		}),
		[],
		...plainRows(
			'New here? briefing --tutor is a small story that explains all this in five minutes.',
			inner,
			4,
			'dim',
		),
		...plainRows('This card is shown once. Any key goes on.', inner, 3, 'dim'),
	];
	const shown = rows.slice(0, body).map(row => fitRow([run('  '), ...row], width));
	while (shown.length < body) shown.push(fitRow([], width));
	return {kind: 'text', title: paneTitle('Welcome', '', false, width), width, height: body, rows: shown};
}
