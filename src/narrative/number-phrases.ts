// Amounts that take more than one number or a turn of phrase: "eight or nine weeks", "one and a half million", "three in
// four", "a 58-year-old", "90 kilometres an hour", "30m euros", "failed twice". Each replaces whatever plain numbers
// `quantities.ts` sees in its words. Guarantees: in order, without overlap. How firmly an amount is meant is `amounts.ts`.

import {MONTH_LOWER} from '../english/calendar.ts';
import type {Quantity} from './quantities.ts';
import {quantitiesIn} from './quantities.ts';
import {wordKeyOf} from './terms.ts';

const ONES = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const WORD =
	'(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen)';
const NUMBER = `(?:[$£€¥]?\\d[\\d,]*(?:\\.\\d+)?|${WORD}(?:[ -]${WORD}){0,5})`;
const TIME = '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)';
const PERSON =
	'(?:man|woman|boy|girl|person|child|student|driver|worker|teenager|pensioner|passenger|guard|officer|soldier|miner|farmer|nurse|father|mother|son|daughter)';

/** The value of a number as it is written; undefined where it is none. */
function numberIn(written: string): number | undefined {
	const words = written.trim().toLowerCase();
	if (words === 'a' || words === 'an') return 1;
	const small = ONES.indexOf(words);
	return small >= 0 ? small + 1 : quantitiesIn(words)[0]?.value;
}

type Turn = readonly [pattern: RegExp, read: (match: RegExpExecArray, text: string) => Partial<Quantity> | undefined];

const percent = (value: number | undefined): Partial<Quantity> | undefined =>
	value === undefined ? undefined : {value: 100 * value, unit: 'percent', rough: true};

const PARTS: Readonly<Record<string, number>> = {
	half: 2,
	quarter: 4,
	third: 3,
	fifth: 5,
	sixth: 6,
	eighth: 8,
	tenth: 10,
};
const partOf = (word: string): number => 1 / (PARTS[word.toLowerCase().replace(/s$/, '')] ?? PARTS.half ?? 2);
const SCALES: Readonly<Record<string, number>> = {
	hundred: 100,
	thousand: 1e3,
	m: 1e6,
	million: 1e6,
	bn: 1e9,
	billion: 1e9,
};

