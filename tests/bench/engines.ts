// Search, measured against what else there is, in one run: this engine, fuse.js token search over whole passages, and
// MiniSearch. Time of a keystroke (every beginning of each query), quality on the labelled queries and on drawn ones.
// `npm run bench -- --only engines` prints it; quote ratios, milliseconds differ from machine to machine.

import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import {buildIndex} from '../../src/search/build-index.ts';
import {find} from '../../src/search/find.ts';
import {fromBytes, toBytes} from '../../src/search/index-bytes.ts';
import type {PassageIndex, SearchFacts} from '../../src/search/passage-index.ts';
import type {Article} from '../../src/text/article.ts';
import {prepareMarkdown} from '../../src/text/blocks.ts';
import type {Passage} from '../../src/text/span.ts';
import {articlesOf, makeCorpus} from './corpus.ts';
import {drawQueries} from './drawn-queries.ts';
import {isRight, labelledStories, type Split} from './labelled-queries.ts';
import {quantile} from './measure.ts';

type Engine = {
	readonly name: string;
	readonly buildMs: number;
	/** Returns numbers of passages, the best first. */
	search(query: string, limit: number): number[];
};

/** What was measured of one engine on some texts; times in ms, shares 0–1. */
export type EngineFigures = {
	readonly engine: string;
	readonly p50: number;
	readonly p95: number;
	readonly keys: number;
	readonly buildMs: number;
	/** Share of drawn queries with the right passage first, and among the first three; none where it takes too long. */
	readonly drawn?: Found;
};

/** The engines on some texts, this one first; `loadMs`: this engine's index from its bytes. */
export type Comparison = {
	readonly name: string;
	readonly articles: number;
	readonly passages: number;
	readonly words: number;
	readonly engines: readonly EngineFigures[];
	readonly bytes: number;
	readonly loadMs: number;
};

/** Share of labelled queries with the right passage first, and among the first three, by engine. */
export type Labelled = {
	readonly split: Split;
	readonly queries: number;
	readonly engines: readonly (Found & {readonly engine: string})[];
};

type Found = {readonly first: number; readonly third: number};

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

/** Times every beginning of the queries, as they are typed; `most` keystrokes at most, spread over all queries. */
function keystrokes(
	engine: Engine,
	queries: readonly string[],
	most: number,
): {p50: number; p95: number; keys: number} {
	const typed = queries.flatMap(query => Array.from(query, (_, i) => query.slice(0, i + 1)));
	const step = Math.max(1, Math.floor(typed.length / most));
	const chosen = step === 1 ? typed : typed.filter((_, i) => i % step === 0);
	const times = chosen.map(query => timed(() => engine.search(query, 50))[1]);
	return {p50: quantile(times, 0.5), p95: quantile(times, 0.95), keys: times.length};
}

type Asked = {readonly query: string; readonly wanted: ReadonlySet<number>};

function shareFound(rounds: readonly (readonly [Engine, readonly Asked[]])[]): Found {
	let all = 0;
	let first = 0;
	let third = 0;
	for (const [engine, asked] of rounds) {
		for (const {query, wanted} of asked) {
			const found = engine.search(query, 3);
			all++;
			if (wanted.has(found[0] ?? -1)) first++;
			if (found.some(passage => wanted.has(passage))) third++;
		}
	}
	return {first: first / all, third: third / all};
}

/** Keys to time in this engine, fuse.js and MiniSearch; 0 leaves an engine out. */
type Keys = readonly [own: number, fuse: number, mini: number];

/** An engine is asked all drawn queries only where it is quick enough to be timed on so many keys. */
const QUICK = 100;

