// Queries drawn by chance from passages, each with the passage it was drawn from: what a person might type who has that
// passage in mind. They measure speed on any corpus and quality where nobody labelled queries; the labelled ones are in
// tests/stories/queries.json. Guarantees: the same queries for the same passages and seed.

import {randomOf} from './corpus.ts';

/** How a query departs from the passage's own words. */
export type DrawnKind =
	| 'exact'
	| 'order'
	| 'typo'
	| 'two typos'
	| 'prefix'
	| 'joined'
	| 'split'
	| 'inflected'
	| 'half remembered'
	| 'name'
	| 'number';

export type DrawnQuery = {readonly kind: DrawnKind; readonly query: string; readonly passage: number};

const kinds: readonly DrawnKind[] = [
	'exact',
	'order',
	'typo',
	'two typos',
	'prefix',
	'joined',
	'split',
	'inflected',
	'half remembered',
	'name',
	'number',
];

const common = new Set(
	'that this with from have were been they their which would could should about there these those after before when what'.split(
		' ',
	),
);

/** Returns up to `count` queries drawn from `passages`. */
export function drawQueries(passages: readonly string[], count: number, seed = 11): DrawnQuery[] {
	const random = randomOf(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
	const queries: DrawnQuery[] = [];
	for (let tries = 0; queries.length < count && tries < count * 60; tries++) {
		const kind = kinds[queries.length % kinds.length] as DrawnKind;
		const passage = Math.floor(random() * passages.length);
		const words = (passages[passage] ?? '').match(/[\p{L}\p{N}][\p{L}\p{N}’',]*[\p{L}\p{N}]/gu) ?? [];
		const telling = words.filter(word => word.length >= 4 && !common.has(word.toLowerCase()) && !/[’',]/.test(word));
		if (new Set(telling).size < 6) continue;
		const query = draw(kind, words, telling, random, pick);
		if (query) queries.push({kind, query, passage});
	}
	return queries;
}

type Pick = <T>(list: readonly T[]) => T;

function draw(kind: DrawnKind, words: readonly string[], telling: readonly string[], random: () => number, pick: Pick) {
	const some = (count: number, from = telling): string[] => {
		const chosen = new Set<string>();
		while (chosen.size < Math.min(count, new Set(from).size)) chosen.add(pick(from));
		return from.filter((word, i) => chosen.has(word) && from.indexOf(word) === i);
	};
	switch (kind) {
		case 'exact':
			return some(3).join(' ').toLowerCase();
		case 'order':
			return some(3).reverse().join(' ');
		case 'typo': {
			const [first = '', ...rest] = some(3);
			return [slip(first, random), ...rest].join(' ');
		}
		case 'two typos': {
			const long = telling.filter(word => word.length >= 5);
			const [first, second, third] = some(3, long);
			if (!first || !second) return undefined;
			return [slip(first, random), slip(second, random), third].filter(Boolean).join(' ');
		}
		case 'prefix': {
			const [first, second, third = ''] = some(3);
			return `${first} ${second} ${third.slice(0, 3)}`;
		}
		case 'joined': {
			const at = words.findIndex((word, i) => word.length >= 4 && (words[i + 1]?.length ?? 0) >= 4);
			if (at < 0) return undefined;
			const other = telling.filter(word => word !== words[at] && word !== words[at + 1]);
			return other.length === 0 ? undefined : `${words[at]}${words[at + 1]} ${pick(other)}`;
		}
		case 'split': {
			const long = telling.filter(word => word.length >= 8);
			if (long.length === 0) return undefined;
			const word = pick(long);
			const cut = 3 + Math.floor(random() * (word.length - 5));
			return `${word.slice(0, cut)} ${word.slice(cut)} ${some(2).join(' ')}`;
		}
		case 'inflected': {
			const found = telling.find(word => inflected(word) !== undefined);
			if (!found) return undefined;
			return `${inflected(found)} ${some(
				2,
				telling.filter(word => word !== found),
			).join(' ')}`;
		}
		case 'half remembered':
			return [...some(4), pick(['yesterday', 'apparently', 'official', 'reported'])]
				.sort(() => random() - 0.5)
				.join(' ');
		case 'name': {
			const names = words.slice(1).filter(word => /^\p{Lu}\p{Ll}{5,}$/u.test(word));
			if (names.length === 0) return undefined;
			return `${misheard(pick(names))} ${some(2).join(' ')}`;
		}
		case 'number': {
			const numbers = words.filter(word => /^\d[\d,]{2,}$/.test(word));
			if (numbers.length === 0) return undefined;
			return `${pick(numbers).replaceAll(',', '')} ${pick(telling)}`;
		}
	}
}

function slip(word: string, random: () => number): string {
	const at = 1 + Math.floor(random() * (word.length - 2));
	const [before, after] = [word.slice(0, at), word.slice(at + 1)];
	switch (Math.floor(random() * 4)) {
		case 0:
			return before + after;
		case 1:
			return `${before}${word[at]}${word[at]}${after}`;
		case 2:
			return before + 'etaoinsr'.charAt(Math.floor(random() * 8)) + after;
		default:
			return before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
	}
}

function inflected(word: string): string | undefined {
	if (/[^aeious]s$/.test(word)) return word.slice(0, -1);
	if (/[^e]ed$/.test(word)) return `${word.slice(0, -2)}ing`;
	if (/[^e]ing$/.test(word) && word.length > 6) return `${word.slice(0, -3)}ed`;
	return /^\p{Ll}{4,}[^seyaiou]$/u.test(word) ? `${word}s` : undefined;
}

function misheard(name: string): string {
	const changed = name
		.replace(/c(?![eih])/g, 'k')
		.replace(/y/g, 'i')
		.replace(/v/g, 'w')
		.replace(/ph/g, 'f')
		.replace(/([lnst])(?=[aeiou])/, '$1$1');
	return changed === name ? `${name.slice(0, -2)}${name.slice(-1)}` : changed;
}
