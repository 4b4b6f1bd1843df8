import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {othersFor} from '../../src/english/others-for.ts';
import {buildIndex} from '../../src/search/build-index.ts';
import {patternOf, slipsBetween} from '../../src/search/edit-distance.ts';
import {find} from '../../src/search/find.ts';
import {type PassageIndex, QUOTED} from '../../src/search/passage-index.ts';
import type {Hit} from '../../src/search/search.ts';
import {rootOf, soundKey, spellingKey} from '../../src/search/spelling.ts';
import {withSuggestion} from '../../src/search/suggest.ts';
import {wordsOf} from '../../src/search/tokens.ts';
import type {Article} from '../../src/text/article.ts';
import {articleOf, articles, words} from './articles.ts';

const ALL = {limit: Number.POSITIVE_INFINITY, typing: false};

function passageTexts(index: PassageIndex): {article: string; start: number; text: string}[] {
	return Array.from(index.starts, (start, p) => {
		const article = index.articles[index.articleOf[p] as number] as Article;
		return {article: article.id, start, text: article.text.slice(start, index.ends[p])};
	});
}

function textOf(list: readonly Article[], hit: {article: string; start: number; end: number}): string {
	return list.find(({id}) => id === hit.article)?.text.slice(hit.start, hit.end) ?? '';
}

function lit(list: readonly Article[], hit: Hit): string {
	return hit.matches.map(span => textOf(list, {article: hit.article, ...span})).join(' ');
}

function place(hit: {article: string; start: number}): string {
	return `${hit.article}:${hit.start}`;
}

function isQuoted(index: PassageIndex, hit: Hit): boolean {
	const p = passageTexts(index).findIndex(passage => place(passage) === place(hit));
	return ((index.flags[p] ?? 0) & QUOTED) !== 0;
}

// The slow obvious twin: looks at every passage; does it have every word, as typed or in the other spelling?
function exactPlaces(index: PassageIndex, asked: readonly string[]): string[] {
	const keys = asked.map(spellingKey);
	return passageTexts(index)
		.filter(({text}) => {
			const held = wordsOf(text).map(spellingKey);
			return keys.every(key => held.includes(key));
		})
		.map(place)
		.sort();
}

function phrasePlaces(index: PassageIndex, asked: readonly string[]): string[] {
	const wanted = ` ${asked.map(spellingKey).join(' ')} `;
	return passageTexts(index)
		.filter(({text}) => ` ${wordsOf(text).map(spellingKey).join(' ')} `.includes(wanted))
		.map(place)
		.sort();
}

const soft = new Set(['the', 'of', 'in', 'to', 'and']);
const asked = fc.array(fc.constantFrom(...words.filter(word => !soft.has(word))), {minLength: 1, maxLength: 3});

describe('exact search', () => {
	test('agrees with a slow obvious twin', () => {
		fc.assert(
			fc.property(articles, asked, (list, query) => {
				const index = buildIndex(list);
				const {hits} = find(index, query.join(' '), ALL);
				const exact = hits.filter(({kind}) => kind === 'exact' || kind === 'phrase');
				expect(exact.map(place).sort()).toEqual(exactPlaces(index, wordsOf(query.join(' '))));
			}),
		);
	});

	test('of phrases agrees with a slow obvious twin', () => {
		fc.assert(
			fc.property(articles, asked, (list, query) => {
				const index = buildIndex(list);
				const found = find(index, `"${query.join(' ')}"`, ALL)
					.hits.map(place)
					.sort();
				const expected = phrasePlaces(index, wordsOf(query.join(' ')));
				// "cease fire" and "ceasefire" are one; all that the twin finds is there.
				expect(found).toEqual(expect.arrayContaining(expected));
				if (!/cease|fire/.test(query.join(' '))) expect(found).toEqual(expected);
			}),
		);
	});
});

