// Accounts that put one event in different places: "found in the cellar of a school", "found in a garage"; "taken to Selm",
// "taken to Orrin". Strict on purpose: the sentences answer each other, the same deed is done to the same thing, the places
// are of one kind (two buildings, two rooms, two waters, two names), and neither account names the other's place.

import {DAY_LOWER, MONTH_LOWER} from '../english/calendar.ts';
import type {Article} from '../text/article.ts';
import {bySureness} from './by-sureness.ts';
import type {Claim, Claims} from './claims.ts';
import {conceptOf} from './concepts.ts';
import type {Counterpart} from './counterparts.ts';
import {commonThings, type Polar, placeOf, polarsOf} from './polar-sentences.ts';
import type {Signed} from './polarity.ts';
import {wordKeyOf} from './terms.ts';

/** Nouns of places, one kind a line: two of a line are two places, unless they are near-synonyms. */
const KINDS = `
school church chapel cathedral mosque temple synagogue hospital clinic hotel inn station garage shop supermarket bakery factory mill barn stable castle palace farmhouse museum theatre theater library prison jail barracks warehouse depot airport stadium monastery abbey villa cottage bank pharmacy restaurant cafe pub tavern bar courthouse embassy laboratory brewery university college kindergarten nursery gym cinema
cellar basement attic loft kitchen bedroom bathroom corridor lobby vault balcony stairwell pantry lavatory toilet office study canteen ballroom
river lake sea harbour harbor creek canal pond bay ocean stream reservoir lagoon estuary
field forest wood woods hill mountain beach meadow quarry orchard vineyard moor marsh swamp desert island park garden cemetery graveyard
road street bridge tunnel square motorway highway roundabout crossing roadside
car van truck lorry bus train tram boat ship ferry plane aeroplane helicopter yacht tractor ambulance taxi
roof ceiling floor wall cupboard drawer safe box bag suitcase trunk boot
bow stern deck bridge hold
`;
const KIND_OF = new Map<string, number>(
	KINDS.trim()
		.split('\n')
		.flatMap((line, kind) => line.split(' ').map(word => [wordKeyOf(word), kind] as const)),
);
/** Where something is, where it goes, where it comes from. */
const WAYS = new Map<string, 'where' | 'whither' | 'whence'>(
	(
		[
			['where', 'in at near outside inside under beneath beside behind on off aboard'],
			['whither', 'to into onto toward towards'],
			['whence', 'from'],
		] as const
	).flatMap(([way, words]) => words.split(' ').map(word => [word, way] as const)),
);
const NAME_KIND = -1;
const TIME = new RegExp(
	String.raw`^(?:${DAY_LOWER}|${MONTH_LOWER}|morning|afternoon|evening|night|noon|year|month|week|yesterday|today|tomorrow|\d.*)$`,
);

/** A place that a sentence gives for a deed. */
type Place = {
	readonly polar: Polar;
	readonly way: 'where' | 'whither' | 'whence';
	readonly kind: number;
	readonly key: string;
	readonly head: Signed;
	/** The content word before the preposition. */
	readonly deed: Signed;
	readonly shown: string;
};

/** Two clauses that put one thing in two places. */
export type Placing = {
	readonly one: {readonly claim: Claim; readonly shown: string; readonly article: Article};
	readonly two: {readonly claim: Claim; readonly shown: string; readonly article: Article};
};

const LEAST_ANSWER = -1.7;
const LEAST_COMMON = 0.35;

/** What stands in a sentence at odds with another. */
type Found = {readonly polar: Polar; readonly shown: string};

/** The pairs that were found, surest first (`logit`), as they are told. */
export const surestPlacings = (
	story: Claims,
	found: readonly {readonly one: Found; readonly two: Found; readonly logit: number}[],
): Placing[] =>
	[...found]
		.sort(
			bySureness(
				({logit}) => logit,
				({one}) => placeOf(one.polar),
				({two}) => placeOf(two.polar),
			),
		)
		.map(({one, two}) => ({one: placed(story, one), two: placed(story, two)}));

const placed = (story: Claims, {polar: {claim}, shown}: Found): Placing['one'] => ({
	claim,
	shown: shown.replace(/\s+/g, ' '),
	article: story.articles[claim.article] as Article,
});

