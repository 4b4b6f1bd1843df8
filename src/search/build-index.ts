// Makes the index of passage-index.ts: article by article, so that an archive can say how far it is, then the words in
// order. Guarantees: the same for the same articles in the same order.

import type {Article} from '../text/article.ts';
import {blocksOf} from '../text/blocks.ts';
import {quotedSpans} from '../text/quotation-marks.ts';
import {sentencesOf} from '../text/sentences.ts';
import type {Span} from '../text/span.ts';
import {lettersOf} from './edit-distance.ts';
import {invertedOf, type Lists, listsOf, Numbers} from './lists.ts';
import {
	HEADING,
	hashOfSound,
	hashOfText,
	type PassageIndex,
	QUOTED,
	type SearchFacts,
	TITLE,
	type Vocabulary,
} from './passage-index.ts';
import {RawWords} from './raw-words.ts';
import {rootOf, soundKey} from './spelling.ts';
import {foldWord, scanMended, scanWords, wordsOf} from './tokens.ts';

/** An index under construction; give it articles one by one, then `finishIndex`. */
export type IndexBuilder = {
	readonly articles: Article[];
	readonly ids: Map<string, number>;
	readonly raws: RawWords;
	readonly words: string[];
	readonly tokens: Numbers;
	readonly tokenFrom: Numbers;
	readonly starts: Numbers;
	readonly ends: Numbers;
	readonly flags: Numbers;
	readonly passagesFrom: Numbers;
	readonly headings: {tokens: number[]; from: number; to: number}[];
};

/** Returns the index of `articles`, with what `facts` says about them. About 10 ms for a hundred pages. */
export function buildIndex(articles: readonly Article[], facts?: SearchFacts): PassageIndex {
	const builder = newIndexBuilder();
	for (const article of articles) addArticle(builder, article);
	return finishIndex(builder, facts);
}

/** Returns an empty builder. */
export function newIndexBuilder(): IndexBuilder {
	return {
		articles: [],
		ids: new Map(),
		raws: new RawWords(),
		words: [],
		tokens: new Numbers(),
		tokenFrom: new Numbers(),
		starts: new Numbers(),
		ends: new Numbers(),
		flags: new Numbers(),
		passagesFrom: new Numbers(),
		headings: [],
	};
}

const scanned: number[] = [];

/** Adds an article's passages. Blocks that repeat an earlier one, and sentences said twice in one text, are left out. */
export function addArticle(builder: IndexBuilder, article: Article): void {
	const {text} = article;
	const blocks = blocksOf(article);
	const sentences = sentencesOf(article);
	const first = builder.starts.length;
	builder.articles.push(article);
	builder.passagesFrom.push(first);
	const seen = new Map<number, number[]>();
	const isTitle = titleTest(article);
	if (!blocks.slice(0, TOP).some(({content}) => isTitle(content)) && !sentences.slice(0, TOP).some(isTitle)) {
		const title = titleInFrontMatter(article);
		if (title) addPassage(builder, article, title, TITLE, seen);
	}
	let heading = -1;
	let next = 0;
	for (let b = 0; b < blocks.length; b++) {
		const block = blocks[b];
		if (!block) continue;
		const from = next;
		while (next < sentences.length && (sentences[next]?.block ?? 0) <= b) next++;
		if (block.repeats !== undefined || block.kind === 'rule') continue;
		if (block.kind === 'heading') {
			closeHeading(builder, heading);
			const title = b < TOP && isTitle(block.content) ? TITLE : 0;
			const passage = addPassage(builder, article, block.content, HEADING | title, seen);
			heading = passage < 0 ? -1 : openHeading(builder, passage);
			continue;
		}
		if (block.kind === 'table' || block.kind === 'code' || block.kind === 'html') {
			for (const line of linesIn(text, block.content)) addPassage(builder, article, line, 0, seen);
			continue;
		}
		for (let s = from; s < next; s++) {
			const sentence = sentences[s];
			if (!sentence) continue;
			addPassage(builder, article, sentence, s < TOP && isTitle(sentence) ? TITLE : 0, seen);
		}
	}
	closeHeading(builder, heading);
	const {starts, ends, flags} = builder;
	for (const {start, end} of quotedSpans(article))
		flagBetween(starts.data, ends.data, flags.data, first, starts.length, start, end);
}

function linesIn(text: string, {start, end}: Span): Span[] {
	const lines: Span[] = [];
	for (let at = start; at < end; ) {
		const found = text.indexOf('\n', at);
		const to = found < 0 || found > end ? end : found;
		lines.push({start: at, end: to});
		at = to + 1;
	}
	return lines;
}

