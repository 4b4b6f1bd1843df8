// Every direct quotation of a story once, with its speaker and all its wordings. Wordings of several texts are one entry
// where three quarters of the shorter one's words stand in the other in the same order; parts between which the speaker is
// named are one too. Guarantees: spans are the words without their marks, file order changes nothing. Attribution inside
// one text is in `speakers.ts`.

import type {Article} from '../text/article.ts';
import {byLetters} from '../text/letters.ts';
import type {Passage} from '../text/span.ts';
import {fold, wordsIn} from '../text/words.ts';
import type {Occurrence, Quotation} from './narrative.ts';
import {type Attribution, attributionsOf} from './speakers.ts';
import {rarityOf, wordKeyOf} from './terms.ts';

/** Share of the shorter wording's words that must stand in the other, in order. Set by hand. */
const SHARED = 0.75;
/** A wording shorter than this many words is joined only where it stands in the other word for word. */
const SHORT = 4;

/** Nobody's words are compared beyond this many: an unclosed mark may quote a whole book. */
const MOST_WORDS = 1500;

type Word = {readonly key: string; readonly start: number; readonly end: number};
type Wording = {
	readonly article: number;
	readonly id: string;
	readonly start: number;
	readonly end: number;
	readonly words: readonly Word[];
	readonly attribution: Attribution;
	/** Number of its utterance: parts between which the speaker is named have one. */
	readonly utterance: number;
	/** “Donald,” he said, “you have …”: whom it is said to, and nothing of what. */
	readonly isAddress: boolean;
};

/** The quotations of a story, in order of the articles' ids and of the text; fullest wording first in each entry. */
export function quotationsOf(articles: readonly Article[]): readonly Quotation[] {
	const order = articles
		.map((_, i) => i)
		.sort((a, b) => byLetters((articles[a] as Article).id, (articles[b] as Article).id));
	const wordings: Wording[] = [];
	const all = attributionsOf(articles);
	let utterance = 0;
	for (const a of order)
		for (const attribution of all[a] ?? []) {
			if (!attribution.continues) utterance++;
			if (attribution.kind === 'scare' || attribution.kind === 'title') continue;
			const article = articles[a] as Article;
			const {start, end} = attribution.quoted;
			const words = wordsOf(article.text, start, end);
			const isAddress = words.length === 1 && /^\p{Lu}\p{L}*,$/u.test(article.text.slice(start, end));
			if (words.length > 0)
				wordings.push({article: a, id: article.id, start, end, words, attribution, utterance, isAddress});
		}
	return inOrder(withWholeUtterances(groupsOf(wordings).map(group => [...group]))).map(entryOf);
}

/** Words as they are compared: folded, stemmed, "isn't" as "is not", "fourteen" as 14. */
function wordsOf(text: string, start: number, end: number): Word[] {
	const words: Word[] = [];
	for (const word of wordsIn(text, {start, end}).slice(0, MOST_WORDS)) {
		const folded = fold(word.text);
		const parts = CONTRACTED.exec(folded === 'cannot' ? "can't" : folded);
		const keys = parts
			? [SHORTENED.get(parts[0]) ?? (parts[1] as string), EXPANDED.get(parts[2] as string) as string]
			: [folded];
		for (const key of keys) words.push({key: NUMBERS.get(key) ?? wordKeyOf(key), start: word.start, end: word.end});
	}
	return words;
}

const CONTRACTED = /^(.+?)(n't|'re|'ve|'ll|'d|'m)$/;
const SHORTENED = new Map([
	["won't", 'will'],
	["can't", 'can'],
	["shan't", 'shall'],
]);
const EXPANDED = new Map([
	["n't", 'not'],
	["'re", 'are'],
	["'ve", 'have'],
	["'ll", 'will'],
	["'d", 'had'],
	["'m", 'am'],
]);
const NUMBERS = new Map(
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
		.split(' ')
		.map((word, i) => [word, String(i)]),
);

/** Groups of wordings of one thing said: each joins the group with whose fullest wording it shares most. */
function groupsOf(wordings: readonly Wording[]): Wording[][] {
	// Fullest first; of equal ones the first by article id and place, so that file order decides nothing.
	const sorted = [...wordings].sort(
		(a, b) => b.words.length - a.words.length || byLetters(a.id, b.id) || a.start - b.start,
	);
	const groups: Wording[][] = [];
	const index = new Map<string, Set<number>>();
	for (const wording of sorted) {
		const votes = new Map<number, number>();
		for (const key of new Set(wording.words.map(w => w.key)))
			for (const g of index.get(key) ?? []) votes.set(g, (votes.get(g) ?? 0) + 1);
		let best = -1;
		let bestScore = 0;
		for (const [g, count] of [...votes].sort(([a], [b]) => a - b)) {
			if (count < 0.4 * new Set(wording.words.map(w => w.key)).size) continue;
			const score = likeness(wording, groups[g] as Wording[]);
			if (score > bestScore) [best, bestScore] = [g, score];
		}
		if (best < 0) {
			best = groups.length;
			groups.push([]);
			for (const {key} of wording.words) index.set(key, (index.get(key) ?? new Set()).add(best));
		} else for (const {key} of wording.words) index.set(key, (index.get(key) ?? new Set()).add(best));
		(groups[best] as Wording[]).push(wording);
	}
	return groups;
}

