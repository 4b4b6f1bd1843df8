// What shows two amounts of different accounts to be of two things, or one of them to be no claim of its own: what did
// not happen, a part and its whole, a sum in other money, a count that goes on, another year. Every rule is read from the
// words beside the amounts and symmetric in the pair. How likely the rest are of one thing is `amount-features.ts`.

import {DAY_NAME} from '../english/calendar.ts';
import {isPart, ratioOf} from './amount-kinship.ts';
import {isMoney} from './amounts.ts';
import {isPlain, type Told} from './told-amounts.ts';

/** Whether the words show two amounts to be of two things; `near` is the likeness of the words beside them, 0–1. */
export const areOfTwoThings = (a: Told, b: Told, near: number): boolean =>
	isConverted(a, b) ||
	isPart(a) !== isPart(b) ||
	isShareOf(a, b) ||
	isShareOf(b, a) ||
	(isWholeOfPart(a) !== isWholeOfPart(b) && ratioOf(a.amount, b.amount) > LIKE_SIZE) ||
	isAverted(a) !== isAverted(b) ||
	// "The third wave", "the fourth to give up": each has its number, unless the two sentences are nearly one.
	(a.amount.ordinal && !areRanks(a, b) && !tellWhen(a, b) && near < LEAST_ORDINAL) ||
	isOtherSide(a, b) ||
	isOtherSide(b, a) ||
	isLaterCount(a, b) ||
	isChangeOf(a, b) ||
	isChangeOf(b, a) ||
	isAgo(a) !== isAgo(b) ||
	[a, b].some(t => isReturns(t) || isExchanged(t) || (t.amount.unit === 'day' && goesOn(t))) ||
	nameOneWeekday(a, b) ||
	(a.amount.unit !== 'year' && isOfAnotherYear(a, b));

/** "She begged the board not to send 900 home": what did not happen has no rival. */
const isAverted = ({article, claim, amount}: Told): boolean =>
	/\b(?:not to|never|refused to|begged|without)\b[^,;.:]*$/iu.test(
		article.text.slice(Math.max(claim.start, amount.start - 60), amount.start),
	);

/** "The third-largest bank": a rank is of one thing, and another one is of the same. */
const areRanks = (a: Told, b: Told): boolean =>
	[a, b].every(({article: {text}, amount}) =>
		/^[ -](?:most\b|\p{L}+est\b)/u.test(text.slice(amount.end, amount.end + 20)),
	);
