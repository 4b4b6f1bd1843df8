// The program run on the labelled stories, in this process: each story read, narrated and scored, each query asked.
// What is printed of it is eval.ts's and tables.ts's; what must hold of it is floor.test.ts's.

import {searchFacts} from '../../src/app/answer.ts';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import type {Narrative} from '../../src/narrative/narrative.ts';
import {buildIndex} from '../../src/search/build-index.ts';
import type {Article} from '../../src/text/article.ts';
import {folderOf, type Gold, type LabelledQuery} from './gold.ts';
import {type Report, reportOf} from './report.ts';
import {type Figures, score} from './score.ts';
import {type Ranked, rankQueries} from './score-search.ts';

/** A story as the program reads it; `ms` is what narrating it took. */
export type Opened = {readonly articles: readonly Article[]; readonly narrative: Narrative; readonly ms: number};

/** The figures of one story, and every miss in words. */
export type StoryRow = {
	readonly story: string;
	readonly kind: 'news' | 'hard';
	readonly split: 'dev' | 'held-out';
	readonly figures: Figures;
	readonly why: readonly string[];
};

/** Reads and narrates stories of a folder, each once. Throws where a file cannot be read. */
export function storyOpener(stories: string): (story: string) => Promise<Opened> {
	const opened = new Map<string, Promise<Opened>>();
	const open = async (story: string): Promise<Opened> => {
		const {articles, problems} = await openCorpus([folderOf(stories, story)]);
		for (const {file, message} of problems) throw new Error(`${story}: ${file}: ${message}`);
		const from = performance.now();
		const narrative = narrate(articles);
		return {articles, narrative, ms: performance.now() - from};
	};
	return story => {
		const known = opened.get(story) ?? open(story);
		opened.set(story, known);
		return known;
	};
}

/** The row of a story of which `report` was said. */
export function rowOf(gold: Gold, report: Report, ms: number | null, first = 12): StoryRow {
	const {story, kind = 'news', split = 'dev'} = gold;
	const {figures, why} = score(gold, report, first);
	return {story, kind, split, figures: {...figures, ms}, why};
}

/** The row of a story as the program narrates it. */
export async function scoreStory(gold: Gold, open: (story: string) => Promise<Opened>, first = 12): Promise<StoryRow> {
	const {articles, narrative, ms} = await open(gold.story);
	return rowOf(gold, reportOf(narrative, articles), Math.round(ms), first);
}

/** Each query asked in its own story, as a reader has it open, and in all stories at once, as in an archive. */
export async function rankAll(
	queries: readonly LabelledQuery[],
	open: (story: string) => Promise<Opened>,
): Promise<{apart: Ranked[]; together: Ranked[]}> {
	const apart: Ranked[] = [];
	const together: Article[] = [];
	const speakers: ReturnType<typeof searchFacts>['speakers'][number][] = [];
	const aliases: (readonly string[])[] = [];
	const idIn = (story: string, article: string) => `${story}/${article}`;
	for (const story of [...new Set(queries.map(query => query.story))].sort()) {
		const {articles, narrative} = await open(story);
		const facts = searchFacts(narrative);
		const own = queries.filter(query => query.story === story);
		apart.push(...rankQueries(buildIndex(articles, facts), articles, own));
		together.push(...articles.map(article => ({...article, id: idIn(story, article.id)})));
		speakers.push(...facts.speakers.map(span => ({...span, article: idIn(story, span.article)})));
		aliases.push(...facts.aliases);
	}
	const moved = queries.map(query => ({
		...query,
		targets: query.targets.map(target => ({...target, article: idIn(query.story, target.article)})),
	}));
	return {apart, together: rankQueries(buildIndex(together, {speakers, aliases}), together, moved)};
}
