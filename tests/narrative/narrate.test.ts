// What holds of every narrative, whatever the story: the invariants of the design, over the seeds and the development
// stories, and over stories put together at random from their sentences.

import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import type {KeyPoint, Narrative} from '../../src/narrative/narrative.ts';
import {without} from '../../src/narrative/split-off.ts';
import type {Article} from '../../src/text/article.ts';
import {sentencesOf} from '../../src/text/sentences.ts';
import {articleOf} from '../support/articles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stories = path.join(root, 'tests/stories');
const folders = [
	path.join(root, 'seeds'),
	...readdirSync(stories)
		.filter(file => file.endsWith('.gold.json'))
		.filter(file => JSON.parse(readFileSync(path.join(stories, file), 'utf8')).split === 'dev')
		.map(file => file.replace('.gold.json', ''))
		.filter(story => story !== 'seeds')
		.map(story => path.join(stories, story)),
];
const opened = await Promise.all(folders.map(async folder => (await openCorpus([folder])).articles));

// What tells in texts of the usual length, that a word or a figure stands nowhere else, tells nothing in short ones.
it.each([
	['The first text.', 'The second text.'],
	['Hello world.', 'Goodbye world.'],
	[
		'Storm hits coast.\n\nA storm hit the coast of Norland on Monday and two people died.',
		'Mayor resigns.\n\nThe mayor of Port Ebba stepped down on Monday after two votes.',
	],
	['Rain is expected in the north on Friday.', 'The bank raised its rate on Friday, the third time.'],
])('short texts of different things have no point in common: %j and %j', (one, two) => {
	const articles = [one, two].map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));
	expect(narrate(articles).points).toEqual([]);
});

it('short texts of one thing have one point', () => {
	const texts = ['Two people died in the storm on Monday.', 'The storm killed two people on Monday.'];
	const articles = texts.map((text, i) => ({...articleOf(text), id: `t${i}`, file: `t${i}.txt`}));
	expect(narrate(articles).points).toHaveLength(1);
});

/** Stories of two to four texts whose sentences are drawn, with repetition, from a real one. */
const sentences = opened
	.flat()
	.flatMap(article => sentencesOf(article).map(({start, end}) => article.text.slice(start, end).replace(/\s+/g, ' ')))
	.slice(0, 300);
const anyStory = fc
	.array(fc.array(fc.constantFrom(...sentences, '', 'No. "', '“', '12 of 13.'), {maxLength: 12}), {
		minLength: 1,
		maxLength: 4,
	})
	.map(texts => texts.map((lines, i): Article => ({...articleOf(lines.join('\n\n')), id: `t${i}`, file: `t${i}.txt`})));

const textOf = (articles: readonly Article[], id: string): string => articles.find(a => a.id === id)?.text ?? '';

function expectSoundNarrative(articles: readonly Article[], narrative: Narrative): void {
	const {origins, points} = narrative;
	// Every article is in exactly one origin.
	expect(origins.flatMap(origin => origin.articles).sort()).toEqual(articles.map(a => a.id).sort());
	let shared = true;
	for (const point of points) {
		const {start, end, article} = point.statement;
		// The statement is a slice of the passage cited first.
		expect(point.citations[0]).toMatchObject({article});
		expect(start).toBeGreaterThanOrEqual(point.citations[0]?.start ?? 0);
		expect(end).toBeLessThanOrEqual(point.citations[0]?.end ?? 0);
		expect(end).toBeGreaterThan(start);
		expect(point.reasons).toHaveLength(point.citations.length);
		const seen = point.citations.map(c => `${c.article} ${c.start} ${c.end}`);
		expect(new Set(seen).size).toBe(seen.length);
		expect(new Set(point.citations.map(c => c.article))).toEqual(new Set(point.articles));
		expect(point.articles.length).toBeGreaterThan(1);
		expect(point.position).toBeGreaterThanOrEqual(0);
		expect(point.position).toBeLessThanOrEqual(1);
		for (const c of point.citations) {
			const text = textOf(articles, c.article);
			expect(c.start).toBeGreaterThanOrEqual(0);
			expect(c.end).toBeLessThanOrEqual(text.length);
			expect(text.slice(c.start, c.end).trim()).toBe(text.slice(c.start, c.end));
		}
		// Points of several origins come first.
		if (point.origins.length < 2) shared = false;
		else expect(shared).toBe(true);
		const cited = origins.filter(origin => origin.articles.some(id => point.articles.includes(id)));
		expect([...point.origins].sort()).toEqual(cited.map(origin => origin.id).sort());
	}
	expect(new Set(points.map(point => point.id)).size).toBe(points.length);
	// Every sentence is shared, unique or furniture.
	const spans = articles.flatMap(a => sentencesOf(a).map(({start, end}) => `${a.id} ${start} ${end}`));
	expect(narrative.sentences.map(s => `${s.article} ${s.start} ${s.end}`)).toEqual(spans);
	for (const s of narrative.sentences) {
		const several = s.points.some(i => (points[i]?.origins.length ?? 0) > 1);
		if (s.standing !== 'furniture') expect(s.standing).toBe(several ? 'shared' : 'unique');
	}
	const unique = new Set(narrative.sentences.filter(s => s.standing === 'unique').map(s => `${s.article} ${s.start}`));
	for (const s of narrative.unique) expect(unique.has(`${s.article} ${s.start}`)).toBe(true);
}

