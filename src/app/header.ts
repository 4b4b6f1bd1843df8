// The top row: the program, what is open and how many accounts it comes to; the views and which one is shown.

import {type Row, rowCells, run, spread} from './frame.ts';
import {keyOf} from './keymap.ts';
import {latest} from './latest.ts';
import type {Source, State, View} from './state.ts';
import {narrativeOf, openStory, sourcesOfStory, storyCount} from './story.ts';

/** A view, the binding that leads to it, its name. */
const TABS: readonly (readonly [View, string, string])[] = [
	['read', 'sources', 'Sources'],
	['points', 'points', 'Points'],
	['quotes', 'quotes', 'Quotes'],
	['names', 'names', 'Names'],
	['marks', 'marks', 'Marks'],
	['search', 'search', 'Search'],
];

/** The header, exactly `columns` cells. */
export function headerOf(state: State, columns: number): Row {
	// Work under way and the accounts come before the name, which may be long.
	const telling: Row = [run(' briefing', 'strong'), ...progressOf(state), run(` · ${countOf(state)}`, 'dim')];
	const title: Row = [...telling, run(` · ${state.name}`, 'dim')];
	// Marks are a tab once there are any.
	const shown = TABS.filter(([view]) => view !== 'marks' || state.marks.length > 0 || state.place.view === 'marks');
	const tabs: Row = shown.flatMap(([view, does, name]): Row => {
		const key = keyOf(state, does);
		const on = view === state.place.view;
		return [
			run(' '),
			run(on ? ` ${key} ${name} ` : ` ${key} `, on ? 'strong' : 'key', on ? {lit: 'selected'} : {}),
			...(on ? [] : [run(`${name} `, 'dim')]),
		];
	});
	const help: Row = [run(`  ${keyOf(state, 'help')} `, 'key'), run('Help ', 'dim')];
	if (rowCells(telling) + rowCells(tabs) + rowCells(help) <= columns) return spread(title, [...tabs, ...help], columns);
	// Where the tabs do not fit, the keys may; and where these do not, the view that is on stays: it is the mode.
	const keys: Row = shown.flatMap(([view, does, name]): Row => {
		const on = view === state.place.view;
		const key = keyOf(state, does);
		return [run(on ? ` ${key} ${name} ` : ` ${key} `, on ? 'strong' : 'key', on ? {lit: 'selected'} : {})];
	});
	if (rowCells(telling) + rowCells(keys) + rowCells(help) <= columns) return spread(title, [...keys, ...help], columns);
	const mode = TABS.find(([view]) => view === state.place.view)?.[2] ?? '';
	const short: Row = [run(` ${mode} `, 'strong', {lit: 'selected'})];
	const helped: Row = [...short, run(` ${keyOf(state, 'help')} `, 'key'), run('Help ', 'dim')];
	return spread(title, columns >= 40 ? helped : short, columns);
}

const NUMBERS = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
];

/** A small number as a word, a large one in figures. */
function spelled(n: number): string {
	return NUMBERS[n] ?? String(n);
}

/** Cells of a bar that fills. */
const BAR = 10;

/** What is under way, and how far it is. */
function progressOf({loading}: State): Row {
	if (!loading || loading.total <= 0) return [];
	const share = Math.max(0, Math.min(1, loading.done / loading.total));
	const full = Math.floor(share * BAR);
	return [
		run(' · ', 'dim'),
		run(`${loading.what} `),
		run('█'.repeat(full), 'accent'),
		run('·'.repeat(BAR - full), 'dim'),
		run(` ${Math.floor(share * 100)} %`),
	];
}

/** How many sources have a file: ten thousand are not counted anew for each key. */
const thereOf = latest((sources: readonly Source[]): number => sources.filter(s => !s.gone).length);

function countOf(state: State): string {
	const texts = thereOf(sourcesOfStory(state, openStory(state)));
	const stories = storyCount(state);
	const narrative = narrativeOf(state);
	const words = `${stories > 1 ? `${stories} stories · ` : ''}${spelled(texts)} ${texts === 1 ? 'text' : 'texts'}`;
	if (!narrative || texts < 2) return words;
	const accounts = narrative.origins.length;
	return accounts === texts
		? `${words}, each its own account`
		: `${words}, ${spelled(accounts)} ${accounts === 1 ? 'account' : 'accounts'}`;
}
