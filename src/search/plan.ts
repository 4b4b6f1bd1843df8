// Turns a query into what find.ts runs through: for each word or phrase the passages it is met in, passages that are
// allowed or shut out, and which words are only helpful ("the", "of"). Guarantees: never throws; the same for the same
// index and query. How words are met is word-match.ts's.

import {aliasesOf} from './aliases.ts';
import {keep} from './kept-matches.ts';
import {Level, type WordMatch} from './levels.ts';
import type {Lists} from './lists.ts';
import {standsAt} from './met-passages.ts';
import {HEADING, type PassageIndex, QUOTED, TITLE} from './passage-index.ts';
import {type Atom, type Clause, type Place, parseQuery} from './query.ts';
import {placeOf, rangeOf} from './sorted-words.ts';
import {filterTitles} from './titles.ts';
import {wordsOf} from './tokens.ts';
import {matchOf} from './word-match.ts';

/** A phrase, ready to be compared with the words of a passage. */
export type Phrase = {
	readonly elements: readonly WordMatch[];
	/** Places of the words that element `i` and the next make together ("cease fire" → ceasefire), or -1. */
	readonly joined: readonly number[];
	/** What was typed of the last word where it may go on, and the words that begin so; '' where it is whole. */
	readonly typed: string;
	readonly range: readonly [number, number];
};

/** One thing that a passage should have. */
export type Part = {
	readonly raw: string;
	readonly match: WordMatch;
	/** Its single words, to light them; `typed` is what was typed of a word that may go on, else ''. */
	readonly atoms: readonly {readonly match: WordMatch; readonly typed: string}[];
	readonly phrases: readonly Phrase[];
	/** Its words (folded) that no text has as typed, in another form or as a beginning; those first that none has at all. */
	readonly unmet: readonly string[];
	/** How many of `unmet` no text has in any way. */
	readonly lost: number;
	readonly phrase: boolean;
	/** Number of words: one, or those of the phrase. */
	readonly words: number;
	/** Helps where it is, but is never missed. */
	readonly soft: boolean;
	/** Is never forgiven. */
	readonly hard: boolean;
	/** The last word may go on. */
	readonly open: boolean;
	/** A field is an alternative to its words (`in:quotes | strike`): it lets passages through and asks for no word. */
	readonly either: boolean;
};

/** A query on an index. `filters` and `nots` have a number for each passage: 0 is "no". */
export type Wanted = {
	readonly parts: readonly Part[];
	readonly filters: readonly Uint8Array[];
	readonly nots: readonly Uint8Array[];
	/** All parts where the query is nothing but words, in the order typed; else empty. */
	readonly ordered: readonly Part[];
	/** Words to offer others for: those that no text has in any way, else those that none has surely. */
	readonly unmet: readonly string[];
	readonly note?: string;
};

// Words that say little by themselves; a fixed list, so that what is missed does not depend on the texts.
const soft = new Set(
	`a an the of to in on at for by with from and or but as if than so is are was were be been being has have had do does
	did will would could should can may might must it its this that these those he him his she her hers they them their
	we us our you your i me my not no there here what which who whom whose when where how why about into over after
	before up down out off very just also only quite too much such`.split(/\s+/),
);

/** Words, without those that say little, from which on other words for them count too. */
const MEANT_FROM = 3;

/** Returns what `query` wants of `index`. */
export function wantedOf(index: PassageIndex, query: string, typing: boolean): Wanted {
	const {clauses, note} = parseQuery(query, {typing});
	const notes = note === undefined ? [] : [note];
	const filters: Uint8Array[] = [];
	const nots: Uint8Array[] = [];
	const wanted: Clause[] = [];
	const either: Part[] = [];
	for (const clause of clauses) {
		if (clause.not) nots.push(excludedBy(index, clause, notes));
		else if (clause.any.every(isFilter)) filters.push(allowedBy(index, clause.any, notes));
		else if (clause.any.some(isFilter)) either.push(eitherOf(index, clause, notes));
		else wanted.push(clause);
	}
	const words = wanted.map(clause =>
		clause.any.length === 1 && clause.any[0]?.kind === 'word' ? clause.any[0] : undefined,
	);
	const joins = joinsOf(
		index,
		words.map(word => word?.word ?? ''),
		words.map(word => word?.prefix ?? false),
	);
	const isSoft = words.map(word => word !== undefined && soft.has(word.word) && !isInitials(word.raw));
	const allSoft = isSoft.every(Boolean);
	// Whoever types three words or more tells what was said; with one or two one looks for the very words.
	const meant = words.filter((word, i) => word !== undefined && !isSoft[i]).length >= MEANT_FROM;
	const parts = wanted.map((clause, i) =>
		partOf(index, clause, joins[i] ?? [], (isSoft[i] ?? false) && !allSoft, meant && !isSoft[i]),
	);
	const all = [...parts, ...either];
	const lost = all.flatMap(part => part.unmet.slice(0, part.lost));
	const unmet = lost.length > 0 ? lost : all.flatMap(part => part.unmet);
	const ordered = words.every(word => word !== undefined) ? parts : [];
	const found = {parts: all, filters, nots, ordered, unmet: [...new Set(unmet)]};
	return notes.length > 0 ? {...found, note: [...new Set(notes)].join('; ')} : found;
}

