// Where accounts give different values for one thing. Precision before recall: two values are told only where the
// sentences speak of the same thing, each account holds to its own value, and no rounding, unit, spelling or range makes
// both right. Guarantees: every value is words of a text with the sentences that give it; file order changes nothing.
// Within one origin only a changed value in an otherwise copied sentence counts (a slip or a correction). How amounts
// are set against each other is in `amount-conflicts.ts`.

import {DAY_LOWER} from '../english/calendar.ts';
import type {Article} from '../text/article.ts';
import {byLetters} from '../text/letters.ts';
import type {Passage} from '../text/span.ts';
import {type Pairing, pairingsOf, SURE} from './amount-conflicts.ts';
import {kinship} from './amount-kinship.ts';
import {areCompatible} from './amounts.ts';
import {type Claims, claimsOf} from './claims.ts';
import {oddsOf} from './claims-at-odds.ts';
import {contrariesOf} from './contrary-words.ts';
import {type Counterparts, NO_COUNTERPARTS} from './counterparts.ts';
import {phraseOfBoth} from './difference-subjects.ts';
import {ADJECTIVES, nameKey, PLACES} from './name-words.ts';
import {isNear, isTranscription} from './names-alike.ts';
import type {Difference, KeyPoint} from './narrative.ts';
import {type OneStory, tellOneStory} from './one-story.ts';
import {differPlainly, plainlyDiffering} from './plainly-differing.ts';
import {sameness} from './sameness.ts';
import {isDate, type Told, toldIn} from './told-amounts.ts';

/**
 * From these log-odds on two amounts are told as a difference: on the development stories, each with the weights fitted
 * without it (`tests/eval/fit-amounts.ts`), nine of ten are right from here on, and a false alarm costs more than a miss.
 */
const LEAST = 0.4;
/** From here on the values are likely of one thing, whatever else their sentences say. */
const LIKELY = 2;
/** Of days on which something is to come: few are named in passing, and a meeting to come has one day. */
const LEAST_TO_COME = -0.5;
/** Within one origin: the likeness of the sentences that makes it a changed copy. */
const COPIED = 0.6;

/**
 * The differences of a story, surest first; `originOf` gives the origin of an article by their ids, `story` its claims where
 * they are at hand, `odds` what `claims-at-odds.ts` found in them.
 */
export function differencesOf(
	articles: readonly Article[],
	originOf: (article: string) => string,
	story: Claims = claimsOf([...articles].sort((a, b) => byLetters(a.id, b.id))),
	counterparts: Counterparts = NO_COUNTERPARTS,
	odds: readonly Difference[] = oddsOf(story, originOf, counterparts),
	ofOneStory: OneStory = tellOneStory(story, articlesAtOdds(odds)),
): readonly Difference[] {
	const told = toldIn(story, originOf);
	const plainly = plainlyDiffering(story, counterparts);
	const amounts = amountDifferences(story, told, counterparts);
	const contraries = contrariesOf(story, originOf, counterparts).filter(plainly);
	// "in critical condition", "in stable condition": one word of them is told already, or another name.
	const first = [...contraries, ...amounts.filter(({kind}) => kind === 'name')];
	const placesOf = ({values}: Difference) =>
		values.map(({citations}) => citations.map(({article, start}) => `${start} ${article}`));
	const isKnown = (difference: Difference): boolean =>
		/^(?:negation|name)$/.test(difference.kind) &&
		first.some(known =>
			placesOf(difference).every(row => placesOf(known).some(other => row.some(at => other.includes(at)))),
		);
	const others = odds.filter(difference => plainly(difference) && !isKnown(difference));
	const meet = (one: readonly Passage[], two: readonly Passage[]) =>
		one.some(x => two.some(y => ofOneStory(x.article, y.article)));
	return [...amounts, ...contraries, ...others].filter(({values}) =>
		values.some((one, i) => values.slice(i + 1).some(two => meet(one.citations, two.citations))),
	);
}

/** The articles (ids) of each difference: what two accounts are at odds over they share as they share a point. */
export const articlesAtOdds = (odds: readonly Difference[]): readonly (readonly string[])[] =>
	odds.map(({values}) => values.flatMap(({citations}) => citations.map(({article}) => article)));

