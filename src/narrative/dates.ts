// Days and months that a text names, as amounts that can be set against each other: "15 August", "on Friday", "yesterday",
// "in April". A weekday becomes a date where the article's own date tells which; without it weekdays compare only with
// weekdays. Days on which something was merely said ("said on Friday") are left out: every account has its own.

import {DAY_NAME, MONTH_NAME, WEEKDAYS} from '../english/calendar.ts';
import type {Amount} from './amounts.ts';
import {monthOf, quantitiesIn} from './quantities.ts';
import {speechVerb} from './speech-words.ts';

const DAY_MS = 86_400_000;
const DAY_WORD = new RegExp(
	String.raw`\b(?:([Ll]ast|[Nn]ext|[Tt]his)\s+)?(${DAY_NAME})\b|\b([Yy]esterday|[Tt]oday|[Tt]omorrow)\b`,
	'gu',
);
const MONTH_WORD = new RegExp(
	String.raw`\b(?:in|since|until|last|next|this|by|of|from|early|late|mid|before|after|during|till|around)[ -](${MONTH_NAME})\b(?!\s+\d{1,2}\b)`,
	'gu',
);

/** "in spring", "next summer": compared with other seasons only. */
const SEASON_WORD = /\b(?:in|in the|next|last|this|since|until|by)(?: the)? (spring|summer|autumn|winter)\b/giu;
const SEASONS = 'spring summer autumn winter'.split(' ');
/** "next week", "last month": days that only an article's own date could tell; compared with others of the same unit. */
const RELATIVE_WORD = /\b(last|this|next) (week|month|year)\b(?! (?:before|after|earlier|later)\b)/giu;
const RELATIVE = 'last this next'.split(' ');
/** Words before a time of day that make it a rough one. */
const ROUGHLY =
	/\b(?:about|around|shortly|just|soon|little|towards?|before|after|nearly|almost)(?: (?:before|after))?\s+$/i;

/** Times of day in words and with a full stop: "half past nine", "ten to six in the evening", "noon", "at 21.08". */
const CLOCK_WORD =
	/\b((?:twelve )?noon|midday|(?:twelve )?midnight)\b|\b(half|a? ?quarter|five|ten|twenty|twenty-five)(?: minutes)? (past|to) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)\b(?: (?:in the|this|that|yesterday|tomorrow) (morning|afternoon|evening)\b| (tonight|at night)\b| ?([ap])\.?m\b\.?)?|(?<=\b(?:at|by|around|before|after|until|from|it was) )(\d{1,2})\.(\d\d)(?! ?(?:million|billion|per|%|\p{L}*(?:met(?:re|er)|watt|volt|hertz)|tonn|lit(?:re|er)|gram|kilo|degree|point|times|[ap]\.?m))(?![\d.]*\d)\b/giu;
