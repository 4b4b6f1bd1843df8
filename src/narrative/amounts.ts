// Amounts as a careful reader takes them: what `quantities.ts` finds, and what words say beside it ("two and a half years",
// "three quarters of a year", "almost an hour", "a dozen"), with how firmly they are meant. Two amounts of one kind are
// equal where both can be right: about 100 and 96, more than 30 and 35, 20–30 and 25, 3,200 and 3,214. What it means that
// they are not is left to `amount-conflicts.ts`.

import {phrasesWithNumbers} from './number-phrases.ts';
import {type Quantity, quantitiesIn, unitOf} from './quantities.ts';

/** How the text hedges the number: "about", "more than", "up to", or not at all. */
export type Hedge = 'exact' | 'about' | 'over' | 'under';

/** A quantity with its hedge; durations share the unit `s`, money of any name is `money:NAME`. */
export type Amount = Quantity & {readonly hedge: Hedge};

/** Whether the amount is money, of whatever currency. */
export const isMoney = ({unit}: Quantity): boolean => /^(?:money:|(?:usd|eur|gbp|jpy|pound)$)/.test(unit);

const DAY = 86_400;
/** A month of a common year. */
const MONTH = 30.4375 * DAY;
/** The seconds of a quantity of time. */
const secondsOf = ({unit, value}: {readonly unit: string; readonly value: number}): number =>
	unit === 'month' ? value * MONTH : value;
/** The seconds of one `unit` of time, a word in small letters. */
function secondsIn(unit: string): number {
	const [dimension, factor] = unitOf(unit === 'night' ? 'day' : unit) ?? ['s', 0];
	return secondsOf({unit: dimension, value: factor});
}
const PARTS: Readonly<Record<string, number>> = {half: 0.5, quarter: 0.25, third: 1 / 3};
const MONEY = new Set(
	'crown crowns krone kroner kronor krona krona dollar dollars euro euros pound pounds franc francs yen rouble roubles ruble rubles lira liras peso pesos rupee rupees yuan won mark marks dinar dinars real shilling shillings florin florins guilder guilders rand lev leu lei zloty zlotys forint forints koruna hryvnia shekel shekels riyal riyals rial rials dirham dirhams baht ringgit rupiah dong naira cedi cedis birr kwacha taka kyat tenge lari manat som peseta pesetas drachma drachmas bolivar bolivars'.split(
		' ',
	),
);

const DURATION_PARTS =
	/\b(?:(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) and (?:a |one )?(half|quarter|third)|(half|(?:a|one|two|three) (?:quarters?|thirds?)) of an?|(half) an?|(an?|(?<!-)one))\s+(second|minute|hour|day|week|fortnight|month|year|decade)s?\b/giu;
const SHARE =
	/\b(?:(half)(?: of| (?=(?:the|its|all|their|our) \p{L}+s\b))|(?:an?|one)[ -](quarter|third|fifth|tenth) of|(two|three)[ -](quarters|thirds|fifths|tenths) of) ?(?=(?:the|its|all|their|his|her|our|those|these|admissions|patients|voters|\p{L}+s\b))/giu;
const COUNTS: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
};

/** "half a million", "a hundred": round numbers without a digit. */
const ROUND =
	/\b(half a|a quarter of a|a)\s+(hundred|thousand|million|billion)\b(?!\s+(?:and\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)\b)/giu;
const SCALES: Readonly<Record<string, number>> = {hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9};
/** Signs and names of one currency. */
const SAME_MONEY: Readonly<Record<string, string>> = {gbp: 'pound', jpy: 'money:yen'};