/** Groups that have parts of one utterance are one: a text that quotes it whole may have been joined to either part. */
function withWholeUtterances(groups: readonly Wording[][]): Wording[][] {
	const root = groups.map((_, i) => i);
	const find = (i: number): number => (root[i] === i ? i : find(root[i] as number));
	const known = new Map<number, number>();
	for (const [g, group] of groups.entries())
		for (const {utterance} of group) {
			const other = known.get(utterance);
			if (other === undefined) known.set(utterance, g);
			else root[Math.max(find(g), find(other))] = Math.min(find(g), find(other));
		}
	const whole = new Map<number, Wording[]>();
	for (const [g, group] of groups.entries()) whole.set(find(g), [...(whole.get(find(g)) ?? []), ...group]);
	return [...whole.values()];
}

/** Utterances of a group, the fullest first, of equal ones the less interrupted, then by article and place. */
function utterancesOf(group: readonly Wording[]): Wording[][] {
	const size = (parts: readonly Wording[]): number => parts.reduce((sum, {words}) => sum + words.length, 0);
	return [...Map.groupBy(group, ({utterance}) => utterance).values()]
		.map(parts => parts.sort((a, b) => a.start - b.start))
		.sort(
			(a, b) =>
				size(b) - size(a) ||
				a.length - b.length ||
				byLetters((a[0] as Wording).id, (b[0] as Wording).id) ||
				(a[0] as Wording).start - (b[0] as Wording).start,
		);
}

/** The groups as utterances, by article and place of the fullest. */
function inOrder(groups: readonly Wording[][]): Wording[][][] {
	const first = (utterances: readonly Wording[][]): Wording => utterances[0]?.[0] as Wording;
	return groups
		.map(utterancesOf)
		.sort((a, b) => byLetters(first(a).id, first(b).id) || first(a).start - first(b).start);
}

/** How surely the wording is the group's thing said: share of its words in another's, in order; 0 where it is not. */
function likeness(wording: Wording, group: readonly Wording[]): number {
	let best = 0;
	for (const other of group) best = Math.max(best, likenessOf(wording, other));
	return best;
}

function likenessOf(wording: Wording, full: Wording): number {
	const [a, b] = [wording.attribution, full.attribution];
	const short = wording.words.length;
	const rivals = a.named && b.named && a.speaker !== b.speaker;
	const inside = holds(full.words, wording.words);
	if (wording.article === full.article)
		return inside && (short >= SHORT || full.words.length === short) && !rivals ? 1 : 0;
	if ((wording.isAddress || full.isAddress) && short !== full.words.length) return 0;
	// "very sorry" stands in many mouths: word for word, and not by somebody else.
	if (short < SHORT) return inside && !rivals && (a.speaker === b.speaker || short > 1) ? 1 : 0;
	const common = matched(wording.words, full.words).length / short;
	if (common >= SHARED) {
		// Two well attributed wordings of different people are an echo, unless the words are the same.
		if (a.sure >= 2 && b.sure >= 2 && rivals && common < 0.9) return 0;
		return common;
	}
	// One speech cut in two places: a long run of the same words in the same mouth, or most words of the same speaker.
	if (a.speaker === null || a.speaker !== b.speaker) return 0;
	if (longestRun(wording.words, full.words) >= RUN) return common;
	// "A picture like that cannot be sold", "You can't sell a picture like that": the same words in another order.
	if (short >= REORDERED && inAnyOrder(wording.words, full.words) >= SHARED) return SHARED * common + 0.25;
	const telling = tellingShare(wording.words, full.words);
	return telling >= TELLING && common >= 0.4 ? 0.9 * telling : 0;
}

/** From this many words on the order may differ in one mouth. */
const REORDERED = 6;

/** Share of the shorter wording's words that the other has, in whatever order. */
function inAnyOrder(a: readonly Word[], b: readonly Word[]): number {
	const left = new Map<string, number>();
	for (const {key} of b) left.set(key, (left.get(key) ?? 0) + 1);
	let hits = 0;
	for (const {key} of a) {
		const count = left.get(key) ?? 0;
		if (count > 0) hits++;
		left.set(key, count - 1);
	}
	return hits / a.length;
}

