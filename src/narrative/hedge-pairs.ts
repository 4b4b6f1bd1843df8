// Pairs of clauses of which one only holds possible what the other tells as a fact or promises, in other words ("may be
// allowed back on Thursday", "will be lifted on Thursday at noon"), where their sentences answer each other: what is
// measured of them, and a logistic regression over it. Weights are in `hedge-weights.ts`, fitted by
// tests/eval/fit-hedges.ts. Clauses in like words are `firmness.ts`'s.

import {DAY_LOWER, MONTH_LOWER} from '../english/calendar.ts';
import {bySureness} from './by-sureness.ts';
import type {Claim, Claims, Unit} from './claims.ts';
import {conceptOf} from './concepts.ts';
import type {Counterpart} from './counterparts.ts';
import {isGuessed, isRestrictive, MAYBE} from './firmness.ts';
import {HEDGE_BIAS, HEDGE_WEIGHTS} from './hedge-weights.ts';
import {commonThings, type Polar, polarsOf} from './polar-sentences.ts';
import type {Signed} from './polarity.ts';
import {rarityOf, wordKeyOf} from './terms.ts';

/** Names of the features, in the order of the weights; each is about 0–1. */
export const HEDGE_FEATURES = [
	'logit', // how surely the sentences answer each other
	'sure', // the part of it above even
	'mutual', // each is the other's nearest
	'words', // the heaviest word in common, near-synonyms too
	'density', // what they have in common, by their lengths
	'sum',
	'deed', // how far the hedged verb is the other's
	'firm', // the other has a firm word: "will", "agreed"
	'certain', // the other insists that there is no doubt
	'negated', // the firm clause is negated
	'whether', // and no word that it cannot be told
	'unknown', // it cannot be told, or nobody will tell
	'elsewhere', // the firm sentence hedges in another clause
	'noName', // both name somebody, and nobody in common
	'tense', // a deed to come in one, a past one in the other
] as const;

/** A clause that is hedged and one that is not, with how surely they are at odds, as log-odds. */
export type HedgePair = {
	readonly hedged: Claim;
	readonly firm: Claim;
	/** The hedge and the firm word, or the firm clause, in the words of the texts. */
	readonly values: readonly [string, string];
	readonly features: readonly number[];
	readonly logit: number;
};

const POSSIBLE = new RegExp(
	String.raw`\b(?:may(?! \d| (?:\p{L}+ )?only\b)|might|could(?! not| only)|${MAYBE}|consider(?:s|ed|ing)?(?! (?:an? |the )?(?:as|to be)\b)|thinking of|hint(?:s|ed)|mull(?:s|ed|ing)?|open to (?:\p{L}+ing|the idea|talks|an?|any)|undecided|unclear|unknown|uncertain|suspect(?:s|ed)?|presumably|believed to|thought to|appears? to|appeared to|seems? to|hopes?|hoped|whether|any(?:body|one)[’']s guess|odds of|chances? of|possible|possibility|likely|probable|not (?:yet )?(?:be )?(?:determined|established|known|clear))\b`,
	'u',
);
/** What is only reported is no weaker an account of it, but no firm one. */
const REPORTED = /\b(?:apparently|reportedly|allegedly|supposedly|alleged|rumou?red|said to)\b/;
const FIRM =
	/\b(?:will|shall|would(?! have| like)|is to|are to|is due to|is set to|going to|must|pledged?|vow(?:s|ed)|promis(?:es|ed)|confirm(?:s|ed)?|agreed|committed|decided|guaranteed|definitely|certainly|certain|established|proved|proven|ready to)\b/;
/** Firm words about what is to come. */
const TO_COME = /^(?:will|shall|would|is to|are to|is due|is set|going|must|pledge|vow|promis|ready)/;
const CERTAIN =
	/\b(?:no doubt|any doubt|beyond doubt|without doubt|no question|certain(?:ly)?|definitely|undoubtedly|beyond dispute|proved|proven)\b/;
/** Hedges about what has been. */
const OF_PAST =
	/\b(?:may|might|could) have\b|suspect|believed to|thought to|unclear|apparently|reportedly|allegedly|determined|established|whether|presumably|probably|perhaps|appears? to|appeared to/;
