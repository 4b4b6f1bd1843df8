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
import {pointsJson} from '../../src/print/points-json.ts';
import {quotesJson} from '../../src/print/quotes-json.ts';
import {readGolds, readQueries, STORIES} from './gold.ts';
import {type Report, reportFromPrinted} from './report.ts';
import {type Opened, rankAll, rowOf, type StoryRow, scoreStory, storyOpener} from './run.ts';
import {type Ranked, searchFigures} from './score-search.ts';
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

const open = storyOpener(options.stories);
const named = (story: string) => names.length === 0 || names.includes(story);

async function scoreStories(): Promise<StoryRow[]> {
	const rows: StoryRow[] = [];
	for (const gold of readGolds(options.stories)) {
		if (!named(gold.story) || (options.split ?? gold.split) !== gold.split || (options.kind ?? gold.kind) !== gold.kind)
			continue;
		if (options.read === undefined) rows.push(await scoreStory(gold, open, Number(options.first)));
		else rows.push(rowOf(gold, readOutput(options.read, gold.story), null, Number(options.first)));
		if (options.write !== undefined) writeOutput(options.write, gold.story, await open(gold.story));
	}
	return rows;
}

const readOutput = (folder: string, story: string): Report =>
	reportFromPrinted(JSON.parse(readFileSync(path.join(folder, `${story}.json`), 'utf8')));

function writeOutput(folder: string, story: string, {articles, narrative}: Opened): void {
	mkdirSync(folder, {recursive: true});
	const points = JSON.parse(pointsJson(articles, narrative)) as object;
	const {quotations} = JSON.parse(quotesJson(articles, narrative.quotations)) as {quotations: unknown};
	writeFileSync(path.join(folder, `${story}.json`), `${JSON.stringify({...points, quotations}, null, '\t')}\n`);
}

const rows = options.search ? [] : await scoreStories();
const queries = readQueries(options.stories).filter(
	({story, split}) => named(story) && (options.split ?? split) === split,
);
const search = options.points ? {apart: [], together: []} : await rankAll(queries, open);

if (options.json) {
	const plain = (ranked: readonly Ranked[]) =>
		ranked.map(({story, type, split, query, rank}) => ({story, type, split, query, rank}));
	const found = {
		...searchFigures(search.apart),
		together: searchFigures(search.together),
		asked: plain(search.apart),
	};
	console.log(
		JSON.stringify(
			{stories: rows.map(({why, ...row}) => (options.why ? {...row, why} : row)), search: found},
			null,
			'\t',
		),
	);
} else {
	const parts: string[] = [];
	if (rows.length > 0) parts.push(storyTable(rows), meansTable(rows));
	if (options.why) for (const {story, why} of rows) parts.push([story, ...why.map(line => `  - ${line}`)].join('\n'));
	if (search.apart.length > 0) parts.push(searchTable(search.apart, search.together));
	if (options.why)
		for (const {story, type, query, rank, targets, above} of search.apart.filter(({rank}) => rank !== 1))
			parts.push(
				`${story}, ${type}: ${query} → ${rank || 'not found'}\n  wanted: ${targets[0]?.text}\n  first: ${above[0] ?? '–'}`,
			);
	console.log(parts.join('\n\n'));
}