describe('hits', () => {
	const query = fc.oneof(
		asked.map(list => list.join(' ')),
		fc
			.array(fc.constantFrom('"', '-', '|', 'vot', 'zelenski', 'mnister', 'ferri', 'in:quotes', 'strik*', 'the'), {
				maxLength: 5,
			})
			.map(list => list.join(' ')),
		fc.constantFrom('zelenski', 'mnister', 'ferri').map(word => `in:quotes | ${word}`),
	);

	// Whether a lit stretch goes with a typed word, by the slowest way to say so.
	function goesWith(lit: string, typed: readonly string[]): boolean {
		const joined = typed.join('');
		return typed.some(word => {
			if (word.startsWith(lit) || spellingKey(word) === spellingKey(lit) || rootOf(word) === rootOf(lit)) return true;
			if (joined.includes(lit) || word.includes(lit)) return true;
			if (othersFor(rootOf(word), rootOf).some(other => rootOf(other) === rootOf(lit))) return true;
			if (soundKey(word) !== '' && soundKey(word) === soundKey(lit)) return true;
			const pattern = patternOf(word);
			return slipsBetween(pattern, lit) <= 3 || slipsBetween(pattern, lit, true) <= 2;
		});
	}

	test('every lit range is a true match, an exact slice of its passage, in order', () => {
		fc.assert(
			fc.property(articles, query, fc.boolean(), (list, typed, typing) => {
				const index = buildIndex(list);
				for (const hit of find(index, typed, {typing}).hits) {
					let last = hit.start;
					for (const {start, end} of hit.matches) {
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeGreaterThan(start);
						last = end;
						const lit = wordsOf(textOf(list, {article: hit.article, start, end}));
						expect(lit).toHaveLength(1);
						expect(goesWith(lit[0] ?? '', wordsOf(typed)), `${lit} for ${typed}`).toBe(true);
					}
					expect(last).toBeLessThanOrEqual(hit.end);
					// What a field alone lets through has nothing to light.
					const field = typed.includes('in:quotes') && isQuoted(index, hit);
					const sure = hit.kind === 'exact' || hit.kind === 'phrase';
					if (sure && !field) expect(hit.matches.length, typed).toBeGreaterThan(0);
				}
			}),
		);
	});

	test('light the same whether that is asked at once or after many other searches', () => {
		fc.assert(
			fc.property(articles, query, (list, typed) => {
				const index = buildIndex(list);
				const late = find(index, typed).hits;
				const spans = find(buildIndex(list), typed).hits.map(hit => hit.matches);
				for (let other = 0; other < 60; other++) find(index, `other${other} ${words[other] ?? ''}`);
				expect(late.map(hit => hit.matches)).toEqual(spans);
			}),
			{numRuns: 30},
		);
	});

	test('adding a file never removes a hit', () => {
		fc.assert(
			fc.property(articles, articles, query, fc.boolean(), (list, more, typed, typing) => {
				const options = {limit: Number.POSITIVE_INFINITY, typing};
				const before = find(buildIndex(list), typed, options).hits.map(place);
				const all = [...list, ...more.map((article, i) => ({...article, id: `b${i}`}))];
				const after = new Set(find(buildIndex(all), typed, options).hits.map(place));
				for (const hit of before) expect(after.has(hit), hit).toBe(true);
			}),
		);
	});

	test('do not depend on the order of the files', () => {
		fc.assert(
			fc.property(articles, query, (list, typed) => {
				const one = find(buildIndex(list), typed, ALL).hits;
				const other = find(buildIndex([...list].reverse()), typed, ALL).hits;
				expect(other).toEqual(one);
			}),
		);
	});

	test('are sorted by kind and score, and counted', () => {
		const order = ['phrase', 'exact', 'stem', 'fuzzy', 'partial'];
		fc.assert(
			fc.property(articles, query, (list, typed) => {
				const {hits, total, sure} = find(buildIndex(list), typed, ALL);
				expect(hits.length).toBe(total);
				expect(hits.filter(({kind}) => order.indexOf(kind) < 3).length).toBe(sure);
				const kinds = hits.map(({kind}) => order.indexOf(kind));
				expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
				expect(new Set(hits.map(place)).size).toBe(hits.length);
				for (const hit of hits) expect(hit.missing.length > 0).toBe(hit.kind === 'partial');
			}),
		);
	});

	test('never throws, whatever is typed', () => {
		const index = buildIndex([articleOf('a', 'The ferry to Lindqvist left at 5. “Never again,” said Kovač.')]);
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 40}), typed => {
				expect(find(index, typed).query).toBe(typed);
			}),
		);
	});
});

