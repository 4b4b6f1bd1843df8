// Numbers in running text with what they count: "six European leaders", "a dozen", "3.5 km", "$4.2 million",
// "5 p.m.", "15 August". Values of one dimension are brought to one unit, so that equal amounts compare equal.
// What two different amounts mean is left to `likeness.ts` (a conflict) and `amount-conflicts.ts` (a difference).

import {MONTHS} from '../english/calendar.ts';
import type {Span} from '../text/span.ts';

/** A number and what it counts. */
export type Quantity = Span & {
	/** In the base unit of its dimension; minutes after midnight for `clock`; month × 100 + day for `date`. */
	readonly value: number;
	/** Upper end where a range is given ("20-30 ft"), else the same as `value`. */
	readonly upTo: number;
	/** Dimension (`m`, `kg`, `usd`, `percent`, `clock`, `date`, `year`, …), or '' where a plain noun is counted. */
	readonly unit: string;
	/** The next words in lower case, up to three, for finding what is counted; empty where a unit says it. */
	readonly counts: readonly string[];
	/** "about", "nearly", "more than" and the like stand before it. */
	readonly rough: boolean;
	/** "first", "third": a place in a row, not a count. */
	readonly ordinal: boolean;
};

const SMALL: ReadonlyMap<string, number> = new Map(
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
		.split(' ')
		.map((word, value) => [word, value] as const)
		.concat(
			'thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 30 + 10 * i] as const),
			[['dozen', 12] as const],
		),
);
const ORDINAL: ReadonlyMap<string, number> = new Map(
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
		.split(' ')
		.map((word, i) => [word, i + 1] as const),
);
const SCALE: ReadonlyMap<string, number> = new Map([
	['hundred', 100],
	['thousand', 1e3],
	['million', 1e6],
	['billion', 1e9],
	['trillion', 1e12],
	['dozen', 12],
	['k', 1e3],
	['m', 1e6],
	['bn', 1e9],
]);
/** Unit word → dimension and factor. Longer forms are cut to these by `unitOf`. */
const UNITS: ReadonlyMap<string, readonly [string, number]> = new Map(
	Object.entries({
		km: ['m', 1000],
		kilometre: ['m', 1000],
		kilometer: ['m', 1000],
		metre: ['m', 1],
		meter: ['m', 1],
		m: ['m', 1],
		cm: ['m', 0.01],
		centimetre: ['m', 0.01],
		mm: ['m', 0.001],
		millimetre: ['m', 0.001],
		millimeter: ['m', 0.001],
		centimeter: ['m', 0.01],
		mile: ['m', 1609.344],
		foot: ['m', 0.3048],
		feet: ['m', 0.3048],
		ft: ['m', 0.3048],
		yard: ['m', 0.9144],
		inch: ['m', 0.0254],
		inche: ['m', 0.0254],
		kg: ['kg', 1],
		kilo: ['kg', 1],
		kilogram: ['kg', 1],
		kilogramme: ['kg', 1],
		gram: ['kg', 0.001],
		tonne: ['kg', 1000],
		ton: ['kg', 1000],
		pound: ['pound', 1],
		litre: ['l', 1],
		liter: ['l', 1],
		gallon: ['l', 3.785],
		hectare: ['ha', 1],
		acre: ['ha', 0.404686],
		percent: ['percent', 1],
		'%': ['percent', 1],
		dollar: ['usd', 1],
		euro: ['eur', 1],
		cent: ['usd', 0.01],
		second: ['s', 1],
		minute: ['s', 60],
		hour: ['s', 3600],
		day: ['s', 86400],
		week: ['s', 604800],
		fortnight: ['s', 1_209_600],
		month: ['month', 1],
		year: ['month', 12],
		decade: ['month', 120],
		century: ['month', 1200],
		degree: ['degree', 1],
		megawatt: ['w', 1e6],
		mw: ['w', 1e6],
		gigawatt: ['w', 1e9],
		kilowatt: ['w', 1e3],
	} as const),
);
const CURRENCY: Readonly<Record<string, string>> = {$: 'usd', '£': 'gbp', '€': 'eur', '¥': 'jpy'};
/** What stands before the sign of a dollar: the American is meant where nothing does. */
const DOLLARS = /(?<!\p{L})(?:US|AU?|CA?|NZ|HK|S|NT)$/u;
const ROUGH = /^(?:about|around|approximately|roughly|nearly|almost|some|over|under|least|most|than|up|to|estimated)$/;