/** The pairs of places at odds, surest first. */
export function contraryPlaces(
	story: Claims,
	originOf: (article: string) => string,
	answerOf: (one: Claim, two: Claim) => Counterpart | undefined,
): Placing[] {
	const polar = polarsOf(story, originOf);
	const places = polar.flatMap(sentence => placesIn(story, sentence));
	const {keys} = story.vocabulary;
	const named = new Set(
		story.claims.flatMap(claim => claim.words.map(word => `${claim.article} ${keys[word.term] ?? ''}`)),
	);
	const found: {readonly one: Place; readonly two: Place; readonly score: number}[] = [];
	for (const [i, one] of places.entries())
		for (const two of places.slice(i + 1)) {
			const [a, b] = [one.polar, two.polar];
			if (a.article === b.article || a.origin === b.origin) continue;
			if (one.kind !== two.kind || one.way !== two.way || conceptOf(one.key, two.key) > 0) continue;
			// "in Lisse" and "at the institute" may be one place.
			if (one.kind === NAME_KIND && one.shown.split(' ')[0] !== two.shown.split(' ')[0]) continue;
			if (
				one.kind === NAME_KIND &&
				(named.has(`${a.claim.article} ${two.key}`) || named.has(`${b.claim.article} ${one.key}`))
			)
				continue;
			const answer = answerOf(a.claim, b.claim);
			if (!answer || answer.nearer > 1 || answer.logit < LEAST_ANSWER) continue;
			const keyOf = ({word}: Signed) => keys[word.term] ?? '';
			const deed = conceptOf(keyOf(one.deed), keyOf(two.deed));
			const beside = ({polar: {words}, deed: but, head}: Place) =>
				words.filter(w => w !== but && w !== head && w.sign > 0);
			const common = commonThings(story, beside(one), beside(two));
			if (common.words < LEAST_COMMON || (deed < 0.6 && common.sum < 0.8)) continue;
			found.push({one, two, score: deed + common.sum + answer.logit / 6});
		}
	const articleOf = ({polar: {claim}}: Place) => story.articles[claim.article] as Article;
	return found
		.sort(
			bySureness(
				({score}) => score,
				({one}) => ({article: one.polar.article, start: one.head.word.start}),
				({two}) => ({article: two.polar.article, start: two.head.word.start}),
			),
		)
		.map(({one, two}) => ({
			one: {claim: one.polar.claim, shown: one.shown, article: articleOf(one)},
			two: {claim: two.polar.claim, shown: two.shown, article: articleOf(two)},
		}));
}

/** The places of a sentence, each with the deed it is said of. */
function placesIn(story: Claims, polar: Polar): Place[] {
	const {claim, words, text} = polar;
	const {keys} = story.vocabulary;
	let previous: (Place & {readonly until: number}) | undefined;
	return claim.words.flatMap((word, at): Place[] => {
		// "in the cellar of a school in Selm" is one place, told three times.
		const inner = previous?.until === at - 1 ? previous : undefined;
		const way = word.lower === 'of' ? inner?.way : (inner?.way ?? WAYS.get(word.lower));
		if (way === undefined) return [];
		let first = at + 1;
		while (/^(?:the|an?|his|her|its|their|another|one)$/.test(claim.words[first]?.lower ?? '')) first++;
		// The head is the last content word of the run behind the preposition.
		let last = -1;
		for (let i = first; i < Math.min(first + 4, claim.words.length); i++) {
			const next = claim.words[i];
			const gap = text.slice((claim.words[i - 1]?.end ?? 0) - claim.start, (next?.start ?? 0) - claim.start);
			if (!next || next.term < 0 || (i > first && !/^[\s-]+$/.test(gap))) break;
			last = i;
			if (next.name !== claim.words[i + 1]?.name && next.name) break;
			if (KIND_OF.has(keys[next.term] ?? '')) break;
		}
		const head = words.find(w => w.at === last);
		if (!head || head.sign <= 0 || head.unreal) return [];
		const key = keys[head.word.term] ?? '';
		const isName =
			head.word.name &&
			claim.words[first]?.name === true &&
			// "in his Elm Street home", "at the NWS's centre"
			!/^(?:his|her|its|their)$/.test(claim.words[first - 1]?.lower ?? '') &&
			!/[’']s$/.test(head.word.raw) &&
			/^p:/.test(key) &&
			/^(?:in|at|near|to|from|into|off)$/.test(word.lower);
		const kind = isName ? NAME_KIND : KIND_OF.get(key);
		if (kind === undefined) return [];
		const deeds = words.filter(
			w => w.at < at && w.sign > 0 && !w.unreal && w.segment === head.segment && !TIME.test(w.word.lower),
		);
		// "In a garage six boxes were found": the deed behind, where the place stands first.
		const before = deeds.at(-1);
		const deed =
			inner?.deed ??
			before ??
			words.find(
				w =>
					w.at > last &&
					w.sign > 0 &&
					!w.unreal &&
					w.segment === head.segment &&
					/^(?:was|were|is|are|had|has|have|been)$/.test(w.behind),
			);
		if (!deed || (!inner && before && at - before.at > 5)) return [];
		const end = claim.words[last]?.end ?? word.end;
		const place = {
			polar,
			way,
			kind,
			key,
			head,
			deed,
			shown: text.slice(word.start - claim.start, end - claim.start).replace(/\s+/g, ' '),
		};
		previous = {...place, until: last};
		return [place];
	});
}