/** Whether the pair is sure enough to be told, by what it is a pair of. */
function isTold(pairing: Pairing): boolean {
	const {a, b, score, whole, near, slot} = pairing;
	const kind = kindOf(a);
	// Another name in the same place of a sentence that is otherwise the same.
	if (kind === 'name') return near >= 0.6 && whole >= 0.5 && slot > 0 && areApart(textOf(a), textOf(b));
	const isSure = score >= LEAST || isOfOneDeed(pairing) || (kind === 'date' && isOfOneEvent(pairing));
	if (kind === 'date' && isBesideAnother(pairing)) return false;
	return isSure && (a.origin !== b.origin || whole >= COPIED);
}

/** "Voting went on to ten, after ballots ran out", "ballots ran out at five": the words near one time are another clause's. */
const isBesideAnother = ({a, near, features}: Pairing): boolean =>
	a.amount.unit === 'clock' && (features?.clause ?? near) < near / 3;

/**
 * Whether the two days or times are told of one event: another account has one of them too, beside the same word; or,
 * for times of day, years and days to come, the sentences answer each other in like words. Days gone by are named too
 * often in passing.
 */
function isOfOneEvent({a, b, score, near, slot, features}: Pairing): boolean {
	if (!features || features.tells > 0 || features.rivals > 0) return false;
	if (features.agreed > 0 && slot > 0 && features.pooled >= LEAST_POOLED) return true;
	if (features.mutual === 0 || features.logit < LEAST_LOGIT) return false;
	const isNamedForItself =
		/^(?:clock|year)$/.test(a.amount.unit) || (score >= LEAST_TO_COME && isToCome(a) && isToCome(b));
	// "was opened in 1978", "opened in 1987": the same was done then.
	const least = a.amount.unit === 'year' && slot > 0 ? LEAST_BESIDE : LEAST_EVENT;
	return isNamedForItself && near >= least;
}

/** Whether the clauses of two values are nearly one, whatever else is known of them, and nothing else there could be meant. */
const isOfOneDeed = ({features}: Pairing): boolean =>
	features !== undefined &&
	features.tells <= 0 &&
	features.rivals === 0 &&
	features.mutual > 0 &&
	features.logit >= LEAST_LOGIT &&
	Math.min(features.deeds, features.clause) >= LEAST_DEEDS;

/** Whether the clause of the day speaks of what is to come. */
const isToCome = ({article, claim, amount}: Told): boolean => {
	const {start, end} = claim.clauses.find(c => amount.start >= c.start && amount.end <= c.end) ?? claim;
	return TO_COME.test(article.text.slice(start, end));
};
const TO_COME =
	/\b(?:will|shall|(?:is|are) to|due|planned|plans|scheduled|slated|set (?:for|to)|expected|takes? effect|into (?:force|effect)|to be (?:held|opened|signed)|begins?|(?:re)?opens?|starts?|meets?|expires?|resumes?)\b/u;

const LEAST_POOLED = 0.45;
const LEAST_EVENT = 0.38;
const LEAST_BESIDE = 0.28;
/** Likeness of two clauses that are nearly one; from .5 on half of what it finds on the labelled stories is wrong. */
const LEAST_DEEDS = 0.6;
/** As the feature has it: about -1 in log-odds. */
const LEAST_LOGIT = 0.85;

const kindOf = ({amount}: Told): 'number' | 'date' | 'name' =>
	amount.unit.startsWith('name:') ? 'name' : isDate(amount.unit) ? 'date' : 'number';

const textOf = ({article, amount}: Told): string => article.text.slice(amount.start, amount.end);

/** Two names of two things: neither holds the other's first word, neither is a country or an abbreviation. */
function areApart(one: string, two: string): boolean {
	const keys = (name: string) => name.split(/\s+/).map(nameKey);
	const [x, y] = [keys(one), keys(two)];
	if (
		[one, two].some(
			name => /^(?:\p{Lu}\.?)+$/u.test(name) || PLACES.has(name.toLowerCase()) || ADJECTIVES.has(name.toLowerCase()),
		)
	)
		return false;
	// "Randy Moss" and "Randolph Moss" is one man.
	if (x.length > 1 && x.at(-1) === y.at(-1) && x[0]?.slice(0, 3) === y[0]?.slice(0, 3)) return false;
	if (isTranscription(one, two)) return false;
	if (isNear(x[0] as string, y[0] as string) || x.includes(y[0] as string) || y.includes(x[0] as string)) return false;
	// "Logan Square", "Palmer Square": of one kind by their last word, or both single words or both full names.
	return x.at(-1) === y.at(-1) || (x.length === y.length && !one.includes(two) && !two.includes(one));
}

