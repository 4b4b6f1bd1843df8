// A shallow reading of an article for attribution and names: words with a rough part of speech, quotations as single
// elements, and sentences that keep a quotation with the words that hand it over ("Why?" he asked). Guarantees: the same
// tokens for the same articles, whatever their order. It is not a parser: what it cannot tell it calls a noun.

import {MONTHS, SHORT_MONTHS, WEEKDAYS} from '../english/calendar.ts';
import type {Article, Block} from '../text/article.ts';
import {blocksOf} from '../text/blocks.ts';
import type {Span} from '../text/span.ts';
import {genderOfFirstName} from './first-names.ts';
import {isGivenName, isLastName, MONTH_NAMES} from './month-names.ts';
import {PLACES} from './name-words.ts';
import {type Quoted, quotedIn} from './quote-marks.ts';
import {CLOSED, NOT_ADVERBS, NOUN_TOO, speechVerb} from './speech-words.ts';
import {rarityOf, wordKeyOf} from './terms.ts';

/** What a word or sign is in its sentence, as far as finding names and speakers needs it. */
export type Tag =
	| 'name'
	| 'time'
	| 'number'
	| 'noun'
	| 'det'
	| 'pronoun'
	| 'object'
	| 'prep'
	| 'sub'
	| 'conj'
	| 'aux'
	| 'adv'
	| 'verb'
	| 'speech'
	| 'possessive'
	| 'comma'
	| 'colon'
	| 'dash'
	| 'stop'
	| 'open'
	| 'close'
	| 'quote';

/** A word, mark or (tag `quote`) a whole quotation. `low` is the word in lower case, `shouted` one in capitals throughout; `quote` the index of the quotation it is or is in, or -1. */
export type Token = Span & {
	readonly low: string;
	readonly tag: Tag;
	readonly cap: boolean;
	readonly shouted: boolean;
	readonly quote: number;
};

/** Tokens of one sentence as attribution sees it; quotations are single tokens. `block` is where it begins. */
export type Statement = {readonly tokens: readonly Token[]; readonly block: number};

/** One article as read: all words (those inside quotations too), its quotations, its sentences. */
export type Reading = {
	readonly article: Article;
	readonly blocks: readonly Block[];
	readonly words: readonly (readonly Token[])[];
	readonly quoted: readonly Quoted[];
	readonly statements: readonly Statement[];
};

const WORD =
	/(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s?\p{Lu})|\d[\d,.]*\d|\d|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑&]\p{L}[\p{L}\p{M}\p{N}]*|[’']\p{L}+)*\.?|[“”„«»"‘’'‚(),;:.!?…[\]—–\-/]/gu;
/** Shortened words whose full stop ends no sentence. */
const SHORT = new Set(
	'mr mrs ms dr prof gen lt sgt col capt sen rep gov st jr sr jan feb mar apr jun jul aug sept sep oct nov dec rev hon maj cmdr adm det insp supt no vs pres messrs mt ft dept univ inc ltd co corp'.split(
		' ',
	),
);
const TIMES = new Set([...WEEKDAYS, ...WEEKDAYS.map(day => `${day}s`), ...MONTHS, ...SHORT_MONTHS]);
const NUMBERS = new Set(
	'two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million billion'.split(
		' ',
	),
);

/** What the story itself shows of its words: which stand in lower case, which are capitalised where nothing asks for it. */
export type WordsSeen = {
	readonly lower: ReadonlySet<string>;
	readonly capital: ReadonlyMap<string, number>;
	/** Names of months, lower case, that stand behind a given name. */
	readonly surnames: ReadonlySet<string>;
};

type Raw = Span & {readonly word: string};

function rawTokens(text: string, span: Span): Raw[] {
	const tokens: Raw[] = [];
	for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
		const start = span.start + match.index;
		let word = match[0];
		if (
			/[\p{L}\p{N}]\.$/u.test(word) &&
			!/^(?:\p{Lu}\.)+$/u.test(word) &&
			!SHORT.has(word.slice(0, -1).toLowerCase()) &&
			// "Livingston, R-La., said": no sentence ends before a comma.
			text[start + word.length] !== ','
		) {
			pushWord(tokens, start, word.slice(0, -1));
			tokens.push({start: start + word.length - 1, end: start + word.length, word: '.'});
			continue;
		}
		// "no." is an abbreviation only before a number, months only beside one.
		if (
			/^(?:no|mar|sun|sat|co|det)\.$/i.test(word) &&
			!/^\s*[\d\p{Lu}]/u.test(text.slice(start + word.length, start + word.length + 3))
		) {
			word = word.slice(0, -1);
			pushWord(tokens, start, word);
			tokens.push({start: start + word.length, end: start + word.length + 1, word: '.'});
			continue;
		}
		pushWord(tokens, start, word);
	}
	return tokens;
}