/** "After Black's 34th move", "in the 61st minute": when it was. */
const tellWhen = (a: Told, b: Told): boolean =>
	[a, b].every(({article: {text}, amount}) =>
		/\b(?:after|before|during|until|in|on|at) (?:(?:\p{L}+ )?\p{L}+['’]s? |the |its |his |her |their )$/u.test(
			text.slice(Math.max(0, amount.start - 40), amount.start),
		),
	);
/** Likeness of the words near two ordinals from which they number one thing. */
const LEAST_ORDINAL = 0.6;

/** "With 22 percent of the vote counted": how far a count has come, which every account tells of its own hour. */
const isReturns = ({article: {text}, amount}: Told): boolean =>
	amount.unit === 'percent' &&
	/^ of (?:the |all )?(?:votes?|ballots|precincts|polling \p{L}+|returns|districts)\b[^.;]{0,20}\b(?:counted|in|reporting|tallied|declared)\b/u.test(
		text.slice(amount.end, amount.end + 70),
	);

/** "51.4 percent against 48.6", "51.3 percent": of the shares in a sentence one is nearer, and is the one that is meant. */
const isOtherSide = ({amount, sentence}: Told, {amount: other}: Told): boolean =>
	amount.unit === 'percent' &&
	other.unit === 'percent' &&
	sentence.some(
		each => each.unit === 'percent' && Math.abs(each.value - other.value) < Math.abs(amount.value - other.value) - 1e-9,
	);
/** A share while votes were counted, and one near it that was told later: a count that went on. */
const isLaterCount = (a: Told, b: Told): boolean =>
	a.amount.unit === 'percent' &&
	Math.abs(a.amount.value - b.amount.value) <= COUNTED_ON &&
	[a, b].some(({article, claim}) => COUNTING.test(article.text.slice(claim.start, claim.end)));
const COUNTING =
	/\bwith\b[^.;]{0,30}\b(?:percent|per cent|all|most|half|thirds?|quarters?)\b[^.;]{0,20}\b(?:votes?|ballots|precincts|polling (?:stations|places)|returns|districts)\b[^.;]{0,16}\b(?:in|counted|reporting|tallied|declared)\b/iu;
/** In points. */
const COUNTED_ON = 1;

/** "has 510 branches", "closed 140 branches": all there are, and the fewer that something was done to. */
const isChangeOf = (few: Told, all: Told): boolean =>
	ratioOf(few.amount, all.amount) > LIKE_SIZE &&
	few.amount.value < all.amount.value &&
	HAS.test(beforeIt(all)) &&
	CHANGES.test(beforeIt(few));
const HAS = /\b(?:has|have|had|owns?|owned|runs?|operates?|operated|employs?|employed)(?: \p{Ll}+){0,2} $/u;
const CHANGES =
	/\b(?:clos|shut|s[eo]ll|sold|lost|los|cut|open|bought|buy|add|hir|fir|dismiss|sack|destroy|damag|replac|repair|clean|move)(?:e?[ds]|ting|ing|e)?(?: \p{Ll}+){0,2} $/u;
const beforeIt = ({article: {text}, claim, amount}: Told): string =>
	text.slice(Math.max(claim.start, amount.start - 40), amount.start);

/** "six years ago" is a point in time, "nine years in office" a length. */
const isAgo = ({article: {text}, amount}: Told): boolean =>
	/^ (?:ago|earlier|before)\b/.test(text.slice(amount.end, amount.end + 8));

/** "14.3 billion rubles (875 million dollars)": what a sum is worth in other money, which changes with the day. */
const isExchanged = ({article: {text}, amount, sentence}: Told): boolean =>
	(isMoney(amount) || /\bdlrs $/.test(text.slice(Math.max(0, amount.start - 6), amount.start))) &&
	sentence.some(
		other =>
			(other.unit !== amount.unit || other.unit === '') &&
			other.end <= amount.start &&
			(other.unit === '' || isMoney(other)) &&
			/^[^.;()]{0,24}\((?:about |or |some |roughly )?(?:dlrs |US\$?|\p{Sc})*$/u.test(
				text.slice(other.end, amount.start),
			),
	);

/** "three weeks" and "twenty days", "60 miles" and "100 km": one was brought to the unit of the other. */
function isConverted(a: Told, b: Told): boolean {
	if (!isPlain(a.amount) || isMoney(a.amount) || /^(?:$|age$|times$|percent$)/.test(a.amount.unit)) return false;
	const unitWord = ({article, amount}: Told) =>
		/\p{L}+$/u.exec(article.text.slice(amount.start, amount.end))?.[0].toLowerCase().replace(/s$/, '');
	const [x, y] = [unitWord(a), unitWord(b)];
	return x !== undefined && y !== undefined && x !== y && ratioOf(a.amount, b.amount) <= CONVERTED;
}
const CONVERTED = 1.1;

/** "nine" in "six of the nine members": members elsewhere may be others of the nine. */
export const isWholeOfPart = ({article, claim, amount}: Told): boolean =>
	amount.unit === '' &&
	/\b(?:\d+|\p{L}+) (?:out )?of (?:the|its|their|his|her|our|my|all|these|those) $/u.test(
		article.text.slice(Math.max(claim.start, amount.start - 40), amount.start),
	);
/** A whole and a number this near to it may be two counts of one thing. */
const LIKE_SIZE = 1.5;

/** "two thirds of the nine thousand soldiers" and "6,000 soldiers" are one number. */
const isShareOf = ({article: {text}, amount: whole, sentence}: Told, {amount}: Told): boolean =>
	whole.unit === '' &&
	amount.unit === '' &&
	sentence.some(
		({unit, value, end}) =>
			unit === 'percent' &&
			end <= whole.start &&
			/^ of (?:(?:the|its|their|his|her|these|those|some|about|\p{Lu}\p{L}*['’]s) )*$/u.test(
				text.slice(end, whole.start),
			) &&
			Math.abs((whole.value * value) / 100 / amount.value - 1) < ROUNDED,
	);
const ROUNDED = 0.03;

/** "on Thursday", or "today" in words that both quote, is one day, however far apart the two texts were printed. */
function nameOneWeekday(a: Told, b: Told): boolean {
	const day = ({article, amount}: Told) => NAMED_DAY.exec(article.text.slice(amount.start, amount.end))?.[0];
	return a.amount.unit === 'day' && day(a) !== undefined && day(a) === day(b);
}

const NAMED_DAY = new RegExp(`${DAY_NAME}|yesterday|today|tomorrow`);

/** "Police were still searching today": what goes on has no one day. */
const goesOn = ({article, claim}: Told): boolean =>
	/\b(?:still|continu(?:es?|ed|ing)|remains?|remained|again)\b/i.test(article.text.slice(claim.start, claim.end));

/** Whether one sentence speaks of a year that the other does not name: "two men were killed there in 2011". */
function ofOtherYears(a: Told, b: Told): boolean {
	const years = ({claim, article}: Told) =>
		[...article.text.slice(claim.start, claim.end).matchAll(YEAR)].map(match => match[0]);
	const [x, y] = [years(a), years(b)];
	// "in 2021" may be what another account calls "three years ago".
	if (x.length === 0 ? isOfYearsAgo(a) : y.length === 0 && isOfYearsAgo(b)) return false;
	return (x.length > 0 || y.length > 0) && !x.some(year => y.some(other => other === year));
}

const isOfYearsAgo = ({article, claim}: Told): boolean =>
	/\byears ago\b/.test(article.text.slice(claim.start, claim.end));

/** Whether one sentence tells of something past that the other's year, or its silence, sets apart. */
function isOfAnotherYear(a: Told, b: Told): boolean {
	if (!ofOtherYears(a, b)) return false;
	return [a, b].some(({claim, article}) => {
		const text = article.text.slice(claim.start, claim.end);
		const year = /\b(?:in|since) ((?:1[5-9]|20)\d\d)\b/i.exec(text)?.[1];
		return (
			year !== undefined && !article.date?.startsWith(year) && !/\b(?:will|would|plans?|expected|by)\b/i.test(text)
		);
	});
}

/** A year by its preposition: "2,011 men" and "2011 men" are counts. */
const YEAR = /(?<=\b(?:in|of|since|from|until|by|year|before|after) )(?:1[5-9]|20)\d\d\b(?!,\d)/giu;
