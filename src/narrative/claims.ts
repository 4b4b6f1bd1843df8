// The claims of a story: every sentence with its terms, names, quantities and quoted words, cut into clauses where it
// is dense. A claim is what `likeness.ts` compares and `clusters.ts` groups. Which sentences are furniture of the page
// is `furniture.ts`; what a term weighs is `terms.ts`. All offsets are into the text of the claim's own article.

import type {Article, Block} from '../text/article.ts';
import {blocksOf} from '../text/blocks.ts';
import {quotedSpans} from '../text/quotation-marks.ts';
import {sentencesOf} from '../text/sentences.ts';
import type {Span} from '../text/span.ts';
import {fold, wordsIn} from '../text/words.ts';
import {clauseCuts, isHearsay} from './clauses.ts';
import {isFurniture, isTitle, notesOf} from './furniture.ts';
import {measuresIn} from './measures.ts';
import type {Quantity} from './quantities.ts';
import {keysOf, namesIn, type SentenceWord, titlesIn} from './term-keys.ts';
import {type PackedTerms, packTerms} from './term-overlap.ts';
import {Vocabulary} from './terms.ts';
import {wordShares} from './word-shares.ts';

/** A word of a claim. `term` is its number in the vocabulary, -1 for a function word. */
export type ClaimWord = Span & {
	readonly raw: string;
	readonly lower: string;
	readonly term: number;
	readonly name: boolean;
	readonly quoted: boolean;
};

/** A stretch of a claim with its weighted terms: the whole sentence, or one clause of it. */
export type Unit = Span & {
	/** Term → share of its weight that counts (1, or less for a first name or an inherited subject). */
	readonly terms: ReadonlyMap<number, number>;
	/** Near-synonym group → largest share among the unit's terms in it. */
	readonly groups: ReadonlyMap<number, number>;
	/** The same terms laid out for speed. */
	readonly packed: PackedTerms;
	/** Sum of weight × share. */
	readonly weight: number;
	/** Names in order of appearance, as terms. */
	readonly names: readonly number[];
	readonly quantities: readonly Quantity[];
	/** Number of negations. */
	readonly negations: number;
	/** Stems as strings, for opposites. */
	readonly keys: ReadonlySet<string>;
};

/** One sentence of an article as something that can be claimed by others too. */
export type Claim = Span & {
	/** Index of the article in the story. */
	readonly article: number;
	/** Index among the claims of the article. */
	readonly order: number;
	readonly kind: 'body' | 'heading' | 'furniture';
	readonly words: readonly ClaimWord[];
	readonly whole: Unit;
	/** At least one; a sentence that is not dense is its own only clause. */
	readonly clauses: readonly Unit[];
	/** Character 4-grams of the content, hashed, rising, with counts; and the length of that vector. */
	readonly grams: {readonly keys: Int32Array; readonly counts: Uint8Array};
	readonly gramLength: number;
	/** Words inside quotation marks, in order. */
	readonly quoted: readonly string[];
	/** Whether it only says that something is to come: "But there were two potentially significant developments." */
	readonly announces: boolean;
	/** Whether the sentence begins with a pronoun that stands for someone named before. */
	readonly leaning: boolean;
};

/** All claims of a story, article after article, with the vocabulary they are counted in. */
export type Claims = {
	readonly articles: readonly Article[];
	readonly claims: readonly Claim[];
	/** Index of each article's first claim, and one more at the end. */
	readonly first: readonly number[];
	readonly vocabulary: Vocabulary;
};

/** Number of body claims of each article (index), at least one. */
export function bodyLengths({articles, claims}: Claims): number[] {
	const counts = articles.map(() => 0);
	for (const {article, kind} of claims) if (kind === 'body') counts[article] = (counts[article] ?? 0) + 1;
	return counts.map(count => Math.max(1, count));
}