function pushWord(tokens: Raw[], start: number, word: string): void {
	const own = /^(.+?)([’']s)$/iu.exec(word);
	if (own && !/^(?:he|she|it|that|what|there|here|who|let)$/i.test(own[1] as string)) {
		const cut = (own[1] as string).length;
		tokens.push(
			{start, end: start + cut, word: own[1] as string},
			{start: start + cut, end: start + word.length, word: own[2] as string},
		);
		return;
	}
	tokens.push({start, end: start + word.length, word});
}

const PUNCTUATION: Readonly<Record<string, Tag>> = {
	',': 'comma',
	';': 'colon',
	':': 'colon',
	'.': 'stop',
	'!': 'stop',
	'?': 'stop',
	'…': 'stop',
	'—': 'dash',
	'–': 'dash',
	'-': 'dash',
	'/': 'dash',
	'(': 'open',
	'[': 'open',
	')': 'close',
	']': 'close',
	'“': 'open',
	'”': 'close',
	'„': 'open',
	'«': 'open',
	'»': 'close',
	'"': 'close',
	'‘': 'open',
	'’': 'possessive',
	"'": 'possessive',
	'‚': 'open',
};

/** All articles read with what they teach about each other's words. */
export function readingsOf(articles: readonly Article[]): readonly Reading[] {
	const known = cache.get(articles);
	if (known?.blocks.every((blocks, i) => blocks === blocksOf(articles[i] as Article))) return known.readings;
	const raws = articles.map(article =>
		blocksOf(article).map(block => (isProse(block) ? rawTokens(article.text, block.content) : [])),
	);
	const seen = wordsSeen(articles, raws);
	const readings = articles.map((article, i) => readingOf(article, raws[i] as Raw[][], seen));
	cache.set(articles, {blocks: articles.map(article => blocksOf(article)), readings, seen});
	return readings;
}

/** What the story shows of its words; see `WordsSeen`. */
export function wordsSeenIn(articles: readonly Article[]): WordsSeen {
	readingsOf(articles);
	return (cache.get(articles) as {seen: WordsSeen}).seen;
}

const cache = new WeakMap<
	readonly Article[],
	{blocks: readonly (readonly Block[])[]; readings: readonly Reading[]; seen: WordsSeen}
>();

const isProse = (block: Block): boolean =>
	block.kind !== 'code' && block.kind !== 'rule' && block.kind !== 'html' && block.repeats === undefined;

function wordsSeen(articles: readonly Article[], raws: readonly Raw[][][]): WordsSeen {
	const lower = new Set<string>();
	const capital = new Map<string, number>();
	const surnames = new Set<string>();
	raws.forEach((blocks, a) => {
		const kinds = blocksOf(articles[a] as Article);
		blocks.forEach((tokens, b) => {
			const heading = kinds[b]?.kind === 'heading';
			let begins = true;
			for (const [i, {word}] of tokens.entries()) {
				// "Theresa May": in such a story a month is a last name too.
				if (MONTH_NAMES.test(word) && genderOfFirstName((tokens[i - 1]?.word ?? '').toLowerCase()) !== undefined)
					if (/^\p{Lu}/u.test(tokens[i - 1]?.word ?? '') && !/^\d/.test(tokens[i + 1]?.word ?? ''))
						surnames.add(word.toLowerCase());
				if (/^\p{Ll}/u.test(word)) lower.add(word);
				else if (/^\p{Lu}/u.test(word) && !begins && !heading) {
					const low = word.toLowerCase();
					capital.set(low, (capital.get(low) ?? 0) + 1);
				}
				if (/^[\p{L}\p{N}]/u.test(word)) begins = false;
				else if (/^[.!?…:“"„«‘([—–-]$/u.test(word)) begins = true;
			}
		});
	});
	return {lower, capital, surnames};
}

const CONTRACTION = /^(?:he|she|it|they|i|we|you|that|who|there|what)'(?:s|d|ll|ve|re|m)$/;

/** Whether a word is in the list of English words and no given name, country or great city. */
export const isPlainEnglish = (low: string): boolean =>
	rarityOf(wordKeyOf(low)) < 1 && !PLACES.has(low) && genderOfFirstName(low) === undefined;

/** The tag of a word by itself, `next` the one behind it; verbs of saying are settled with their neighbours in `settle`. */
function tagOf(word: string, begins: boolean, next: string, seen: WordsSeen): Tag {
	const mark = PUNCTUATION[word];
	if (mark) return mark;
	if (/^[’']s$/iu.test(word)) return 'possessive';
	if (/^\d/u.test(word)) return 'number';
	const low = word.toLowerCase().replaceAll('’', "'");
	const cap = /^\p{Lu}/u.test(word);
	const closed = CLOSED.get(low);
	// "Jan Edmundson": no month.
	if (word === 'Jan' && /^\p{Lu}\p{Ll}/u.test(next)) return 'name';
	if (cap && TIMES.has(low.replace(/\.$/, '')) && !(low === 'may' && begins) && !(low === 'march' && begins))
		return 'time';
	if (CONTRACTION.test(low)) return 'pronoun';
	if (cap && !begins && !(closed && closed !== 'verb' && /^(?:I|The|A|An|In|Of|And)$/.test(word)))
		return closed === 'pronoun' && low !== 'us' ? 'pronoun' : 'name';
	if (closed) return closed;
	if (/n't$/.test(low)) return 'aux';
	if (cap) {
		if (low.endsWith('ly') && !NOT_ADVERBS.has(low) && !seen.capital.has(low)) return 'adv';
		if ((speechVerb(low) || seen.lower.has(low)) && !(seen.capital.get(low) ?? 0))
			return speechVerb(low) ? 'speech' : NUMBERS.has(low) ? 'number' : 'noun';
		if (seen.capital.has(low)) return 'name';
		// "Copies were made", "Realising it": a word of English that stands in capitals only where a sentence begins.
		return seen.lower.has(low) || (!/^\p{Lu}/u.test(next) && isPlainEnglish(low)) ? 'noun' : 'name';
	}
	// "Yassin al-Hawamdi", "Habib el-Adli": the article of a name.
	if (/^(?:a[dlnrst]|as[hs]|el|ul)-\p{Lu}/u.test(word)) return 'name';
	if (NUMBERS.has(low)) return 'number';
	if (low.endsWith('ly') && !NOT_ADVERBS.has(low)) return 'adv';
	return speechVerb(low) ? 'speech' : 'noun';
}

function readingOf(article: Article, raws: readonly Raw[][], seen: WordsSeen): Reading {
	const blocks = blocksOf(article);
	const quoted = quotedIn(article, blocks);
	const words: Token[][] = [];
	let q = 0;
	raws.forEach(tokens => {
		let begins = true;
		const row: Token[] = [];
		for (const [i, raw] of tokens.entries()) {
			while (q < quoted.length && (quoted[q] as Quoted).outer.end <= raw.start) q++;
			const span = quoted[q];
			const inside = span && raw.start >= span.start && raw.end <= span.end;
			const isMark = span && !inside && raw.start >= span.outer.start && raw.end <= span.outer.end;
			const tag = isMark
				? raw.start < span.start
					? 'open'
					: 'close'
				: tagOf(raw.word, begins, tokens[i + 1]?.word ?? '', seen);
			row.push({
				start: raw.start,
				end: raw.end,
				low: raw.word.toLowerCase().replaceAll('’', "'"),
				tag,
				cap: /^\p{Lu}/u.test(raw.word),
				shouted: /^[\p{Lu}\p{N}’'-]+$/u.test(raw.word),
				quote: inside ? q : -1,
			});
			if (/^[\p{L}\p{N}]/u.test(raw.word)) begins = false;
			else if (/^[.!?…“"„«:‘]$/u.test(raw.word)) begins = true;
		}
		words.push(settle(row, seen));
	});
	return {article, blocks, words, quoted, statements: statementsOf(article, words, quoted)};
}

/** Settles which forms of saying are verbs, by the word before: "the report said", "his claims", "Kerr claims". */
function settle(row: Token[], {surnames}: WordsSeen): Token[] {
	const settled: Token[] = [];
	for (const [i, token] of row.entries())
		settled.push(
			isLastName(token, settled[i - 1], row[i + 1], surnames)
				? {...token, tag: 'name'}
				: settledToken(row, settled, token, i),
		);
	return settled;
}

/** Whether the words just before end in two nouns with "and" between: "the agency and the company say". */
const isJoined = (settled: readonly Token[]): boolean => {
	const last = settled.slice(-4);
	const and = last.findIndex(t => t.low === 'and');
	return and >= 0 && last.slice(and + 1).every(t => t.tag === 'det' || t.tag === 'noun' || t.tag === 'name');
};

function settledToken(row: readonly Token[], settled: readonly Token[], token: Token, i: number): Token {
	if (isGivenName(token, settled[i - 1], row[i + 1])) return {...token, tag: 'name'};
	if (token.tag !== 'speech') return token;
	const before = settled[i - 1];
	const form = speechVerb(token.low)?.form;
	const noun = (): Token => ({...token, tag: 'noun'});
	if (!before) return NOUN_TOO.has(token.low) ? noun() : token;
	if (NOUN_TOO.has(token.low)) {
		if (
			['det', 'possessive', 'prep', 'number', 'object'].includes(before.tag) &&
			!(before.low === 'to' && form === 'base')
		)
			return noun();
		if (/^(?:his|her|its|their|our|my|your)$/.test(before.low)) return noun();
		if (before.tag === 'noun' && form === 'base' && !/[^s]s$/.test(before.low) && !isJoined(settled)) return noun();
		if (
			before.tag === 'noun' &&
			form === 's' &&
			!/s$/.test(before.low) &&
			/^(?:of|on|from|about|and|or|in|at|between|with|by|over|were|are|to|,|\.)$/.test(row[i + 1]?.low ?? '.')
		)
			return noun();
		if ((before.tag === 'stop' || before.tag === 'open' || before.tag === 'conj') && form !== 'past') return noun();
	}
	// A participle before a noun or after a determiner is an adjective: "the proposed dam", "a warning sign".
	if (
		before.tag === 'det' &&
		![
			'that',
			'this',
			'all',
			'both',
			'some',
			'many',
			'these',
			'those',
			'which',
			'another',
			'several',
			'other',
			'two',
			'three',
			'her',
		].includes(before.low)
	)
		return noun();
	if (form === 'base' && ((before.tag === 'det' && before.low !== 'all') || before.low === 'of')) return noun();
	return token;
}

/** Sentences over the outside words, each quotation one token. */
function statementsOf(article: Article, words: readonly Token[][], quoted: readonly Quoted[]): Statement[] {
	const statements: Statement[] = [];
	let tokens: Token[] = [];
	let home = 0;
	/** The quotation being skipped: its words and marks are one token already. */
	let inside: Quoted | undefined;
	const flush = () => {
		if (tokens.length > 0) statements.push({tokens, block: home});
		tokens = [];
	};
	words.forEach((row, block) => {
		if (!inside || inside.lastBlock < block) {
			inside = undefined;
			flush();
		}
		row.forEach((token, i) => {
			if (inside) {
				if (token.start < inside.outer.end) return;
				if (breaksAfterQuote(article.text, inside, row, i)) flush();
				inside = undefined;
			}
			if (token.quote >= 0) {
				inside = quoted[token.quote] as Quoted;
				if (tokens.length === 0) home = inside.block;
				tokens.push({...inside.outer, low: '', tag: 'quote', cap: false, shouted: false, quote: token.quote});
				return;
			}
			if ((token.tag === 'open' || token.tag === 'close') && !/^[()[\]]$/.test(token.low)) return;
			if (tokens.length === 0) home = block;
			tokens.push(token);
			const next = row[i + 1];
			const fresh =
				!next || next.cap || next.quote >= 0 || ['open', 'number', 'close'].includes(next.tag) || next.low === "'";
			if (token.tag === 'stop' && token.low !== '…' && fresh) flush();
		});
	});
	flush();
	return statements;
}

/** Whether a sentence ends with this quotation: it closes with a stop, and what follows does not hand it over. */
function breaksAfterQuote(text: string, q: Quoted, row: readonly Token[], from: number): boolean {
	const last =
		text
			.slice(Math.max(q.start, q.end - 2), q.end)
			.replace(/[’'\s]+$/u, '')
			.at(-1) ?? '';
	if (!'.!?…'.includes(last)) return false;
	const next = row[from];
	if (!next) return true;
	if (next.tag === 'comma' || next.tag === 'dash' || next.tag === 'conj' || next.tag === 'stop') return false;
	if (next.quote >= 0 || next.tag === 'open') return true;
	if (!next.cap && next.tag !== 'number') return false;
	if (last === '.') return true;
	// "Why?" Barbour asked. — a name or "The mayor", then at once a verb of saying.
	for (let i = from; i < Math.min(row.length, from + 7); i++) {
		const token = row[i] as Token;
		if (token.tag === 'speech' && i > from) return false;
		if (['stop', 'colon', 'quote', 'aux', 'verb', 'sub', 'open'].includes(token.tag) || token.quote >= 0) return true;
	}
	return true;
}
