// Answers a query: which passages have what was typed, in which order, and which of their letters match. Guarantees:
// never throws; hits are sorted by kind, then score, then article id and offset, the same whatever the order of the
// files; each passage is one hit, a text printed in several articles comes once before its copies; every lit range is a
// slice of the article; adding a file takes no hit away. The language is query.ts's, likeness word-match.ts's.

import type {Article} from '../text/article.ts';
import type {Span} from '../text/span.ts';
import {lightedPart} from './lighting.ts';
import {HEADING, type PassageIndex, QUOTED, TITLE} from './passage-index.ts';
import {type Part, phraseStandsAt, type Wanted, wantedOf} from './plan.ts';
import type {Answer, Hit, SearchOptions} from './search.ts';
import {nearestWords} from './suggest.ts';
import {scanMended} from './tokens.ts';
import {Level, standsAt, weights} from './word-match.ts';

/** Hits returned where no limit is given. */
const USUAL_LIMIT = 200;

/** Passages whose words' nearness is weighed: the best by what they have; more than a screen ever shows. */
const WEIGHED = 256;

const kinds = ['partial', 'fuzzy', 'stem', 'exact', 'phrase'] as const;
const PARTIAL = 0;
const FUZZY = 1;
const STEM = 2;
const EXACT = 3;
const PHRASE = 4;

type Found = {readonly passage: number; readonly kind: number; score: number};

