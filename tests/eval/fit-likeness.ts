// Fits the weights of src/narrative/likeness-weights.ts on labelled stories and prints them, with the figures of every
// story when its own labels are left out. Run again after a change of features, terms or word tables:
//   node tests/eval/fit-likeness.ts tests/stories [MORE_STORIES…] [--write]
// Only stories of the split "dev", or of none, are read. Logistic regression with a quadratic penalty, by Newton's
// method; each story weighs by the square root of its number of positive pairs.

import {readFileSync, writeFileSync} from 'node:fs';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {claimsOf} from '../../src/narrative/claims.ts';
import {FEATURES} from '../../src/narrative/likeness.ts';
import {MODEL, type Model} from '../../src/narrative/likeness-weights.ts';
import {compare, narrate} from '../../src/narrative/narrate.ts';
import type {Article} from '../../src/text/article.ts';
import {folderOf, type Gold, readGolds} from './gold.ts';
import {keyed, likeness} from './likeness.ts';
import {reportOf} from './report.ts';
import {score} from './score.ts';

/** Strength of the penalty, per standardised feature. */
const PENALTY = 3;

type Example = {readonly x: readonly number[]; readonly y: 0 | 1};
type Story = {readonly gold: Gold; readonly articles: readonly Article[]; readonly examples: readonly Example[]};

async function readStory(folder: string, gold: Gold): Promise<Story> {
	const {articles} = await openCorpus([folderOf(folder, gold.story)]);
	const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
	const story = claimsOf(sorted);
	const points = gold.points.map(({support}) =>
		support.map(s => ({...keyed(s.article, s.text), partial: s.partial === true})),
	);
	// Gold points that each claim states: true in full, false in part.
	const stated = story.claims.map(claim => {
		const article = sorted[claim.article] as Article;
		const passage = keyed(article.id, article.text.slice(claim.start, claim.end));
		const found = new Map<number, boolean>();
		for (const [i, support] of points.entries())
			for (const s of support)
				if (s.article === article.id && likeness(passage, s)) found.set(i, found.get(i) === true || !s.partial);
		return found;
	});
	const examples: Example[] = [];
	for (const {a, b, features} of compare(story).pairs) {
		const left = stated[a] ?? new Map<number, boolean>();
		const right = stated[b] ?? new Map<number, boolean>();
		const common = [...left.keys()].filter(i => right.has(i));
		const same = common.some(i => left.get(i) && right.get(i));
		// What one of the two states in part is neither right nor wrong.
		if (same || common.length === 0) examples.push({x: [...features], y: same ? 1 : 0});
	}
	return {gold, articles, examples};
}

/** Solves A·x = b by elimination with pivots; both are overwritten. */
function solve(A: number[][], b: number[]): number[] {
	const n = b.length;
	const at = (i: number, j: number): number => A[i]?.[j] ?? 0;
	for (let i = 0; i < n; i++) {
		let pivot = i;
		for (let r = i + 1; r < n; r++) if (Math.abs(at(r, i)) > Math.abs(at(pivot, i))) pivot = r;
		[A[i], A[pivot]] = [A[pivot] as number[], A[i] as number[]];
		[b[i], b[pivot]] = [b[pivot] as number, b[i] as number];
		for (let r = i + 1; r < n; r++) {
			const factor = at(r, i) / (at(i, i) || 1e-12);
			for (let c = i; c < n; c++) (A[r] as number[])[c] = at(r, c) - factor * at(i, c);
			b[r] = (b[r] ?? 0) - factor * (b[i] ?? 0);
		}
	}
	const x = new Array<number>(n).fill(0);
	for (let i = n - 1; i >= 0; i--) {
		let sum = b[i] ?? 0;
		for (let c = i + 1; c < n; c++) sum -= at(i, c) * (x[c] ?? 0);
		x[i] = sum / (at(i, i) || 1e-12);
	}
	return x;
}

function fitted(stories: readonly Story[]): Model {
	const rows = stories.flatMap(({examples}) => {
		const weight = 8 / Math.sqrt(Math.max(1, examples.filter(({y}) => y === 1).length));
		return examples.map(({x, y}) => ({x, y, weight}));
	});
	const d = FEATURES.length;
	const mean = FEATURES.map((_, j) => rows.reduce((sum, {x}) => sum + (x[j] ?? 0), 0) / rows.length);
	const spread = FEATURES.map(
		(_, j) => Math.sqrt(rows.reduce((sum, {x}) => sum + ((x[j] ?? 0) - (mean[j] ?? 0)) ** 2, 0) / rows.length) || 1,
	);
	const z = rows.map(({x}) => [1, ...x.map((v, j) => (v - (mean[j] ?? 0)) / (spread[j] ?? 1))]);
	const beta = new Array<number>(d + 1).fill(0);
	for (let step = 0; step < 25; step++) {
		const H = Array.from({length: d + 1}, () => new Array<number>(d + 1).fill(0));
		const g = new Array<number>(d + 1).fill(0);
		for (const [i, row] of z.entries()) {
			const {y, weight} = rows[i] ?? {y: 0, weight: 0};
			const p = 1 / (1 + Math.exp(-row.reduce((sum, v, j) => sum + v * (beta[j] ?? 0), 0)));
			const curve = Math.max(1e-6, p * (1 - p)) * weight;
			for (let j = 0; j <= d; j++) {
				g[j] = (g[j] ?? 0) + (y - p) * weight * (row[j] ?? 0);
				const line = H[j] as number[];
				for (let k = 0; k <= d; k++) line[k] = (line[k] ?? 0) + curve * (row[j] ?? 0) * (row[k] ?? 0);
			}
		}
		for (let j = 1; j <= d; j++) {
			(H[j] as number[])[j] = (H[j]?.[j] ?? 0) + PENALTY;
			g[j] = (g[j] ?? 0) - PENALTY * (beta[j] ?? 0);
		}
		const move = solve(H, g);
		for (const [j, by] of move.entries()) beta[j] = (beta[j] ?? 0) + by;
		if (move.every(by => Math.abs(by) < 1e-6)) break;
	}
	const weights = FEATURES.map((name, j) => [name, (beta[j + 1] ?? 0) / (spread[j] ?? 1)] as const);
	const bias = (beta[0] ?? 0) - weights.reduce((sum, [, w], j) => sum + w * (mean[j] ?? 0), 0);
	return {...MODEL, bias, weights: Object.fromEntries(weights) as Model['weights']};
}

const args = process.argv.slice(2);
const folders = args.filter(arg => !arg.startsWith('--'));
const stories: Story[] = [];
for (const folder of folders)
	for (const gold of readGolds(folder)) if (gold.split !== 'held-out') stories.push(await readStory(folder, gold));
for (const story of stories) {
	const model = fitted(stories.filter(other => other !== story));
	const {figures} = score(story.gold, reportOf(narrate(story.articles, {model}), story.articles), 12);
	console.log(story.gold.story, JSON.stringify(figures));
}
const {bias, weights} = fitted(stories);
const table = FEATURES.map(name => `\t${name}: ${weights[name].toFixed(2)},`).join('\n');
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
