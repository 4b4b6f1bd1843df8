// Search, measured against what else there is, in one run: this engine, fuse.js token search over whole passages, and
// MiniSearch. Time of a keystroke (every beginning of each query), quality on the labelled queries and on drawn ones.
// `node tests/bench/search.bench.ts [--quick] [--json]`; quote ratios, milliseconds differ from machine to machine.

import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import {find} from '../../src/search/find.ts';
import {fromBytes, toBytes} from '../../src/search/index-bytes.ts';
import {buildIndex, type PassageIndex, type SearchFacts} from '../../src/search/passage-index.ts';
import type {Article} from '../../src/text/article.ts';
import {prepareMarkdown} from '../../src/text/blocks.ts';
import type {Passage} from '../../src/text/span.ts';
import {articlesOf, makeCorpus} from './corpus.ts';
import {drawQueries} from './drawn-queries.ts';
import {isRight, labelledStories, type Split} from './labelled-queries.ts';

type Engine = {
	readonly name: string;
	readonly buildMs: number;
	/** Returns numbers of passages, the best first. */
	search(query: string, limit: number): number[];
};

const quick = process.argv.includes('--quick');
const asJson = process.argv.includes('--json');
const report: Record<string, unknown> = {};

function timed<T>(run: () => T): [T, number] {
	const start = performance.now();
	const result = run();
	return [result, performance.now() - start];
}

function textsOf(index: PassageIndex): string[] {
	return Array.from(index.starts, (start, p) =>
		(index.articles[index.articleOf[p] as number] as Article).text.slice(start, index.ends[p]),
	);
}

function ours(articles: readonly Article[], facts?: SearchFacts): Engine & {index: PassageIndex} {
	const [index, buildMs] = timed(() => buildIndex(articles, facts));
	const places = new Map(Array.from(index.starts, (start, p) => [`${index.articleOf[p]} ${start}`, p]));
	const numbers = new Map(articles.map(({id}, i) => [id, i]));
	const search = (query: string, limit: number): number[] =>
		find(index, query, {limit}).hits.map(hit => places.get(`${numbers.get(hit.article)} ${hit.start}`) ?? -1);
	return {name: 'this engine', buildMs, search, index};
}

function fuse(texts: readonly string[]): Engine {
	const [engine, buildMs] = timed(
		() => new Fuse(texts, {useTokenSearch: true, ignoreLocation: true, threshold: 0.3, includeScore: true}),
	);
	const search = (query: string, limit: number): number[] =>
		engine.search(query, {limit}).map(({refIndex}) => refIndex);
	return {name: 'fuse.js tokens', buildMs, search};
}

function mini(texts: readonly string[]): Engine {
	const [engine, buildMs] = timed(() => {
		const made = new MiniSearch<{id: number; text: string}>({
			fields: ['text'],
			searchOptions: {fuzzy: 0.2, prefix: true},
		});
		made.addAll(texts.map((text, id) => ({id, text})));
		return made;
	});
	const search = (query: string, limit: number): number[] =>
		engine
			.search(query)
			.slice(0, limit)
			.map(({id}) => id as number);
	return {name: 'MiniSearch', buildMs, search};
}

function quantile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Times every beginning of the queries, as they are typed; `most` keystrokes at most, spread over all queries. */
function keystrokes(
	engine: Engine,
	queries: readonly string[],
	most: number,
): {p50: number; p95: number; keys: number} {
	const typed = queries.flatMap(query => Array.from(query, (_, i) => query.slice(0, i + 1)));
	const step = Math.max(1, Math.floor(typed.length / most));
	const chosen = step === 1 ? typed : typed.filter((_, i) => i % step === 0);
	const times = chosen.map(query => timed(() => engine.search(query, 50))[1]).sort((a, b) => a - b);
	return {p50: quantile(times, 0.5), p95: quantile(times, 0.95), keys: times.length};
}

type Asked = {readonly query: string; readonly kind: string; readonly wanted: ReadonlySet<number>};

type Tally = {first: number; third: number; kinds: string};

function quality(engine: Engine, asked: readonly Asked[]): Tally {
	return tally([[engine, asked]]);
}

