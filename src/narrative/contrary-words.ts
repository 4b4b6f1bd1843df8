// Words of a closed set that exclude one another (north and south, white and grey, the middle and the end of a year),
// in front of the same noun in sentences of two accounts that answer each other: "the northern slope" in one, "the
// southern slope" in the other. Strict on purpose: an account that uses both words for the noun is not at odds with
// anybody. Numbers, days and names are `amount-conflicts.ts`; verbs and denials `claims-at-odds.ts`.

import {MONTH_LOWER} from '../english/calendar.ts';
import type {Article} from '../text/article.ts';
import {bySureness} from './by-sureness.ts';
import type {Claim, Claims, ClaimWord} from './claims.ts';
import {CONTRARY_ADJECTIVES} from './contrary-tables.ts';
import type {Counterparts} from './counterparts.ts';
import type {Difference} from './narrative.ts';
import {sameness} from './sameness.ts';
import {groupsOf} from './terms.ts';

/** Sets of contraries; the spellings of one member stand between bars. */
const SETS: readonly string[] = [
	'north|northern|northward south|southern|southward east|eastern|eastward west|western|westward north-east|northeast|north-eastern|northeastern north-west|northwest|north-western|northwestern south-east|southeast|south-eastern|southeastern south-west|southwest|south-western|southwestern',
	'left|left-hand right-hand|right',
	'upper|top lower|bottom',
	'front rear|back',
	'inner outer',
	'black white grey|gray red blue green yellow brown orange silver purple',
	'wooden stone|brick concrete steel|iron|metal',
	'elder|older younger',
	'male female',
	'public private',
];
/** "in the middle of next year", "at the end of May": parts of a time, before "of" and the time. */
const PARTS = 'beginning|start|outset middle|midst end|close';

const memberOf = (sets: readonly string[]): ReadonlyMap<string, readonly [set: number, member: string]> =>
	new Map(
		sets.flatMap((set, number) =>
			set.split(' ').flatMap(member => member.split('|').map(word => [word, [number, member] as const] as const)),
		),
	);
const CONTRARIES = memberOf([...SETS, ...CONTRARY_ADJECTIVES.trim().split('\n')]);
const TIME_PARTS = memberOf([PARTS]);

type Use = {
	readonly claim: Claim;
	readonly article: Article;
	readonly origin: string;
	readonly set: string;
	readonly member: string;
	readonly value: string;
	/** Keys of the noun it stands before, and the noun as it is written. */
	readonly noun: readonly string[];
	readonly shown: string;
};

/** From these log-odds on two sentences that answer each other speak of one thing. */
const LEAST_ANSWER = -2;
/** The sentences' likeness that does as well. */
const LEAST_ALIKE = 0.3;

/** Differences in one word of a set, between articles of different origins. */
export function contrariesOf(
	story: Claims,
	originOf: (article: string) => string,
	counterparts: Counterparts,
): Difference[] {
	const uses = story.claims.flatMap(claim => usesIn(story, claim, originOf));
	const found: {one: Use; two: Use; likeness: number}[] = [];
	for (const one of uses)
		for (const two of uses) {
			if (one.claim.article >= two.claim.article || one.origin === two.origin) continue;
			if (one.set !== two.set || one.member === two.member || !isSameNoun(one, two)) continue;
			if (holds(uses, one, two) || holds(uses, two, one)) continue;
			const answer = counterparts(one.claim, two.claim);
			const answers = answer !== undefined && answer.nearer <= 1 && answer.logit >= LEAST_ANSWER;
			const likeness = sameness(story, weighted(story, one.claim), weighted(story, two.claim));
			if (answers || likeness >= LEAST_ALIKE) found.push({one, two, likeness});
		}
	found.sort(
		bySureness(
			({likeness}) => likeness,
			({one}) => ({article: one.article.id, start: one.claim.start}),
			({two}) => ({article: two.article.id, start: two.claim.start}),
		),
	);
	const told: Difference[] = [];
	const used = new Set<Use>();
	for (const {one, two} of found) {
		if (used.has(one) || used.has(two)) continue;
		// Others that say the same of the noun stand beside it.
		const rows = [one, two].map(use => ({
			value: use.value,
			citations: uses
				.filter(
					other => other === use || (other.set === use.set && other.member === use.member && isSameNoun(other, use)),
				)
				.map(other => {
					used.add(other);
					return {article: other.article.id, start: other.claim.start, end: other.claim.end};
				}),
		}));
		told.push({kind: one.set === 'time' ? 'date' : 'name', subject: one.shown, values: rows});
	}
	return told;
}