/** What is only asked, thought or set as a condition is not held possible by the account. */
const ONLY_THOUGHT =
	/\b(?:might|could|may) have been expected|\basked (?:\S+ ){0,3}(?:whether|if)\b|\b(?:thought|believed|who|those|anyone|feared) (?:\S+ ){0,2}(?:could|might|may)\b/;
const CONDITION_BEFORE = /\b(?:as|if|until|unless)\b.{0,20}$/;
const TIME = new RegExp(String.raw`^(?:${DAY_LOWER}|${MONTH_LOWER}|tomorrow|spring|summer|autumn|winter|\d{1,2})$`);

const UNKNOWN =
	/\b(?:could|can|cannot|has|have|is|was|will|would)\s?(?:not|n[’']t)? (?:yet )?(?:be |been )?(?:determined?|established|known|clear|say)\b|\bunclear\b|\bany(?:body|one)[’']s guess\b|\bnobody knows\b|\bnot (?:yet )?(?:known|clear|say)\b/;

/** How many sentences may be nearer, and the log-odds of the two. */
const MOST_NEARER = 1;
const LEAST_ANSWER = -2.4;
/** How far the hedged verb must be the other's, unless both give one time or one insists that there is no doubt. */
const LEAST_DEED = 0.5;
/** So surely sentences answer each other (a quarter of the log-odds) that they need not have the verb in common. */
const SURE_ANSWER = 0.6;

const lettersOf = (text: string, claim: Claim, unit: Unit): string =>
	text.slice(unit.start - claim.start, unit.end - claim.start);

/** All pairs of a story that may be at odds, each pair of sentences by its best clauses; surest first. */
export function hedgePairsOf(
	story: Claims,
	originOf: (article: string) => string,
	answerOf: (one: Claim, two: Claim) => Counterpart | undefined,
): HedgePair[] {
	const polars = polarsOf(story, originOf);
	const found: HedgePair[] = [];
	for (const one of polars) {
		if (/\?["”’]?\s*$/.test(one.text)) continue;
		const hedges = one.claim.clauses.flatMap(unit => hedgeOf(one, unit) ?? []);
		if (hedges.length === 0) continue;
		for (const two of polars) {
			if (one.claim.article === two.claim.article || one.origin === two.origin) continue;
			const answer = answerOf(one.claim, two.claim);
			if (!answer || answer.nearer > MOST_NEARER || answer.logit < LEAST_ANSWER) continue;
			const pair = bestOf(story, one, hedges, two, answer);
			if (pair) found.push(pair);
		}
	}
	const placed = ({article, start}: Claim) => ({article: story.articles[article]?.id ?? '', start});
	return found.sort(
		bySureness(
			({logit}) => logit,
			({hedged}) => placed(hedged),
			({firm}) => placed(firm),
		),
	);
}

type Hedge = {
	/** "is being considered": what is hedged stands before the hedge. */
	readonly passive: boolean;

	readonly words: readonly Signed[];
	readonly behind: readonly Signed[];
	readonly text: string;
	readonly word: string;
};

function hedgeOf({claim, text, words}: Polar, unit: Unit): Hedge | undefined {
	const own = lettersOf(text, claim, unit);
	const match = POSSIBLE.exec(own);
	if (!match || ONLY_THOUGHT.test(own) || CONDITION_BEFORE.test(own.slice(0, match.index))) return undefined;
	if (isRestrictive(text.slice(0, unit.start - claim.start + match.index))) return undefined;
	const end = unit.start + match.index + match[0].length;
	const inside = words.filter(w => w.word.start >= unit.start && w.word.end <= unit.end);
	// "A further exchange is being considered": what is thought of stands before.
	const passive =
		/\b(?:is|are|was|were|being|been) $/.test(own.slice(0, match.index)) &&
		/^(?:consider|suspect|hint|mull)/.test(match[0]);
	const behind = passive
		? inside.filter(w => w.word.end <= unit.start + match.index).reverse()
		: inside.filter(w => w.word.start >= end);
	return {
		passive,
		words: inside,
		behind,
		text: own,
		word: passive ? own.trim().replace(/\s+/g, ' ') : wordsFrom(own, match),
	};
}

/** The word with the verb behind it: "may be allowed". */
const wordsFrom = (text: string, match: RegExpExecArray): string => {
	const verb = /^(?:\s+(?:be|been|have|to|also|soon|again|now|well|not)\b){0,3}\s+[\p{L}’'-]+/u.exec(
		text.slice(match.index + match[0].length),
	);
	return `${match[0]}${verb?.[0] ?? ''}`
		.replace(/\s+/g, ' ')
		.replace(/ (?:an?|the|that|this|his|her|its|their|it|of|on)$/, '');
};

function bestOf(
	story: Claims,
	one: Polar,
	hedges: readonly Hedge[],
	two: Polar,
	answer: Counterpart,
): HedgePair | undefined {
	let [best, most] = [undefined as HedgePair | undefined, -1];
	const keyOf = ({word}: Signed) => (word.term >= 0 ? (story.vocabulary.keys[word.term] ?? '') : wordKeyOf(word.lower));
	const logit = Math.max(-4, Math.min(4, answer.contradicts ? Math.max(0, answer.logit) : answer.logit)) / 4;
	const timesOf = ({claim}: Polar) => claim.words.filter(w => TIME.test(w.lower)).map(w => w.lower);
	const [times, others] = [timesOf(one), timesOf(two)];
	const sameTime = times.some(time => others.includes(time));
	const certain = CERTAIN.test(two.text);
	for (const hedge of hedges)
		for (const unit of two.claim.clauses) {
			const text = lettersOf(two.text, two.claim, unit);
			if (POSSIBLE.test(text) || REPORTED.test(text) || text.includes('?')) continue;
			const words = two.words.filter(w => w.word.start >= unit.start && w.word.end <= unit.end);
			const common = commonThings(story, hedge.words, words);
			if (common.words === 0) continue;
			const match = FIRM.exec(text);
			if (match && isGuessed(two.text.slice(0, unit.start - two.claim.start + match.index))) continue;
			const behind =
				match && !hedge.passive ? words.filter(w => w.word.start >= unit.start + match.index).slice(0, 3) : words;
			let deed = 0;
			for (const x of hedge.behind.filter(w => !/ly$/.test(w.word.lower)).slice(0, 1)) {
				const key = keyOf(x);
				if (/^[pcsn]:/.test(key)) continue;
				for (const y of behind) {
					const rarity = Math.min(rarityOf(key), rarityOf(keyOf(y)));
					deed = Math.max(deed, conceptOf(key, keyOf(y)) * Math.min(1, 0.3 + rarity));
				}
			}
			const reach = common.sum + commonThings(story, hedge.behind, words).sum + deed;
			if (reach <= most) continue;
			most = reach;
			best = undefined;
			if (deed < LEAST_DEED && !sameTime && !certain && logit < SURE_ANSWER) continue;
			const [mine, theirs] = [hedge.words, words].map(list =>
				list.filter(w => w.word.name && /^[pcs]:/.test(keyOf(w))).map(keyOf),
			) as [string[], string[]];
			const past = OF_PAST.test(hedge.text);
			const toCome = match !== null && TO_COME.test(match[0]);
			const value: Record<(typeof HEDGE_FEATURES)[number], number> = {
				logit,
				sure: Math.max(0, logit),
				mutual: answer.nearer === 0 ? 1 : 0,
				words: common.words,
				density: (2 * common.sum) / Math.sqrt(hedge.words.length * words.length),
				sum: Math.min(3, common.sum) / 3,
				deed,
				firm: match ? 1 : 0,
				certain: certain ? 1 : 0,
				negated: unit.negations > 0 ? 1 : 0,
				whether: /\bwhether\b/.test(hedge.text) && !UNKNOWN.test(one.text) ? 1 : 0,
				unknown: UNKNOWN.test(one.text) ? 1 : 0,
				elsewhere: POSSIBLE.test(two.text) ? 1 : 0,
				noName: mine.length > 0 && theirs.length > 0 && !mine.some(name => theirs.includes(name)) ? 1 : 0,
				tense: past === toCome ? 1 : 0,
			};
			const features = HEDGE_FEATURES.map(name => value[name]);
			best = {
				hedged: one.claim,
				firm: two.claim,
				values: [hedge.word, match ? wordsFrom(text, match) : text.trim().replace(/\s+/g, ' ')],
				features,
				logit: HEDGE_FEATURES.reduce((sum, name) => sum + value[name] * HEDGE_WEIGHTS[name], HEDGE_BIAS),
			};
		}
	return best;
}
