// Words that may stand for a word, from the tables of near-synonyms, looked up in the tables as they are written: a search
// asks for a handful of words, and reading six thousand groups into memory for them would take longer than all the rest.

import {NEAR_WORDS} from './near-words.ts';
import {NEAR_WORDS_DOMAINS} from './near-words-domains.ts';
import {NEAR_WORDS_GENERAL} from './near-words-general.ts';
import {NEAR} from './same-meaning.ts';

const TABLES = [NEAR, NEAR_WORDS, NEAR_WORDS_DOMAINS, NEAR_WORDS_GENERAL];

/** Most letters by which the members that may have a root are looked for. */
const MOST_LETTERS = 5;

const isBetween = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x7c || Number.isNaN(unit);
const isGroupEnd = (unit: number): boolean => unit === 0x0a || unit === 0x7c || Number.isNaN(unit);

/** The letters with which every form of a root begins: its last one may be changed by an ending ("bui" of "buy"). */
const beginningOf = (root: string): string => root.slice(0, Math.max(2, Math.min(MOST_LETTERS, root.length - 1)));

/**
 * The words that share a group of near-synonyms with a word of the root `root`, each once, without those of that root;
 * `rootOf` brings forms of one word together. A member that begins with other letters than its root ("sought") leads to
 * nothing by itself.
 */
export function othersFor(root: string, rootOf: (word: string) => string): readonly string[] {
	const others = new Set<string>();
	const start = beginningOf(root);
	if (start.length < 2) return [];
	for (const table of TABLES) {
		let after = 0;
		for (let at = table.indexOf(start); at >= 0; at = table.indexOf(start, after)) {
			after = at + start.length;
			if (!isBetween(table.charCodeAt(at - 1))) continue;
			while (!isBetween(table.charCodeAt(after))) after++;
			if (rootOf(table.slice(at, after)) !== root) continue;
			let from = at;
			while (!isGroupEnd(table.charCodeAt(from - 1))) from--;
			while (!isGroupEnd(table.charCodeAt(after))) after++;
			for (const word of table.slice(from, after).split(' '))
				if (word !== '' && rootOf(word) !== root) others.add(word);
		}
	}
	return [...others];
}
