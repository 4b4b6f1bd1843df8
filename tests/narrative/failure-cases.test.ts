// The cases on which the first prototypes failed, each as a small made-up story: what must come together, what must
// not, and which texts are one account. Moves with likeness-weights.ts: a case that breaks after a fit is a loss.

import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import type {Narrative} from '../../src/narrative/narrative.ts';
import type {Article} from '../../src/text/article.ts';
import {articleOf} from '../support/articles.ts';

const story = (...texts: string[]): Article[] =>
	texts.map((text, i) => ({...articleOf(text), id: `text-${i}`, file: `text-${i}.txt`}));

/** Whether some point cites a passage with `one` and, in another text, a passage with `other`. */
function together(articles: readonly Article[], {points}: Narrative, one: string, other: string): boolean {
	return points.some(({citations}) => {
		const said = citations.map(c => articles.find(a => a.id === c.article)?.text.slice(c.start, c.end) ?? '');
		const i = said.findIndex(text => text.includes(one));
		const j = said.findIndex(text => text.includes(other));
		return i >= 0 && j >= 0 && citations[i]?.article !== citations[j]?.article;
	});
}

const ferry = story(
	`The ferry Aurelia ran aground off Port Ebba on Tuesday evening. All 212 passengers were taken ashore by lifeboats, and the captain, Ines Valtra, was arrested by the coast guard. The harbour council voted to close the eastern channel. Divers found a tear of nine metres in the hull. The owner said that the radar had been repaired in May. Rain is expected until Friday.`,
	`On Tuesday night a passenger ship, the Aurelia, hit the rocks near Port Ebba. Police detained Captain Ines Valtra. Lifeboats brought all 212 passengers to land. Environmental groups fear that fuel may reach the oyster beds. The harbour council refused to close the western channel. A hotel opened its ballroom for the night.`,
	`Port Ebba woke up to sirens. The council of the harbour decided to shut the eastern channel. "We heard a bang and then nothing," said Tomas Reil, a cook on board. The oyster farmers are worried that oil could reach the beds. Radar on the ship had been mended in May, according to its owner.`,
);

describe('one story, three accounts', () => {
	const narrative = narrate(ferry);

	it('a dense sentence belongs to two points', () => {
		expect(together(ferry, narrative, '212 passengers were taken ashore', 'brought all 212 passengers to land')).toBe(
			true,
		);
		expect(together(ferry, narrative, 'Ines Valtra, was arrested', 'detained Captain Ines Valtra')).toBe(true);
	});

	it('a paraphrase in other words is found', () => {
		expect(
			together(ferry, narrative, 'voted to close the eastern channel', 'decided to shut the eastern channel'),
		).toBe(true);
		expect(together(ferry, narrative, 'the radar had been repaired in May', 'had been mended in May')).toBe(true);
	});

	it('the same words with the opposite claim stay apart', () => {
		expect(together(ferry, narrative, 'voted to close the eastern channel', 'refused to close the western')).toBe(
			false,
		);
	});

	it('accounts of one event are not copies of one another', () => {
		expect(narrative.origins.map(origin => origin.articles.length)).toEqual([1, 1, 1]);
	});

	it('says why passages are together', () => {
		for (const {citations, reasons} of narrative.points)
			for (const [i, {score, terms}] of reasons.entries()) {
				expect(score).toBeGreaterThan(0.1);
				expect(score).toBeLessThanOrEqual(1);
				const {article, start, end} = citations[i] ?? {article: '', start: 0, end: 0};
				const text = ferry.find(({id}) => id === article)?.text ?? '';
				const sentence = text.slice(Math.max(0, start - 200), end + 200);
				for (const term of terms) expect(sentence).toContain(term);
			}
	});

	it('names of the statement only words that another account has too', () => {
		const [point] = narrate(
			story(
				'The ferry Aurelia ran aground off Port Ebba on Tuesday, said Odo Kern, a baker who collects radios.',
				'The ferry Aurelia ran aground off Port Ebba on Tuesday, said Ines Valtra, a pilot who breeds geese.',
			),
		).points;
		const reasons = point?.reasons ?? [];
		expect(reasons).toHaveLength(2);
		const named = reasons.flatMap(({terms}) => terms);
		for (const word of ['baker', 'radios', 'pilot', 'geese', 'Kern', 'Valtra']) expect(named).not.toContain(word);
		for (const reason of reasons) expect(reason.terms).toContain('Aurelia');
	});
});

describe('origins of the seeds', () => {
	it('finds the condensed rewrite and the paraphrase, and keeps the commentary and the wire report apart', async () => {
		const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
		const {articles} = await openCorpus([path.relative(process.cwd(), seeds)]);
		const {origins, points} = narrate(articles);
		expect(origins.map(origin => origin.articles.map(id => id.slice(0, 3)).join(' '))).toEqual([
			'000 001 003',
			'002',
			'004',
		]);
		const evidence = origins[0]?.evidence ?? [];
		expect(evidence.length).toBeGreaterThan(1);
		for (const {score, pairs} of evidence) {
			expect(score).toBeGreaterThan(0.6);
			expect(pairs.length).toBeGreaterThan(2);
		}
		const told = points
			.filter(point => point.origins.length > 1)
			.map(({statement: {article, start, end}}) => articles.find(a => a.id === article)?.text.slice(start, end) ?? '');
		// Points a person reads in at least two of the three accounts.
		for (const [what, pattern] of Object.entries({
			'a meeting of two, then of three': /bilateral (?:meeting|summit).*(?:trilateral|three-way)/s,
			'no soldiers of the alliance': /NATO.*(?:soil|soldiers|troops)/s,
			'a guarantee like Article 5': /Article 5/,
			'a ceasefire before talks': /ceasefire/,
			'European leaders came along': /European leaders/,
			'security guarantees': /security guarantees/,
		}))
			expect(
				told.some(text => pattern.test(text)),
				what,
			).toBe(true);
	});
});