const NEGATION =
	/^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|can't|won't|don't|doesn't|didn't|isn't|wasn't|aren't|weren't|hasn't|haven't|hadn't|wouldn't|couldn't|shouldn't|refuse[sd]?|refusing|den(?:y|ies|ied)|reject(?:s|ed|ing)?|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|unlikely|false(?:ly)?|lack(?:s|ed|ing)?|hardly|barely)$/;
const TAKES_BACK =
	/^(?:rul(?:e|es|ed|ing)|exclud(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|doubt(?:s|ed|ing)?|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing))$/;
const isNegation = (word: string): boolean => NEGATION.test(word) || word.endsWith("n't");
const PRONOUN = /^(?:he|she|they|it|his|her|their|its|him|them|this|these|those)$/;
/** Share of the weight of a name that a pronoun at the head of the sentence stands for. */
const SHARE_OF_INHERITED = 0.35;
/** The same where its title stands for it ("the president"). */
const SHARE_OF_TITLE = 0.4;

type Draft = {
	article: number;
	order: number;
	span: Span;
	block: Block;
	kind: Claim['kind'];
	words: SentenceWord[];
};

/** Reads all articles into claims. A folded repeat of a block gives no claims a second time. */
export function claimsOf(articles: readonly Article[]): Claims {
	const drafts = articles.flatMap((article, index) => draftsOf(article, index));
	const vocabulary = new Vocabulary();
	const isName = namesIn(drafts);
	const keyed = drafts.map(draft =>
		keysOf(
			draft.words,
			isName,
			measuresIn(articles[draft.article]?.text.slice(draft.span.start, draft.span.end) ?? '', draft.span.start),
		),
	);
	for (const keys of keyed)
		for (const id of new Set(keys.filter(Boolean).map(key => vocabulary.idOf(key))))
			vocabulary.counts[id] = (vocabulary.counts[id] ?? 0) + 1;
	vocabulary.weigh(drafts.length);
	const titles = titlesIn(drafts, keyed);
	const solos = new Map<string, number>();
	for (const keys of keyed)
		for (const [i, key] of keys.entries())
			if (key.startsWith('p:') && !(keys[i - 1] ?? '').startsWith('p:') && !(keys[i + 1] ?? '').startsWith('p:'))
				solos.set(key, (solos.get(key) ?? 0) + 1);
	const claims: Claim[] = [];
	const first: number[] = [];
	let subject: string | undefined;
	for (const [index, draft] of drafts.entries()) {
		if (first.length <= draft.article) {
			first.push(index);
			subject = undefined;
		}
		const keys = keyed[index] ?? [];
		const claim = claimOf(
			articles[draft.article]?.text ?? '',
			draft,
			keys,
			vocabulary,
			titles,
			subject,
			key => solos.get(key) ?? 0,
		);
		claims.push(claim);
		if (draft.kind === 'body') {
			const named = keys.find((key, i) => key.startsWith('p:') && !(keys[i + 1] ?? '').startsWith('p:'));
			if (named !== undefined && !claim.leaning) subject = named;
			else if (named !== undefined && subject === undefined) subject = named;
		}
	}
	while (first.length <= articles.length) first.push(claims.length);
	return {articles, claims, first, vocabulary};
}