function tally(rounds: readonly (readonly [Engine, readonly Asked[]])[]): Tally {
	const byKind = new Map<string, {all: number; first: number; third: number}>();
	for (const [engine, asked] of rounds) {
		for (const {query, kind, wanted} of asked) {
			const found = engine.search(query, 3);
			const counts = byKind.get(kind) ?? {all: 0, first: 0, third: 0};
			byKind.set(kind, counts);
			counts.all++;
			if (wanted.has(found[0] ?? -1)) counts.first++;
			if (found.some(passage => wanted.has(passage))) counts.third++;
		}
	}
	const sum = (key: 'all' | 'first' | 'third'): number =>
		[...byKind.values()].reduce((n, counts) => n + counts[key], 0);
	const kinds = [...byKind].map(([kind, {all, first, third}]) => `${kind} ${first}/${third}/${all}`).join(', ');
	return {first: sum('first') / sum('all'), third: sum('third') / sum('all'), kinds};
}

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0)).padStart(6);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`.padStart(7);

function say(line: string): void {
	if (!asJson) process.stdout.write(`${line}\n`);
}

function compare(name: string, articles: readonly Article[], most: readonly [number, number, number]): void {
	const own = ours(articles);
	const texts = textsOf(own.index);
	const drawn = drawQueries(texts, 330);
	const twins = new Map<string, number[]>();
	for (const [p, text] of texts.entries()) twins.set(text, [...(twins.get(text) ?? []), p]);
	const asked = drawn.map(({query, kind, passage}) => ({
		query,
		kind,
		wanted: new Set(twins.get(texts[passage] ?? '') ?? [passage]),
	}));
	const queries = drawn.filter((_, i) => i % 8 === 0).map(({query}) => query);
	say(`\n${name}: ${articles.length} articles, ${texts.length} passages, ${own.index.vocabulary.words.length} words`);
	const engines = [own, most[1] > 0 ? fuse(texts) : undefined, most[2] > 0 ? mini(texts) : undefined];
	const rows: Record<string, unknown> = {passages: texts.length};
	for (const [i, engine] of engines.entries()) {
		if (!engine) continue;
		keystrokes(engine, queries.slice(0, 4), Math.min(60, most[i] ?? 0));
		const speed = keystrokes(engine, queries, most[i] ?? 0);
		const drawnQuality = (most[i] ?? 0) > 100 ? quality(engine, asked) : undefined;
		say(
			`  ${engine.name.padEnd(15)} key p50 ${ms(speed.p50)} ms  p95 ${ms(speed.p95)} ms (${speed.keys} keys)  build ${ms(engine.buildMs)} ms` +
				(drawnQuality ? `  drawn: first ${percent(drawnQuality.first)}, top 3 ${percent(drawnQuality.third)}` : ''),
		);
		if (drawnQuality && process.argv.includes('--why')) say(`    ${drawnQuality.kinds}`);
		rows[engine.name] = {...speed, buildMs: engine.buildMs, drawn: drawnQuality};
	}
	const [bytes, writeMs] = timed(() => toBytes(own.index));
	const loads = Array.from({length: 5}, () => timed(() => fromBytes(bytes, articles))[1]).sort((a, b) => a - b);
	say(
		`  as bytes        ${(bytes.length / 1e6).toFixed(1)} MB, written in ${ms(writeMs)} ms, loaded in ${ms(quantile(loads, 0.5))} ms`,
	);
	rows.loadMs = quantile(loads, 0.5);
	report[name] = rows;
}

function passageOf(index: PassageIndex, p: number): Passage {
	const article = index.articles[index.articleOf[p] as number] as Article;
	return {article: article.id, start: index.starts[p] as number, end: index.ends[p] as number};
}

/** Asks every labelled query of its own story, opened alone, in all three engines. */
async function labelled(): Promise<readonly Article[]> {
	const stories = await labelledStories();
	const asked = new Map<string, Map<Split, Asked[]>>();
	const engines = new Map<string, Map<string, Engine>>();
	const add = (story: string, engine: Engine): void => {
		engines.set(engine.name, (engines.get(engine.name) ?? new Map<string, Engine>()).set(story, engine));
	};
	for (const {name, articles, facts, queries} of stories) {
		const own = ours(articles, facts);
		const texts = textsOf(own.index);
		add(name, own);
		add(name, fuse(texts));
		add(name, mini(texts));
		const bySplit = new Map<Split, Asked[]>();
		for (const {query, kind, split, targets} of queries) {
			const wanted = new Set(texts.flatMap((_, p) => (isRight(passageOf(own.index, p), targets) ? [p] : [])));
			bySplit.set(split, [...(bySplit.get(split) ?? []), {query, kind, wanted}]);
		}
		asked.set(name, bySplit);
	}
	const rows: Record<string, unknown> = {};
	for (const split of ['dev', 'held-out'] as const) {
		const count = [...asked.values()].reduce((n, bySplit) => n + (bySplit.get(split)?.length ?? 0), 0);
		say(`\nlabelled queries, ${split} (${count}), each asked of its own story`);
		for (const [name, byStory] of engines) {
			const found = tally([...byStory].map(([story, engine]) => [engine, asked.get(story)?.get(split) ?? []] as const));
			say(`  ${name.padEnd(15)} first ${percent(found.first)}, top 3 ${percent(found.third)}`);
			if (process.argv.includes('--why') && split === 'dev') say(`    ${found.kinds}`);
			rows[`${split} ${name}`] = found;
		}
	}
	report.labelled = rows;
	return stories.flatMap(({name, articles}) => articles.map(article => ({...article, id: `${name}/${article.id}`})));
}

await prepareMarkdown();
const articles = await labelled();
compare('stories and seeds', articles, [2000, 2000, 2000]);
compare('archive of 10,000', articlesOf(makeCorpus(1000)), [2000, quick ? 20 : 60, 300]);
if (!quick) compare('archive of 100,000', articlesOf(makeCorpus(10_000)), [2000, 12, 60]);
if (asJson) process.stdout.write(`${JSON.stringify(report, null, '\t')}\n`);
