// The language of the search box: words, "a phrase", -word, word*, speaker:name, source:name, in:quotes, a | b.
// Guarantees: reading a query never throws, whatever was typed; what is not understood is read as words and said in a
// note. Which passages answer is find.ts's.

import {foldWord, scanWords} from './tokens.ts';

/** Longest query that is read, in UTF-16 units; the rest is ignored and a note says so. */
export const LONGEST_QUERY = 256;

/** Places `in:` knows. */
export type Place = 'quotes' | 'titles' | 'headings';

/** One thing to look for. */
export type Atom =
	/** One word, folded; `prefix`: what begins with it counts as well. */
	| {readonly kind: 'word'; readonly raw: string; readonly word: string; readonly prefix: boolean}
	/** Words in this order, next to each other; the last may be the beginning of one where `prefix`. */
	| {readonly kind: 'phrase'; readonly raw: string; readonly words: readonly string[]; readonly prefix: boolean}
	| {readonly kind: 'speaker' | 'source'; readonly raw: string; readonly name: string}
	| {readonly kind: 'in'; readonly raw: string; readonly place: Place};

/** What a passage must have: one of `any`, or none of it where `not`. */
export type Clause = {readonly any: readonly Atom[]; readonly not: boolean};

/** A query that was read. */
export type Query = {
	/** What was read of the typed text. */
	readonly text: string;
	/** All of them hold (find.ts forgives a missing word of many). */
	readonly clauses: readonly Clause[];
	/** What is wrong with the query, in words for the user. */
	readonly note?: string;
};

const places: Readonly<Record<string, Place>> = {
	quotes: 'quotes',
	quote: 'quotes',
	quotations: 'quotes',
	titles: 'titles',
	title: 'titles',
	headings: 'headings',
	heading: 'headings',
};

const quotationMarks = '"“”„«»';

type Part = {text: string; quoted: boolean; closed: boolean; not: boolean; field: string; bar: boolean};

/**
 * Reads a query. With `typing`, its last word also finds what begins with it, unless a space or a quotation mark ends
 * it. Never throws.
 */
export function parseQuery(typed: string, {typing = true}: {readonly typing?: boolean} = {}): Query {
	const notes: string[] = [];
	let text = typed;
	if (text.length > LONGEST_QUERY) {
		const cut = text.charCodeAt(LONGEST_QUERY - 1);
		text = text.slice(0, cut >= 0xd800 && cut < 0xdc00 ? LONGEST_QUERY - 1 : LONGEST_QUERY);
		notes.push(`only the first ${LONGEST_QUERY} characters are searched`);
	}
	const parts = partsOf(text);
	const clauses: {any: Atom[]; not: boolean}[] = [];
	let joins = false;
	// The last word is being typed, also where only fields follow it.
	const isField = (part: Part): boolean => part.field === 'in' || part.field === 'speaker' || part.field === 'source';
	const lastWord = parts.findLastIndex(part => !isField(part));
	for (const [i, part] of parts.entries()) {
		if (part.bar) {
			joins = clauses.length > 0;
			continue;
		}
		const ended = i === parts.length - 1 && /\s$/.test(text);
		const open = typing && (i === lastWord || i === parts.length - 1) && !part.closed && !ended;
		const atoms = atomsOf(part, open, notes);
		if (atoms.length === 0) continue;
		const last = clauses[clauses.length - 1];
		if (joins && last && last.not === part.not) last.any.push(...atoms.slice(0, 1));
		else clauses.push({any: atoms.slice(0, 1), not: part.not});
		joins = false;
		for (const atom of atoms.slice(1)) clauses.push({any: [atom], not: part.not});
	}
	return notes.length > 0 ? {text, clauses, note: notes.join('; ')} : {text, clauses};
}

function partsOf(text: string): Part[] {
	const parts: Part[] = [];
	let at = 0;
	while (at < text.length) {
		const character = text[at] as string;
		if (/\s/.test(character)) {
			at++;
			continue;
		}
		if (character === '|') {
			parts.push({text: '', quoted: false, closed: true, not: false, field: '', bar: true});
			at++;
			continue;
		}
		let not = false;
		if (character === '-' && /[^\s|-]/.test(text[at + 1] ?? ' ')) {
			not = true;
			at++;
		}
		const field = /^([a-z]{2,12}):(?!\/\/)/iu.exec(text.slice(at, at + 14))?.[1]?.toLowerCase() ?? '';
		if (field !== '') at += field.length + 1;
		const quoted = quotationMarks.includes(text[at] ?? ' ') && at < text.length;
		if (quoted) at++;
		const start = at;
		while (at < text.length && !(quoted ? quotationMarks.includes(text[at] as string) : endsWord(text, at))) at++;
		const closed = quoted && at < text.length;
		parts.push({text: text.slice(start, at), quoted, closed, not, field, bar: false});
		if (closed) at++;
	}
	return parts;
}

function endsWord(text: string, at: number): boolean {
	const character = text[at] as string;
	return /[\s|]/.test(character) || quotationMarks.includes(character);
}

function atomsOf(part: Part, open: boolean, notes: string[]): Atom[] {
	const {text, field} = part;
	if (field === 'speaker' || field === 'source') {
		if (text.trim() === '') return [];
		return [{kind: field, raw: text, name: text.trim()}];
	}
	if (field === 'in') {
		const place = placeOf(text.trim().toLowerCase(), open);
		if (place) return [{kind: 'in', raw: text, place}];
		if (text.trim() !== '') notes.push(`no place 'in:${text.trim()}' (quotes, titles, headings)`);
		return [];
	}
	if (field !== '' && !part.quoted && text !== '' && !/^\d/.test(text)) {
		notes.push(`no field '${field}:' (speaker:, source:, in:)`);
	}
	const words = wordAtomsOf(field === '' ? text : `${field} ${text}`, open && !part.not);
	if (!part.quoted) return words;
	if (words.length < 2 && !part.closed) return words;
	return phraseOf(text, words);
}

// "in:q" while it is being typed is already "in:quotes"; a whole word must be one of the known.
function placeOf(name: string, open: boolean): Place | undefined {
	const known = Object.hasOwn(places, name) ? places[name] : undefined;
	if (known || !open || name === '') return known;
	const begun = Object.keys(places).find(place => place.startsWith(name));
	return begun === undefined ? undefined : places[begun];
}

function phraseOf(raw: string, words: readonly Atom[]): Atom[] {
	const folded = words.flatMap(atom => (atom.kind === 'word' ? [atom.word] : []));
	const last = words[words.length - 1];
	if (folded.length === 0) return [];
	return [{kind: 'phrase', raw, words: folded, prefix: last?.kind === 'word' && last.prefix}];
}

function wordAtomsOf(text: string, open: boolean): Atom[] {
	const out: number[] = [];
	const written = scanWords(text, 0, text.length, out);
	const atoms: Atom[] = [];
	for (let i = 0; i < written; i += 2) {
		const end = out[i + 1] as number;
		const raw = text.slice(out[i], end);
		const starred = text[end] === '*';
		atoms.push({kind: 'word', raw, word: foldWord(raw), prefix: starred || (open && end === text.length)});
	}
	return atoms;
}