/** Share of the shorter wording's telling words that make one utterance of one speaker in two texts. */
const TELLING = 0.7;

/** Share of the words in order, each with the weight of its rarity in English; 0 with fewer than three that tell. */
function tellingShare(a: readonly Word[], b: readonly Word[]): number {
	const weight = ({key}: Word) => rarityOf(key) ** 2;
	const hits = matched(a, b).map(i => weight(a[i] as Word));
	if (hits.filter(w => w > 0.05).length < 3) return 0;
	const sum = (list: readonly number[]) => list.reduce((x, y) => x + y, 0);
	return sum(hits) / Math.max(1e-9, sum(a.map(weight)));
}

/** A run of this many equal words in one mouth is one speech, wherever each text cut it. */
const RUN = 6;

const holds = (outer: readonly Word[], inner: readonly Word[]): boolean =>
	` ${outer.map(w => w.key).join(' ')} `.includes(` ${inner.map(w => w.key).join(' ')} `);

function longestRun(a: readonly Word[], b: readonly Word[]): number {
	let best = 0;
	let row = new Uint16Array(b.length + 1);
	for (const {key} of a) {
		const next = new Uint16Array(b.length + 1);
		for (let j = 0; j < b.length; j++)
			if ((b[j] as Word).key === key) {
				next[j + 1] = (row[j] as number) + 1;
				best = Math.max(best, next[j + 1] as number);
			}
		row = next;
	}
	return best;
}

/** Indices of `a`'s words in a longest common subsequence with `b` (Wagner and Fischer 1974). */
function matched(a: readonly Word[], b: readonly Word[]): number[] {
	const width = b.length + 1;
	const table = new Uint16Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			table[i * width + j] =
				(a[i] as Word).key === (b[j] as Word).key
					? (table[(i + 1) * width + j + 1] as number) + 1
					: Math.max(table[(i + 1) * width + j] as number, table[i * width + j + 1] as number);
	const hits: number[] = [];
	let [i, j] = [0, 0];
	while (i < a.length && j < b.length) {
		if (
			(a[i] as Word).key === (b[j] as Word).key &&
			table[i * width + j] === (table[(i + 1) * width + j + 1] as number) + 1
		) {
			hits.push(i);
			i++;
			j++;
		} else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) i++;
		else j++;
	}
	return hits;
}

function entryOf(utterances: readonly Wording[][]): Quotation {
	const [full = []] = utterances;
	const [text, ...rest] = full.map(({id, start, end}): Passage => ({article: id, start, end}));
	const words = full.flatMap(part => part.words);
	const speaker = speakerOf(utterances.flat());
	// Who is only described in one text ("the official") may be named in another that has the same words.
	const occurrences = utterances.flatMap(parts =>
		parts.map((wording, i): Occurrence => {
			const {attribution} = wording;
			const own = attribution.named && attribution.sure >= 2 ? attribution.speaker : (speaker ?? attribution.speaker);
			const differs = parts === full ? [] : differing(wording, words);
			const passage = {article: wording.id, start: wording.start, end: wording.end, speaker: own, differing: differs};
			return i > 0 ? {...passage, continues: true} : passage;
		}),
	);
	return {id: idOf(words), speaker, text: text as Passage, ...(rest.length > 0 ? {rest} : {}), occurrences};
}

/** The speaker that the surest attributions of the group name most; ties by the fuller name, then its letters. */
function speakerOf(group: readonly Wording[]): string | null {
	const votes = new Map<string, number>();
	for (const {attribution} of group)
		if (attribution.speaker)
			votes.set(
				attribution.speaker,
				(votes.get(attribution.speaker) ?? 0) + 10 ** attribution.sure * (attribution.named ? 20 : 1),
			);
	return [...votes].sort(([a, x], [b, y]) => y - x || b.length - a.length || byLetters(a, b))[0]?.[0] ?? null;
}

/** The stretches of the wording that the fullest does not have, neighbours joined. */
function differing(wording: Wording, full: readonly Word[]): Passage[] {
	const hits = new Set(matched(wording.words, full));
	const passages: Passage[] = [];
	let open: {start: number; end: number} | undefined;
	wording.words.forEach((word, i) => {
		if (hits.has(i)) {
			if (open) passages.push({article: wording.id, ...open});
			open = undefined;
		} else open = {start: open?.start ?? word.start, end: word.end};
	});
	if (open) passages.push({article: wording.id, ...open});
	return passages;
}

/** A short stable name made of the words (FNV-1a, 32 bits). */
function idOf(words: readonly Word[]): string {
	let hash = 0x811c9dc5;
	for (const c of words.map(w => w.key).join(' '))
		hash = Math.imul(hash ^ (c.codePointAt(0) as number), 0x01000193) >>> 0;
	return `q${hash.toString(36).padStart(7, '0')}`;
}
