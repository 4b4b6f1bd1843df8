// Fits the weights of src/narrative/amount-weights.ts on the labelled stories of the split "dev" and prints them, with
// what would be told of every story at several odds when its own labels are left out. Run again after a change of
// features, of how amounts are read, or of the likeness of sentences:
//   node tests/eval/fit-amounts.ts [MORE_STORIES…] [--write] [--why]

import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {openCorpus} from '../../src/corpus/open-corpus.ts';
import {type Pairing, pairingsOf} from '../../src/narrative/amount-conflicts.ts';
import {AMOUNT_FEATURES, type AmountFeatures} from '../../src/narrative/amount-features.ts';
import {amountsIn} from '../../src/narrative/amounts.ts';
import {claimsOf} from '../../src/narrative/claims.ts';
import {counterpartsOf} from '../../src/narrative/counterparts.ts';
import {daysIn} from '../../src/narrative/dates.ts';
import {compare, narrate} from '../../src/narrative/narrate.ts';
import {type Told, toldIn} from '../../src/narrative/told-amounts.ts';
import {folderOf, type Gold, type GoldDifference, readGolds, STORIES} from './gold.ts';
import {keyed, liesIn, plainWords} from './likeness.ts';
import {type Fitted, fitLogistic} from './logistic.ts';

/** Strength of the penalty, per standardised feature. */
const PENALTY = 15;

type Labelled = {readonly pairing: Measured; readonly marked: GoldDifference | undefined};
/** A pair of which something was measured. */
type Measured = Pairing & {readonly features: AmountFeatures};
type Story = {readonly gold: Gold; readonly examples: readonly Labelled[]; readonly musts: number};

const isOfAmounts = ({kind}: GoldDifference) => /^(?:number|date|time|outcome)/.test(kind);

async function readStory(folder: string, gold: Gold): Promise<Story> {
	const {articles} = await openCorpus([folderOf(folder, gold.story)]);
	const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
	const story = claimsOf(sorted);
	const {origins} = narrate(sorted);
	const told = toldIn(story, id => origins.find(origin => origin.articles.includes(id))?.id ?? '');
	const counterparts = counterpartsOf(story, compare(story).pairs);
	const differences = (gold.differences ?? []).filter(isOfAmounts);
	const markedOf = (a: Told, b: Told): GoldDifference | undefined =>
		differences.find(({values}) =>
			values.some(x => gives(a, x) && values.some(y => y.value !== x.value && gives(b, y))),
		);
	const examples = pairingsOf(story, told, counterparts)
		.filter((pairing): pairing is Measured => pairing.features !== undefined && pairing.a.origin !== pairing.b.origin)
		.map(pairing => ({pairing, marked: markedOf(pairing.a, pairing.b)}));
	return {gold, examples, musts: differences.filter(({must}) => must).length};
}

/** Whether the amount is the marked value: it stands in the passage, and is written so or comes to the same. */
function gives({article, claim, amount}: Told, {article: id, text, value}: GoldDifference['values'][number]): boolean {
	if (article.id !== id) return false;
	const [sentence, passage] = [keyed(id, article.text.slice(claim.start, claim.end)), keyed(id, text)];
	const written = plainWords(article.text.slice(amount.start, amount.end));
	if (!liesIn(passage, sentence) && !liesIn(sentence, passage)) return false;
	if (!passage.words.includes(` ${written} `)) return false;
	// "210" is what is marked of "210 million", "38 seconds" of "38".
	const first = written.split(' ')[0] ?? '';
	if (` ${plainWords(value)} `.includes(` ${first} `) && first !== '') return true;
	const values = [...amountsIn(value), ...daysIn(value, 0, article.date)];
	// Of a result the winner's number may be marked alone.
	const own = amount.unit === 'score' ? [amount.value, Math.floor(amount.value / 1000)] : [amount.value];
	return values.some(v => own.some(of => Math.abs(v.value - of) <= 1e-6 * Math.max(1, Math.abs(v.value))));
}