function amountDifferences(story: Claims, told: readonly Told[], counterparts: Counterparts): Difference[] {
	const isPlain = (pairing: Pairing): boolean => {
		const {a, b} = pairing;
		if (counterparts === NO_COUNTERPARTS || pairing.score >= SURE || countTheSame(pairing)) return true;
		// Where neither account has another amount of the kind it cannot be meant of anything else.
		if (pairing.features && pairing.features.lone > 0 && pairing.score >= LIKELY) return true;
		const answer = counterparts(a.claim, b.claim);
		return answer !== undefined && differPlainly(kindOf(a), a.claim, b.claim, answer, story, pairing.score >= LIKELY);
	};
	const accepted = likeliest(pairingsOf(story, told, counterparts).filter(pair => isTold(pair) && isPlain(pair)));
	// Groups of amounts that are values of one thing.
	const groupOf = new Map<Told, Set<Told>>();
	for (const {a, b} of accepted) {
		const joined = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])]);
		for (const t of joined) groupOf.set(t, joined);
	}
	// One thing may have been found between several pairs of texts: the same two values of the same kind.
	const groups: Set<Told>[] = [];
	for (const group of new Set(groupOf.values())) {
		const home = groups.find(other => sameThing(story, other, group));
		if (home) for (const t of group) home.add(t);
		else groups.push(new Set(group));
	}
	return groups.map(group => differenceOf(story, group, told, accepted));
}

/** "six European leaders", "seven European leaders": both count the same, by more than one word. */
const countTheSame = ({a, b}: Pairing): boolean =>
	a.counts.length > 1 && a.counts.length === b.counts.length && a.counts.every((word, i) => word === b.counts[i]);

/** The pairings without those of an amount that is surer to be meant for another value in the same article. */
const likeliest = (pairings: readonly Pairing[]): Pairing[] =>
	pairings.filter(
		p =>
			!pairings.some(
				q =>
					q.score > p.score + CLEARLY &&
					((q.a === p.a && q.b.article === p.b.article && !areCompatible(q.b.amount, p.b.amount)) ||
						(q.b === p.b && q.a.article === p.a.article && !areCompatible(q.a.amount, p.a.amount))),
			),
	);
const CLEARLY = 0.5;

/** Whether two groups are about one thing: of one kind, with a value in common that stands in like sentences. */
const sameThing = (story: Claims, one: ReadonlySet<Told>, two: ReadonlySet<Told>): boolean =>
	[...one].some(a =>
		[...two].some(
			b =>
				kinship(a, b) > 0 &&
				areCompatible(a.amount, b.amount) &&
				(a === b || sameness(story, a.whole, b.whole) >= 0.2 || a.counts[0] === b.counts[0]),
		),
	);

function differenceOf(
	story: Claims,
	group: ReadonlySet<Told>,
	told: readonly Told[],
	accepted: readonly Pairing[],
): Difference {
	const members = new Set(group);
	// Others that give one of the values for the same thing stand beside it.
	const units = new Set([...group].map(m => m.amount.unit));
	for (const t of told)
		if (
			units.has(t.amount.unit) &&
			!members.has(t) &&
			[...group].some(
				m =>
					kinship(t, m) > 0 &&
					areCompatible(t.amount, m.amount) &&
					(sameness(story, t.whole, m.whole) >= 0.3 || sameness(story, t.near, m.near) >= 0.4),
			)
		)
			members.add(t);
	const values: Told[][] = [];
	// Exact values first: "close to 2.9 billion" joins one, and does not join two that are told apart.
	for (const t of [...members].sort(
		(a, b) => Number(b.amount.hedge === 'exact') - Number(a.amount.hedge === 'exact') || byText(a, b),
	)) {
		const home =
			values.find(list => (list[0] as Told).amount.value === t.amount.value) ??
			// "At least five" may be six, but says another thing.
			values.find(
				list => [...list, t].every(each => !isBound(each)) && areCompatible((list[0] as Told).amount, t.amount),
			);
		if (home) home.push(t);
		else values.push([t]);
	}
	values.sort((a, b) => (a[0] as Told).amount.value - (b[0] as Told).amount.value);
	const best = accepted.find(p => group.has(p.a) && group.has(p.b)) as Pairing;
	const cited = values.map(list => ({
		value: shown(bestOf(list, accepted)),
		citations: unique([...list].sort(byText).map(sentenceOf)),
	}));
	return {kind: kindOf(best.a), subject: subjectOf(story, best, values.flat()), values: cited};
}