/** Month number 1–12 of a month's name or its abbreviation, else 0. "May" must be written with a capital. */
export function monthOf(word: string): number {
	const lower = word.toLowerCase().replace(/\.$/, '');
	if (lower.length < 3 || (lower === 'may' && word.startsWith('m'))) return 0;
	return (
		MONTHS.findIndex(
			month => month === lower || ((lower.length === 3 || lower === 'sept') && month.startsWith(lower)),
		) + 1
	);
}

const TOKEN = /[$£€¥]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[$£€¥]?\d+(?:[.:]\d+)?|%|\p{L}+(?:\.\p{L}\.)?|[^\s\p{L}\d]/gu;

type Token = Span & {readonly raw: string; readonly lower: string};

function tokensOf(text: string, at: number): Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(TOKEN)) {
		const raw = match[0];
		tokens.push({start: at + match.index, end: at + match.index + raw.length, raw, lower: raw.toLowerCase()});
	}
	return tokens;
}

const numberOf = (raw: string): number => Number(raw.replace(/[$£€¥,]/g, ''));
const isDigits = (token: Token | undefined): boolean => token !== undefined && /^[$£€¥]?\d/.test(token.raw);

/** A number in words from token `i`: [value, index after it], or null. "twenty-two", "three hundred and five". */
function inWords(tokens: readonly Token[], i: number): readonly [number, number] | null {
	let value = 0;
	let group = -1;
	let j = i;
	// "a hundred and fifty thousand"; a bare "a hundred" is read by `amounts.ts`.
	if (/^an?$/.test(tokens[i]?.lower ?? '')) {
		const and = tokens[i + 2]?.lower === 'and' ? 3 : 2;
		if (!/^(?:hundred|thousand|million)$/.test(tokens[i + 1]?.lower ?? '') || !SMALL.has(tokens[i + and]?.lower ?? ''))
			return null;
		group = 1;
		j = i + 1;
	}
	for (; j < tokens.length; j++) {
		const word = tokens[j]?.lower ?? '';
		const small = SMALL.get(word);
		const scale = SCALE.get(word);
		if (scale !== undefined && scale >= 12 && word.length > 2 && (group >= 0 || (j === i && word === 'dozen'))) {
			group = Math.max(group, 1) * scale;
			if (scale >= 1e3) {
				value += group;
				group = 0;
			}
		} else if (small !== undefined) {
			if (group > 0 && group % 100 < 20 && group % 100 !== 0) break;
			group = Math.max(group, 0) + small;
		} else if (group >= 0 && (word === '-' || word === 'and') && SMALL.has(tokens[j + 1]?.lower ?? '')) {
			// "twenty-two" and "hundred and five" go on; "six and seven" are two numbers.
			if (word === 'and' ? group % 100 !== 0 || group === 0 : group % 10 !== 0 || group < 20) break;
		} else break;
	}
	return group < 0 ? null : [value + group, j];
}

/** The dimension of a unit in small letters, one or many of it, and how much of that it is: `hours` are 3,600 `s`. */
export const unitOf = (word: string): readonly [dimension: string, factor: number] | undefined =>
	UNITS.get(word) ?? UNITS.get(word.replace(/e?s$/, '')) ?? UNITS.get(word.replace(/s$/, ''));