/** All amounts of `text`, in order; `at` is added to every offset. */
export function amountsIn(text: string, at = 0): Amount[] {
	const extra: Quantity[] = phrasesWithNumbers(text, at);
	const isFree = (start: number, end: number) => !extra.some(e => e.start < at + end && at + start < e.end);
	const plain = {counts: [] as string[], rough: false, ordinal: false};
	for (const match of text.matchAll(DURATION_PARTS)) {
		const [whole, count, part, parts, half, single, unit] = match;
		if (!isFree(match.index, match.index + whole.length)) continue;
		const seconds = secondsIn((unit as string).toLowerCase());
		let value: number;
		if (count)
			value = (COUNTS[count.toLowerCase()] ?? Number(count)) + (PARTS[(part as string).toLowerCase()] as number);
		else if (parts) value = fraction(parts.toLowerCase());
		else if (half) value = 0.5;
		else {
			// "an hour" is an amount; "a year" after a price is a rate, "a day" after a number too; "one day" may be any.
			const counts = /^one$/i.test(single ?? '') && !/^(?:second|day)$/i.test(unit as string);
			if (
				!single ||
				(!counts &&
					(/^second$/i.test(unit as string) ||
						!/\b(?:about|almost|nearly|over|than|within|for|after|in|just|least|lasted|took|passed|passes|another)\s+$|^\s*$/i.test(
							text.slice(0, match.index),
						)) &&
					!/^\s+(?:later|earlier|before|after|passed|ago|of (?:\p{L}+ )?(?:mourning|silence|talks|protests?|celebrations?|debate|fighting|rest|strikes?|testimony|hearings?|deliberations?|negotiations|rain|leave|quarantine|isolation|detention|training)|and \w+ (?:minute|hour|day|week|month)s?)\b/iu.test(
						text.slice(match.index + whole.length),
					))
			)
				continue;
			value = 1;
		}
		extra.push({
			...plain,
			start: at + match.index,
			end: at + match.index + whole.length,
			value: value * seconds,
			upTo: value * seconds,
			unit: 's',
		});
	}
	for (const match of text.matchAll(SHARE)) {
		if (!isFree(match.index, match.index + match[0].length)) continue;
		const value =
			100 *
			(match[1]
				? 0.5
				: match[2]
					? share(match[2])
					: (COUNTS[(match[3] as string).toLowerCase()] as number) * share(match[4] as string));
		extra.push({
			...plain,
			start: at + match.index,
			end: at + match.index + match[0].replace(/(?: of)? ?$/, '').length,
			value,
			upTo: value,
			unit: 'percent',
			rough: true,
		});
	}
	for (const match of text.matchAll(ROUND)) {
		const [whole, part, scale] = match;
		if (!isFree(match.index, match.index + whole.length)) continue;
		const value =
			(/^half/i.test(part as string) ? 0.5 : /^a quarter/i.test(part as string) ? 0.25 : 1) *
			(SCALES[(scale as string).toLowerCase()] as number);
		const counts = (/^(?:\s+\p{L}+){1,3}/u.exec(text.slice(match.index + whole.length))?.[0] ?? '')
			.trim()
			.toLowerCase()
			.split(/\s+/)
			.filter(Boolean);
		extra.push({
			...plain,
			counts,
			start: at + match.index,
			end: at + match.index + whole.length,
			value,
			upTo: value,
			unit: '',
		});
	}
	// "four minutes past five" is a time of day.
	const isClock = (q: Quantity) =>
		q.unit === 's' &&
		/^\s+(?:past|to)\s+(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)/i.test(
			text.slice(q.end - at),
		);
	const found = quantitiesIn(text, at).filter(q => !isClock(q) && !extra.some(e => q.start < e.end && e.start < q.end));
	return joined(
		[...found, ...extra].map(scaled).sort((a, b) => a.start - b.start),
		text,
		at,
	).map(quantity => {
		const name = quantity.counts[0];
		const money = quantity.unit === '' && name && MONEY.has(name) ? `money:${name.replace(/s$/, '')}` : undefined;
		const hedge = hedgeOf(
			text.slice(Math.max(0, quantity.start - at - 24), quantity.start - at),
			extra.includes(quantity) && quantity.rough,
		);
		return {
			...quantity,
			value: secondsOf(quantity),
			upTo: secondsOf({unit: quantity.unit, value: quantity.upTo}),
			unit: money ?? SAME_MONEY[quantity.unit] ?? (quantity.unit === 'month' ? 's' : quantity.unit),
			hedge: /^\s*(?:or so|or thereabouts)\b/i.test(text.slice(quantity.end - at))
				? 'about'
				: /^\s*(?:or|and) more\b/i.test(text.slice(quantity.end - at))
					? 'over'
					: hedge,
		};
	});
}

/** "4.2-billion-crown": the scale behind a hyphen. */
function scaled(quantity: Quantity): Quantity {
	const scale = {thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12}[quantity.counts[0] ?? ''];
	if (scale === undefined || quantity.unit !== '') return quantity;
	return {...quantity, value: quantity.value * scale, upTo: quantity.upTo * scale, counts: quantity.counts.slice(1)};
}

/** "a day and seven hours" is one duration, "6 foot 2" is not touched. */
function joined(quantities: readonly Quantity[], text: string, at: number): Quantity[] {
	const result: Quantity[] = [];
	for (const quantity of quantities) {
		const last = result.at(-1);
		const time = (q: Quantity) => q.unit === 's' || q.unit === 'month';
		if (
			last &&
			time(last) &&
			time(quantity) &&
			/^\s*(?:and|,)\s*$/.test(text.slice(last.end - at, quantity.start - at))
		) {
			if (secondsOf(last) > secondsOf(quantity)) {
				const value = secondsOf(last) + secondsOf(quantity);
				result[result.length - 1] = {...last, end: quantity.end, value, upTo: value, unit: 's'};
				continue;
			}
		}
		result.push(quantity);
	}
	return result;
}