const story = [
	articleOf(
		'harbour',
		[
			'The harbour authority closed two berths on Tuesday.',
			'Minister Ilse Lindqvist met the unions in Norrby and promised a cease-fire in the pay dispute.',
			'“We will negotiate with the utmost thoroughness,” Lindqvist told reporters. “Nobody will lose a job.”',
			'The company had counted 1,250 containers, 14 of them empty.',
			'[H2]What the dockers want',
			'They demand shorter shifts and a say in the rota.',
			'Volodymyr Zelenskyy did not attend; the U.S. sent an observer.',
		].join('\n\n'),
		{publisher: 'Norrby Courier', title: 'Berths closed'},
	),
	articleOf(
		'wire',
		[
			'Dockers struck for a third day, and the colour drained from the talks.',
			'A labor court will hear the case over night shifts.',
			'The airforce stayed out of it.',
		].join('\n\n'),
		{publisher: 'North Wire', title: 'Third day'},
	),
];
const thoroughness = (story[0] as Article).text.indexOf('We will');
const facts = {
	speakers: [{article: 'harbour', start: thoroughness, end: thoroughness + 46, speaker: 'Ilse Lindqvist'}],
	aliases: [
		['International Transport Federation', 'ITF'],
		['Norrby', 'the harbour town'],
	],
};
const index = buildIndex(story, facts);

describe('what one has in mind is found', () => {
	test.each([
		['other order', 'berths tuesday closed', 'closed two berths'],
		['a typo', 'harbor autority', 'harbour authority'],
		['two typos in long words', 'neogtiate thorougness', 'utmost thoroughness'],
		['a misspelt name', 'lindkvist norby', 'Ilse Lindqvist met'],
		['a name heard otherwise', 'zelenskij observer', 'Zelenskyy'],
		['a name heard otherwise from its first letter on', 'wolodimir observer', 'Volodymyr'],
		['joined words', 'ceasefire dispute', 'cease-fire'],
		['split words', 'air force', 'airforce'],
		['a number with other separators', '1250 containers', '1,250'],
		['a number as it stands', '1,250', '1,250'],
		['another form', 'strike third', 'struck'],
		['another form of a long word', 'negotiations', 'negotiate'],
		['American spelling', 'color drained', 'colour'],
		['British spelling', 'labour court', 'labor'],
		['a beginning', 'contai', '1,250 containers'],
		['a beginning with a slip', 'obsrev', 'observer'],
		['the heading above', 'dockers rota', 'shorter shifts'],
		['the speaker', 'lindqvist thoroughness', 'utmost thoroughness'],
		['initials', 'us observer', 'the U.S.'],
		['half remembered', 'dockers demanded shorter shifts and more holidays', 'shorter shifts'],
		['a phrase', '"say in the rota"', 'say in the rota'],
		['a phrase with another spelling', '"labour court"', 'labor court'],
		['swapped letters in a short word', 'orta say', 'say in the rota'],
	])('%s: %s', (_, typed, expected) => {
		const [first] = find(index, typed).hits;
		expect(first && textOf(story, first)).toContain(expected);
	});
});

describe('what one half remembers is found', () => {
	const index = buildIndex([
		articleOf(
			'a',
			'The physician who declared him fit spoke to him on the telephone. He never saw the patient.\n\nA doctor called.\n\nThe farmer drove a tractor into the registry.',
		),
	]);
	const texts = (query: string): string[] => find(index, query, ALL).hits.map(hit => lit(index.articles, hit));

	test('three words or more also find other words for them, lit and marked as in part', () => {
		const [first] = find(index, 'doctor declared him fit by phone', ALL).hits;
		expect(first?.kind).toBe('partial');
		expect(first?.missing).toEqual([]);
		expect(first && lit(index.articles, first)).toContain('physician');
		expect(first && lit(index.articles, first)).toContain('telephone');
	});

	test('one word or two find those very words only', () => {
		expect(texts('doctor')).toEqual(['doctor']);
		expect(texts('doctor telephone').join(' ')).not.toContain('physician');
	});

	test('a passage that has the words stands before one that has others for them', () => {
		const both = buildIndex([articleOf('a', 'The physician called twice today.\n\nThe doctor called twice today.')]);
		const hits = find(both, 'doctor called twice', ALL).hits;
		expect(hits.map(hit => textOf(both.articles, hit))).toEqual([
			'The doctor called twice today.',
			'The physician called twice today.',
		]);
	});

	test('of four words two may be lacking, three may not', () => {
		expect(texts('long protest with a tractor at the registry')).toEqual(['The a tractor the registry']);
		expect(texts('long protest with a bulldozer at the registry')).toEqual([]);
	});
});