// "US" and "WHO" are names, "us" and "who" are not.
function isInitials(raw: string): boolean {
	return raw.length > 1 && raw === raw.toUpperCase();
}

type Join = {readonly word: string; readonly prefix: boolean; readonly level: number};

// For each word of the query the words it makes with its neighbours: "cease fire" → ceasefire, "european union" → EU.
function joinsOf(index: PassageIndex, words: readonly string[], prefixes: readonly boolean[]): Join[][] {
	const joins: Join[][] = words.map(() => []);
	for (let i = 0; i + 1 < words.length; i++) {
		const one = words[i] as string;
		const other = words[i + 1] as string;
		if (one === '' || other === '' || one.length + other.length < 5) continue;
		const join = {word: one + other, prefix: prefixes[i + 1] as boolean, level: Level.JOINED};
		joins[i]?.push(join);
		joins[i + 1]?.push(join);
	}
	for (const {name, short} of shortNamesOf(index)) {
		for (let at = 0; at + name.length <= words.length; at++) {
			if (!name.every((word, i) => words[at + i] === word)) continue;
			for (let i = 0; i < name.length; i++) joins[at + i]?.push({word: short, prefix: false, level: Level.ALIAS});
		}
	}
	return joins;
}

const shortNames = new WeakMap<PassageIndex, {name: readonly string[]; short: string}[]>();

function shortNamesOf(index: PassageIndex): {name: readonly string[]; short: string}[] {
	let names = shortNames.get(index);
	if (!names) {
		names = [];
		for (const [short, others] of aliasesOf(index)) {
			for (const name of others) if (name.length > 1) names.push({name, short});
		}
		shortNames.set(index, names);
	}
	return names;
}

function isFilter(atom: Atom): boolean {
	return atom.kind !== 'word' && atom.kind !== 'phrase';
}

function partOf(index: PassageIndex, clause: Clause, joins: readonly Join[], isSoft: boolean, meant: boolean): Part {
	const atoms: {match: WordMatch; typed: string}[] = [];
	const phrases: Phrase[] = [];
	const matches: WordMatch[] = [];
	const lost: string[] = [];
	const unmet: string[] = [];
	const look = (word: string, {sure, passages}: WordMatch): void => {
		if (sure === 0) (passages.length === 0 ? lost : unmet).push(word);
	};
	let words = 1;
	for (const atom of clause.any) {
		if (atom.kind === 'word') {
			const match = matchOf(index, atom.word, atom.prefix, false, joins, meant);
			look(atom.word, match);
			atoms.push({match, typed: atom.prefix ? atom.word : ''});
			matches.push(match);
		} else if (atom.kind === 'phrase') {
			const phrase = phraseOf(index, atom.words, atom.prefix);
			phrases.push(phrase);
			for (const [i, element] of phrase.elements.entries()) look(atom.words[i] as string, element);
			matches.push(passagesOfPhrase(index, phrase, atom.words.join(' ')));
			words = Math.max(words, atom.words.length);
		}
	}
	const [only] = clause.any;
	return {
		raw: clause.any.map(atom => atom.raw).join(' | '),
		match: matches.length === 1 ? (matches[0] as WordMatch) : unitedMatch(index, matches),
		atoms,
		unmet: [...lost, ...unmet],
		lost: lost.length,
		phrases,
		phrase: phrases.length > 0 && atoms.length === 0,
		words,
		soft: isSoft,
		hard: phrases.length > 0,
		open: only !== undefined && 'prefix' in only && only.prefix,
		either: false,
	};
}

