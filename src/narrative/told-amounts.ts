// The amounts, days and names of a story as its accounts tell them: each in its sentence, with what it counts and the
// words round it. What is no claim about the story (a correction of an earlier slip, "the other two", a year that only
// places an event) is left out. Which of them are at odds is `amount-conflicts.ts`.

import type {Article} from '../text/article.ts';
import {ownerOf} from './age-owners.ts';
import {type Amount, amountsIn} from './amounts.ts';
import {type Being, type Cast, castOf} from './cast.ts';
import type {Claim, Claims} from './claims.ts';
import {datelineLength, namedYear, publicationDays, storyYear} from './datelines.ts';
import {daysIn} from './dates.ts';
import {wordKeyOf} from './terms.ts';

/** An amount in its sentence. */
export type Told = {
	readonly claim: Claim;
	readonly article: Article;
	readonly origin: string;
	readonly amount: Amount;
	/** Content terms of the sentence → weight, those near the amount more; without the number's own words. */
	readonly near: ReadonlyMap<number, number>;
	readonly whole: ReadonlyMap<number, number>;
	/** Stems of the words that are counted. */
	readonly counts: readonly string[];
	/** Stems of the content words next to the amount, at most three words away; '' where there is none. */
	readonly before: string;
	readonly after: string;
	/** All amounts of the sentence, also those that are no claim: "eleven others". */
	readonly sentence: readonly Amount[];
	/** "three lives, not two": a value that the text says is wrong. */
	readonly denied: boolean;
	/** Whose age it is. */
	readonly owner: Being | undefined;
	/** "the two", "these three": a small number that points back. */
	readonly pointing: boolean;
};

