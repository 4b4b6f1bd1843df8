// Guards the labelled stories: every figure of `npm run eval` rests on them, so each passage that a gold file names
// must stand in its article, each id must resolve, and what the format promises must hold. What the engine makes of
// the stories is measured in tests/eval/.

import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

type Passage = {article: string; text: string};
type Gold = {
	story: string;
	split: string;
	kind: string;
	articles: {id: string; origin: string}[];
	points: {id: string; statement: string; core: boolean; support: (Passage & {partial?: boolean})[]}[];
	must_not_merge: {id: string; a: Passage; b: Passage; why: string}[];
	differences: {id: string; kind: string; must: boolean; values: (Passage & {value: string})[]}[];
	not_differences: {id: string; kind: string; values: (Passage & {value: string})[]}[];
	quotations: {id: string; speaker: string; canonical: string; occurrences: (Passage & {kind: string})[]}[];
	unique: Passage[];
	furniture: Passage[];
	sentences: (Passage & {kind: string})[];
};

const folder = fileURLToPath(new URL('.', import.meta.url));
const stories = readdirSync(folder)
	.filter(name => name.endsWith('.gold.json'))
	.map(name => name.replace('.gold.json', ''))
	.sort();

const textsOf = (story: string): Map<string, string> => {
	const texts = story === 'seeds' ? `${folder}../../seeds` : `${folder}${story}`;
	return new Map(
		readdirSync(texts)
			.filter(name => /\.(txt|md)$/.test(name))
			.map(name => [name.replace(/\.[a-z]+$/, ''), readFileSync(`${texts}/${name}`, 'utf8')]),
	);
};

const golds = (): Gold[] =>
	stories.map(story => JSON.parse(readFileSync(`${folder}${story}.gold.json`, 'utf8')) as Gold);

test('the stories are split by kind and by use', () => {
	expect(golds().length).toBeGreaterThanOrEqual(6);
	const used = (split: string, kind: string) => golds().filter(gold => gold.split === split && gold.kind === kind).length;
	for (const kind of ['news', 'hard']) expect(used('dev', kind)).toBeGreaterThanOrEqual(1);
	expect(used('held-out', 'news') + used('held-out', 'hard')).toBeGreaterThanOrEqual(1);
	for (const gold of golds()) {
		expect(['dev', 'held-out']).toContain(gold.split);
		expect(['news', 'hard']).toContain(gold.kind);
	}
});

type LabelledQuery = {story: string; type: string; split: string; query: string; targets: Passage[]};

describe('the labelled queries', () => {
	const queries = JSON.parse(readFileSync(`${folder}queries.json`, 'utf8')) as LabelledQuery[];
	test('are many, of many kinds, half of them or more held out, and all about held-out stories', () => {
		expect(queries.length).toBeGreaterThanOrEqual(150);
		expect(new Set(queries.map(({type}) => type)).size).toBeGreaterThanOrEqual(12);
		const heldOut = queries.filter(({split}) => split === 'held-out').length;
		expect(heldOut).toBeGreaterThanOrEqual(queries.length / 2 - 10);
		expect(heldOut).toBeLessThanOrEqual((3 * queries.length) / 4);
		const held = new Set(golds().filter(gold => gold.split === 'held-out').map(gold => gold.story));
		expect(queries.filter(({story, split}) => held.has(story) && split !== 'held-out')).toEqual([]);
		// Every held-out story is asked about, and a story that is asked about is asked enough.
		for (const story of new Set([...held, ...queries.map(query => query.story)]))
			expect(queries.filter(query => query.story === story).length, story).toBeGreaterThanOrEqual(8);
	});

	test('have targets that stand in their articles', () => {
		const wrong = queries.filter(
			({story, targets}) =>
				targets.length === 0 ||
				targets.some(({article, text}) => {
					return text === '' || !textsOf(story).get(article)?.includes(text);
				}),
		);
		expect(wrong).toEqual([]);
	});

	test('are asked once each', () => {
		expect(new Set(queries.map(({story, query}) => `${story} ${query}`)).size).toBe(queries.length);
	});
});

describe.each(stories)('%s', story => {
	const gold = JSON.parse(readFileSync(`${folder}${story}.gold.json`, 'utf8')) as Gold;
	const texts = textsOf(story);

	test('has the articles the gold names', () => {
		expect(gold.story).toBe(story);
		expect([...texts.keys()].sort()).toEqual(gold.articles.map(article => article.id).sort());
	});

	test('every passage stands in its article', () => {
		const passages: Passage[] = [
			...gold.points.flatMap(point => point.support),
			...gold.must_not_merge.flatMap(pair => [pair.a, pair.b]),
			...gold.differences.flatMap(difference => difference.values),
			...gold.not_differences.flatMap(difference => difference.values),
			...gold.quotations.flatMap(quotation => quotation.occurrences),
			...gold.unique,
			...gold.furniture,
			...gold.sentences,
		];
		const wrong = passages.filter(({article, text}) => text === '' || !texts.get(article)?.includes(text));
		expect(wrong).toEqual([]);
	});

	test('ids are used once', () => {
		const lists = [gold.points, gold.must_not_merge, gold.differences, gold.not_differences, gold.quotations];
		for (const list of lists) expect(new Set(list.map(item => item.id)).size).toBe(list.length);
	});

	test('a point is stated by two texts, a core point by two origins', () => {
		const originOf = new Map(gold.articles.map(article => [article.id, article.origin]));
		for (const point of gold.points) {
			const articles = new Set(point.support.filter(passage => !passage.partial).map(passage => passage.article));
			const origins = new Set([...articles].map(article => originOf.get(article)));
			expect(articles.size, `${point.id} ${point.statement}`).toBeGreaterThan(1);
			if (point.core) expect(origins.size, `${point.id} ${point.statement}`).toBeGreaterThan(1);
		}
	});

	test('a difference has two values, a pair two passages', () => {
		for (const difference of [...gold.differences, ...gold.not_differences])
			expect(new Set(difference.values.map(value => value.value)).size, difference.id).toBeGreaterThan(1);
		for (const {id, a, b} of gold.must_not_merge) expect(a.text === b.text && a.article === b.article, id).toBe(false);
	});

	test('no passage supports a point both in full and in part', () => {
		for (const point of gold.points) {
			const keys = point.support.map(({article, text}) => `${article} ${text}`);
			expect(new Set(keys).size, point.id).toBe(keys.length);
		}
	});

	test('every body sentence of a point or of one account alone is in the list of sentences', () => {
		const listed = new Set(gold.sentences.map(({article, text}) => `${article} ${text}`));
		for (const {article, text} of [...gold.unique, ...gold.furniture]) expect(listed.has(`${article} ${text}`)).toBe(true);
		for (const {article, text} of gold.points.flatMap(point => point.support))
			expect(
				gold.sentences.some(sentence => sentence.article === article && sentence.text.includes(text)),
				text,
			).toBe(true);
	});

	test('the sentences follow one another in their article', () => {
		for (const [article, text] of texts) {
			let at = 0;
			for (const sentence of gold.sentences.filter(one => one.article === article)) {
				const found = text.indexOf(sentence.text, at);
				expect(found, sentence.text).toBeGreaterThanOrEqual(at);
				at = found + sentence.text.length;
			}
		}
	});
});