function compare(name: string, articles: readonly Article[], most: Keys): Comparison {
	const own = ours(articles);
	const texts = textsOf(own.index);
	const drawn = drawQueries(texts, 330);
	const twins = new Map<string, number[]>();
	for (const [p, text] of texts.entries()) twins.set(text, [...(twins.get(text) ?? []), p]);
	const asked = drawn.map(({query, passage}) => ({
		query,
		wanted: new Set(twins.get(texts[passage] ?? '') ?? [passage]),
	}));
	const queries = drawn.filter((_, i) => i % 8 === 0).map(({query}) => query);
	const engines = [() => own, () => fuse(texts), () => mini(texts)].flatMap((make, i): EngineFigures[] => {
		const keys = most[i] ?? 0;
		if (keys === 0) return [];
		const engine = make();
		keystrokes(engine, queries.slice(0, 4), Math.min(60, keys));
		const speed = keystrokes(engine, queries, keys);
		const figures = {engine: engine.name, ...speed, buildMs: engine.buildMs};
		return [keys > QUICK ? {...figures, drawn: shareFound([[engine, asked]])} : figures];
	});
	const bytes = toBytes(own.index);
	const loads = Array.from({length: 5}, () => timed(() => fromBytes(bytes, articles))[1]);
	return {
		name,
		articles: articles.length,
		passages: texts.length,
		words: own.index.vocabulary.words.length,
		engines,
		bytes: bytes.length,
		loadMs: quantile(loads, 0.5),
	};
}

function passageOf(index: PassageIndex, p: number): Passage {
	const article = index.articles[index.articleOf[p] as number] as Article;
	return {article: article.id, start: index.starts[p] as number, end: index.ends[p] as number};
}

/** Asks every labelled query of its own story, opened alone, in all three engines; the stories' articles with it. */
async function labelled(): Promise<{readonly splits: readonly Labelled[]; readonly articles: readonly Article[]}> {
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
		for (const {query, split, targets} of queries) {
			const wanted = new Set(texts.flatMap((_, p) => (isRight(passageOf(own.index, p), targets) ? [p] : [])));
			bySplit.set(split, [...(bySplit.get(split) ?? []), {query, wanted}]);
		}
		asked.set(name, bySplit);
	}
	const splits = (['dev', 'held-out'] as const).map((split): Labelled => {
		const of = (story: string): readonly Asked[] => asked.get(story)?.get(split) ?? [];
		return {
			split,
			queries: [...asked.keys()].reduce((sum, story) => sum + of(story).length, 0),
			engines: [...engines].map(([engine, byStory]) => ({
				engine,
				...shareFound([...byStory].map(([story, made]) => [made, of(story)] as const)),
			})),
		};
	});
	const articles = stories.flatMap(({name, articles}) =>
		articles.map(article => ({...article, id: `${name}/${article.id}`})),
	);
	return {splits, articles};
}

/** Measures everything; the seeds first, which are what most people open. About a minute. */
export async function measureEngines(seeds: readonly Article[]): Promise<{
	readonly labelled: readonly Labelled[];
	readonly compared: readonly Comparison[];
}> {
	await prepareMarkdown();
	const {splits, articles} = await labelled();
	return {
		labelled: splits,
		compared: [
			compare('the seeds', seeds, [2000, 2000, 2000]),
			compare('the labelled stories', articles, [2000, 1000, 2000]),
			compare('an archive of 10,000', articlesOf(makeCorpus(1000)), [2000, 40, 300]),
			compare('an archive of 100,000', articlesOf(makeCorpus(10_000)), [2000, 12, 40]),
		],
	};
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** The comparison as lines of text. */
export function comparisonText({labelled, compared}: Awaited<ReturnType<typeof measureEngines>>): string {
	const rows = [
		...labelled.flatMap(({split, queries, engines}) => [
			`${queries} labelled queries (${split}), each asked of its own story`,
			...engines.map(
				({engine, first, third}) => `  ${engine.padEnd(15)} first ${percent(first)}, top 3 ${percent(third)}`,
			),
		]),
		...compared.flatMap(({name, articles, passages, words, engines, bytes, loadMs}) => [
			`${name}: ${articles} articles, ${passages} passages, ${words} words; ${(bytes / 1e6).toFixed(1)} MB kept, loaded in ${ms(loadMs)}`,
			...engines.map(({engine, p50, p95, keys, buildMs, drawn}) => {
				const found = drawn ? `, drawn queries: first ${percent(drawn.first)}, top 3 ${percent(drawn.third)}` : '';
				return `  ${engine.padEnd(15)} a key p50 ${ms(p50)}, p95 ${ms(p95)} (${keys} keys), built in ${ms(buildMs)}${found}`;
			}),
		]),
	];
	return rows.join('\n');
}