describe('a passage’s own three rarest words', () => {
	// Asks for the rarest words of every passage: it comes first, but for passages that have all three as well.
	function expectFirst(made: PassageIndex): void {
		const {postings, tokens, vocabulary} = made;
		const count = (word: number): number => (postings.from[word + 1] as number) - (postings.from[word] as number);
		for (const [p, {text, ...at}] of passageTexts(made).entries()) {
			const own = new Set(tokens.items.subarray(tokens.from[p], tokens.from[p + 1]));
			const rarest = [...own].sort((a, b) => count(a) - count(b) || a - b).slice(0, 3);
			const typed = rarest.map(word => vocabulary.words[word] as string);
			const {hits} = find(made, typed.join(' '), ALL);
			const rank = hits.findIndex(hit => place(hit) === place(at));
			expect(rank, `${typed.join(' ')} for ${text}`).toBeGreaterThanOrEqual(0);
			for (const hit of hits.slice(0, rank)) {
				const held = wordsOf(textOf(made.articles, hit));
				expect(held, `${typed.join(' ')} for ${text}`).toEqual(expect.arrayContaining(typed));
			}
		}
	}
	test('find it first in a made-up story', () => expectFirst(index));
	test('find it first in the seeds', () => {
		const folder = new URL('../../seeds/', import.meta.url);
		const seeds = readdirSync(folder).map(file => articleOf(file, readFileSync(new URL(file, folder), 'utf8')));
		expect(seeds.length).toBeGreaterThan(0);
		expectFirst(buildIndex(seeds));
	});
});

describe('titles', () => {
	const titled = (text: string, title: string, matter = 0): string[] => {
		const list = [articleOf('a', text, {title, frontMatter: {start: 0, end: matter}})];
		return find(buildIndex(list), `${title} in:titles`, ALL).hits.map(hit => textOf(list, hit));
	};
	test('in the front matter, a heading or the first sentence are passages', () => {
		const matter = "---\ntitle: 'The harbour''s week'\n---\n";
		expect(titled(`${matter}Berths closed.`, "The harbour's week", matter.length)).toEqual(["'The harbour''s week'"]);
		expect(titled('[H2]Third day\n\nDockers struck.', 'Third day')).toEqual(['Third day']);
		expect(titled('NORRBY — Dockers struck again. It rained.', 'Dockers struck again.')).toHaveLength(1);
	});
	test('are there once', () => {
		const matter = '---\ntitle: Third day\n---\n';
		expect(titled(`${matter}[H2]Third day\n\nDockers struck.`, 'Third day', matter.length)).toEqual(['Third day']);
	});
});

describe('the letters that match', () => {
	const lights = (typed: string): string => {
		const [first] = find(index, typed).hits;
		return first ? lit(story, first) : '';
	};
	test.each([
		['berths closed ', 'closed berths'],
		['contain', 'contain'],
		['negotiations ', 'negotiate'],
		['lindkvist norby', 'Lindqvist Norrby'],
		['1250', '1,250'],
		['ceasefire ', 'cease fire'],
		['"a say in"', 'a say in'],
		['lindqvist thoroughness ', 'thoroughness Lindqvist'],
	])('%s', (typed, expected) => {
		expect(lights(typed)).toBe(expected);
	});

	test('of a beginning keep accents whole', () => {
		const list = [articleOf('a', 'Le ne\u0301gociateur est la\u0300.')];
		const [hit] = find(buildIndex(list), 'ne').hits;
		expect(hit && lit(list, hit)).toBe('ne\u0301');
	});
});

