// Spellings of one name: Zelensky and Zelenskyy, Sergei and Sergey, Müller and Mueller. A shorter form (a last name, an
// acronym) is an alias, not a variant. Variants are told to the reader and are never a difference between accounts.

import {byLetters} from '../text/letters.ts';
import {nameKey} from './name-words.ts';
import type {Name, Variant} from './narrative.ts';

/** Letters that a copy may lack: accents, capitals, hyphens. What remains must differ to be told. */
const plain = (word: string): string =>
	word
		.replace(/[-‑\s]+/g, ' ')
		.replace(/’/g, "'")
		.replace(/[#+]|\.$/g, '')
		.toLowerCase();

/** The variants of each name that has any, most frequent spelling first; order of `names`. */
export function variantsOf(names: readonly Name[], textOf: (article: string) => string): readonly Variant[] {
	const variants: Variant[] = [];
	for (const {passages} of names) {
		// Counted word by word, so that "Zelensky" and "Volodymyr Zelenskyy" meet in their last word.
		const words = new Map<string, Map<string, number>>();
		const whole = new Map<string, Set<string>>();
		for (const {article, start, end} of passages) {
			const spelling = textOf(article).slice(start, end).replace(/\s+/gu, ' ');
			for (const word of spelling.split(/\s+/)) {
				if (word.length < 3) continue;
				const key = nameKey(word);
				const seen = words.get(key) ?? new Map<string, number>();
				seen.set(word, (seen.get(word) ?? 0) + 1);
				words.set(key, seen);
			}
			const keys = spelling.split(/\s+/).map(nameKey);
			const size = String(keys.length);
			whole.set(size, (whole.get(size) ?? new Set()).add(spelling));
		}
		for (const [, seen] of [...words].sort(([a], [b]) => byLetters(a, b))) {
			const plains = new Set([...seen.keys()].map(plain));
			// A name and its plural are no two spellings: "Islamist", "Islamists".
			if ([...plains].filter(one => !(one.endsWith('s') && plains.has(one.slice(0, -1)))).length < 2) continue;
			const list = [...seen].sort(([a, x], [b, y]) => y - x || byLetters(a, b)).map(([word]) => word);
			variants.push({names: list});
		}
		// Last names a letter apart that the cast joined though their keys differ: "Helquist", "Hellqvist".
		const last = new Map<string, Map<string, number>>();
		for (const {article, start, end} of passages) {
			const word = textOf(article).slice(start, end).split(/\s+/).at(-1) as string;
			if (/^\p{Lu}{2,}$/u.test(word)) continue;
			const seen = last.get(nameKey(word)) ?? new Map<string, number>();
			seen.set(word, (seen.get(word) ?? 0) + 1);
			last.set(nameKey(word), seen);
		}
		const keys = [...last.keys()].sort(byLetters);
		const near = keys.filter(a =>
			keys.some(
				b =>
					a !== b &&
					`${a}s` !== b &&
					`${b}s` !== a &&
					a[0] === b[0] &&
					Math.abs(a.length - b.length) <= 2 &&
					a.length > 4 &&
					share(a, b),
			),
		);
		if (near.length > 1) {
			const list = near
				.flatMap(key => [...(last.get(key) as Map<string, number>)])
				.sort(([a, x], [b, y]) => y - x || byLetters(a, b));
			variants.push({names: list.map(([word]) => word)});
		}
	}
	const told = new Set<string>();
	return variants.filter(({names: list}) => {
		const key = [...list].sort(byLetters).join('\n');
		return !told.has(key) && told.add(key);
	});
}

/** Whether two keys are the same but for a letter or two in the middle or at the end. */
function share(a: string, b: string): boolean {
	let head = 0;
	while (head < a.length && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
	return head + tail >= Math.min(a.length, b.length) - 2 && head >= 2;
}
