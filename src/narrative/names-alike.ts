// Which names are one: full names with a word more or less, spellings a letter or two apart, and which spelling of several
// is the one to show. Names are compared by the keys of their words (`nameKey`), under which transcriptions meet.

import {lettersApart} from '../text/letters.ts';
import type {Being} from './cast.ts';
import {nameKey} from './name-words.ts';

/** Keys of the words of a name, first to last; what a hyphen joins are two words. */
export function keysOf(words: readonly string[]): string[] {
	const keys = words
		.flatMap(word => word.split(/[-‑\s]/))
		.map(nameKey)
		.filter(key => key !== '' && key !== 'and');
	// "Exxon Corp." is Exxon.
	return keys.length > 1 && FIRMS.has(keys.at(-1) as string) ? keys.slice(0, -1) : keys;
}
const FIRMS = new Set('corp inc ltd plc co llc gmbh'.split(' ').map(nameKey));
/** Whether the word only says that the name is a firm's. */
const isFirm = (word: string): boolean => FIRMS.has(nameKey(word));

/**
 * Whether two full names are one: the same words, a middle name more, an initial for a first name, a body's shorter name.
 */
export function isSame(a: Being, b: Being): boolean {
	if (a.keys.join(' ') === b.keys.join(' ')) return true;
	const [short, long] = a.keys.length <= b.keys.length ? [a.keys, b.keys] : [b.keys, a.keys];
	if (a.kind === 'person' && b.kind === 'person') {
		if (short.at(-1) !== long.at(-1)) return false;
		const [x, y] = [short[0] as string, long[0] as string];
		if (x === y) return short.length < long.length || short.slice(1, -1).every((w, i) => w[0] === long[i + 1]?.[0]);
		return (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
	}
	const mayBeBody = ({kind}: Being): boolean => kind === 'organisation' || kind === 'unknown';
	if (mayBeBody(a) && mayBeBody(b) && contentOf(a.keys) === contentOf(b.keys)) return true;
	if (a.kind !== b.kind || a.kind === 'person') return false;
	return (
		short.length >= 2 &&
		short.length < long.length &&
		(short.join(' ') === long.slice(-short.length).join(' ') ||
			(a.kind === 'organisation' && short.join(' ') === long.slice(0, short.length).join(' ')))
	);
}

/**
 * The words that tell one body from another, in the order of letters: the same for "University of Manchester" and
 * "Manchester University", for "U.N. Command" and "United Nations Command".
 */
const contentOf = (keys: readonly string[]): string =>
	keys
		.flatMap(key => LETTERS_OF[key] ?? [key])
		.filter(key => !/^(?:of|for|the|and|on|in)$/.test(key))
		.map(key => key.replace(/s+$/, ''))
		.sort()
		.join(' ');
/** What texts write as letters in the names of bodies. */
const LETTERS_OF: Readonly<Record<string, readonly string[]>> = {
	[nameKey('U.N.')]: [nameKey('United'), nameKey('Nations')],
	[nameKey('UN')]: [nameKey('United'), nameKey('Nations')],
	[nameKey('U.S.')]: [nameKey('United'), nameKey('States')],
	[nameKey('US')]: [nameKey('United'), nameKey('States')],
	[nameKey('E.U.')]: [nameKey('European'), nameKey('Union')],
	[nameKey('EU')]: [nameKey('European'), nameKey('Union')],
};

/**
 * Whether two people have one first name and last names a letter or two apart ("Helquist", "Hellqvist"; "Kovač",
 * "Kovatch"), or one last name and first names a letter apart ("Tomas", "Tomasz"; "Henrika", "Henrike").
 */
export function isVariant(a: Being, b: Being): boolean {
	const people = [a, b].filter(being => being.kind === 'person').length;
	if (
		people === 0 ||
		[a, b].some(being => being.kind !== 'person' && being.kind !== 'unknown') ||
		a.keys.length !== b.keys.length
	)
		return false;
	if (a.keys[0] === b.keys[0]) return isNear(a.keys.at(-1) as string, b.keys.at(-1) as string);
	return (
		a.keys.slice(1).join(' ') === b.keys.slice(1).join(' ') &&
		!(a.gender && b.gender && a.gender !== b.gender) &&
		isNear(a.keys[0] as string, b.keys[0] as string)
	);
}

/** Last names that are one but for a slip or a transcription: one letter of five and more, two of eight and more. */
export function isNear(a: string, b: string): boolean {
	const length = Math.min(a.length, b.length);
	if (a === b) return true;
	if (length < 5 || a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false;
	return lettersApart(a, b) <= (length >= 8 ? 2 : 1);
}

/** Whether two single names have the same consonants, as transcriptions of one name do: "Jidda", "Jeddah"; "Kiev", "Kyiv". */
export function isTranscription(a: string, b: string): boolean {
	const bones = (name: string): string =>
		name
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[gq]|c(?!h)/g, 'k')
			.replace(/[aeiouyhw'’-]/g, '')
			.replace(/(.)\1+/gu, '$1');
	return bones(a).length > 1 && bones(a) === bones(b);
}

/** The fullest spelling, the most frequent of those, with its accents where a text has them; ties by the letters. */
export function bestSpelling(spellings: ReadonlyMap<string, number>): string {
	const length = (s: string) =>
		s.split(/\s+/).filter(w => !/^(?:\p{Lu}\.?|of|the|for|and)$/u.test(w) && !isFirm(w)).length;
	// "Trump's National Security Council" where "National Security Council" stands as well.
	const owned = (s: string) => {
		const [, rest] = /^.*?\p{L}(?:['’]s|s['’])\s+(\S+\s.+)$/u.exec(s) ?? [];
		return rest !== undefined && spellings.has(rest) ? 1 : 0;
	};
	const acronym = (s: string) => (/^[\p{Lu}.]+$/u.test(s) ? 1 : 0);
	const plain = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '');
	const count = new Map<string, number>();
	for (const [s, n] of spellings) count.set(plain(s), (count.get(plain(s)) ?? 0) + n);
	const often = (s: string) => count.get(plain(s)) as number;
	const marks = (s: string) => s.normalize('NFD').length;
	return (
		[...spellings].sort(
			([a, x], [b, y]) =>
				acronym(a) - acronym(b) ||
				owned(a) - owned(b) ||
				length(b) - length(a) ||
				often(b) - often(a) ||
				(plain(a) === plain(b) ? marks(b) - marks(a) : 0) ||
				y - x ||
				b.length - a.length ||
				(a < b ? -1 : 1),
		)[0]?.[0] ?? ''
	);
}
