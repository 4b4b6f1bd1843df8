// The labelled stories as data: what a reader found in the accounts before any program was run on them. A story is a
// folder of articles with NAME.gold.json beside it; `tests/stories/gold.test.ts` guards that every passage stands in
// its article. Reading only; the figures made from it are score.ts's.

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** Words of one article. `article` is the file name without extension, as in `Article.id`. */
export type Quote = {readonly article: string; readonly text: string};

/** One claim with every passage that states it; `partial` passages state only a part of it, or more weakly. */
export type GoldPoint = {
	readonly id: string;
	readonly statement: string;
	/** Stated by two origins and part of any good briefing. */
	readonly core: boolean;
	readonly support: readonly (Quote & {readonly partial?: boolean})[];
};

/** One thing to which accounts give, or only seem to give, different values. */
export type GoldDifference = {
	readonly id: string;
	readonly topic: string;
	readonly kind: string;
	readonly must?: boolean;
	readonly values: readonly (Quote & {readonly value: string})[];
};

/** One thing said; of its occurrences only those of kind `direct` are quotations, the others are scare quotes and titles. */
export type GoldQuotation = {
	readonly id: string;
	readonly speaker: string;
	readonly canonical: string;
	readonly occurrences: readonly (Quote & {readonly kind?: string})[];
};

/** The annotation of one story. */
export type Gold = {
	readonly story: string;
	readonly split?: 'dev' | 'held-out';
	readonly kind?: 'news' | 'hard';
	readonly articles: readonly {readonly id: string; readonly origin: string}[];
	readonly points: readonly GoldPoint[];
	/** Pairs in like words that claim different things. */
	readonly must_not_merge?: readonly {
		readonly id: string;
		readonly a: Quote;
		readonly b: Quote;
		readonly why: string;
	}[];
	readonly differences?: readonly GoldDifference[];
	readonly not_differences?: readonly GoldDifference[];
	readonly quotations?: readonly GoldQuotation[];
	readonly sentences: readonly (Quote & {readonly kind?: string})[];
};

/** A query as a user would type it, and the passages that are the right answer; any of them will do. */
export type LabelledQuery = {
	readonly story: string;
	readonly type: string;
	readonly split: 'dev' | 'held-out';
	readonly query: string;
	readonly targets: readonly Quote[];
};

/** Folder of the project's own stories, absolute, with a slash at its end. */
export const STORIES = fileURLToPath(new URL('../stories/', import.meta.url));

/** The folder of a story's articles; `seeds` is the default story of the project. */
export function folderOf(stories: string, story: string): string {
	const own = path.join(stories, story);
	return story === 'seeds' && !existsSync(own) ? fileURLToPath(new URL('../../seeds', import.meta.url)) : own;
}

/** The annotations in `stories`, sorted by name. */
export function readGolds(stories: string): Gold[] {
	return readdirSync(stories)
		.filter(name => name.endsWith('.gold.json'))
		.sort()
		.map(name => {
			const gold = JSON.parse(readFileSync(path.join(stories, name), 'utf8')) as Gold;
			return {...gold, story: name.replace('.gold.json', '')};
		});
}

/** The labelled queries of `stories`; none where there is no such file. */
export function readQueries(stories: string): LabelledQuery[] {
	const file = path.join(stories, 'queries.json');
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LabelledQuery[]) : [];
}
