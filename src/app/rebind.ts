// The key table with the user's keys in it. What was asked for is done as far as it can be: a key that means something
// else in the same place already goes to the one who asked first, and every such clash is told. ctrl-c always quits.

import {lettersApart} from '../text/letters.ts';
import {type Binding, isText, keymap} from './keymap.ts';

/** The keys that the user wants for the bindings of a name; `line` is where that was said, from 1. */
export type KeyWish = {readonly name: string; readonly keys: readonly string[]; readonly line: number};

/** The table with the user's keys in it, and what was wrong with what was asked for. */
export type Rebound = {
	readonly bindings: readonly Binding[];
	/** Names whose keys are the user's now. */
	readonly bound: ReadonlySet<string>;
	readonly problems: readonly {readonly line: number; readonly words: string}[];
};

/** Keys with a name of more than one letter. */
const NAMED = new Set(
	'down up left right enter backspace space esc tab shift-tab pgdn pgup home end ctrl-space f1'.split(' '),
);
/** The one key that nobody may take away: the way out of whatever went wrong. */
const ALWAYS = 'ctrl-c';

/** The table after the wishes, in their order. */
export function rebound(wishes: readonly KeyWish[], table: readonly Binding[] = keymap): Rebound {
	const problems: {line: number; words: string}[] = [];
	const wanted = new Map<string, {readonly keys: readonly string[]; readonly line: number}>();
	/** Who has a key in a context, of those that asked. */
	const taken = new Map<string, {readonly name: string; readonly line: number}>();
	for (const {name, keys, line} of wishes) {
		const say = (words: string): void => {
			problems.push({line, words: `keys.${name}: ${words}`});
		};
		const mine = table.filter(b => b.name === name);
		if (mine.length === 0) {
			const like = nearest(name, [...new Set(table.map(b => b.name))]);
			say(`no key does that${like === null ? '' : `; did you mean “${like}”?`}`);
			continue;
		}
		if (mine.some(b => b.does.type === 'open-number')) {
			say('its keys are the digits 1 to 9');
			continue;
		}
		if (wanted.has(name)) {
			say('its keys were set before');
			continue;
		}
		const granted = [...new Set(keys)].filter(key => {
			if (!isKey(key)) {
				say(`“${key}” is no key; there are letters, ctrl-x and ${[...NAMED].join(', ')}`);
				return false;
			}
			if (key === ALWAYS && name !== 'quit') {
				say(`${ALWAYS} always quits`);
				return false;
			}
			if (isText(key) && mine.every(b => b.when === 'typing')) {
				say(`“${key}” is typed there, it can be no command`);
				return false;
			}
			const other = mine
				.filter(b => b.when !== 'typing' || !isText(key))
				.flatMap(b => taken.get(`${b.when} ${key}`) ?? [])[0];
			if (other) say(`${key} is ${other.name} already (line ${other.line})`);
			return !other;
		});
		if (granted.length === 0) continue;
		wanted.set(name, {keys: granted, line});
		for (const b of mine) for (const key of keysFor(b, granted)) taken.set(`${b.when} ${key}`, {name, line});
	}
	if (wanted.size === 0) return {bindings: table, bound: new Set(), problems};
	const bindings = table.map((binding): Binding => {
		const own = wanted.get(binding.name);
		if (own) return {...binding, keys: keysFor(binding, own.keys)};
		const keys = binding.keys.filter(key => {
			const by = taken.get(`${binding.when} ${key}`);
			if (!by) return true;
			const rest = binding.keys.length > 1 ? '' : ', which has no key now';
			problems.push({line: by.line, words: `keys.${by.name}: ${key} was the key of ${binding.name}${rest}`});
			return false;
		});
		return keys.length === binding.keys.length ? binding : {...binding, keys};
	});
	return {bindings, bound: new Set(wanted.keys()), problems};
}

/** The keys of a wish that a binding can have: where one types, a character is a character. */
function keysFor(binding: Binding, keys: readonly string[]): readonly string[] {
	const own = binding.when === 'typing' ? keys.filter(key => !isText(key)) : keys;
	const always = binding.name === 'quit' && !own.includes(ALWAYS) ? [ALWAYS] : [];
	return own.length + always.length > 0 ? [...own, ...always] : binding.keys;
}

function isKey(key: string): boolean {
	return NAMED.has(key) || /^ctrl-[a-z]$/.test(key) || (/^\S+$/u.test(key) && isOneCharacter(key));
}

function isOneCharacter(key: string): boolean {
	// The segmenter costs milliseconds, and hardly any key needs it.
	return key.length === 1 || [...new Intl.Segmenter('en', {granularity: 'grapheme'}).segment(key)].length === 1;
}

/** The known name that takes the fewest changes to become `name`, where these are few; ties go to the table's order. */
function nearest(name: string, known: readonly string[]): string | null {
	let best: string | null = null;
	let least = Math.max(2, Math.floor(name.length / 3)) + 1;
	for (const candidate of known) {
		const changes = lettersApart(name.slice(0, 40), candidate);
		if (changes < least) {
			least = changes;
			best = candidate;
		}
	}
	return best;
}