// "in:quotes | strike": where the field lets a passage through, nothing is asked of its words; elsewhere the word says
// how surely it was met.
function eitherOf(index: PassageIndex, clause: Clause, notes: string[]): Part {
	const fields = clause.any.filter(isFilter);
	const part = partOf(index, {any: clause.any.filter(atom => !isFilter(atom)), not: false}, [], false, false);
	const allowed = allowedBy(index, fields, notes);
	const levels = allowed.map(yes => (yes === 0 ? 0 : Level.SAME));
	const passages = Uint32Array.from(levels.keys()).filter(passage => levels[passage] !== 0);
	const through = {
		levels,
		passages,
		words: new Uint8Array(0),
		runs: [],
		typed: 0,
		sure: passages.length,
		rarity: passages.length,
	};
	const match = unitedMatch(index, [part.match, through]);
	return {...part, match, phrase: false, words: 1, hard: true, either: true};
}

function unitedMatch(index: PassageIndex, matches: readonly WordMatch[]): WordMatch {
	const levels = new Uint8Array(index.starts.length);
	const words = new Uint8Array(index.vocabulary.words.length);
	const passages: number[] = [];
	let rarity = 0;
	for (const match of matches) {
		rarity += match.rarity;
		for (const passage of match.passages) {
			if (levels[passage] === 0) passages.push(passage);
			levels[passage] = Math.max(levels[passage] as number, match.levels[passage] as number);
		}
		for (let i = 0; i < match.words.length; i++) {
			if ((match.words[i] as number) > (words[i] as number)) words[i] = match.words[i] as number;
		}
	}
	return {
		levels,
		passages: Uint32Array.from(passages),
		words,
		runs: matches.flatMap(match => match.runs),
		typed: 0,
		sure: rarity,
		rarity,
	};
}

function phraseOf(index: PassageIndex, words: readonly string[], prefix: boolean): Phrase {
	const last = words[words.length - 1] ?? '';
	const pair = (i: number): string => `${words[i] ?? ''}${words[i + 1] ?? ''}`;
	const elements = words.map((word, i) => {
		const joins: Join[] = [];
		for (const at of [i - 1, i]) {
			if (at >= 0 && at + 1 < words.length) joins.push({word: pair(at), prefix: false, level: Level.JOINED});
		}
		return matchOf(index, word, prefix && i === words.length - 1, true, joins);
	});
	return {
		elements,
		joined: words.map((_, i) => (i + 1 < words.length ? placeOf(index.vocabulary.words, pair(i)) : -1)),
		typed: prefix ? last : '',
		range: prefix ? rangeOf(index, last) : [0, 0],
	};
}

/**
 * Returns how many words the phrase takes up at token `at` of a passage whose tokens end at `end`, 0 where it does not
 * stand there. Spellings, accents, case and hyphens do not matter; forms and slips do.
 */
export function phraseStandsAt(index: PassageIndex, phrase: Phrase, at: number, end: number): number {
	const {elements, joined, typed, range} = phrase;
	let to = at;
	let i = 0;
	while (i < elements.length) {
		if (to >= end) return 0;
		const token = index.tokens.items[to] as number;
		const element = elements[i] as WordMatch;
		const goesOn = typed !== '' && i === elements.length - 1 && token >= range[0] && token < range[1];
		if ((element.words[token] as number) >= Level.SPELT || goesOn) {
			to++;
			i++;
			continue;
		}
		if (joined[i] === token && token >= 0) {
			to++;
			i += 2;
			continue;
		}
		const run = element.runs.find(run => run.level === Level.JOINED && standsAt(index, run, to, end));
		if (!run) return 0;
		to += run.parts.length;
		i++;
	}
	return to - at;
}

function passagesOfPhrase(index: PassageIndex, phrase: Phrase, words: string): WordMatch {
	return keep(index, `"${words}" ${phrase.typed !== ''}`, () => {
		const levels = new Uint8Array(index.starts.length);
		const found: number[] = [];
		const [rarest] = [...phrase.elements].sort((a, b) => a.passages.length - b.passages.length);
		for (const passage of rarest?.passages ?? []) {
			const end = index.tokens.from[passage + 1] as number;
			for (let at = index.tokens.from[passage] as number; at < end; at++) {
				if (phraseStandsAt(index, phrase, at, end) === 0) continue;
				levels[passage] = Level.SAME;
				found.push(passage);
				break;
			}
		}
		return {
			levels,
			passages: Uint32Array.from(found),
			words: new Uint8Array(index.vocabulary.words.length),
			runs: [],
			typed: 0,
			sure: found.length,
			rarity: found.length,
		};
	});
}