describe('every narrative', () => {
	it('every shared point has at least two origins; every sentence is shared, unique or furniture; a citation quotes its article exactly', () => {
		for (const articles of opened) expectSoundNarrative(articles, narrate(articles));
	});

	it('the same of any texts, empty ones and broken quotations too', () => {
		fc.assert(
			fc.property(anyStory, articles => expectSoundNarrative(articles, narrate(articles))),
			{numRuns: 40, seed: 7},
		);
	});

	it('the same folder gives the same points, whatever the order of its files', () => {
		for (const articles of opened) {
			const one = narrate(articles);
			const other = narrate([...articles].reverse().map(article => ({...article})));
			expect(facts(other)).toEqual(facts(one));
		}
	});

	it('gives the same bytes twice', () => {
		for (const articles of opened)
			expect(JSON.stringify(narrate(articles.map(a => ({...a}))))).toBe(JSON.stringify(narrate(articles)));
	});

	it('tells how far it is, never backwards, up to the end', () => {
		const told: number[] = [];
		narrate(opened[0] ?? [], {onProgress: share => told.push(share)});
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(told.at(-1)).toBe(1);
	});

	it('of no article, one article and an empty article is empty or unique', () => {
		expect(narrate([]).points).toEqual([]);
		const one = narrate((opened[0] ?? []).slice(0, 1));
		expect(one.points).toEqual([]);
		expect(one.sentences.every(({standing}) => standing !== 'shared')).toBe(true);
		expect(narrate([{...articleOf(''), id: 'e'}]).sentences).toEqual([]);
	});
});

/** A narrative without what follows the order of files: letters of origins and the order of citations. */
function facts(narrative: Narrative): unknown {
	const named = new Map(narrative.origins.map(origin => [origin.id, [...origin.articles].sort().join(' ')]));
	return {
		origins: [...named.values()].sort(),
		points: narrative.points.map(point => ({
			...point,
			origins: point.origins.map(id => named.get(id)).sort(),
			articles: [...point.articles].sort(),
			citations: point.citations.map(c => `${c.article} ${c.start} ${c.end} ${c.partial}`).sort(),
			reasons: point.reasons.map(reason => reason.score).sort(),
		})),
		unique: narrative.unique.map(c => `${c.article} ${c.start}`).sort(),
		sentences: narrative.sentences.map(s => `${s.article} ${s.start} ${s.standing} ${s.points}`).sort(),
	};
}

describe('without', () => {
	const articles = opened[0] ?? [];
	const narrative = narrate(articles);

	it('splits a passage off and keeps a sound narrative', () => {
		expect(narrative.points.length).toBeGreaterThan(0);
		for (const point of narrative.points)
			for (let i = 1; i < point.citations.length; i++) {
				const left = without(narrative, point.id, i);
				expectSoundNarrative(articles, left);
				const gone = point.citations[i];
				const after = left.points.find(({id}) => id === point.id);
				expect(after?.citations ?? []).not.toContainEqual(gone);
			}
	});

	it('leaves the statement and unknown citations alone', () => {
		const [{id}] = narrative.points as [KeyPoint];
		expect(without(narrative, id, 0)).toBe(narrative);
		expect(without(narrative, id, 99)).toBe(narrative);
		expect(without(narrative, 'none', 1)).toBe(narrative);
	});
});