/** Returns what in `index` answers `query` (see query.ts), at most `limit` hits, within one article where given. */
export function find(index: PassageIndex, query: string, options: SearchOptions = {}): Answer {
	const limit = Math.max(0, options.limit ?? USUAL_LIMIT);
	const wanted = wantedOf(index, query, options.typing ?? true);
	const within = rangeOfArticle(index, options.article);
	const nothing = wanted.parts.length === 0 && wanted.filters.length === 0 && wanted.nots.length === 0;
	const {best, total, sure} = nothing
		? {best: [], total: 0, sure: 0}
		: candidates(index, wanted, within, Math.max(WEIGHED, limit));
	for (const found of best.slice(0, Math.max(WEIGHED, 0))) found.score += nearness(index, wanted, found.passage);
	best.sort((a, b) => compare(index, a, b));
	const hits = copiesLast(index, best)
		.slice(0, limit)
		.map(found => hitOf(index, wanted, found));
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

/** How many of so many words a passage may lack: one of three, two of four and five, three of six to eight, then 40 %. */
function forgivenOf(words: number): number {
	return words < 3 ? 0 : words < 4 ? 1 : words < 6 ? 2 : words < 9 ? 3 : Math.floor(0.4 * words);
}

/** Loss, in worth of the word, for a word that a passage lacks. */
const LACK = 0.25;

/** What a word is worth that stands so many passages before, or just after, as a share of what it is worth itself. */
const BEFORE = [0, 0.45, 0.35, 0.25] as const;
const AFTER = 0.35;

function candidates(
	index: PassageIndex,
	wanted: Wanted,
	[first, end]: readonly [number, number],
	most: number,
): {best: Found[]; total: number; sure: number} {
	const {parts, filters, nots} = wanted;
	const counted = parts.filter(part => !part.soft);
	const forgiven = forgivenOf(counted.filter(part => !part.hard).length);
	const drivers = driversOf(counted, forgiven);
	const worths = parts.map(part => worthOf(index, part));
	const phrased = parts.some(part => part.phrase);
	const best = new Best(index, most);
	let total = 0;
	let sure = 0;
	const consider = (passage: number): void => {
		for (const filter of filters) if (filter[passage] === 0) return;
		for (const not of nots) if (not[passage] !== 0) return;
		let lacking = 0;
		let own = 0;
		let nearby = 0;
		let kind = EXACT;
		let score = 0;
		let plain = true;
		for (let i = 0; i < parts.length; i++) {
			const part = parts[i] as Part;
			const level = part.match.levels[passage] as number;
			const worth = worths[i] as number;
			if (level < Level.SPELT) plain &&= level >= Level.BEGINS && part.open;
			if (level === 0) {
				if (part.soft) continue;
				if (part.hard) return;
				const near = counted.length > 1 ? nearOf(index, part.match.levels, passage) : 0;
				if (near > 0) nearby++;
				else if (++lacking > forgiven) return;
				score += worth * (near > 0 ? near : -LACK);
				continue;
			}
			score += worth * (weights[level] as number);
			if (part.soft) continue;
			own++;
			const here = level >= Level.SPELT ? EXACT : level >= Level.AROUND ? STEM : FUZZY;
			if (here < kind) kind = here;
		}
		if (own === 0 && counted.length > 0) return;
		if (lacking + nearby > 0) kind = PARTIAL;
		else if (plain && parts.length > 0 && (parts.length > 1 || parts[0]?.phrase)) {
			if (wanted.ordered.length < 2 ? phrased : standsInOrder(index, wanted, passage)) kind = PHRASE;
		}
		total++;
		if (kind >= STEM) sure++;
		best.offer(passage, kind, score * standing(index, passage));
	};
	if (drivers.length === 0) {
		for (let passage = first; passage < end; passage++) consider(passage);
	} else {
		// With several words, a passage may have the driver just before or after it.
		const back = counted.length > 1 ? 1 : 0;
		const ahead = counted.length > 1 ? BEFORE.length - 1 : 0;
		const seen = drivers.length > 1 || ahead > 0 ? new Uint8Array(index.starts.length) : undefined;
		for (const driver of drivers) {
			for (const met of driver.match.passages) {
				if (!seen) {
					if (met >= first && met < end) consider(met);
					continue;
				}
				const to = Math.min(met + ahead + 1, end);
				for (let passage = Math.max(met - back, first); passage < to; passage++) {
					if (seen[passage] !== 0) continue;
					seen[passage] = 1;
					consider(passage);
				}
			}
		}
	}
	return {best: best.taken(), total, sure};
}

// What a word is worth to a passage that lacks it while its neighbours in the text have it: who speaks in this sentence
// was often named in the one before.
function nearOf(index: PassageIndex, levels: Uint8Array, passage: number): number {
	const article = index.articleOf[passage] as number;
	let near = 0;
	const from = index.passagesFrom[article] as number;
	for (let back = 1; back < BEFORE.length && passage - back >= from; back++) {
		near = Math.max(near, (weights[levels[passage - back] as number] as number) * (BEFORE[back] as number));
	}
	if (passage + 1 < (index.passagesFrom[article + 1] as number)) {
		near = Math.max(near, (weights[levels[passage + 1] as number] as number) * AFTER);
	}
	return near;
}

// A passage that lacks at most k of the words has at least one of any k + 1 of them: the rarest are looked through.
function driversOf(counted: readonly Part[], forgiven: number): Part[] {
	const byCount = [...counted].sort((a, b) => a.match.passages.length - b.match.passages.length);
	const hard = byCount.find(part => part.hard);
	if (hard) return [hard];
	return byCount.slice(0, forgiven + 1);
}

// What having the word is worth: its rarity as in BM25 (Robertson and Spärck Jones).
function worthOf(index: PassageIndex, part: Part): number {
	const all = index.starts.length;
	const having = Math.min(part.match.rarity, all);
	const rarity = Math.log(1 + (all - having + 0.5) / (having + 0.5));
	return part.phrase ? rarity * Math.max(1, part.words) : rarity;
}

// Short passages say the words more to the point; quotations and headings are a little more likely to be meant.
function standing(index: PassageIndex, passage: number): number {
	const length = (index.tokens.from[passage + 1] as number) - (index.tokens.from[passage] as number);
	const flags = index.flags[passage] as number;
	const up = flags & (HEADING | TITLE) ? 1.05 : flags & QUOTED ? 1.03 : 1;
	return up / (0.8 + 0.2 * Math.min(3, length / 22));
}

function standsInOrder(index: PassageIndex, {ordered}: Wanted, passage: number): boolean {
	const from = index.tokens.from[passage] as number;
	const end = index.tokens.from[passage + 1] as number;
	for (let at = from; at + ordered.length <= end; at++) {
		let i = 0;
		while (i < ordered.length) {
			const part = ordered[i] as Part;
			const level = part.match.words[index.tokens.items[at + i] as number] as number;
			if (level < Level.SPELT && !(part.open && level >= Level.BEGINS)) break;
			i++;
		}
		if (i === ordered.length) return true;
	}
	return false;
}

// Keeps the best `most` offered passages: a heap with the worst on top.
class Best {
	private readonly heap: Found[] = [];
	private readonly index: PassageIndex;
	private readonly most: number;
	constructor(index: PassageIndex, most: number) {
		this.index = index;
		this.most = most;
	}
	offer(passage: number, kind: number, score: number): void {
		const {heap} = this;
		if (heap.length < this.most) {
			heap.push({passage, kind, score});
			this.up(heap.length - 1);
			return;
		}
		const worst = heap[0];
		if (!worst || kind < worst.kind || (kind === worst.kind && score < worst.score)) return;
		const found = {passage, kind, score};
		if (compare(this.index, found, worst) > 0) return;
		heap[0] = found;
		this.down();
	}
	taken(): Found[] {
		return this.heap.sort((a, b) => compare(this.index, a, b));
	}
	private up(from: number): void {
		const {heap} = this;
		let at = from;
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (compare(this.index, heap[at] as Found, heap[above] as Found) <= 0) break;
			this.swap(at, above);
			at = above;
		}
	}
	private down(): void {
		const {heap} = this;
		let at = 0;
		for (;;) {
			let worst = at;
			for (const below of [2 * at + 1, 2 * at + 2]) {
				if (below < heap.length && compare(this.index, heap[below] as Found, heap[worst] as Found) > 0) worst = below;
			}
			if (worst === at) return;
			this.swap(at, worst);
			at = worst;
		}
	}
	private swap(a: number, b: number): void {
		const {heap} = this;
		const kept = heap[a] as Found;
		heap[a] = heap[b] as Found;
		heap[b] = kept;
	}
}

