// Fits the weights of src/narrative/likeness-weights.ts on labelled stories and prints them, with the figures of every
// story under weights that were fitted without it (six folds), and their means. After a change of features, terms or word
// tables; a new feature first needs an entry in that file:
//   node tests/eval/fit-likeness.ts tests/stories [MORE_STORIES…] [--write]
// Only stories of the split "dev", or of none, are read. Logistic regression (`logistic.ts`); each story weighs by the
// square root of its number of positive pairs, and those in whose sight the word tables were made weigh less. Pairs that
// a reader marked as like words with other claims weigh more.

import {readFileSync, writeFileSync} from 'node:fs';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {type Claims, claimsOf} from '../../src/narrative/claims.ts';
import {MODEL, type Model} from '../../src/narrative/likeness-weights.ts';
import {compare, narrate} from '../../src/narrative/narrate.ts';
import {FEATURES} from '../../src/narrative/pair-features.ts';
import type {Article} from '../../src/text/article.ts';
import {folderOf, type Gold, readGolds} from './gold.ts';
import {keyed, likeness} from './likeness.ts';
import {type Example, fitLogistic} from './logistic.ts';
import {reportOf} from './report.ts';
import {score} from './score.ts';

/** Which texts derive from one another depends on the weights, and places count in them: one fit follows another. */
const ROUNDS = 2;
/** A story is judged by weights fitted without its fold. */
const FOLDS = 6;
/** Strength of the penalty, per standardised feature. */
const PENALTY = 30;
/** What a story counts in whose sight the tables of near-synonyms were made, against one whose words they do not know. */
const SEEN = 0.4;
/** Development stories of this project that were held out until the tables were done. */
const UNKNOWN_TO_TABLES: ReadonlySet<string> = new Set([
	'aldova-climate',
	'brill-measles',
	'doran-mounds',
	'dunmere-works',
	'ellmark-crown',
	'ferry-street',
	'halden-coalition',
	'haran-verdict',
	'karsa-match',
	'ketter-crane',
	'marrow-ridge',
	'orrin-landing',
	'pell-summit',
	'sorrel-spill',
	'stellan-stadium',
	'tarsk-stage',
	'varrow-count',
]);
/** What a story counts that is cut short, against the whole of it. */
const CUT = 0.3;
/** What a pair counts that must not be merged, against any other pair of two claims. */
const MUST_NOT_MERGE = 3;

type Story = {
	readonly gold: Gold;
	readonly articles: readonly Article[];
	readonly claims: Claims;
	/** What a reader says of two claims: one (1) or not (0), and how much that weighs; undefined where one states it in part. */
	readonly label: (a: number, b: number) => Label | undefined;
};
type Label = {readonly y: 0 | 1; readonly weight: number};

/** Body sentences that are left of an account that is cut short. */
const BRIEF = 5;

/** The article as far as its first sentences: what is fitted on long texts alone fails on short ones. */
function cutShort(article: Article): Article {
	const {claims} = claimsOf([article]);
	const end = claims.filter(({kind}) => kind === 'body')[BRIEF - 1]?.end ?? article.text.length;
	return {...article, text: article.text.slice(0, end)};
}

async function readStory(folder: string, gold: Gold, cut = (article: Article) => article): Promise<Story> {
	const {articles} = await openCorpus([folderOf(folder, gold.story)]);
	const sorted = articles.map(cut).sort((a, b) => (a.id < b.id ? -1 : 1));
	const story = claimsOf(sorted);
	const passages = story.claims.map(({article, start, end}) => {
		const {id, text} = sorted[article] as Article;
		return keyed(id, text.slice(start, end));
	});
	const points = gold.points.map(({support}) =>
		support.map(s => ({...keyed(s.article, s.text), partial: s.partial === true})),
	);
	// Gold points that each claim states: true in full, false in part.
	const stated = passages.map(passage => {
		const found = new Map<number, boolean>();
		for (const [i, support] of points.entries())
			for (const s of support) if (likeness(passage, s)) found.set(i, found.get(i) === true || !s.partial);
		return found;
	});
	const apart = (gold.must_not_merge ?? []).map(
		({a, b}) => [keyed(a.article, a.text), keyed(b.article, b.text)] as const,
	);
	const mustNotMerge = (a: number, b: number): boolean =>
		[
			[passages[a], passages[b]],
			[passages[b], passages[a]],
		].some(([x, y]) => x && y && apart.some(([p, q]) => likeness(x, p) !== undefined && likeness(y, q) !== undefined));
	const known = new Map<number, Label | undefined>();
	const label = (a: number, b: number): Label | undefined => {
		const key = a * story.claims.length + b;
		if (known.has(key)) return known.get(key);
		const left = stated[a] ?? new Map<number, boolean>();
		const right = stated[b] ?? new Map<number, boolean>();
		const common = [...left.keys()].filter(i => right.has(i));
		const same = common.some(i => left.get(i) && right.get(i));
		// What one of the two states in part is neither right nor wrong.
		const other: Label | undefined =
			common.length === 0 ? {y: 0, weight: mustNotMerge(a, b) ? MUST_NOT_MERGE : 1} : undefined;
		const value: Label | undefined = same ? {y: 1, weight: 1} : other;
		known.set(key, value);
		return value;
	};
	return {gold, articles, claims: story, label};
}

