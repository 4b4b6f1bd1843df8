// Answers a query: which passages have what was typed, in which order, and which of their letters match. Guarantees:
// never throws; hits are sorted by kind, then score, then article id and offset, the same whatever the order of the
// files; each passage is one hit, a text printed in several articles comes once before its copies; every lit range is a
// slice of the article; adding a file takes no hit away. The language is query.ts's, likeness word-match.ts's.

import type {Article} from '../text/article.ts';
import type {Span} from '../text/span.ts';
import {copiesLast} from './copies.ts';
import {ageOf, forgetOldest} from './kept-matches.ts';
import {Level} from './levels.ts';
import {lightedPart} from './lighting.ts';
import {standsAt} from './met-passages.ts';
import {nearnessOf} from './nearness.ts';
import type {PassageIndex} from './passage-index.ts';
import {phraseStandsAt, type Wanted, wantedOf} from './plan.ts';
import {type Found, kinds, orderOf, PARTIAL, rankedOf} from './ranking.ts';
import type {Answer, Hit, SearchOptions} from './search.ts';
import {nearestWords} from './suggest.ts';
import {scanMended} from './tokens.ts';

/** Hits returned where no limit is given. */
const USUAL_LIMIT = 200;

/** Passages whose words' nearness is weighed: the best by what they have; more than a screen ever shows. */
const WEIGHED = 256;

/** Returns what in `index` answers `query` (see query.ts), at most `limit` hits, within one article where given. */
export function find(index: PassageIndex, query: string, options: SearchOptions = {}): Answer {
	forgetOldest(index);
	const limit = Math.max(0, options.limit ?? USUAL_LIMIT);
	const typing = options.typing ?? true;
	const wanted = wantedOf(index, query, typing);
	const within = rangeOfArticle(index, options.article);
	const empty = wanted.parts.length === 0 && wanted.filters.length === 0 && wanted.nots.length === 0;
	const {best, total, sure} = empty
		? {best: [], total: 0, sure: 0}
		: rankedOf(index, wanted, within, Math.max(WEIGHED, limit));
	const inOrder = orderOf(index);
	if (best.length > WEIGHED) best.sort(inOrder);
	const nearness = nearnessOf(index, wanted);
	if (nearness) for (let i = 0; i < best.length && i < WEIGHED; i++) addTo(best[i] as Found, nearness);
	best.sort(inOrder);
	// A list shows a dozen of its hundreds of hits, so what is lit in each is found when it is asked for. By then other
	// searches may have used the memory of this one again: what was wanted is worked out anew.
	let plan = {wanted, age: ageOf(index)};
	const planned = (): Wanted => {
		const age = ageOf(index);
		if (plan.age !== age) plan = {wanted: wantedOf(index, query, typing), age};
		return plan.wanted;
	};
	const hits: Hit[] = [];
	for (const found of copiesLast(index, best)) {
		if (hits.length === limit) break;
		hits.push(new FoundHit(index, missingIn(wanted, found.passage), found, planned));
	}
	const lost = best[0] === undefined || best[0].kind === PARTIAL;
	return {
		query,
		hits,
		total,
		sure,
		suggestions: lost ? nearestWords(index, wanted.unmet) : [],
		...(wanted.note === undefined ? {} : {note: wanted.note}),
	};
}

function rangeOfArticle(index: PassageIndex, id: string | undefined): readonly [number, number] {
	if (id === undefined) return [0, index.starts.length];
	const number = index.articles.findIndex(article => article.id === id);
	return number < 0 ? [0, 0] : [index.passagesFrom[number] as number, index.passagesFrom[number + 1] as number];
}

function addTo(found: Found, nearness: (passage: number) => number): void {
	found.score += nearness(found.passage);
}

const nothing: readonly string[] = [];

function missingIn({parts}: Wanted, passage: number): readonly string[] {
	let missing: string[] | undefined;
	for (const part of parts) {
		if (part.soft || part.hard || part.match.levels[passage] !== 0) continue;
		missing ??= [];
		missing.push(part.raw);
	}
	return missing ?? nothing;
}

// One object a hit, and nothing in it that is only needed where the hit is seen: hundreds are made for each key.
class FoundHit implements Hit {
	readonly article: string;
	readonly start: number;
	readonly end: number;
	readonly score: number;
	readonly kind: Hit['kind'];
	readonly missing: readonly string[];
	readonly #index: PassageIndex;
	readonly #passage: number;
	readonly #planned: () => Wanted;
	#matches: readonly Span[] | undefined;
	constructor(index: PassageIndex, missing: readonly string[], {passage, kind, score}: Found, planned: () => Wanted) {
		this.article = index.articles[index.articleOf[passage] as number]?.id ?? '';
		this.start = index.starts[passage] as number;
		this.end = index.ends[passage] as number;
		this.score = Math.round(score * 1e6) / 1e6;
		this.kind = kinds[kind] ?? 'partial';
		this.missing = missing;
		this.#index = index;
		this.#passage = passage;
		this.#planned = planned;
	}
	get matches(): readonly Span[] {
		if (!this.#matches) {
			const article = this.#index.articles[this.#index.articleOf[this.#passage] as number];
			this.#matches = article ? matchesIn(this.#index, this.#planned(), this.#passage, article) : [];
		}
		return this.#matches;
	}
}

const scanned: number[] = [];

function matchesIn(index: PassageIndex, wanted: Wanted, passage: number, article: Article): Span[] {
	const {text} = article;
	const from = index.tokens.from[passage] as number;
	const end = index.tokens.from[passage + 1] as number;
	const written = scanMended(article, index.starts[passage] as number, index.ends[passage] as number, scanned);
	if (written !== 2 * (end - from)) return [];
	const spans: Span[] = [];
	const {vocabulary} = index;
	const wordAt = (at: number): Span => ({
		start: scanned[2 * (at - from)] as number,
		end: scanned[2 * (at - from) + 1] as number,
	});
	for (let at = from; at < end; at++) {
		const token = index.tokens.items[at] as number;
		for (const part of wanted.parts) {
			if (part.phrase) {
				for (const phrase of part.phrases) {
					const length = phraseStandsAt(index, phrase, at, end);
					for (let i = 0; i < length; i++) {
						const open = i === length - 1 ? phrase.typed : '';
						spans.push(open === '' ? wordAt(at + i) : lightedPart(text, wordAt(at + i), open));
					}
				}
			}
			for (const word of part.atoms) {
				const level = word.match.words[token] as number;
				if (level !== 0 && !(part.soft && level < Level.SPELT && !part.open)) {
					const begins = word.typed !== '' && level < Level.SPELT && vocabulary.words[token]?.startsWith(word.typed);
					spans.push(begins ? lightedPart(text, wordAt(at), word.typed) : wordAt(at));
				}
				for (const run of word.match.runs) {
					if (!standsAt(index, run, at, end)) continue;
					for (let i = 0; i < run.parts.length; i++) spans.push(wordAt(at + i));
				}
			}
		}
	}
	return united(spans);
}

function united(spans: Span[]): Span[] {
	spans.sort((a, b) => a.start - b.start || b.end - a.end);
	const result: Span[] = [];
	for (const span of spans) {
		const last = result[result.length - 1];
		if (!last || span.start >= last.end) result.push(span);
		else if (span.end > last.end) result[result.length - 1] = {start: last.start, end: span.end};
	}
	return result;
}