function compare(index: PassageIndex, a: Found, b: Found): number {
	if (a.kind !== b.kind) return b.kind - a.kind;
	if (a.score !== b.score) return b.score - a.score;
	const one = index.articleOf[a.passage] as number;
	const other = index.articleOf[b.passage] as number;
	if (one !== other) return (index.articles[one]?.id ?? '') < (index.articles[other]?.id ?? '') ? -1 : 1;
	return a.passage - b.passage;
}

/** What words that stand together add, as a share of what they are worth. */
const NEAR = 0.35;

// The shortest stretch with all the words that the passage has (each at its surest), found with two fingers; the
// shorter the better. Words that stand side by side in the order typed add a little more.
function nearness(index: PassageIndex, {parts}: Wanted, passage: number): number {
	const from = index.tokens.from[passage] as number;
	const end = index.tokens.from[passage + 1] as number;
	const places: number[] = [];
	const owners: number[] = [];
	let worth = 0;
	let present = 0;
	for (let i = 0; i < parts.length; i++) {
		const part = parts[i] as Part;
		if (part.soft || part.match.levels[passage] === 0) continue;
		worth += worthOf(index, part);
		present++;
	}
	if (present < 2) return 0;
	for (let at = from; at < end; at++) {
		const token = index.tokens.items[at] as number;
		for (let i = 0; i < parts.length; i++) {
			const part = parts[i] as Part;
			if (part.soft || (part.match.words[token] as number) === 0) continue;
			places.push(at);
			owners.push(i);
		}
	}
	const counts = new Uint16Array(parts.length);
	const here = new Set(owners).size;
	if (here < 2) return 0;
	let held = 0;
	let left = 0;
	let shortest = Number.POSITIVE_INFINITY;
	for (let right = 0; right < places.length; right++) {
		const owner = owners[right] as number;
		if (counts[owner] === 0) held++;
		counts[owner] = (counts[owner] as number) + 1;
		while (held === here) {
			shortest = Math.min(shortest, (places[right] as number) - (places[left] as number) + 1);
			const leaving = owners[left] as number;
			counts[leaving] = (counts[leaving] as number) - 1;
			if (counts[leaving] === 0) held--;
			left++;
		}
	}
	let following = 0;
	for (let i = 1; i < places.length; i++) {
		if (places[i] === (places[i - 1] as number) + 1 && owners[i] === (owners[i - 1] as number) + 1) following++;
	}
	const tight = Math.min(1, here / shortest) * (here / present);
	return worth * NEAR * (0.7 * tight + 0.3 * Math.min(1, following / (present - 1)));
}

// A passage printed in several articles comes once; its copies stand after the other hits of its kind.
function copiesLast(index: PassageIndex, sorted: readonly Found[]): Found[] {
	const seen = new Map<number, number[]>();
	const result: Found[] = [];
	let copies: Found[] = [];
	let kind = -1;
	for (const found of sorted) {
		if (found.kind !== kind) {
			result.push(...copies);
			copies = [];
			kind = found.kind;
		}
		const hash = hashOfWords(index, found.passage);
		const twins = seen.get(hash);
		if (twins?.some(twin => haveSameWords(index, twin, found.passage))) copies.push(found);
		else result.push(found);
		if (twins) twins.push(found.passage);
		else seen.set(hash, [found.passage]);
	}
	result.push(...copies);
	return result;
}

function hashOfWords({tokens}: PassageIndex, passage: number): number {
	const end = tokens.from[passage + 1] as number;
	let hash = 0;
	for (let at = tokens.from[passage] as number; at < end; at++)
		hash = Math.imul(hash ^ (tokens.items[at] as number), 0x01000193);
	return hash;
}

function haveSameWords({tokens}: PassageIndex, one: number, other: number): boolean {
	const from = tokens.from[one] as number;
	const length = (tokens.from[one + 1] as number) - from;
	const otherFrom = tokens.from[other] as number;
	if ((tokens.from[other + 1] as number) - otherFrom !== length) return false;
	for (let i = 0; i < length; i++) if (tokens.items[from + i] !== tokens.items[otherFrom + i]) return false;
	return true;
}

const scanned: number[] = [];

function hitOf(index: PassageIndex, wanted: Wanted, {passage, kind, score}: Found): Hit {
	const article = index.articles[index.articleOf[passage] as number];
	const start = index.starts[passage] as number;
	const end = index.ends[passage] as number;
	const missing: string[] = [];
	for (const part of wanted.parts) {
		if (!part.soft && !part.hard && part.match.levels[passage] === 0) missing.push(part.raw);
	}
	return {
		article: article?.id ?? '',
		start,
		end,
		score: Math.round(score * 1e6) / 1e6,
		matches: article ? matchesIn(index, wanted, passage, article) : [],
		kind: kinds[kind] ?? 'partial',
		missing,
	};
}

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