function draftsOf(article: Article, index: number): Draft[] {
	const blocks = blocksOf(article);
	const notes = notesOf(article.text, blocks);
	const quoted = quotedSpans(article).filter(({depth}) => depth === 0);
	let quotes = 0;
	const drafts: Draft[] = [];
	for (const sentence of sentencesOf(article)) {
		const block = blocks[sentence.block];
		if (!block || block.repeats !== undefined) continue;
		const text = article.text.slice(sentence.start, sentence.end);
		while (quotes < quoted.length && (quoted[quotes]?.end ?? 0) <= sentence.start) quotes++;
		const near = [];
		for (let q = quotes; q < quoted.length && (quoted[q]?.start ?? 0) < sentence.end; q++) near.push(quoted[q] as Span);
		const words: SentenceWord[] = [];
		let opened = true;
		let last = sentence.start;
		for (const word of wordsIn(article.text, sentence)) {
			const raw = article.text.slice(word.start, word.end);
			const between = article.text.slice(last, word.start);
			if (/["“‘:—]|^\S*\s*['(]/.test(between)) opened = true;
			words.push({
				start: word.start,
				end: word.end,
				raw,
				lower: fold(raw).replace(/[’']s$|[’']$/, ''),
				quoted: near.some(q => q.start <= word.start && word.end <= q.end),
				first: opened,
			});
			opened = false;
			last = word.end;
		}
		const heading = block.kind === 'heading' || isTitle(text, block);
		const kind =
			sentence.start >= (notes.get(sentence.block) ?? Number.POSITIVE_INFINITY) ||
			isFurniture(text, block, words.length > 0 && words.every(word => word.quoted))
				? 'furniture'
				: heading
					? 'heading'
					: 'body';
		drafts.push({article: index, order: drafts.length, span: sentence, block, kind, words});
	}
	return drafts;
}

function unitOf(
	span: Span,
	words: readonly ClaimWord[],
	keys: readonly string[],
	vocabulary: Vocabulary,
	extra: ReadonlyMap<number, number>,
	quantities: readonly Quantity[],
	shares: readonly number[],
): Unit {
	const terms = new Map<number, number>();
	const groups = new Map<number, number>();
	const names: number[] = [];
	const own = new Set<string>();
	let negations = 0;
	const put = (term: number, share: number): void => {
		terms.set(term, Math.max(share, terms.get(term) ?? 0));
		for (const group of vocabulary.groups[term] ?? [])
			groups.set(group, Math.max(share * (vocabulary.weights[term] ?? 0), groups.get(group) ?? 0));
	};
	for (const [i, word] of words.entries()) {
		if (word.start < span.start || word.end > span.end) continue;
		if (isNegation(word.lower)) {
			// "would not rule out", "no doubt", "cannot deny": the second takes the first back.
			const next = words.slice(i + 1, i + 4).filter(({end}) => end <= span.end);
			const taken = next.findIndex(({lower}) => TAKES_BACK.test(lower));
			const alone =
				!words.slice(Math.max(0, i - 3), i).some(({lower}) => isNegation(lower)) || !TAKES_BACK.test(word.lower);
			if (taken < 0 && alone) negations++;
		}
		const key = keys[i] ?? '';
		if (word.term < 0) {
			if (key === '') own.add(word.lower);
			continue;
		}
		own.add(key);
		const share = shares[i] ?? 1;
		put(word.term, share);
		if (/^[pcs]:/.test(key) && share >= 0.3 && !names.includes(word.term)) names.push(word.term);
	}
	for (const [term, share] of extra) if (!terms.has(term)) put(term, share);
	let weight = 0;
	for (const [term, share] of terms) weight += share * (vocabulary.weights[term] ?? 0);
	return {
		start: span.start,
		end: span.end,
		terms,
		groups,
		packed: packTerms(terms, groups, vocabulary),
		weight,
		names,
		quantities: quantities.filter(q => q.start >= span.start && q.end <= span.end),
		negations,
		keys: own,
	};
}

function claimOf(
	text: string,
	draft: Draft,
	keys: readonly string[],
	vocabulary: Vocabulary,
	titles: ReadonlyMap<string, string>,
	subject: string | undefined,
	soloOf: (key: string) => number,
): Claim {
	const {span} = draft;
	const words = draft.words.map((word, i): ClaimWord => {
		const key = keys[i] ?? '';
		return {
			start: word.start,
			end: word.end,
			raw: word.raw,
			lower: word.lower,
			term: key === '' ? -1 : vocabulary.idOf(key),
			name: key.startsWith('p:'),
			quoted: word.quoted,
		};
	});
	const said = text.slice(span.start, span.end);
	const quantities = measuresIn(said, span.start);
	const leaning =
		PRONOUN.test(words[0]?.lower ?? '') ||
		(/^(?:but|and|yet|however|still|also|later|then)$/.test(words[0]?.lower ?? '') &&
			PRONOUN.test(words[1]?.lower ?? ''));
	const inherited = new Map<number, number>();
	if (leaning && subject !== undefined) inherited.set(vocabulary.idOf(subject), SHARE_OF_INHERITED);
	for (const [i, key] of keys.entries()) {
		const holder = titles.get(key);
		if (holder !== undefined && !(keys[i + 1] ?? '').startsWith('p:'))
			inherited.set(vocabulary.idOf(holder), SHARE_OF_TITLE);
	}
	const spans = clauseCuts(said, span.start, words);
	const hearsay =
		spans.length < 2
			? []
			: spans.filter(clause => isHearsay(words.filter(word => word.start >= clause.start && word.end <= clause.end)));
	const shares = wordShares(said, span.start, words, keys, hearsay, soloOf);
	const stated = spans.filter(clause => !hearsay.includes(clause));
	const whole = unitOf(span, words, keys, vocabulary, inherited, quantities, shares);
	const clauses = (spans.length < 2 || stated.length === 0 ? [] : stated)
		.map(clause =>
			unitOf(clause, words, keys, vocabulary, clause.start === span.start ? inherited : NOTHING, quantities, shares),
		)
		.filter(clause => clause.terms.size >= 2);
	if (clauses.length === 0) clauses.push(whole);
	const grams = gramsOf(words);
	let square = 0;
	for (const count of grams.counts) square += count * count;
	return {
		start: span.start,
		end: span.end,
		article: draft.article,
		order: draft.order,
		kind: draft.kind,
		words,
		whole,
		clauses,
		grams,
		gramLength: Math.sqrt(square),
		quoted: words.filter(word => word.quoted).map(word => word.lower),
		announces: ANNOUNCES.test(said) && words.length <= MOST_TO_ANNOUNCE,
		leaning,
	};
}
/** A number of things that a later sentence has to name. */
const ANNOUNCES =
	/^(?:(?:but|and|still|yet|however),? )?(?:there (?:are|were|remain) )?(?:two|three|four|five|six|several|some|a few|many)\b(?: [\p{L}-]+){0,3} (?:developments|things|reasons|points|questions|problems|lessons|signs|possibilities|options|issues|explanations|differences|answers)(?: (?:are|were) (?:said|known|clear)[^,;0-9]*)?[.:]$/iu;
const MOST_TO_ANNOUNCE = 10;
const NOTHING: ReadonlyMap<number, number> = new Map();

/** Character 4-grams of content words, padded by a space at each end: `sign` gives ` sig`, `sign`, `ign `. */
function gramsOf(words: readonly ClaimWord[]): Claim['grams'] {
	const all: number[] = [];
	for (const {lower, term} of words) {
		if (term < 0) continue;
		const padded = ` ${lower} `;
		for (let i = 0; i + 4 <= padded.length; i++) {
			let hash = 0;
			for (let j = i; j < i + 4; j++) hash = (Math.imul(hash, 31) + padded.charCodeAt(j)) | 0;
			all.push(hash);
		}
	}
	const sorted = Int32Array.from(all).sort();
	const keys = new Int32Array(sorted.length);
	const counts = new Uint8Array(sorted.length);
	let size = 0;
	for (const [i, hash] of sorted.entries()) {
		if (i > 0 && hash === sorted[i - 1]) counts[size - 1] = Math.min(255, (counts[size - 1] ?? 0) + 1);
		else {
			keys[size] = hash;
			counts[size++] = 1;
		}
	}
	return {keys: keys.subarray(0, size), counts: counts.subarray(0, size)};
}
