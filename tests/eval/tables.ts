// The figures as tables for a terminal: a row for each story, the means with the goals of the project beside them, and
// the search by kind of query. Plain text only; nothing is computed here but means.

import type {StoryRow} from './run.ts';
import {type Ranked, searchFigures} from './score-search.ts';

const COLUMNS = [
	'support',
	'recall',
	'coverage',
	'redundancy',
	'b3',
	'b3mem',
	'pairP',
	'pairR',
	'pairF',
	'merged',
	'origins',
	'count',
	'dFound',
	'dMust',
	'dRight',
	'dFalse',
	'qFound',
	'qSpeaker',
	'qJoined',
	'qFalse',
	'uniqueWrong',
	'points',
	'ms',
] as const;

/** What the project wants to reach on stories that were not fitted: news, hard, and whether less is better. */
const GOALS: Readonly<Record<string, {news: number; hard: number; low?: true}>> = {
	support: {news: 0.92, hard: 0.88},
	coverage: {news: 0.92, hard: 0.82},
	recall: {news: 0.88, hard: 0.8},
	redundancy: {news: 0.08, hard: 0.08, low: true},
	b3mem: {news: 0.78, hard: 0.72},
	merged: {news: 0, hard: 0.5, low: true},
	origins: {news: 0.97, hard: 0.97},
	dFound: {news: 0.6, hard: 0.6},
	dPrecision: {news: 0.7, hard: 0.7},
	dFalse: {news: 0.2, hard: 0.2, low: true},
	qFound: {news: 0.97, hard: 0.97},
	qSpeaker: {news: 0.88, hard: 0.88},
};

const cell = (value: number | null | undefined): string =>
	value === null || value === undefined ? '–' : Number.isInteger(value) ? String(value) : value.toFixed(3);

function columns(lines: readonly (readonly string[])[], left = 1): string {
	const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map(line => (line[i] ?? '').length)));
	return lines
		.map(line =>
			line
				.map((text, i) => (i < left ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

/** A row for each story. */
export function storyTable(rows: readonly StoryRow[]): string {
	return columns(
		[
			['story', 'kind', 'split', ...COLUMNS],
			...rows.map(row => [row.story, row.kind, row.split, ...COLUMNS.map(name => cell(row.figures[name]))]),
		],
		3,
	);
}

/** Mean of a figure over stories that have it. Precision and finds of differences are of all stories together: each has few. */
function meanOf(rows: readonly StoryRow[], name: string): number | null {
	const sum = (figure: (row: StoryRow) => number) => rows.reduce((total, row) => total + figure(row), 0);
	const count = (key: string) => (row: StoryRow) => row.figures[key] ?? 0;
	if (name === 'dPrecision') {
		const reported = sum(count('dRight')) + sum(count('dFalse'));
		return reported > 0 ? sum(count('dRight')) / reported : null;
	}
	if (name === 'dFound') {
		const must = sum(count('dMust'));
		return must > 0 ? sum(row => (row.figures.dFound ?? 0) * (row.figures.dMust ?? 0)) / must : null;
	}
	const have = rows.map(row => row.figures[name]).filter(value => typeof value === 'number');
	return have.length > 0 ? have.reduce((total, value) => total + value, 0) / have.length : null;
}

/** Means by kind and by use, the goals, and the worst story of each figure; `*` marks a mean that misses its goal. */
export function meansTable(rows: readonly StoryRow[]): string {
	const lines: string[][] = [
		['figure', 'news dev', 'news held-out', 'news', 'goal', 'hard dev', 'hard held-out', 'hard', 'goal', 'worst story'],
	];
	for (const name of [...Object.keys(GOALS), 'b3', 'pairF', 'count', 'qJoined', 'qFalse', 'uniqueWrong']) {
		const goal = GOALS[name];
		const line = [name];
		for (const kind of ['news', 'hard'] as const) {
			const of = rows.filter(row => row.kind === kind);
			for (const some of [of.filter(({split}) => split === 'dev'), of.filter(({split}) => split !== 'dev'), of]) {
				const mean = meanOf(some, name);
				const misses = goal !== undefined && mean !== null && (goal.low ? mean > goal[kind] : mean < goal[kind]);
				line.push(cell(mean) + (misses ? '*' : ' '));
			}
			line.push(goal === undefined ? '' : `${goal.low ? '≤' : '≥'} ${goal[kind]}`);
		}
		const low = goal?.low === true || ['qFalse', 'uniqueWrong'].includes(name);
		const worst = rows
			.filter(({figures}) => typeof figures[name] === 'number')
			.sort((a, b) => ((a.figures[name] ?? 0) - (b.figures[name] ?? 0)) * (low ? -1 : 1))[0];
		line.push(worst === undefined ? '' : `${cell(worst.figures[name])} ${worst.story}`);
		lines.push(line);
	}
	return columns(lines);
}

/** The right passage first and among the first three, by kind of query, in its own story and in all at once. */
export function searchTable(apart: readonly Ranked[], together: readonly Ranked[]): string {
	const percent = (share: number) => `${(100 * share).toFixed(1)}`;
	const line = (name: string, pick: (one: Ranked) => boolean): string[] => {
		const one = searchFigures(apart.filter(pick));
		const all = searchFigures(together.filter(pick));
		return [name, String(one.queries), percent(one.rank1), percent(one.top3), percent(all.rank1), percent(all.top3)];
	};
	const types = [...new Set(apart.map(({type}) => type))].sort();
	return columns([
		['search (%)', 'queries', 'rank 1', 'top 3', 'all stories: rank 1', 'top 3'],
		...types.map(type => line(type, one => one.type === type)),
		line('dev', ({split}) => split === 'dev'),
		line('held-out', ({split}) => split !== 'dev'),
		line('all (goal 92 / 97)', () => true),
	]);
}
