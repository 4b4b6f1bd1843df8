// What lies over the panes: the help, the problems, why a point is one, which texts derive from one another. An
// overlay is a list of rows that scrolls; the help narrows as one types.

import type {Evidence} from '../narrative/narrative.ts';
import {filterTitles} from '../search/titles.ts';
import {type Row, run} from './frame.ts';
import {geometryOf} from './geometry.ts';
import {type Binding, bindingsByGroup, bindingsOf, keysLabel} from './keymap.ts';
import {latest} from './latest.ts';
import {notedFiles} from './noted.ts';
import {passageRows, plainRows} from './passage-rows.ts';
import {shownPoints} from './shown-entries.ts';
import type {State} from './state.ts';
import {labelOf, type Story, storyOf} from './story.ts';

/** Cells of the key column in the help. */
const KEYS = 22;

/** Title of the overlay. */
export function overlayTitle(state: State): string {
	switch (state.overlay?.kind) {
		case 'help':
			return 'Help';
		case 'problems':
			if (state.problems.length + state.configProblems.length === 0) return 'How texts were read';
			return notedFiles(state.sources).length === 0
				? 'What could not be read'
				: 'What could not be read, and how the rest was';
		case 'why':
			return 'Why these passages are one point';
		case 'origins':
			return 'Which texts derive from one another';
		default:
			return '';
	}
}

/** All rows of the overlay, before scrolling. */
export function overlayRows(state: State): readonly Row[] {
	const width = Math.max(1, geometryOf(state).columns - 2);
	switch (state.overlay?.kind) {
		case 'help':
			return helpRows(bindingsOf(state), state.overlay.query, width);
		case 'problems':
			return [...state.configProblems, ...state.problems, ...notedFiles(state.sources)].flatMap(p => [
				[run(p.file, 'strong')],
				...plainRows(p.message, width - 2, 4).map((row): Row => [run('  '), ...row]),
			]);
		case 'why':
			return whyRows(state, width);
		case 'origins':
			return originRows(storyOf(state), width);
		default:
			return [];
	}
}

/** The query language, each part with what it finds. */
const QUERIES: readonly (readonly [string, string])[] = [
	['land swap', 'both words, in any order; typos are forgiven'],
	['doctor asked by phone', 'what you half remember: three words or more find other words for them too'],
	['"peace deal"', 'the exact phrase'],
	['-drones', 'not this word'],
	['sanction*', 'words that begin so'],
	['speaker:lavrov', 'in what someone said'],
	['source:brookings', 'in one source'],
	['in:quotes', 'inside quotation marks only'],
	['ceasefire | truce', 'one or the other'],
];

type HelpGroup = {readonly heading: string; readonly lines: readonly (readonly [string, string])[]};

/** The lines of the help by group: keys, then the query language. */
const helpGroups = latest((bindings: readonly Binding[]): readonly HelpGroup[] => [
	...[...bindingsByGroup(bindings)].map(([heading, list]) => ({
		heading,
		lines: list.map(b => [keysLabel(b), b.help] as const),
	})),
	{heading: 'In the search box', lines: QUERIES},
]);

/** All lines of the help, and what each is found by. */
const helpLines = latest((groups: readonly HelpGroup[]) => {
	const lines = groups.flatMap(({heading, lines}) => lines.map(line => ({heading, line})));
	return {lines, texts: lines.map(({heading, line: [keys, help]}) => `${keys} ${help} ${heading}`)};
});

const helpRows = latest((bindings: readonly Binding[], query: string, width: number): readonly Row[] => {
	const asked = query.trim();
	const groups = helpGroups(bindings);
	if (asked === '') {
		return groups.flatMap(({heading, lines}, i): readonly Row[] => [
			...(i > 0 ? [[]] : []),
			[run(heading, 'heading', {bold: true})],
			...lines.map(line => helpRow(line, width)),
		]);
	}
	const {lines, texts} = helpLines(groups);
	const rows = filterTitles(texts, asked).flatMap(({index}) => {
		const found = lines[index];
		return found ? [helpRow(found.line, width)] : [];
	});
	return rows.length > 0 ? rows : [[run(`no key does anything like “${asked}”`, 'dim')]];
});

function helpRow([keys, help]: readonly [string, string], width: number): Row {
	return width < 50 ? [run(`${keys}  `, 'key'), run(help)] : [run(keys.padEnd(KEYS), 'key'), run(help)];
}

function whyRows(state: State, width: number): readonly Row[] {
	const story = storyOf(state);
	const {narrative} = story;
	if (!narrative) return [];
	const entry = shownPoints(state, narrative, story)[state.place.lists.points.selected];
	if (entry?.is !== 'point') return [];
	const rows: Row[] = [];
	entry.point.citations.forEach((citation, i) => {
		const reason = entry.point.reasons[i];
		const article = story.articles.get(citation.article);
		const score = i === 0 ? 'the statement' : reason ? `likeness ${reason.score.toFixed(2)}` : '';
		const how = reason?.differs ? ' · gives another value' : citation.partial ? ' · in part' : '';
		rows.push([
			run(`${i + 1} `, 'key'),
			run(`${labelOf(story, citation.article)} `, 'accent'),
			run(`${score}${how}`, 'note'),
		]);
		if (article)
			rows.push(
				...passageRows(story, article, citation, Math.min(78, width - 2), 8).map((row): Row => [run('  '), ...row]),
			);
		if (reason && reason.terms.length > 0)
			rows.push(
				...plainRows(`shares: ${reason.terms.join(', ')}`, width - 2, 3, 'dim').map((row): Row => [run('  '), ...row]),
			);
		rows.push([]);
	});
	return rows;
}

const KINDS: Readonly<Record<Evidence['kind'], string>> = {
	same: 'the same text',
	wording: 'shared wording',
	order: 'the same points in the same order',
};

function originRows(story: Story, width: number): readonly Row[] {
	const rows: Row[] = [];
	for (const origin of story.narrative?.origins ?? []) {
		rows.push([
			run(`${origin.id}  `, 'accent'),
			run(
				origin.articles.length === 1
					? 'an account of its own'
					: `${origin.articles.length} texts that count as one account`,
				'strong',
			),
		]);
		for (const id of origin.articles) {
			const article = story.articles.get(id);
			rows.push([run(`   ${labelOf(story, id)} `, 'key'), run(article?.title ?? id)]);
		}
		for (const evidence of origin.evidence) {
			const [a, b] = evidence.articles;
			const names = `${labelOf(story, a)} and ${labelOf(story, b)}`;
			rows.push([run(`   ${names}: ${KINDS[evidence.kind]} (${evidence.score.toFixed(2)})`, 'note')]);
			for (const pair of evidence.pairs.slice(0, 2)) {
				for (const passage of pair) {
					const article = story.articles.get(passage.article);
					if (article)
						rows.push(
							...passageRows(story, article, passage, Math.min(78, width - 9), 3).map(
								(row, i): Row => [
									run(i === 0 ? `     ${labelOf(story, passage.article).padEnd(3)} ` : '         ', 'key'),
									...row,
								],
							),
						);
				}
				rows.push([]);
			}
		}
		rows.push([]);
	}
	return rows;
}