/** Before a value that the text says is wrong. */
export const DENIED =
	/\b(?:not|rather than|instead of) (?:the |just |only |in |at |on )?$|(?:^|[.;:,“"‘'] ?)(?:nor|neither) (?:did|was|were|had|has|do|does|is|are|would|will) [^,;:.]{1,50}?(?:at |on |in |by )?$/i;

/** Nouns behind which a number is the name of one of them. */
const LABELLED =
	/\b(table|channel|dock|hull|room|page|article|gate|section|chapter|route|platform|flight|unit|phase|ward|block|building|level|crane|bus|tram|train|track|hall|pier|reactor|pump|turbine|mound|grave|trench|pit|shaft|row|seat|class|grade|type|zone|district|paragraph|clause|part|item|exhibit|box|station|highway|road|version|round|lap|runway|terminal|bay|berth|cell|camp|sector|door|container|sample|bottle|batch|series|episode|volume|option|engine|lane)\s+$/i;

/** "killed four and injured 17 others": all of whom this is told, where those who died are counted before. */
const BEFELL =
	/\b(?:kill|di|dead|deaths?)\p{L}*\b.{1,60}\b(?:injur|wound|hurt|sicken)\p{L}*(?: (?:at least|about|some|nearly|around|over|more than))?\s+$/iu;

/** All amounts of the body of a story. */
export function toldIn(story: Claims, originOf: (article: string) => string): Told[] {
	const told: Told[] = [];
	const cast = castOf(story.articles);
	const days = publicationDays(story.articles);
	const year = storyYear(days) ?? namedYear(story.articles);
	for (const claim of story.claims) {
		if (claim.kind !== 'body') continue;
		const article = story.articles[claim.article] as Article;
		// What a text says of its own earlier slip is not what it claims.
		if (/\b(?:correction|corrected|earlier version|misstated)\b/i.test(article.text.slice(claim.start, claim.end)))
			continue;
		const text = article.text.slice(claim.start, claim.end);
		const counted = amountsIn(text, claim.start);
		// "It voted five to four" tells no time.
		const times = daysIn(text, claim.start, days[claim.article], year).filter(
			time => !counted.some(({unit, start, end}) => unit === 'score' && start < time.end && time.start < end),
		);
		const amounts = [
			// The number of "six o'clock" counts nothing, nor is the year of "1 June 2026" another.
			...counted
				.filter(({start, end}) => !times.some(t => /^(?:clock|day)$/.test(t.unit) && t.start < end && start < t.end))
				.map(amount => beforeIt(amount, claim, article)),
			...times,
			...namesHere(claim, cast),
		];
		// The day on which a text was sent is nothing it tells.
		const from = claim.start + datelineLength(text);
		for (const amount of amounts.map(each => asLabel(asYear(each, article, claim), article, claim))) {
			if (amount.start < from || isNoAmount(amount, text, claim.start)) continue;
			if (amounts.some(other => isConversion(amount, other, article))) continue;
			// "the other two", "three others" count the rest of something else.
			if (
				(/^(?:others?|more|further|additional)$/.test(amount.counts[0] ?? '') &&
					isPlain(amount) &&
					!(amount.counts[0]?.startsWith('other') && BEFELL.test(text.slice(0, amount.start - claim.start)))) ||
				(/\b(?:other|another|remaining|last|next|each|every)\s+$/i.test(text.slice(0, amount.start - claim.start)) &&
					isPlain(amount))
			)
				continue;
			// "first" opens a list more often than it counts.
			if ((amount.ordinal && (amount.value < 2 || amount.counts.length === 0)) || amount.unit === 'date') continue;
			told.push({
				claim,
				article,
				origin: originOf(article.id),
				amount,
				...contextOf(
					story,
					claim,
					amount,
					amounts.filter(other => other === amount || isPlain(other)),
				),
				...besideOf(story, claim, amount),
				sentence: amounts,
				counts: countsOf(amount, text.slice(0, amount.start - claim.start)),
				owner: ownerOf(amount, cast.mentions[claim.article] ?? [], article.text),
				denied: DENIED.test(text.slice(0, amount.start - claim.start)),
				pointing:
					amount.value <= 4 &&
					/\b(?:the|these|those|both|his|her|their|its)\s+$/i.test(text.slice(0, amount.start - claim.start)),
			});
		}
	}
	return told;
}

/**
 * Digits that count nothing: of a type ("C-130"), of a decade ("the 1990s"), of the year of something ("the 1972 games"),
 * of years ("1973-90", "between 1973 and 1990"), or half of a number with a decimal comma ("4,5 billion").
 */
function isNoAmount({start, end, unit}: Amount, text: string, from: number): boolean {
	const before = text.slice(Math.max(0, start - from - 12), start - from);
	const behind = text.slice(end - from, end - from + 4);
	if (/^(?:1[5-9]|20)\d\d(?:[-–]\d{2,4}| (?:and|to) (?:1[5-9]|20)\d\d)$/.test(text.slice(start - from, end - from)))
		return true;
	if (!/^\d+$/.test(text.slice(start - from, end - from).split(/[\s-]/)[0] ?? '')) return false;
	if (/\p{Lu}-?$/u.test(before) || /\d,$/.test(before) || /^,\d{1,2}(?!\d)/.test(behind)) return true;
	if (!/^(?:1[89]|20)\d\d$/.test(text.slice(start - from, end - from)) || unit === 'year') return false;
	return /^s\b/.test(behind) || /(?:\b(?:the|its|his|her|their|this|that)|[’']s?) $/i.test(before);
}

/** "44.95 meters (147 feet)": the same again for who counts in other units. */
const isConversion = (amount: Amount, other: Amount, {text}: Article): boolean =>
	other.unit === amount.unit &&
	isPlain(amount) &&
	other.end <= amount.start &&
	/^\s*\((?:(?:about|or|some|roughly|nearly|almost|around) )*$/.test(text.slice(other.end, amount.start)) &&
	Math.max(amount.value, other.value) <= CONVERTED * Math.min(amount.value, other.value);
/** What rounding makes of a conversion. */
const CONVERTED = 1.1;

/** "dock 2" is a name: compared with other docks only. */
function asLabel(amount: Amount, {text}: Article, {start}: Claim): Amount {
	if (amount.unit !== '' || amount.ordinal || /s$|^(?:of|people|men|women|children)$/.test(amount.counts[0] ?? ''))
		return amount;
	const label = LABELLED.exec(text.slice(Math.max(start, amount.start - 24), amount.start))?.[1];
	return label ? {...amount, unit: `label:${label.toLowerCase()}`, counts: []} : amount;
}

/** "soldiers, three thousand of them": what is counted stands before, and nothing is a part of anything. */
function beforeIt(amount: Amount, claim: Claim, {text}: Article): Amount {
	if (amount.unit !== '' || amount.ordinal || amount.value < 2) return amount;
	const behind = text.slice(amount.end, Math.min(claim.end, amount.end + 24));
	if (
		!/^(?: of them\b(?=[,.;:)!?]|$| (?:in|on|at|from|by|near|under|along)\b)| according\b| by (?:the|its|their) count\b|, (?:according|by|as)\b)/.test(
			behind,
		)
	)
		return amount;
	const before = text.slice(Math.max(claim.start, amount.start - MOST_BEFORE), amount.start);
	if (!/, (?:(?:about|some|around|perhaps|nearly|almost|over|at least|more than|up to) )?$/.test(before)) return amount;
	const noun = before
		.replace(/^\p{Lu}/u, first => (amount.start - claim.start <= MOST_BEFORE ? first.toLowerCase() : first))
		.match(/(?<![-’'\p{L}])(?:\p{Ll}{3,}s|people|men|women|children)(?![-’'\p{L}])/gu)
		?.find(word => !NO_NOUN.test(word));
	return noun ? {...amount, counts: [noun]} : amount;
}
/** How far before the number its noun may stand, in UTF-16 units. */
const MOST_BEFORE = 80;
const NO_NOUN = /^(?:\p{L}+(?:ss|us|is)|has|was|as|its|his|this|says|takes|goes|does|makes|gets|puts)$/u;

/** "in 2027 from the north" is a year, whatever follows it. */
function asYear(amount: Amount, {text}: Article, {start}: Claim): Amount {
	const isYear =
		amount.unit === '' &&
		/^(?:1[5-9]|20)\d\d$/.test(text.slice(amount.start, amount.end)) &&
		/\b(?:in|of|since|from|until|by|year|before|after) $/i.test(text.slice(start, amount.start));
	return isYear ? {...amount, unit: 'year', counts: []} : amount;
}

/** Names of the sentence as values of unit `name:KIND`; the value is the number of the being in the cast. */
function namesHere(claim: Claim, cast: Cast): Amount[] {
	return (cast.mentions[claim.article] ?? [])
		.filter(m => m.start >= claim.start && m.end <= claim.end && m.being.kind !== 'unknown')
		.map(m => {
			const value = cast.beings.indexOf(m.being);
			return {
				start: m.start,
				end: m.end,
				value,
				upTo: value,
				unit: `name:${m.being.kind}`,
				counts: [],
				rough: false,
				ordinal: false,
				hedge: 'exact' as const,
			};
		});
}

/** The stems of the next words that can be what is counted, up to the first that cannot. */
function countsOf(amount: Amount, before: string): string[] {
	if (amount.unit !== '') return [];
	// "14 of the journalists", "a crowd of 3,000"
	const [of, the, noun] = amount.counts;
	if (
		of === 'of' &&
		noun &&
		/^(?:the|its|their|these|those|his|her)$/.test(the ?? '') &&
		!/^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|hundred|thousand)$/u.test(noun)
	)
		return [wordKeyOf(noun)];
	const stems: string[] = [];
	for (const word of amount.counts) {
		if (
			/^(?:of|to|in|on|at|by|for|and|or|the|a|an|were|was|had|have|has|who|that|which|with|from|as|is|are|per|more|other|others|later|before|after|than|still|into|will|would|could|may|might|can|should|must|did|do|does|not|have|being|been|be|their|his|her|its|now|also|when|while|this|last|next|under|between|across)$/.test(
				word,
			)
		)
			break;
		stems.push(wordKeyOf(word));
	}
	const group = /(\p{L}+) (?:of|to)(?: about| some| around| nearly| almost| more than| at least| over)? $/u.exec(
		before,
	)?.[1];
	// "the number of persons concerned is 1.4 million"
	const number =
		/\bnumber of (?:\p{Ll}+ )??(\p{Ll}+s|people|men|women|children)\b(?: \p{L}+){0,2} (?:is|was|at|to|as) (?:about |some |around |nearly |almost |over |more than |at least )?$/u.exec(
			before,
		)?.[1];
	if (stems.length === 0 && number) return [wordKeyOf(number)];
	return stems.length > 0 || !group || !MASS.has(wordKeyOf(group)) ? stems : [wordKeyOf(group)];
}

/** The nearest content words on both sides. */
function besideOf(story: Claims, claim: Claim, amount: Amount): {before: string; after: string} {
	const left = claim.words.filter(w => w.end <= amount.start).slice(-3);
	const right = claim.words.filter(w => w.start >= amount.end).slice(0, 4);
	const key = (w: {term: number} | undefined) => (w ? (story.vocabulary.keys[w.term] ?? '') : '');
	return {
		before: key(left.findLast(w => w.term >= 0)),
		after: key(right.filter(w => w.term >= 0)[amount.unit === '' ? 1 : 0]),
	};
}

/** Words this near to the amount tell what it is an amount of. */
const NEAR = 6;

function contextOf(
	story: Claims,
	claim: Claim,
	amount: Amount,
	amounts: readonly Amount[],
): {near: ReadonlyMap<number, number>; whole: ReadonlyMap<number, number>} {
	const near = new Map<number, number>();
	const whole = new Map<number, number>();
	const words = claim.words.filter(w => !amounts.some(a => w.start >= a.start && w.end <= a.end));
	const before = words.filter(w => w.end <= amount.start).length;
	let position = 0;
	for (const word of words) {
		const away = position < before ? before - position : position - before + 1;
		position++;
		if (word.term < 0 || /^\d/.test(word.raw)) continue;
		const weight = story.vocabulary.weights[word.term] ?? 0;
		whole.set(word.term, weight);
		if (away <= NEAR) near.set(word.term, weight);
	}
	return {near, whole};
}

/** Nouns for people in the mass: what is said of them, not the noun, tells whether they are the same. */
export const MASS = new Set(
	'peopl person man woman children child resid inhabit worker employe staff passeng patient particip voluntar volunt demonstr protest victim job post posit crowd famili civilian soldier troop member dead kill die death casualti fatal injur wound hurt miss arrest detain guest visitor spectat student pupil sailor prison refuge custom user household suspect hostag migrant toll group team support fan follow tourist travel commut reader viewer sailor soul crew inhabit evacue survivor mourner marcher striker voter live life pension men women girl boy'.split(
		' ',
	),
);

/** Whether the amount is a day, a year or a time of day. */
export const isDate = (unit: string): boolean => /^(?:day|weekday|monthday|season|relative:\w+|clock|year)$/.test(unit);

/** Whether it is no amount but a name. */
export const isName = ({unit}: Amount): boolean => unit.startsWith('name:');

/** Whether the size of the amount means anything: not for days, months and names. */
export const isPlain = ({unit}: Amount): boolean =>
	!/^(?:day|weekday|monthday|season|relative:|clock|year|score|name:|label:)/.test(unit);