/** The title stands among so many first blocks and sentences, or in the front matter. */
const TOP = 8;

// Whether a stretch is the article's title: its words, but for Markdown's marks and a place before it.
function titleTest({text, title}: Article): (span: Span) => boolean {
	const wanted = wordsOf(title);
	const letters = wanted.join(' ').length;
	if (letters === 0) return () => false;
	return ({start, end}) => {
		if (end - start < letters || end - start > 2 * title.length + 40) return false;
		const first = scanWords(text, start, end, scanned) - 2 * wanted.length;
		// From the last word on: most sentences differ in that.
		for (let i = wanted.length - 1; i >= 0; i--) {
			const word = text.slice(scanned[first + 2 * i], scanned[first + 2 * i + 1]);
			if (first < 0 || foldWord(word) !== wanted[i]) return false;
		}
		return true;
	};
}

function titleInFrontMatter({text, title, frontMatter}: Article): Span | undefined {
	const matter = text.slice(frontMatter.start, frontMatter.end);
	const at = title === '' ? -1 : matter.indexOf(title);
	const line = at >= 0 ? undefined : /^(?:title|headline):[ \t]*(.+)$/im.exec(matter);
	const words = at >= 0 ? title : line?.[1]?.trimEnd();
	if (!words) return undefined;
	const start = frontMatter.start + (line ? line.index + line[0].indexOf(words) : at);
	return {start, end: start + words.length};
}

function openHeading(builder: IndexBuilder, passage: number): number {
	const from = builder.tokenFrom.data[passage] ?? 0;
	const tokens = [...builder.tokens.data.subarray(from, builder.tokens.length)];
	return builder.headings.push({tokens, from: passage + 1, to: passage + 1}) - 1;
}

function closeHeading(builder: IndexBuilder, heading: number): void {
	const open = builder.headings[heading];
	if (open) open.to = builder.starts.length;
}

/** A sentence this short may be said twice without being a repeat. */
const SHORTEST_REPEAT = 4;

// Returns the number of the new passage, or -1 where it has no words or was there before.
function addPassage(
	builder: IndexBuilder,
	article: Article,
	span: Span,
	flags: number,
	seen: Map<number, number[]>,
): number {
	const {text} = article;
	const written = scanMended(article, span.start, span.end, scanned);
	if (written === 0) return -1;
	const {tokens} = builder;
	const numberOf = (word: string): number => idOfWord(builder, foldWord(word));
	const from = tokens.length;
	let hash = written;
	for (let i = 0; i < written; i += 2) {
		const id = builder.raws.number(text, scanned[i] as number, scanned[i + 1] as number, numberOf);
		tokens.push(id);
		hash = Math.imul(hash ^ id, 0x01000193);
	}
	const passage = builder.starts.length;
	const twins = seen.get(hash);
	if (twins && written / 2 >= SHORTEST_REPEAT && twins.some(twin => sameTokens(builder, twin, from))) {
		tokens.length = from;
		return -1;
	}
	if (twins) twins.push(passage);
	else seen.set(hash, [passage]);
	builder.tokenFrom.push(from);
	builder.starts.push(span.start);
	builder.ends.push(span.end);
	builder.flags.push(flags);
	return passage;
}

function sameTokens({tokens, tokenFrom}: IndexBuilder, passage: number, from: number): boolean {
	const {data} = tokens;
	const start = tokenFrom.data[passage] ?? 0;
	const end = passage + 1 < tokenFrom.length ? (tokenFrom.data[passage + 1] ?? 0) : from;
	if (end - start !== tokens.length - from) return false;
	for (let i = start; i < end; i++) if (data[i] !== data[from + i - start]) return false;
	return true;
}

function idOfWord(builder: IndexBuilder, word: string): number {
	let id = builder.ids.get(word);
	if (id === undefined) {
		id = builder.words.length;
		builder.words.push(word);
		builder.ids.set(word, id);
	}
	return id;
}

