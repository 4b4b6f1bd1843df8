// `npm run eval`: runs the narrative and the search over the labelled stories and prints how good they are: a row for
// each story, means by kind (news, hard) and by use (dev, held-out), and the goals of the project beside them. Tune on
// dev stories only; held-out ones tell how it goes on texts nobody has looked at.
//
//   node tests/eval/eval.ts [STORY…] [--why] [--json] [--first N] [--split dev|held-out] [--kind news|hard]
//       [--stories DIR] [--search | --points] [--read DIR] [--write DIR]
//   --why      every miss in words (never do this with held-out stories while you tune)
//   --stories  another folder of annotated stories in the same format
//   --read     scores DIR/STORY.json, as `--write` makes it, instead of running the program
//   --write    what was reported, as `briefing points --json` prints it, with the quotations, one file a story

import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {searchFacts} from '../../src/app/answer.ts';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {narrate} from '../../src/narrative/narrate.ts';
import type {Narrative} from '../../src/narrative/narrative.ts';
import {pointsJson} from '../../src/print/points-json.ts';
import {quotesJson} from '../../src/print/quotes-json.ts';
import {buildIndex} from '../../src/search/passage-index.ts';
import type {Article} from '../../src/text/article.ts';
import {folderOf, readGolds, readQueries, STORIES} from './gold.ts';
import {type Report, reportFromPrinted, reportOf} from './report.ts';
import {type Figures, score} from './score.ts';
import {type Ranked, rankQueries, searchFigures} from './score-search.ts';
import {meansTable, searchTable, storyTable} from './tables.ts';

const {values: options, positionals: names} = parseArgs({
	allowPositionals: true,
	options: {
		why: {type: 'boolean', default: false},
		json: {type: 'boolean', default: false},
		points: {type: 'boolean', default: false},
		search: {type: 'boolean', default: false},
		first: {type: 'string', default: '12'},
		split: {type: 'string'},
		kind: {type: 'string'},
		stories: {type: 'string', default: STORIES},
		read: {type: 'string'},
		write: {type: 'string'},
	},
});

type Opened = {readonly articles: readonly Article[]; readonly narrative: Narrative; readonly ms: number};
const opened = new Map<string, Opened>();

/** The story as the program reads it; told once. */
async function open(story: string): Promise<Opened> {
	const known = opened.get(story);
	if (known !== undefined) return known;
	const {articles, problems} = await openCorpus([folderOf(options.stories, story)]);
	for (const {file, message} of problems) throw new Error(`${story}: ${file}: ${message}`);
	const from = performance.now();
	const narrative = narrate(articles);
	const one = {articles, narrative, ms: performance.now() - from};
	opened.set(story, one);
	return one;
}

export type StoryRow = {
	readonly story: string;
	readonly kind: string;
	readonly split: string;
	readonly figures: Figures;
	readonly why: readonly string[];
};

async function scoreStories(): Promise<StoryRow[]> {
	const rows: StoryRow[] = [];
	for (const gold of readGolds(options.stories)) {
		const {story, kind = 'news', split = 'dev'} = gold;
		if (names.length > 0 && !names.includes(story)) continue;
		if ((options.split ?? split) !== split || (options.kind ?? kind) !== kind) continue;
		const {report, ms} =
			options.read === undefined ? await run(story) : {report: readOutput(options.read, story), ms: null};
		const {figures, why} = score(gold, report, Number(options.first));
		rows.push({story, kind, split, figures: {...figures, ms}, why});
	}
	return rows;
}

async function run(story: string): Promise<{report: Report; ms: number}> {
	const {articles, narrative, ms} = await open(story);
	if (options.write !== undefined) writeOutput(options.write, story, articles, narrative);
	return {report: reportOf(narrative, articles), ms: Math.round(ms)};
}

const readOutput = (folder: string, story: string): Report =>
	reportFromPrinted(JSON.parse(readFileSync(path.join(folder, `${story}.json`), 'utf8')));

function writeOutput(folder: string, story: string, articles: readonly Article[], narrative: Narrative): void {
	mkdirSync(folder, {recursive: true});
	const points = JSON.parse(pointsJson(articles, narrative)) as object;
	const quotes = JSON.parse(quotesJson(articles, narrative.quotations)) as {quotations: unknown};
	writeFileSync(
		path.join(folder, `${story}.json`),
		`${JSON.stringify({...points, quotations: quotes.quotations}, null, '\t')}\n`,
	);
}

/** Each query in its own story, as a reader has it open; and all of them in all stories at once, as in an archive. */
async function scoreSearch(): Promise<{apart: Ranked[]; together: Ranked[]}> {
	const queries = readQueries(options.stories).filter(
		({story, split}) => (names.length === 0 || names.includes(story)) && (options.split ?? split) === split,
	);
	const apart: Ranked[] = [];
	for (const story of [...new Set(queries.map(query => query.story))].sort()) {
		const {articles, narrative} = await open(story);
		const index = buildIndex(articles, searchFacts(narrative));
		apart.push(
			...rankQueries(
				index,
				articles,
				queries.filter(query => query.story === story),
			),
		);
	}
	const renamed = (story: string, id: string) => `${story}/${id}`;
	const stories = [...opened].filter(([story]) => queries.some(query => query.story === story));
	const articles = stories.flatMap(([story, one]) =>
		one.articles.map(article => ({...article, id: renamed(story, article.id)})),
	);
	const facts = stories.map(([story, {narrative}]) => {
		const {speakers, aliases} = searchFacts(narrative);
		return {speakers: speakers.map(span => ({...span, article: renamed(story, span.article)})), aliases};
	});
	const index = buildIndex(articles, {
		speakers: facts.flatMap(({speakers}) => speakers),
		aliases: facts.flatMap(({aliases}) => aliases),
	});
	const moved = queries.map(query => ({
		...query,
		targets: query.targets.map(target => ({...target, article: renamed(query.story, target.article)})),
	}));
	return {apart, together: rankQueries(index, articles, moved)};
}

const rows = options.search ? [] : await scoreStories();
const search = options.points ? {apart: [], together: []} : await scoreSearch();

if (options.json) {
	const plain = (ranked: readonly Ranked[]) =>
		ranked.map(({story, type, split, query, rank}) => ({story, type, split, query, rank}));
	console.log(
		JSON.stringify(
			{
				stories: rows.map(({why, ...row}) => (options.why ? {...row, why} : row)),
				search: {
					...searchFigures(search.apart),
					together: searchFigures(search.together),
					queries: plain(search.apart),
				},
			},
			null,
			'\t',
		),
	);
} else {
	if (rows.length > 0) {
		console.log(storyTable(rows));
		console.log(`\n${meansTable(rows)}`);
	}
	if (options.why)
		for (const {story, why} of rows) console.log(`\n${story}\n${why.map(line => `  - ${line}`).join('\n')}`);
	if (search.apart.length > 0) console.log(`\n${searchTable(search.apart, search.together)}`);
	if (options.why && search.apart.length > 0) {
		console.log('\nqueries whose passage is not first');
		for (const {story, type, query, rank, targets, above} of search.apart.filter(({rank}) => rank !== 1))
			console.log(
				`  - ${story} ${type}: ${query} → ${rank || 'not found'}\n      wanted: ${targets[0]?.text}\n      first: ${above[0] ?? '–'}`,
			);
	}
}
