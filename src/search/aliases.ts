// Other names of what a word names: "zelensky" is also "zelenskyy", "eu" also "european union". Which names go together
// comes with the index; here they are laid word against word.

import {LONGEST_PATTERN, patternOf, slipsBetween, slipsForgiven} from './edit-distance.ts';
import type {PassageIndex} from './passage-index.ts';
import {soundKey} from './spelling.ts';
import {wordsOf} from './tokens.ts';

const aliasTables = new WeakMap<PassageIndex, Map<string, string[][]>>();

/**
 * Returns for each word that names something alone its other names, as words: "zelensky" → [["zelenskyy"]], "eu" →
 * [["european", "union"]]. Names of several words of one length are laid word against word: in "Volodymyr Zelensky"
 * and "Vladimir Zelenskyy" the last go together.
 */
export function aliasesOf(index: PassageIndex): ReadonlyMap<string, readonly (readonly string[])[]> {
	let table = aliasTables.get(index);
	if (!table) {
		table = new Map();
		for (const group of index.aliases) addAliases(table, group.map(wordsOf));
		aliasTables.set(index, table);
	}
	return table;
}

function addAliases(table: Map<string, string[][]>, names: readonly (readonly string[])[]): void {
	for (const name of names) {
		for (const other of names) {
			const last = name[name.length - 1];
			const otherLast = other[other.length - 1];
			if (last === undefined || otherLast === undefined || name === other) continue;
			if (last !== otherLast && areAlike(last, otherLast)) addAlias(table, last, [otherLast]);
			if (name.length === 1 && other.length > 1 && !other.includes(last)) addAlias(table, last, [...other]);
			if (name.length === 1 && other.length === 1 && last !== otherLast) addAlias(table, last, [otherLast]);
		}
	}
}

function addAlias(table: Map<string, string[][]>, word: string, name: string[]): void {
	const names = table.get(word);
	if (!names) table.set(word, [name]);
	else if (!names.some(other => other.join(' ') === name.join(' '))) names.push(name);
}

function areAlike(a: string, b: string): boolean {
	const sound = soundKey(a);
	if (sound !== '' && sound === soundKey(b)) return true;
	return a.length <= LONGEST_PATTERN && slipsBetween(patternOf(a), b) <= slipsForgiven(Math.min(a.length, b.length));
}