/** All quantities of `text`, in order; `at` is added to every offset. A bare "one" is a pronoun and left out. */
export function quantitiesIn(text: string, at = 0): Quantity[] {
	const tokens = tokensOf(text, at);
	const found: Quantity[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		const before = tokens[i - 1]?.lower ?? '';
		const after = tokens[i + 1];
		let value: number;
		let upTo: number | undefined;
		let next: number;
		let ordinal = false;
		let money = '';
		let prefix = '';
		if (isDigits(token)) {
			money = CURRENCY[token.raw.charAt(0)] ?? '';
			// "US$1.2 billion", "A$40", but not "B52"
			if (/\p{L}/u.test(text.charAt(token.start - at - 1))) {
				prefix = token.raw.startsWith('$') ? (DOLLARS.exec(text.slice(0, token.start - at))?.[0] ?? '') : '';
				if (prefix === '') continue;
				if (prefix !== 'US') money = `money:${prefix.toLowerCase()}-dollar`;
			}
			// "1400 GMT" is the time of day of somewhere else.
			if (/^(?:GMT|UTC)$/.test(after?.raw ?? '')) continue;
			next = i + 1;
			if (token.raw.includes(':') || /^[ap](?:\.m\.?)?$|^[ap]m$/.test(after?.lower ?? '')) {
				const clock = clockAt(tokens, i);
				if (clock) {
					found.push({
						start: token.start,
						end: clock.end,
						value: clock.value,
						upTo: clock.value,
						unit: 'clock',
						counts: [],
						rough: false,
						ordinal: false,
					});
					i = clock.next - 1;
					continue;
				}
			}
			if (token.raw.includes(':')) continue;
			value = numberOf(token.raw);
			if (/^(?:st|nd|rd|th)$/.test(after?.lower ?? '') && after?.start === token.end) {
				ordinal = true;
				next++;
			}
			if (/^[-–]$/.test(tokens[next]?.raw ?? '') && isDigits(tokens[next + 1]) && tokens[next]?.start === token.end) {
				upTo = numberOf((tokens[next + 1] as Token).raw);
				next += 2;
			}
			const scale = SCALE.get(tokens[next]?.lower ?? '');
			if (scale !== undefined && ((tokens[next]?.raw.length ?? 0) > 2 || money !== '')) {
				value *= scale;
				if (upTo !== undefined) upTo *= scale;
				next++;
			}
		} else {
			const words = inWords(tokens, i);
			if (words) {
				[value, next] = words;
				if (value === 1 && next === i + 1) continue;
			} else if (ORDINAL.has(token.lower)) {
				value = ORDINAL.get(token.lower) ?? 0;
				next = i + 1;
				ordinal = true;
			} else continue;
		}
		const month = monthOf(tokens[next]?.raw === 'of' ? (tokens[next + 1]?.raw ?? '') : (tokens[next]?.raw ?? ''));
		const monthBefore = before === '.' ? monthOf(tokens[i - 2]?.raw ?? '') : monthOf(tokens[i - 1]?.raw ?? '');
		const rough = ROUGH.test(before) || (before === 'a' && ROUGH.test(tokens[i - 2]?.lower ?? ''));
		const end = (tokens[next - 1] as Token).end;
		const plain = {
			start: token.start - prefix.length,
			end,
			value,
			upTo: Math.max(value, upTo ?? value),
			rough,
			ordinal,
			counts: [] as string[],
		};
		const word = tokens[next]?.raw === '-' ? tokens[next + 1] : tokens[next];
		const unit = unitOf(word?.lower ?? '');
		const side = word?.lower === 'square' ? unitOf(tokens[next + 1]?.lower ?? '') : undefined;
		const area = side?.[0] === 'm' ? side[1] : undefined;
		if (money !== '') found.push({...plain, unit: money});
		else if ((month > 0 || monthBefore > 0) && Number.isInteger(value) && value >= 1 && value <= 31)
			found.push({
				...plain,
				value: (month || monthBefore) * 100 + value,
				upTo: (month || monthBefore) * 100 + value,
				unit: 'date',
			});
		else if (
			isDigits(token) &&
			Number.isInteger(value) &&
			value >= 1500 &&
			value <= 2100 &&
			token.raw.length === 4 &&
			!unit &&
			upTo === undefined &&
			(monthBefore > 0 || !/^\p{Ll}/u.test(word?.raw ?? '.'))
		)
			found.push({...plain, unit: 'year'});
		else if (word?.lower === 'square' && area !== undefined)
			// In hectares.
			found.push({
				...plain,
				end: tokens[next + 1]?.end ?? end,
				value: round((value * area ** 2) / 1e4),
				upTo: round((plain.upTo * area ** 2) / 1e4),
				unit: 'ha',
			});
		else if (unit && !ordinal) {
			const inches = unit[1] === FOOT ? inchesAt(tokens, tokens.indexOf(word as Token, next) + 1) : undefined;
			if (inches) {
				const height = round(value * FOOT + inches.value);
				found.push({...plain, end: inches.end, value: height, upTo: height, unit: 'm'});
				i = inches.next - 1;
				continue;
			}
			const per = word?.lower === 'per' || (tokens[next]?.lower === 'per' && tokens[next + 1]?.lower === 'cent');
			found.push({
				...plain,
				end: word?.end ?? end,
				value: round(value * unit[1]),
				upTo: round(plain.upTo * unit[1]),
				unit: per ? 'percent' : unit[0],
			});
		} else if (word?.lower === 'per' && tokens[next + 1]?.lower === 'cent')
			found.push({...plain, end: tokens[next + 1]?.end ?? end, unit: 'percent'});
		else {
			const counts: string[] = [];
			for (let j = next; j < tokens.length && counts.length < 3 && /^\p{L}|^-$/u.test(tokens[j]?.raw ?? ''); j++)
				if (tokens[j]?.raw !== '-') counts.push(tokens[j]?.lower ?? '');
			found.push({...plain, unit: '', counts});
		}
		i = next - 1;
	}
	return found;
}