function excludedBy(index: PassageIndex, clause: Clause, notes: string[]): Uint8Array {
	const excluded = new Uint8Array(index.starts.length);
	for (const atom of clause.any) {
		if (isFilter(atom)) {
			const allowed = allowedBy(index, [atom], notes);
			for (let p = 0; p < excluded.length; p++) if (allowed[p] !== 0) excluded[p] = 1;
		} else if (atom.kind === 'word') {
			const {levels, passages} = matchOf(index, atom.word, atom.prefix, true);
			for (const p of passages) {
				const level = levels[p] as number;
				if (level >= Level.JOINED || (atom.prefix && level === Level.BEGINS)) excluded[p] = 1;
			}
		} else if (atom.kind === 'phrase') {
			const phrase = phraseOf(index, atom.words, false);
			for (const p of passagesOfPhrase(index, phrase, atom.words.join(' ')).passages) excluded[p] = 1;
		}
	}
	return excluded;
}

function allowedBy(index: PassageIndex, fields: readonly Atom[], notes: string[]): Uint8Array {
	const allowed = new Uint8Array(index.starts.length);
	for (const atom of fields) {
		if (atom.kind === 'in') allowPlace(index, atom.place, allowed);
		else if (atom.kind === 'speaker') allowSpeaker(index, atom.name, allowed, notes);
		else if (atom.kind === 'source') allowSource(index, atom.name, allowed, notes);
	}
	return allowed;
}

const bitsOfPlace: Readonly<Record<Place, number>> = {quotes: QUOTED, titles: TITLE, headings: HEADING};

function allowPlace(index: PassageIndex, place: Place, allowed: Uint8Array): void {
	const bits = bitsOfPlace[place];
	for (let p = 0; p < allowed.length; p++) if ((index.flags[p] as number) & bits) allowed[p] = 1;
}

function allowSpeaker(index: PassageIndex, name: string, allowed: Uint8Array, notes: string[]): void {
	const asked = [name, ...othersOf(index, name)];
	const found = new Set(asked.flatMap(one => matchesOf(index.speakers, one)));
	if (wordsOf(name).length > 0 && found.size === 0) notes.push(`nobody called '${name}' is quoted`);
	for (const speaker of found) {
		for (const [from, to] of rangesOf(index.labelRanges, index.firstSpeaker + speaker)) allowed.fill(1, from, to);
	}
}

function othersOf(index: PassageIndex, name: string): string[] {
	return wordsOf(name).flatMap(word => (aliasesOf(index).get(word) ?? []).map(other => other.join(' ')));
}

function* rangesOf({from, items}: Lists, list: number): Generator<readonly [number, number]> {
	for (let i = from[list] as number; i < (from[list + 1] as number); i += 2) {
		yield [items[i] as number, items[i + 1] as number];
	}
}

const sourceTexts = new WeakMap<PassageIndex, readonly string[]>();

function allowSource(index: PassageIndex, name: string, allowed: Uint8Array, notes: string[]): void {
	let texts = sourceTexts.get(index);
	if (!texts) {
		texts = index.articles.map(({publisher, author, title, file}) =>
			[publisher, author, title, file].filter(Boolean).join(' · '),
		);
		sourceTexts.set(index, texts);
	}
	const found = matchesOf(texts, name);
	if (wordsOf(name).length > 0 && found.length === 0) notes.push(`no source '${name}'`);
	for (const article of found) {
		allowed.fill(1, index.passagesFrom[article] as number, index.passagesFrom[article + 1] as number);
	}
}

// The same field stands in the query while the words after it are typed: the last answers are kept.
const lastMatches: {texts: readonly string[]; name: string; found: readonly number[]}[] = [];

function matchesOf(texts: readonly string[], name: string): readonly number[] {
	const known = lastMatches.find(match => match.texts === texts && match.name === name);
	if (known) return known.found;
	const found = filterTitles(texts, name).map(match => match.index);
	lastMatches.unshift({texts, name, found});
	lastMatches.length = Math.min(lastMatches.length, 8);
	return found;
}