describe('the language', () => {
	const found = (typed: string): string[] => find(index, typed, ALL).hits.map(hit => textOf(story, hit));
	test('fields', () => {
		expect(found('speaker:lindqvist')).toEqual([expect.stringContaining('thoroughness')]);
		expect(found('speaker:lindkvist thoroughness')).toHaveLength(1);
		expect(found('source:wire').length).toBe(3);
		expect(found('source:courier dockers')).toEqual(found('source:norrby dockers'));
		expect(found('in:headings dockers')).toEqual(['What the dockers want']);
		expect(found('in:quotes job')).toHaveLength(1);
		expect(found('in:quotes berths')).toEqual([]);
	});
	test('without and either', () => {
		expect(found('dockers -struck').some(text => text.includes('struck'))).toBe(false);
		expect(found('-source:harbour').length).toBe(3);
		expect(found('airforce | rota').length).toBe(2);
		expect(found('"no such phrase"')).toEqual([]);
	});
	test('a field or a word: what only the word lets through is as sure as the word, and lit', () => {
		const hits = find(index, 'in:quotes | zelenski', ALL).hits;
		expect(hits.filter(hit => hit.kind === 'exact').map(hit => textOf(story, hit))).toEqual([
			expect.stringContaining('Nobody'),
			expect.stringContaining('thoroughness'),
		]);
		const [alike] = hits.filter(hit => hit.kind !== 'exact');
		expect(alike?.kind).toBe('fuzzy');
		expect(alike && lit(story, alike)).toBe('Zelenskyy');
		expect(found('rota | in:headings dockers').length).toBe(2);
	});
	test('one article only', () => {
		expect(new Set(find(index, 'dockers', {article: 'wire'}).hits.map(hit => hit.article))).toEqual(new Set(['wire']));
		expect(find(index, 'dockers', {article: 'nowhere'}).hits).toEqual([]);
	});
	test('what lacks a word says which', () => {
		const partial = find(index, 'dockers demand shorter holidays').hits.find(({kind}) => kind === 'partial');
		expect(partial?.missing).toEqual(['holidays']);
	});
	test('nothing found: the nearest words, as the texts write them', () => {
		const {hits, suggestions} = find(index, 'kontayner');
		expect(hits).toEqual([]);
		expect(suggestions).toContain('containers');
		expect(find(index, 'lintwits').suggestions).toContain('Lindqvist');
		expect(find(index, 'berths').suggestions).toEqual([]);
		// No other number is meant, and the word that is met is not what is wrong.
		expect(find(index, '1205 berths').suggestions).toEqual([]);
		expect(find(index, 'lindqvist kontayner').suggestions).toContain('containers');
		expect(find(index, 'lintqvist kontayner').suggestions[0]).toBe('containers');
	});
	test('a suggestion takes the place of the word it is for', () => {
		expect(withSuggestion('kontayner lindqvist', 'containers')).toBe('containers lindqvist');
		expect(withSuggestion('-berths "the kontayner"', 'containers')).toBe('-berths "the containers"');
		expect(withSuggestion('speaker:lintwits job', 'Lindqvist')).toBe('speaker:Lindqvist job');
		expect(withSuggestion('  ', 'Lindqvist')).toBe('Lindqvist');
	});
	test('a text printed in two articles comes once before its copies', () => {
		const copies = [...story, {...(story[1] as Article), id: 'copy', file: 'copy.txt'}];
		const [first, second] = find(buildIndex(copies), 'shifts').hits;
		expect(first && second && textOf(copies, first) !== textOf(copies, second)).toBe(true);
	});
	test('aliases', () => {
		const list = [
			articleOf('a', 'The ITF spoke first.'),
			articleOf('b', 'The International Transport Federation left.'),
		];
		const one = buildIndex(list, facts);
		expect(find(one, 'ITF ', ALL).hits.map(hit => hit.article)).toEqual(['a', 'b']);
		expect(find(one, 'international transport federation ', ALL).hits.map(hit => hit.article)).toEqual(['b', 'a']);
	});
});