/** Order of amounts by the ids of their articles, then by place. */
const byText = (a: Told, b: Told): number => byLetters(a.article.id, b.article.id) || a.amount.start - b.amount.start;

/** The amount of a value that stands in the surest pair. */
const bestOf = (list: readonly Told[], accepted: readonly Pairing[]): Told => {
	for (const {a, b} of accepted) for (const t of [a, b]) if (list.includes(t)) return t;
	return list[0] as Told;
};

const sentenceOf = ({claim, article}: Told): Passage => ({article: article.id, start: claim.start, end: claim.end});

function unique(passages: readonly Passage[]): Passage[] {
	const seen = new Set<string>();
	return passages.filter(({article, start}) => {
		const key = `${article} ${start}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

const isBound = ({amount: {hedge}}: Told): boolean => hedge === 'over' || hedge === 'under';

/** The amount as the text writes it, with what bounds it ("at least") and the currency that is counted. */
function shown(told: Told): string {
	const {article, claim, amount} = told;
	const bound = isBound(told) ? (BOUND.exec(article.text.slice(claim.start, amount.start))?.[0].length ?? 0) : 0;
	return article.text.slice(amount.start - bound, shownEnd(told)).replace(/\s+/g, ' ');
}
const BOUND =
	/\b(?:at least|at most|(?:more|fewer|less) than|no (?:more|fewer|less) than|over|above|under|below|up to|as (?:many|much) as)\s+$/i;

function shownEnd({article: {text}, amount}: Told): number {
	if (!amount.unit.startsWith('money:')) return amount.end;
	const rest = /^[\s-]*(?:(?:thousand|million|billion|trillion)[\s-]*)?(?:\p{L}+)?/u.exec(text.slice(amount.end));
	return amount.end + (rest?.[0].length ?? 0);
}

/**
 * What the values are of, in words of a text: the counted noun with its adjective, of people what befell them, or the words
 * both sentences share.
 */
function subjectOf(story: Claims, {a, b}: Pairing, all: readonly Told[]): string {
	if (a.owner && a.owner === b.owner) return a.owner.name;
	const told = [a, b, ...all];
	const befell = told.flatMap(fateOf)[0] ?? told.flatMap(deedOf)[0];
	if (befell !== undefined) return befell;
	const named = told.flatMap(measuredAs)[0];
	if (named !== undefined) return named;
	const counted = a.counts.length > 0 ? a : b;
	if (counted.counts.length > 0 && counted.amount.unit === '') {
		const words = new RegExp(
			`^[\\s-]*((?:[\\p{L}’'-]+\\s+){${Math.min(2, counted.counts.length) - 1}}[\\p{L}’'-]+)`,
			'u',
		).exec(counted.article.text.slice(counted.amount.end));
		// "people died", "people over": what they did and what follows is no part of it.
		if (words?.[1] && !NOTHING_COUNTED.test(words[1]))
			return words[1]
				.replace(/\s+/g, ' ')
				.replace(/(?<=\S) (?:\p{Ll}+ed|over|under|in|at|on|of|per|throughout|across|among)$/u, '');
	}
	const within = (t: Told) => ({
		claim: t.claim,
		article: t.article,
		start: t.claim.start,
		end: t.claim.end,
		terms: t.whole,
		value: {start: t.amount.start, end: shownEnd(t)},
	});
	const phrase = phraseOfBoth(story, within(a), within(b)) || shown(a).replace(/^[\d.,\s-]+/, '');
	const done = kindOf(a) === 'date' && a.before === b.before ? doneThen(a) : undefined;
	return done === undefined || phrase.includes(done) ? phrase : `${phrase} … ${done}`;
}

/** "the plant, which was opened in 1978": what was done then. */
const doneThen = ({article: {text}, claim, amount}: Told): string | undefined =>
	/(\p{Ll}{3,}(?:ed|en|pt|nt|ld|wn|un|it|ook|ade|aid|egan|ins|ens)) (?:in|on|by|at|since|before|after) $/u.exec(
		text.slice(Math.max(claim.start, amount.start - 40), amount.start),
	)?.[1];

/** "the death toll rose to", "the number of patients was", "the 30-foot yacht": what the number is called where it stands. */
function measuredAs({article: {text}, claim, amount}: Told): string[] {
	const called = CALLED.exec(text.slice(claim.start, amount.start))?.[1];
	if (called && amount.unit === '') return [called.replace(/\s+/g, ' ')];
	// "at a speed of about 90 km/h"
	const measure = amount.unit !== '' && MEASURE.exec(text.slice(claim.start, amount.start))?.[1];
	if (measure) return [measure];
	// "three days of mourning"
	const lasting = amount.unit === 's' && /^ of ((?:\p{Ll}+ )?\p{Ll}+)/u.exec(text.slice(amount.end))?.[1];
	if (lasting) return [lasting];
	const thing = /^\p{N}+-\p{L}/u.test(text.slice(amount.start, amount.end)) && THING.exec(text.slice(amount.end))?.[1];
	return thing && amount.unit !== 's' && amount.unit !== 'age' ? [thing.trim().replace(/\s+/g, ' ')] : [];
}
const CALLED =
	/\b((?:death|casualty) toll|toll|number of (?:\p{Ll}+ )?\p{Ll}+s)\b(?: (?:from|in|of|at|on) [^,;]{1,30}?)? (?:(?:has|had) )?(?:was|is|rose|risen|climbed|stood|stands|reached|hit|grew|jumped|went|fell|came) (?:up )?(?:to |at )?(?:\p{Ll}+ ){0,2}$/u;
const MEASURE =
	/\b(?:an?|the|its|their) (\p{Ll}{3,}) of (?:(?:about|around|some|nearly|almost|over|more than|up to|at least|only|just) )?$/u;
const THING = /^ ((?:(?!(?:of|in|on|at|had|has|was|were|is|that|and|to|for|with)\b)[\p{L}’'-]+ ?){1,3})/u;

/** "rose to 156 Sunday", "156 a day" */
const NOTHING_COUNTED = new RegExp(`^(?:an?|per|the|each|every|less|more|${DAY_LOWER})$`, 'i');

/** "people were hurt", "men died": who is counted by no more than that says little without it. */
function fateOf({article, amount}: Told): string[] {
	const found = FATE.exec(article.text.slice(amount.end, amount.end + 60));
	return amount.unit === '' && found?.[1] ? [found[1].replace(/\s+/g, ' ')] : [];
}
/** "killing at least 60 people": what was done to them stands before the number. */
function deedOf({article: {text}, claim, amount}: Told): string[] {
	const deed = FATAL.exec(text.slice(Math.max(claim.start, amount.start - 40), amount.start))?.[1];
	const whom = /^\s+(people|persons|men|women|children|others)\b/.exec(text.slice(amount.end, amount.end + 12))?.[1];
	return amount.unit === '' && deed && whom ? [`${deed} … ${whom}`] : [];
}
const FATAL =
	/\b((?:kill|injur|wound|hurt|sicken|infect|arrest|detain|evacuat|displac|rescu|sav)(?:ed|ing)?)\s+(?:(?:at|least|about|some|nearly|around|over|up|to|more|than|as|many|an|estimated|almost|approximately)\s+)*$/u;
const FATE =
	/^\s+(?:(?:other|more) )?((?:people|persons|men|women|children|others)\s+(?:(?:were|was|are|is|have been|had been|has been|be|been|remain|remained|still|reported|confirmed|feared|believed|lost|left)\s+)*(?:killed|dead|died|injured|hurt|wounded|missing|arrested|detained|evacuated|rescued|homeless|infected|ill|sick|trapped|lost|drowned|perished|fled|displaced|freed|released|saved))\b/u;

/** The differences, each with the point (id) that most of its passages belong to, where there is one. */
export const withPoints = (differences: readonly Difference[], points: readonly KeyPoint[]): readonly Difference[] =>
	differences.map(difference => {
		const point = pointOf(
			difference.values.flatMap(({citations}) => citations),
			points,
		);
		return point === undefined ? difference : {...difference, point};
	});

/** The point most of the passages belong to. */
function pointOf(passages: readonly Passage[], points: readonly KeyPoint[]): string | undefined {
	let best: string | undefined;
	let most = 0;
	for (const point of points) {
		const count = passages.filter(p =>
			point.citations.some(c => c.article === p.article && c.start < p.end && p.start < c.end),
		).length;
		if (count > most) [best, most] = [point.id, count];
	}
	return best;
}