const FOOT = 0.3048;
const INCH = 0.0254;
/** The inches of "6ft 2in", "six feet 2 inches" from token `i`, in metres. */
function inchesAt(tokens: readonly Token[], i: number): {value: number; end: number; next: number} | undefined {
	const [count, name] = [tokens[i], tokens[i + 1]];
	if (!isDigits(count) || !count || !name || !/^in(?:ch|ches)?$/.test(name.lower)) return undefined;
	if (name.lower === 'in' && name.start !== count.end) return undefined;
	return {value: numberOf(count.raw) * INCH, end: name.end, next: i + 2};
}

/** Products of factors such as 0.3048 are rounded, so that equal lengths compare equal. */
const round = (value: number): number => Math.round(value * 1e4) / 1e4;

function clockAt(tokens: readonly Token[], i: number): {value: number; end: number; next: number} | null {
	const token = tokens[i] as Token;
	const [hours = 0, minutes = 0] = token.raw.split(/[:.]/).map(Number);
	// "2:1" is a result.
	if (hours > 24 || minutes > 59 || /[:.]\d$/.test(token.raw)) return null;
	let j = i + 1;
	let half = '';
	const mark = tokens[j]?.lower ?? '';
	if (/^[ap](?:m|\.m\.)$/.test(mark)) half = mark.charAt(0);
	else if (/^[ap]$/.test(mark) && tokens[j + 1]?.raw === '.' && tokens[j + 2]?.lower === 'm') {
		half = mark;
		j += 2;
		if (tokens[j + 1]?.raw === '.' && tokens[j + 1]?.start === tokens[j]?.end) j++;
	}
	if (half === '') return token.raw.includes(':') ? {value: hours * 60 + minutes, end: token.end, next: i + 1} : null;
	return {
		value: ((hours % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes,
		end: tokens[j]?.end ?? token.end,
		next: j + 1,
	};
}