/** The turns of phrase, more particular ones first; a later one does not touch the words of an earlier one. */
const TURNS: readonly Turn[] = [
	// "one and a half million", "two and a quarter thousand"
	[
		new RegExp(`\\b(${NUMBER}) and an? (half|quarter|third) (hundred|thousand|million|billion)\\b`, 'giu'),
		([, number = '', part = '', scale = '']) => {
			const whole = numberIn(number);
			return whole === undefined ? undefined : {value: (whole + partOf(part)) * (SCALES[scale.toLowerCase()] ?? 1)};
		},
	],
	// "30m euros", "3.5bn crowns": not metres
	[
		/(?<![$£€¥\d.,])\b(\d[\d,]*(?:\.\d+)?) ?(m|bn)(?= (?:crowns?|kron\p{L}+|dollars?|euros?|pounds?|francs?|yen|roubles?|marks?|people|users|customers)\b)/giu,
		([, number = '', scale = '']) => ({value: (numberIn(number) ?? 0) * (SCALES[scale.toLowerCase()] ?? 1)}),
	],
	// "90 kilometres an hour", "250 km/h", "60mph": a speed, not a length
	[
		new RegExp(
			`\\b(${NUMBER})[ -]?(?:(km|kilomet(?:re|er)s?|miles?)(?: an | per |[ -]an[ -]|/)h(?:our)?|(kph|kmh|mph|knots?))\\b`,
			'giu',
		),
		([, number = '', long, short]) => {
			const value = numberIn(number);
			const factor = /^(?:mi|mp)/i.test(long ?? short ?? '') ? 1.609344 : /^kn/i.test(short ?? '') ? 1.852 : 1;
			return value === undefined ? undefined : {value: Math.round(value * factor * 10) / 10, unit: 'kph'};
		},
	],
	// "31 metres per second", "9 m/s": a speed too
	[
		new RegExp(`\\b(${NUMBER})[ -]?(?:met(?:re|er)s?(?: per | an? )second|m/s)\\b`, 'giu'),
		([, number = '']) => {
			const value = numberIn(number);
			return value === undefined ? undefined : {value: Math.round(value * 36) / 10, unit: 'kph'};
		},
	],
	// "a 58-year-old man", "aged 58", "Anton Rusk, 61,", "a man of 34 was"
	[
		new RegExp(`\\b(${NUMBER})(?:-year-old|[ -]years?[ -]old)\\b`, 'giu'),
		([, number = ''], text) => ageOf(number, /^(?: \p{Ll}+){1,2}/u.exec(text)?.[0]),
	],
	[new RegExp(`(?<=\\baged )(${NUMBER})\\b(?! to| or)`, 'giu'), ([, number = '']) => ageOf(number)],
	[/(?<=\p{Lu}[\p{L}’'-]+,? \(?)(?<=[,(] ?)(\d{1,3})(?=,(?! ?\d)|[.;)](?!\d))/gu, ([, number = '']) => ageOf(number)],
	[
		new RegExp(`(?<=\\b(${PERSON}) of )(${NUMBER})\\b(?! \\p{Ll}*s\\b(?<! (?:was|is|has)))`, 'giu'),
		([, person, number = '']) => ageOf(number, person),
	],
	// "one in four", "two of every three", "nine out of ten"
	[
		new RegExp(
			`\\b(${NUMBER}) (?:in|in every|out of|of every) (${NUMBER}|a hundred)\\b(?! (?:${TIME}|million|hundred|thousand|${MONTH_LOWER})\\b)`,
			'giu',
		),
		([, number = '', whole = '']) => {
			const [part, all] = [numberIn(number), whole.toLowerCase() === 'a hundred' ? 100 : numberIn(whole)];
			if (part === undefined || all === undefined || part >= all) return undefined;
			return all <= 10 || all === 20 || all === 100 ? percent(part / all) : undefined;
		},
	],
	// "seven tenths of", "fell by a tenth", "more than a third"
	[
		/\b(two|three|four|five|six|seven|eight|nine) (thirds|quarters|fifths|sixths|eighths|tenths)\b(?! of an?\b)/giu,
		([, number = '', part = '']) => percent((numberIn(number) ?? 0) * partOf(part)),
	],
	[
		/(?<=\b(?:by|than|almost|nearly|about|over|under) )an? (half|quarter|third|fifth|tenth)\b(?! (?:of an?|time|day|of the (?:\p{L}+ )?s?(?:econd|hour|day|week|month|year))\b)/giu,
		([, part = '']) => percent(partOf(part)),
	],
	// "will pay two-thirds"; of what is told by "two-thirds of the cost"
	[
		/\b(two|three)[ -](quarters|thirds|fifths|tenths)\b(?! of\b)/giu,
		([, count = '', part = '']) => percent((numberIn(count) ?? 0) * partOf(part.replace(/s$/, ''))),
	],
	// "Six of the nine voted for it, and three against", "89 members voted in favour": the votes for it, and those against
	// where they are told
	[
		new RegExp(
			`(?<!\\bagainst )\\b(${NUMBER})(?: of (?:the|its|their) ${NUMBER})?(?: [\\p{Ll}-]+){0,6}? (?:(?:voted|raised their hands|put their hands up) (?:for|in favou?r)|were in favou?r)\\b(?:(?: \\p{L}+){0,6},?(?: and| but|;) (${NUMBER})(?: \\p{Ll}+)?(?= against| opposed| did not| were not| voted against)|(?! (?:\\p{L}+ ){0,2}(?:years?|hours?|days?|weeks?|months?)\\b))`,
			'giu',
		),
		([, one = '', two]) => {
			const [yes, no] = [numberIn(one), two === undefined ? undefined : numberIn(two)];
			return yes === undefined || yes >= 1000 ? undefined : scoreOf(yes, no);
		},
	],
	// "31 votes in favour and 28 against", "eight ballots against, five for", "seven said no, five said yes"
	[
		new RegExp(
			`\\b(${NUMBER})(?: (?!and\\b|${NUMBER}\\b)[\\p{Ll}-]+){0,4}? (?:in favou?r|for|against|opposed|said (?:yes|no)),?(?: and| to|;)? (${NUMBER})(?: (?:votes?|ballots?|members|lawmakers|deputies))? (?:in favou?r\\b|for(?=[,.;:]| and\\b)|against|opposed|said (?:yes|no))`,
			'giu',
		),
		([, one = '', two = '']) => resultOf(one, two),
	],
	// "voted 52-48", "a 5-4 decision", "beat the Braves, 3-0": no range
	[
		/(?<![\d.,$£€¥-])\b(\d{1,3})[-–](\d{1,3})(?= (?:vote|decision|ruling|majority|victory|win|loss|defeat|lead|draw|margin)\b)|(?<=\b(?:voted?|votes|voting|vote (?:of|was)|passed|approved|rejected|won|lost|score (?:of|was)) )(\d{1,3})[-–](\d{1,3})\b(?![-–]| \p{L}+s\b| percent| per cent)|(?<=\b(?:beat|beating|defeat|defeated|defeating|passed|led|leading|trailed|trailing) (?:\p{L}+ ){1,4}?\p{L}+,? )(\d{1,3})[-–](\d{1,3})\b(?![-–]| \p{L}+s\b)/giu,
		match => {
			const [one = '', two = ''] = match.slice(1).filter(part => part !== undefined);
			return resultOf(one, two);
		},
	],
	// "63 votes to 62", "by six to three", "ninety-eight against seventy-four,", "the score is 6.5 to 5.5": one result
	[
		new RegExp(
			`\\b(${NUMBER}) (?:votes?|seats?|goals?|points?) (?:to|against) (${NUMBER})\\b|(?<=\\b(?:by|voted|won|lost|beat|beaten|passed|rejected|approved|office), )(${NUMBER}) to (${NUMBER})\\b(?! \\p{L}+s\\b)|(?<=\\b(?:by|voted|won|lost|(?:score|vote|result|count|tally) (?:is|was|of)) )(${NUMBER}) to (${NUMBER})\\b(?! (?:${TIME}|\\p{L}+s)\\b)|\\b(${NUMBER})(?: \\p{L}+s)? against (${NUMBER})(?=[,.;:]|$| (?:put|raised|voted|decided|backed)\\b)|(?<=: )(${NUMBER}) to (${NUMBER})(?=[,.;]|$)`,
			'giu',
		),
		match => {
			const [one = '', two = ''] = match.slice(1).filter(part => part !== undefined);
			return resultOf(one, two);
		},
	],
	// "eight or nine weeks", "between three and four kilometres", "six to eight million"
	[
		new RegExp(`\\b(${NUMBER}) or (${NUMBER})(?! o['’]clock)(?=[ -]\\p{L})`, 'giu'),
		(match, text) => rangeOf(match, text),
	],
	[
		new RegExp(`(?<=\\bbetween )(${NUMBER}) and (${NUMBER})(?=[ -]\\p{L})`, 'giu'),
		(match, text) => rangeOf(match, text),
	],
	[
		new RegExp(
			`(?<!\\bfrom )\\b(${NUMBER}) to (${NUMBER})(?= (?:${TIME}|million|billion|thousand|kilomet\\p{L}+|met\\p{L}+|miles|feet|tonnes|per ?cent|crowns|euros|dollars|pounds|people)\\b)`,
			'giu',
		),
		(match, text) => rangeOf(match, text),
	],
];

/** A score as the two plain numbers it is made of as well: "77 votes to 72" for who writes that 77 were for it. */
export function withSides(quantities: readonly Quantity[]): readonly Quantity[] {
	if (!quantities.some(({unit}) => unit === 'score')) return quantities;
	return quantities.flatMap(quantity => {
		if (quantity.unit !== 'score') return [quantity];
		const most = Math.floor(quantity.value / 1000);
		const sides = quantity.value === quantity.upTo ? [most, quantity.value % 1000] : [most];
		return [quantity, ...sides.map(value => ({...quantity, value, upTo: value, unit: ''}))];
	});
}

/** The result of two numbers as they are written, in either order. */
function resultOf(written: string, other: string): Partial<Quantity> | undefined {
	const [one, two] = [numberIn(written), numberIn(other)];
	if (one === undefined || two === undefined || Math.max(one, two) >= 1000) return undefined;
	return scoreOf(Math.max(one, two), Math.min(one, two));
}

/** The result of a vote or a game: the winner's number in the thousands of its value; without the other's, any other's. */
function scoreOf(most: number, least: number | undefined): Partial<Quantity> {
	return {value: most * 1000 + (least ?? 0), upTo: most * 1000 + (least ?? 999), unit: 'score'};
}

/** The age with the words beside it that say whose: "man", "bus driver". */
function ageOf(number: string, whose = ''): Partial<Quantity> | undefined {
	const value = numberIn(number);
	const counts = whose.toLowerCase().split(/\s+/).filter(Boolean);
	return value === undefined || value < 1 || value > 115 ? undefined : {value, unit: 'age', counts};
}

/** Two ends and the unit behind the second, which holds for both. */
function rangeOf([whole, from = '', to = '']: RegExpExecArray, text: string): Partial<Quantity> | undefined {
	const low = numberIn(from);
	const high = numberIn(to);
	if (low === undefined || high === undefined || low >= high || high > 3 * low) return undefined;
	// The second number with what follows it, as it is read alone; a bare end of 1 has no unit to read.
	const rest = /^[ -](?:(?:million|billion|thousand) )?[^\s,.;]+/u.exec(text)?.[0] ?? '';
	const last = quantitiesIn(`${to}${rest}`)[0];
	if (!last || last.ordinal || /^(?:clock|date|year)$/.test(last.unit)) return undefined;
	const factor = last.value / high;
	return {
		value: low * factor,
		upTo: high * factor,
		unit: last.unit,
		counts: last.counts,
		// The span goes over the unit where there is one.
		end: whole.length + (last.end - to.length > 0 ? last.end - to.length : 0),
	};
}

/** A word or figure that every such phrase has: two sentences of three have none, and need not be looked through. */
const MAY_COUNT = new RegExp(
	`\\d|\\b(?:${WORD}|half|quarter|third|fifth|sixth|eighth|tenth|second|fourth|seventh|ninth|twice|thrice)`,
	'iu',
);

/** All such phrases of `text`, in order; `at` is added to every offset. */
export function phrasesWithNumbers(text: string, at = 0): Quantity[] {
	if (!MAY_COUNT.test(text)) return [];
	const found: Quantity[] = [];
	for (const [pattern, read] of TURNS) {
		for (const match of text.matchAll(pattern)) {
			const start = match.index;
			const read_ = read(match as RegExpExecArray, text.slice(start + match[0].length));
			const end = start + (read_?.end ?? match[0].length);
			if (read_?.value === undefined || found.some(f => f.start < at + end && at + start < f.end)) continue;
			found.push({
				value: read_.value,
				upTo: read_.upTo ?? read_.value,
				unit: read_.unit ?? '',
				counts:
					read_.counts ??
					(read_.unit === undefined ? (/^(?:\s+\p{L}+){1,3}/u.exec(text.slice(end))?.[0] ?? '') : '')
						.trim()
						.toLowerCase()
						.split(/\s+/)
						.filter(Boolean),
				rough: read_.rough ?? false,
				ordinal: false,
				start: at + start,
				end: at + end,
			});
		}
	}
	found.push(...timesIn(text, at).filter(t => !found.some(f => f.start < t.end && t.start < f.end)));
	return found.sort((a, b) => a.start - b.start);
}

const TIMES = new RegExp(
	`\\b(twice|thrice|(${NUMBER}) times|for the (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) time)\\b(?! (?:as|more|the|that|a |an |less|higher|larger|bigger)\\b)`,
	'giu',
);
const NTH =
	/\b(?:the|its|his|her|their) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!time\b)(\p{Ll}+)(?= (?:in|of|since|this|so|within|by|on)\b|[.,;])/giu;
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/**
 * How often something has happened: "has failed twice", "for the third time", "its third failure". `counts` holds the
 * stems of the words that may say what, the nearest first.
 */
function timesIn(text: string, at: number): Quantity[] {
	const found: Quantity[] = [];
	const add = (start: number, end: number, value: number | undefined, counts: string[]): void => {
		if (value !== undefined && value >= 2 && value <= 20 && counts.length > 0)
			found.push({
				start: at + start,
				end: at + end,
				value,
				upTo: value,
				unit: 'times',
				counts,
				rough: false,
				ordinal: false,
			});
	};
	for (const match of text.matchAll(TIMES)) {
		const [whole, , number, ordinal] = match;
		const value = number
			? numberIn(number)
			: ordinal
				? ORDINALS.indexOf(ordinal.toLowerCase())
				: /^twice/i.test(whole)
					? 2
					: 3;
		const before = (text.slice(0, match.index).match(/\p{L}+/gu) ?? []).slice(-3).reverse();
		const after = (text.slice(match.index + whole.length).match(/\p{L}+/gu) ?? []).slice(0, 1);
		add(match.index, match.index + whole.length, value, [...before, ...after].map(wordKeyOf));
	}
	for (const match of text.matchAll(NTH)) {
		const [whole, ordinal = '', noun = ''] = match;
		add(match.index, match.index + whole.length, ORDINALS.indexOf(ordinal.toLowerCase()), [wordKeyOf(noun)]);
	}
	return found;
}