/** The labelled pairs of a story as a model measures them; weights here are within the story. */
function examplesOf({claims, label}: Story, model: Model): Example[] {
	const found: Example[] = [];
	for (const {a, b, features} of compare(claims, model).pairs) {
		const given = label(a, b);
		if (given) found.push({x: [...features], ...given});
	}
	return found;
}

function fitted(stories: readonly Story[]): Model {
	let model = MODEL;
	for (let round = 0; round < ROUNDS; round++) {
		const rows = stories.flatMap(whole =>
			[whole, briefs.get(whole.gold.story) as Story].flatMap(story => {
				const {gold} = story;
				const examples = examplesOf(story, model);
				const seen = gold.split === 'dev' && !UNKNOWN_TO_TABLES.has(gold.story);
				const counts = ((seen ? SEEN : 1) * 8) / Math.sqrt(Math.max(1, examples.filter(({y}) => y === 1).length));
				const part = story === whole ? 1 : CUT;
				return examples.map(({x, y, weight}) => ({x, y, weight: weight * counts * part}));
			}),
		);
		const {bias, weights} = fitLogistic(rows, PENALTY);
		const named = FEATURES.map((name, j) => [name, weights[j] ?? 0] as const);
		model = {...MODEL, bias, weights: Object.fromEntries(named) as Model['weights']};
	}
	return model;
}

const args = process.argv.slice(2);
const folders = args.filter(arg => !arg.startsWith('--'));
const stories: Story[] = [];
/** The same stories cut short, by name. */
const briefs = new Map<string, Story>();
for (const folder of folders)
	for (const gold of readGolds(folder)) {
		if (gold.split === 'held-out') continue;
		stories.push(await readStory(folder, gold));
		briefs.set(gold.story, await readStory(folder, gold, cutShort));
	}
const means = new Map<string, Map<string, number[]>>();
for (let fold = 0; fold < FOLDS; fold++) {
	const model = fitted(stories.filter((_, i) => i % FOLDS !== fold));
	for (const {gold, articles} of stories.filter((_, i) => i % FOLDS === fold)) {
		const {figures} = score(gold, reportOf(narrate(articles, {model}), articles), 12);
		console.log(gold.story, JSON.stringify(figures));
		const kind = gold.split === undefined || gold.story === 'seeds' ? 'real' : gold.kind;
		for (const group of ['all', `${kind}${UNKNOWN_TO_TABLES.has(gold.story) ? ', later' : ''}`]) {
			const row = means.get(group) ?? new Map<string, number[]>();
			means.set(group, row);
			for (const [name, value] of Object.entries(figures))
				if (typeof value === 'number') row.set(name, [...(row.get(name) ?? []), value]);
		}
	}
}
const SHOWN = ['support', 'recall', 'coverage', 'redundancy', 'b3mem', 'pairF', 'merged', 'origins'];
for (const [group, row] of [...means].sort()) {
	const mean = (values: readonly number[] = []): string =>
		(values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
	console.log(group.padEnd(12), SHOWN.map(name => `${name} ${mean(row.get(name))}`).join('  '));
}
const {bias, weights} = fitted(stories);
const table = FEATURES.map(name => `\t${name}: ${Number(weights[name].toFixed(2))},`).join('\n');
console.log(`bias ${bias.toFixed(2)}\n${table}`);
if (args.includes('--write')) {
	const file = new URL('../../src/narrative/likeness-weights.ts', import.meta.url);
	const text = readFileSync(file, 'utf8');
	writeFileSync(
		file,
		text
			.replace(/const BIAS = [-\d.]+;/, `const BIAS = ${bias.toFixed(2)};`)
			.replace(/(const WEIGHTS[^=]*= \{)[\s\S]*?\n\};/, (_, head: string) => `${head}\n${table}\n};`),
	);
}