/** Whether the article of `where` says of the noun what `value` says of it. */
const holds = (uses: readonly Use[], where: Use, value: Use): boolean =>
	uses.some(
		use =>
			use.claim.article === where.claim.article &&
			use.set === value.set &&
			use.member === value.member &&
			isSameNoun(use, value),
	);

const isSameNoun = (one: Use, two: Use): boolean =>
	one.noun.some(x => two.noun.some(y => x === y || groupsOf(x).some(group => groupsOf(y).includes(group))));

const weighted = (story: Claims, claim: Claim): ReadonlyMap<number, number> => {
	const known = weights.get(claim);
	if (known) return known;
	const terms = new Map([...claim.whole.terms.keys()].map(term => [term, story.vocabulary.weights[term] ?? 0]));
	weights.set(claim, terms);
	return terms;
};
const weights = new WeakMap<Claim, ReadonlyMap<number, number>>();

function usesIn(story: Claims, claim: Claim, originOf: (article: string) => string): Use[] {
	if (claim.kind !== 'body') return [];
	const article = story.articles[claim.article] as Article;
	const keyOf = (word: ClaimWord | undefined): string =>
		word && word.term >= 0 ? (story.vocabulary.keys[word.term] ?? '') : '';
	return claim.words.flatMap((word, i): Use[] => {
		// In a name ("North Gate Street") it is no word of its own.
		if (/^\p{Lu}/u.test(word.raw) && i > 0) return [];
		const part = TIME_PARTS.get(word.lower);
		const [set, member] = part ?? CONTRARIES.get(word.lower) ?? [];
		if (set === undefined || member === undefined) return [];
		const first = claim.words[i + 1];
		const rest = claim.words.slice(i + (part ? 2 : 1), i + (part ? 5 : 3));
		if (!first || (part && first.lower !== 'of')) return [];
		if (/[^\s'’-]/u.test(article.text.slice(word.end, rest[0]?.start ?? word.end).replace(/\bof\b/u, ''))) return [];
		const nouns = part ? timeOf(rest) : nounOf(article.text, rest, keyOf);
		if (nouns.length === 0) return [];
		const last = nouns.at(-1) as ClaimWord;
		return [
			{
				claim,
				article,
				origin: originOf(article.id),
				set: part ? 'time' : String(set),
				member,
				value: article.text.slice(word.start, last.end).replace(/\s+/g, ' '),
				noun: part ? [nouns.map(noun => noun.lower).join(' ')] : nouns.map(keyOf),
				shown: nouns.map(noun => noun.raw).join(' '),
			},
		];
	});
}

/** The noun behind the word: the next content word, and the one behind it where nothing stands between ("delivery van"). */
function nounOf(text: string, rest: readonly ClaimWord[], keyOf: (word: ClaimWord) => string): ClaimWord[] {
	const [noun, next] = rest;
	if (!noun || keyOf(noun) === '' || /^[\d]/.test(noun.raw)) return [];
	const joined = next && keyOf(next) !== '' && /^[\s-]*$/.test(text.slice(noun.end, next.start));
	return joined ? [noun, next] : [noun];
}

const STRETCH = new RegExp(String.raw`^(?:year|month|week|decade|century|season|${MONTH_LOWER}|\d{4})$`);
/** The time behind "the end of": "next year", "the month", "May". */
function timeOf(rest: readonly ClaimWord[]): ClaimWord[] {
	const at = rest.findIndex(word => STRETCH.test(word.lower));
	return at < 0 ? [] : rest.slice(0, at + 1);
}