const fraction = (words: string): number => {
	if (words === 'half') return 0.5;
	const [count = '', part = ''] = words.split(' ');
	return (COUNTS[count] ?? 1) * (part.startsWith('quarter') ? 0.25 : 1 / 3);
};
const share = (word: string): number =>
	({quarter: 0.25, third: 1 / 3, fifth: 0.2, tenth: 0.1})[word.toLowerCase().replace(/s$/, '') as 'third'] ?? 0;

function hedgeOf(before: string, rough: boolean): Hedge {
	if (/\b(?:more than|over|above|at least|no fewer than|no less than|exceeding)\s+(?:a |the )?[$£€¥]?$/i.test(before))
		return 'over';
	if (
		/\b(?:less than|fewer than|under|below|up to|at most|as many as|as much as|no more than|within|before)\s+(?:a |the )?[$£€¥]?$/i.test(
			before,
		)
	)
		return 'under';
	if (
		rough ||
		/\b(?:about|around|some|roughly|approximately|estimated|nearly|almost|not quite|close to|or so)\s+(?:a |the )?[$£€¥]?$/i.test(
			before,
		)
	)
		return 'about';
	return 'exact';
}

/** How far "about" reaches, as a share of the number: "about 160" is no 143. */
const ABOUT = 0.1;
/** How far it reaches for a share, in percentage points. */
const POINTS = 5;
/** How far "shortly before noon" reaches, in minutes. */
const ROUGH_TIME = 30;
/** How far "more than" or "up to" reaches: "more than 30" may be 38, hardly 60. */
const BEYOND = 0.3;

/** Whether both amounts (of one unit) can be right at once. */
export function areCompatible(a: Amount, b: Amount): boolean {
	if (/^(?:day|weekday|monthday|season|relative:|year|times|score|name:|label:)/.test(a.unit))
		return a.value <= b.upTo && b.value <= a.upTo;
	// Times of day are told roughly.
	if (a.unit === 'clock') {
		// "At 6:40" and "at 06:52" are meant to the minute.
		const exact = a.hedge === 'exact' && b.hedge === 'exact';
		const slack = !exact ? ROUGH_TIME : a.value % 15 !== 0 && b.value % 15 !== 0 ? 5 : 15;
		const apart = Math.abs(a.value - b.value) % 720;
		return apart <= slack || apart >= 720 - slack;
	}
	// Degrees without a scale may be of either.
	if (a.unit === 'degree' && (isFahrenheit(a, b) || isFahrenheit(b, a))) return true;
	const [x, y] = [reach(a), reach(b)];
	if (x[0] <= y[1] && y[0] <= x[1]) return true;
	return isRounded(a.value, b.value) || isRounded(b.value, a.value);
}

/** Whether the first temperature is the second in Fahrenheit, told in whole degrees. */
const isFahrenheit = (a: Amount, b: Amount): boolean => Math.abs(a.value - (32 + 1.8 * b.value)) <= 1;

function reach({value, upTo, hedge, unit}: Amount): readonly [number, number] {
	// Durations are told in round units: a month may be 30 or 31 days.
	const slack = unit === 's' ? 0.02 : 0.0005;
	switch (hedge) {
		case 'over':
			return [value * (1 - slack), upTo * (1 + BEYOND)];
		case 'under':
			return [value * (1 - BEYOND), upTo * (1 + slack)];
		case 'about': {
			// "Three in four" is no 81 percent: that would be four in five.
			const about = (share: number) => (unit === 'percent' ? Math.min(ABOUT * share, POINTS) : ABOUT * share);
			return [value - about(value), upTo + about(upTo)];
		}
		default:
			return [value * (1 - slack), upTo * (1 + slack)];
	}
}

/** Whether `round` is `exact` rounded to fewer digits: 3,200 for 3,214; 4 for 4.2 only with a scale behind it. */
function isRounded(round: number, exact: number): boolean {
	// 62 for 61.7, 61.7 for 61.68
	if (round < 100)
		for (const tenth of [1, 10])
			if (Number.isInteger(round * tenth) && Math.abs(Math.round(exact * tenth) / tenth - round) < 1e-9)
				return round === exact || !Number.isInteger(exact * tenth);
	if (round < 100 || round === exact) return round === exact;
	let zeros = 1;
	while (round % (zeros * 10) === 0) zeros *= 10;
	const near = Math.abs(exact - round) <= 0.08 * round;
	return (
		zeros >= 10 && zeros <= round / (near ? 3 : 5) && Math.abs(Math.round(exact / zeros) * zeros - round) < 1e-6 * round
	);
}
