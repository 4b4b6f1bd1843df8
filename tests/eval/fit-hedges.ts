// Fits the weights of src/narrative/hedge-weights.ts on the labelled stories of the split "dev" and prints them, with what
// would be told of every story at several odds when its own labels are left out. Run again after a change of features or
// of the likeness of sentences:
//   node tests/eval/fit-hedges.ts [--write] [--why]

import {readFileSync, writeFileSync} from 'node:fs';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {type Claim, claimsOf} from '../../src/narrative/claims.ts';
import {counterpartsOf} from '../../src/narrative/counterparts.ts';
import {HEDGE_FEATURES, type HedgePair, hedgePairsOf} from '../../src/narrative/hedge-pairs.ts';
import {compare, narrate} from '../../src/narrative/narrate.ts';
import type {Article} from '../../src/text/article.ts';
import {folderOf, type Gold, type GoldDifference, readGolds, STORIES} from './gold.ts';
import {keyed, likeness} from './likeness.ts';
import {type Fitted, fitLogistic} from './logistic.ts';

/** Strength of the penalty, per standardised feature. */
const PENALTY = 4;
/** Folders of unrelated texts that are learnt from too. */
const MIXED = 24;

type Labelled = {
	readonly pair: HedgePair;
	readonly marked: GoldDifference | undefined;
	readonly texts: readonly string[];
};
type Story = {readonly gold: Gold; readonly examples: readonly Labelled[]};

/** One article each of five stories: whatever is paired there is of two things. */
async function mixed(golds: readonly Gold[], k: number): Promise<Story> {
	const articles: Article[] = [];
	for (let i = 0; i < 5; i++) {
		const {story} = golds[(k * 7 + i * 5) % golds.length] as Gold;
		const corpus = await openCorpus([folderOf(STORIES, story)]);
		const article = corpus.articles[(k + i) % corpus.articles.length] as Article;
		articles.push({...article, id: `${story}/${article.id}`});
	}
	return labelled({story: `mixed ${k}`, articles: [], points: [], sentences: []}, articles);
}

async function readStory(gold: Gold): Promise<Story> {
	return labelled(gold, (await openCorpus([folderOf(STORIES, gold.story)])).articles);
}

function labelled(gold: Gold, articles: readonly Article[]): Story {
	const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
	const story = claimsOf(sorted);
	const {origins} = narrate(sorted);
	const originOf = (id: string) => origins.find(origin => origin.articles.includes(id))?.id ?? '';
	const pairs = hedgePairsOf(story, originOf, counterpartsOf(story, compare(story).pairs));
	const textOf = ({article, start, end}: Claim) => sorted[article]?.text.slice(start, end) ?? '';
	const keyedOf = (claim: Claim) => keyed(sorted[claim.article]?.id ?? '', textOf(claim));
	const examples = pairs.map(pair => {
		const [one, two] = [keyedOf(pair.hedged), keyedOf(pair.firm)];
		const marked = (gold.differences ?? []).find(({values}) =>
			values.some(
				x =>
					likeness(one, keyed(x.article, x.text)) &&
					values.some(y => y.value !== x.value && likeness(two, keyed(y.article, y.text))),
			),
		);
		return {pair, marked, texts: [textOf(pair.hedged), textOf(pair.firm)]};
	});
	return {gold, examples};
}

const fitted = (stories: readonly Story[]): Fitted =>
	fitLogistic(
		stories.flatMap(({examples}) =>
			examples.map(({pair, marked}) => ({x: pair.features, y: marked ? (1 as const) : (0 as const), weight: 1})),
		),
		PENALTY,
	);

const stories: Story[] = [];
const golds = readGolds(STORIES).filter(({split, story}) => split === 'dev' && story !== 'seeds');
for (const gold of readGolds(STORIES)) if (gold.split === 'dev') stories.push(await readStory(gold));
for (let k = 0; k < MIXED; k++) stories.push(await mixed(golds, k));
const scored = stories
	.flatMap(story => {
		const {bias, weights} = fitted(stories.filter(other => other !== story));
		return story.examples.map(example => ({
			...example,
			story: story.gold.story,
			score: example.pair.features.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), bias),
		}));
	})
	.sort((x, y) => y.score - x.score);
for (const least of [2, 1.5, 1, 0.8, 0.5, 0, -0.5]) {
	const told = scored.filter(({score}) => score >= least);
	const right = new Set(told.filter(({marked}) => marked).map(({story, marked}) => `${story} ${marked?.id}`));
	console.log(`from ${least}: ${right.size} right, ${told.filter(({marked}) => !marked).length} wrong`);
}
if (process.argv.includes('--why'))
	for (const {score, marked, story, texts} of scored.filter(({score: odds}) => odds > -0.5))
		console.log(
			score.toFixed(2),
			marked?.id ?? 'wrong',
			story,
			...texts.map(text => `\n\t${text.replace(/\s+/g, ' ')}`),
		);
const {bias, weights} = fitted(stories);
const table = HEDGE_FEATURES.map((name, j) => `\t${name}: ${Number((weights[j] ?? 0).toFixed(2))},`).join('\n');
console.log(`bias ${bias.toFixed(2)}\n${table}`);
if (process.argv.includes('--write')) {
	const file = new URL('../../src/narrative/hedge-weights.ts', import.meta.url);
	writeFileSync(
		file,
		readFileSync(file, 'utf8')
			.replace(/HEDGE_BIAS = [-\d.]+;/, `HEDGE_BIAS = ${bias.toFixed(2)};`)
			.replace(/(HEDGE_WEIGHTS[^=]*= \{)[\s\S]*?\n\}[^;]*;/, (_, head: string) => `${head}\n${table}\n};`),
	);
}