/** Returns the index of what the builder was given. The builder must not be used afterwards. */
export function finishIndex(builder: IndexBuilder, facts?: SearchFacts): PassageIndex {
	const passages = builder.starts.length;
	builder.passagesFrom.push(passages);
	builder.tokenFrom.push(builder.tokens.length);
	const starts = builder.starts.taken();
	const ends = builder.ends.taken();
	const flags = Uint8Array.from(builder.flags.taken());
	const passagesFrom = builder.passagesFrom.taken();
	const said = speakersOf(builder, facts, passagesFrom, starts, ends, flags);
	const places = placesOf(builder.words);
	const words = places.sorted;
	const rank = places.rank;
	const items = builder.tokens.taken();
	for (let i = 0; i < items.length; i++) items[i] = rank[items[i] as number] as number;
	const tokens = {from: builder.tokenFrom.taken(), items};
	const labels = [...builder.headings.map(({tokens, from, to}) => ({tokens, ranges: [from, to]})), ...said.labels];
	const labelTokens = listsOf(labels.map(label => label.tokens.map(id => rank[id] as number)));
	return {
		articles: builder.articles,
		vocabulary: vocabularyOf(words),
		passagesFrom,
		articleOf: articleOfPassages(passagesFrom, passages),
		starts,
		ends,
		flags,
		tokens,
		postings: invertedOf(tokens, words.length),
		labelTokens,
		labelRanges: listsOf(labels.map(label => label.ranges)),
		labelsOfWord: invertedOf(labelTokens, words.length),
		speakers: said.names,
		firstSpeaker: builder.headings.length,
		aliases: facts?.aliases ?? [],
		textHashes: Uint32Array.from(builder.articles, article => hashOfText(article.text)),
	};
}

type Label = {tokens: number[]; ranges: number[]};

function speakersOf(
	builder: IndexBuilder,
	facts: SearchFacts | undefined,
	passagesFrom: Uint32Array,
	starts: Uint32Array,
	ends: Uint32Array,
	flags: Uint8Array,
): {names: string[]; labels: Label[]} {
	const byName = new Map<string, Set<number>>();
	const numbers = new Map(builder.articles.map((article, i) => [article.id, i]));
	for (const {article, start, end, speaker} of facts?.speakers ?? []) {
		const number = numbers.get(article);
		if (number === undefined) continue;
		const to = passagesFrom[number + 1] as number;
		const first = passagesFrom[number] as number;
		flagBetween(starts, ends, flags, first, to, start, end);
		if (speaker === null) continue;
		for (let p = firstEndingAfter(ends, start, first, to); p < to && (starts[p] as number) < end; p++) {
			const set = byName.get(speaker);
			if (set) set.add(p);
			else byName.set(speaker, new Set([p]));
		}
	}
	const names = [...byName.keys()].sort();
	const labels = names.map(name => {
		const written = scanWords(name, 0, name.length, scanned);
		const tokens: number[] = [];
		for (let i = 0; i < written; i += 2)
			tokens.push(idOfWord(builder, foldWord(name.slice(scanned[i], scanned[i + 1]))));
		const ranges: number[] = [];
		for (const p of [...(byName.get(name) ?? [])].sort((a, b) => a - b)) {
			if (ranges[ranges.length - 1] === p) ranges[ranges.length - 1] = p + 1;
			else ranges.push(p, p + 1);
		}
		return {tokens, ranges};
	});
	return {names, labels};
}

// Flags the passages of `[first, to)` that the stretch `start..end` of their text touches as quoted.
function flagBetween(
	starts: Uint32Array,
	ends: Uint32Array,
	flags: Uint32Array | Uint8Array,
	first: number,
	to: number,
	start: number,
	end: number,
): void {
	for (let p = firstEndingAfter(ends, start, first, to); p < to && (starts[p] as number) < end; p++) {
		flags[p] = (flags[p] as number) | QUOTED;
	}
}

function firstEndingAfter(ends: Uint32Array, offset: number, from: number, to: number): number {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ends[middle] as number) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

function placesOf(words: readonly string[]): {sorted: string[]; rank: Uint32Array} {
	const sorted = [...words].sort();
	const places = new Map(sorted.map((word, i) => [word, i]));
	return {sorted, rank: Uint32Array.from(words, word => places.get(word) ?? 0)};
}

function vocabularyOf(words: readonly string[]): Vocabulary {
	const keys = words.map(rootOf);
	const roots = [...new Set(keys)].sort();
	const places = new Map(roots.map((root, i) => [root, i]));
	const rootOfWord = Uint32Array.from(keys, key => places.get(key) ?? 0);
	const each: Lists = {from: Uint32Array.from({length: words.length + 1}, (_, i) => i), items: rootOfWord};
	return {
		words,
		roots,
		rootOfWord,
		wordsOfRoot: invertedOf(each, roots.length),
		lengths: Uint8Array.from(words, word => Math.min(word.length, 255)),
		letters: Int32Array.from(words, lettersOf),
		sounds: Uint32Array.from(words, word => hashOfSound(soundKey(word))),
	};
}

function articleOfPassages(passagesFrom: Uint32Array, passages: number): Uint32Array {
	const articleOf = new Uint32Array(passages);
	for (let a = 0; a + 1 < passagesFrom.length; a++) articleOf.fill(a, passagesFrom[a], passagesFrom[a + 1]);
	return articleOf;
}