/** The same without a preposition, beside one that has it. */
const DOTTED = /^\d{1,2}\.\d\d$/;
const BARE_DOTTED = /(?<![\d.,$£€¥])\d{1,2}\.\d\d(?![\d%]|\.\d| \p{L}+s\b| (?:million|billion|per)\b)/gu;
/** "six o'clock this morning", "five in the afternoon", "twelve tonight", "24.00 hours". */
const HOUR_WORD =
	/\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o['’]clock\b(?: (?:in the|this|that|yesterday|tomorrow) (morning|afternoon|evening)| (tonight|at night))?| (?:in the|this) (morning|afternoon|evening)\b| (tonight|at night)\b)(?! news\b)|\b(\d{1,2})[.:](\d\d) hours\b/giu;
/** "shortly after three, when", "at six on Friday": an hour alone, where nothing follows that it could count. */
const BARE_HOUR = new RegExp(
	String.raw`(?<=\b(?:shortly|just|soon|a little) (?:after|before) |\bat(?: about| around)? )(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[,.;:]| (?:when|on ${DAY_NAME})\b|$)`,
	'giu',
);
const HOURS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function clockOf(match: RegExpMatchArray): number | undefined {
	const [, word, part, side, hour, day, night, half, digits, minutes] = match;
	if (word) return /midnight/i.test(word) ? 0 : 720;
	if (digits) return Number(digits) < 24 && Number(minutes) < 60 ? Number(digits) * 60 + Number(minutes) : undefined;
	if (!part || !hour) return undefined;
	const base = /noon/i.test(hour) ? 12 : /midnight/i.test(hour) ? 0 : HOURS.indexOf(hour.toLowerCase());
	const away = /half/i.test(part)
		? 30
		: /quarter/i.test(part)
			? 15
			: ({five: 5, ten: 10, twenty: 20, 'twenty-five': 25}[part.toLowerCase() as 'ten'] ?? 0);
	const at = (side as string).toLowerCase() === 'past' ? base * 60 + away : base * 60 - away;
	const isLate =
		/^(?:afternoon|evening)$/i.test(day ?? '') || half?.toLowerCase() === 'p' || (night !== undefined && base > 6);
	if (night !== undefined && at >= 720) return at - 720;
	return isLate && at < 720 ? at + 720 : at;
}

/** Minutes after midnight of a match of `HOUR_WORD`; what half of the day is meant where it is said. */
function hourOf([, hour, ...rest]: RegExpMatchArray): number | undefined {
	const [part, night, part2, night2, digits, minutes] = rest;
	if (digits)
		return Number(digits) <= 24 && Number(minutes) < 60 ? (Number(digits) % 24) * 60 + Number(minutes) : undefined;
	const at = /^\d/.test(hour ?? '') ? Number(hour) : HOURS.indexOf((hour ?? '').toLowerCase());
	if (at < 1 || at > 12) return undefined;
	const late =
		/^(?:afternoon|evening)$/i.test(part ?? part2 ?? '') || (at > 6 && at < 12 && (night ?? night2) !== undefined);
	return ((at % 12) + (late ? 12 : 0)) * 60;
}

/** ISO date `YYYY-MM-DD` of an article, as days since 1970, or undefined. */
const publishedOn = (date: string | undefined): number | undefined =>
	date !== undefined && /^\d{4}-\d\d-\d\d/.test(date)
		? Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS
		: undefined;

/**
 * The days and times of day of `text`, in order; `at` is added to every offset. Unit `day` (days since 1970, a month as
 * a range) where the year is known (by `date`, or `storyYear` where the text has none), else `weekday` (0–6) or `monthday` (month × 31 + day, a month as a range).
 * `sayings`: also days on which something was said.
 */
export function daysIn(
	text: string,
	at: number,
	date: string | undefined,
	storyYear?: number,
	sayings = false,
): Amount[] {
	const published = publishedOn(date);
	const year = published === undefined ? storyYear : new Date(published * DAY_MS).getUTCFullYear();
	const found: Amount[] = [];
	const add = (start: number, end: number, from: number, to: number, unit: string) => {
		if (sayings || !isReport(text.slice(Math.max(0, start - 40), start)))
			found.push({
				start: at + start,
				end: at + end,
				value: from,
				upTo: to,
				unit,
				counts: [],
				rough: false,
				ordinal: false,
				hedge: unit === 'clock' && ROUGHLY.test(text.slice(Math.max(0, start - 24), start)) ? 'about' : 'exact',
			});
	};
	for (const q of quantitiesIn(text)) {
		if (q.unit !== 'date') continue;
		const [month, day] = [Math.floor(q.value / 100), q.value % 100];
		// The number alone is the quantity; the month stands beside it.
		// "Jan." has a full stop of its own, the "January." that ends a sentence has not.
		const around = /^\s+(?:of\s+)?(?:\p{L}{3,4}\.(?!\p{L})|\p{L}+)/u.exec(text.slice(q.end));
		const end = around && monthOf(around[0].trim().replace(/^of\s+/, '')) > 0 ? q.end + around[0].length : q.end;
		const before = /(\p{L}+\.?)\s+$/u.exec(text.slice(0, q.start));
		const start = end === q.end && before && monthOf(before[1] as string) > 0 ? before.index : q.start;
		// "1 January 2027", "January 1, 2027"
		const told = /^,? (?:of )?((?:1[5-9]|20)\d\d)\b(?![,.]\d)/.exec(text.slice(end));
		const own = told === null ? year : Number(told[1]);
		if (own === undefined) add(start, end, month * 31 + day, month * 31 + day, 'monthday');
		else {
			const at = (of: number) => Date.UTC(of, month - 1, day) / DAY_MS;
			const value = told === null ? nearest(at, own, published, text) : at(own);
			add(start, end + (told?.[0].length ?? 0), value, value, 'day');
		}
	}
	for (const match of text.matchAll(FEAST)) {
		const [month, day] = FEASTS[match[0].toLowerCase().replace(/['’]s/, '').replaceAll(' ', '') as 'newyearday'];
		const [start, end] = [match.index, match.index + match[0].length];
		if (year === undefined) add(start, end, month * 31 + day, month * 31 + day, 'monthday');
		else {
			const value = nearest(of => Date.UTC(of, month - 1, day) / DAY_MS, year, published, text);
			add(start, end, value, value, 'day');
		}
	}
	for (const match of text.matchAll(DAY_WORD)) {
		const [whole, how, name, near] = match;
		const which = how?.toLowerCase();
		const end = match.index + whole.length;
		if (near) {
			const value = (published ?? Number.NaN) + {yesterday: -1, today: 0, tomorrow: 1}[near.toLowerCase() as 'today'];
			if (published !== undefined) add(match.index, end, value, value, 'day');
			continue;
		}
		const weekday = WEEKDAYS.indexOf((name as string).toLowerCase());
		if (published === undefined) add(match.index, end, weekday, weekday, 'weekday');
		else {
			const back = (new Date(published * DAY_MS).getUTCDay() - weekday + 7) % 7;
			const before = text.slice(0, match.index);
			const ahead = which === 'next' || AHEAD.test(before);
			// "next Wednesday" said on a Wednesday is no longer today.
			const next = published + ((7 - back) % 7 || (which === 'next' ? 7 : 0));
			const value = ahead ? next : published - back;
			// "beginning on Thursday" may be either.
			if (!ahead && /\b(?:beginning|starting|opening|from)(?: on)? $/.test(before)) {
				add(match.index, end, published - back, next, 'day');
				continue;
			}
			// "last Friday" on a Saturday may be yesterday or a week ago: either is right.
			add(match.index, end, which === 'last' ? value - 7 : value, value, 'day');
		}
	}
	for (const match of text.matchAll(CLOCK_WORD)) {
		const value = clockOf(match);
		if (value !== undefined) add(match.index, match.index + match[0].length, value, value, 'clock');
	}
	// "Nor did it go at 9.05: the log has 9.50."
	if (found.some(({start, end, unit}) => unit === 'clock' && DOTTED.test(text.slice(start - at, end - at))))
		for (const match of text.matchAll(BARE_DOTTED)) {
			const [hours = 0, minutes = 60] = match[0].split('.').map(Number);
			const start = match.index;
			if (hours < 24 && minutes < 60 && !found.some(f => f.start <= at + start && at + start < f.end))
				add(start, start + match[0].length, hours * 60 + minutes, hours * 60 + minutes, 'clock');
		}
	for (const match of text.matchAll(HOUR_WORD)) {
		const value = hourOf(match);
		// The hour of "a quarter past nine this morning" is told already.
		if (value !== undefined && !found.some(f => f.start <= at + match.index && at + match.index < f.end))
			add(match.index, match.index + match[0].length, value, value, 'clock');
	}
	for (const match of text.matchAll(BARE_HOUR))
		add(
			match.index,
			match.index + match[0].length,
			(HOURS.indexOf(match[0].toLowerCase()) % 12) * 60,
			(HOURS.indexOf(match[0].toLowerCase()) % 12) * 60,
			'clock',
		);
	for (const [pattern, words, unitOf] of [
		[SEASON_WORD, SEASONS, () => 'season'],
		[RELATIVE_WORD, RELATIVE, (match: RegExpMatchArray) => `relative:${match[2]?.toLowerCase()}`],
	] as const)
		for (const match of text.matchAll(pattern)) {
			const value = words.indexOf((match[1] as string).toLowerCase());
			const start = pattern === SEASON_WORD ? match.index + match[0].length - (match[1] as string).length : match.index;
			add(start, match.index + match[0].length, value, value, unitOf(match));
		}
	for (const match of text.matchAll(MONTH_WORD)) {
		const month = monthOf(match[1] as string);
		const end = match.index + match[0].length;
		const start = end - (match[1] as string).length;
		// The month of "the first of June" is told already.
		if (found.some(f => f.start < at + end && at + start < f.end)) continue;
		// "June 2027" is of a year of its own.
		const told = /^,?\s+((?:1[5-9]|20)\d\d)\b/.exec(text.slice(end));
		// "Until March" is to the end of February.
		const from = /^(?:until|till|before|by)\b/i.test(match[0]) ? 0 : 1;
		if (told) {
			const of = Number(told[1]);
			const [first, last] = [Date.UTC(of, month - 1, from) / DAY_MS, Date.UTC(of, month, 0) / DAY_MS];
			add(start, end + told[0].length, first, last, 'day');
		} else if (year === undefined) add(start, end, month * 31 + from, month * 31 + 31, 'monthday');
		else {
			const last = nearest(of => Date.UTC(of, month, 0) / DAY_MS, year, published, text);
			const of = new Date(last * DAY_MS).getUTCFullYear();
			add(start, end, Date.UTC(of, month - 1, from) / DAY_MS, last, 'day');
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** Words before a weekday that make it the coming one; with a verb of the present a plan is told: "the airport reopens Friday". */
const AHEAD =
	/\b(?:will|would|due|scheduled|expected|planned|to be|until|by)\b|\b(?:(?:re)?opens|begins|starts|ends|meets|resumes|closes|expires|returns|goes|leaves|arrives|faces|takes (?:place|effect|office))(?: (?:\p{L}+ly|again|again only|at \p{L}+|here|in \p{L}+))?(?: on)? $/u;

/** Days that are the same every year, by name: month and day. */
const FEASTS = {
	newyearday: [1, 1],
	newyeareve: [12, 31],
	christmasday: [12, 25],
	christmaseve: [12, 24],
	boxingday: [12, 26],
} as const;
const FEAST = /\b(?:New Year['’]s (?:Day|Eve)|Christmas (?:Day|Eve)|Boxing Day)\b/g;
/** A day without a year that lies this far from the day of the text, against the tense of its sentence, is of another year. */
const FAR = 120;
const TO_COME =
	/\b(?:will|shall|would|due|scheduled|expected|planned|plans?|to be|until|by|from|begins?|starts?|ends?|passes|takes?)\b/;
const GONE = /\b(?:was|were|had|has been|have been|since|last|ago)\b/;

/** The day of the year that the tense of `text` asks for: the next one after the text was written, or the last before it. */
function nearest(dayOf: (year: number) => number, year: number, published: number | undefined, text: string): number {
	const day = dayOf(year);
	if (published === undefined) return day;
	if (day < published - FAR && TO_COME.test(text) && !GONE.test(text)) return dayOf(year + 1);
	if (day > published + FAR && GONE.test(text) && !TO_COME.test(text)) return dayOf(year - 1);
	return day;
}

/** Whether the words before a day end in a verb of saying: "she said on", "told reporters". */
function isReport(before: string): boolean {
	const words = before.toLowerCase().match(/\p{L}+/gu) ?? [];
	return words.slice(-4).some((word, i, last) => {
		// "the first warning on 19 May" is no report.
		if (/^(?:the|an?|first|last|his|her|its|their|this|that|no|any)$/.test(last[i - 1] ?? '')) return false;
		const verb = speechVerb(word);
		return (
			verb !== undefined &&
			/^(?:say|tell|announce|state|report|add|write|confirm|explain|note|warn|insist|claim|declare|reply|post|tweet|argue|publish|release)$/.test(
				verb.base,
			)
		);
	});
}