/** What was measured, in the order of `AMOUNT_FEATURES`. */
const rowOf = (features: AmountFeatures): number[] => AMOUNT_FEATURES.map(name => features[name]);

function fitted(stories: readonly Story[]): Fitted {
	const rows = stories.flatMap(({examples}) =>
		examples.map(({pairing, marked}) => ({
			x: rowOf(pairing.features),
			y: marked ? (1 as const) : (0 as const),
			weight: 1,
		})),
	);
	return fitLogistic(rows, PENALTY);
}

const odds = ({bias, weights}: Fitted, x: readonly number[]): number =>
	x.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), bias);

const args = process.argv.slice(2);
const stories: Story[] = [];
// A story read twice would be left out of the fit once only.
const folders = [STORIES, ...args.filter(arg => !arg.startsWith('--'))].map(folder => path.resolve(folder));
for (const folder of new Set(folders))
	for (const gold of readGolds(folder)) if (gold.split !== 'held-out') stories.push(await readStory(folder, gold));
const scored = stories.map(story => {
	const model = fitted(stories.filter(other => other !== story));
	return story.examples
		.map(({pairing, marked}) => ({
			pairing,
			marked,
			score: odds(model, rowOf(pairing.features)),
			story: story.gold.story,
		}))
		.sort((x, y) => y.score - x.score);
});
for (const least of [1, 0.5, 0.2, 0, -0.2, -0.5, -1]) {
	let [right, wrong, found] = [0, 0, 0];
	for (const list of scored) {
		const told = list.filter(({score}) => score >= least);
		const marked = new Set(told.flatMap(each => each.marked ?? []));
		right += marked.size;
		found += [...marked].filter(({must}) => must).length;
		// Wrong ones that have an amount in common are told as one.
		const wrongOnes = told.filter(
			each => !each.marked && !told.some(o => o.marked && sharesAmount(o.pairing, each.pairing)),
		);
		wrong += wrongOnes.filter(
			(each, i) => !wrongOnes.slice(0, i).some(o => sharesAmount(o.pairing, each.pairing)),
		).length;
	}
	const musts = stories.reduce((sum, story) => sum + story.musts, 0);
	console.log(`from ${least}: ${right} right, ${wrong} wrong, ${found} of ${musts} that must be found`);
}
if (args.includes('--why'))
	for (const {pairing, marked, score, story} of scored
		.flat()
		.sort((x, y) => y.score - x.score)
		.filter(({score}) => score > -1))
		console.log(score.toFixed(2), marked ? marked.id : 'wrong', story, shown(pairing.a), '/', shown(pairing.b));
const {bias, weights} = fitted(stories);
const table = AMOUNT_FEATURES.map((name, j) => `\t${name}: ${Number((weights[j] ?? 0).toFixed(2))},`).join('\n');
console.log(`bias ${bias.toFixed(2)}\n${table}`);
if (args.includes('--write')) {
	const file = new URL('../../src/narrative/amount-weights.ts', import.meta.url);
	writeFileSync(
		file,
		readFileSync(file, 'utf8')
			.replace(/AMOUNT_BIAS = [-\d.]+;/, `AMOUNT_BIAS = ${bias.toFixed(2)};`)
			.replace(/(AMOUNT_WEIGHTS[^=]*= \{)[\s\S]*?\n\}[^;]*;/, (_, head: string) => `${head}\n${table}\n};`),
	);
}

function sharesAmount(one: Pairing, two: Pairing): boolean {
	const values = ({a, b}: Pairing) => [a, b].map(({article, amount}) => `${article.id} ${amount.start}`);
	return values(one).some(value => values(two).includes(value));
}

function shown({article, amount, counts}: Told): string {
	return `${article.id}: ${article.text.slice(amount.start, amount.end)} ${counts[0] ?? ''}`;
}
