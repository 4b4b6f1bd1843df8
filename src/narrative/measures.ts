// The amounts of a sentence as likeness compares them: plain numbers, turns of phrase with numbers, and amounts told
// without one ("a week", "a fortnight", "half a million") or with two ("five minutes and twelve seconds" is 312
// seconds). Guarantees: in order, without overlap. Reading a single number is `quantities.ts`.

import {phrasesWithNumbers} from './number-phrases.ts';
import {type Quantity, quantitiesIn, unitOf} from './quantities.ts';

const SPAN_OF_TIME = /\b(?:an?|one|every|per) (hour|day|week|fortnight|month|year|decade|century)\b/giu;
const SCALES: Readonly<Record<string, number>> = {dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9};
const HALF = /\bhalf an? (dozen|hundred|thousand|million|billion)\b/giu;

/** The amounts of `text`, in order; `at` is added to every offset. */
export function measuresIn(text: string, at = 0): Quantity[] {
	const found: Quantity[] = [];
	const free = (start: number, end: number): boolean => !found.some(q => q.start < end && start < q.end);
	const add = (match: RegExpMatchArray, value: number, unit: string): void => {
		const start = at + (match.index ?? 0);
		const end = start + match[0].length;
		if (free(start, end)) found.push({start, end, value, upTo: value, unit, counts: [], rough: false, ordinal: false});
	};
	for (const match of text.matchAll(HALF)) add(match, 0.5 * (SCALES[(match[1] ?? '').toLowerCase()] ?? 0), '');
	for (const quantity of phrasesWithNumbers(text, at)) if (free(quantity.start, quantity.end)) found.push(quantity);
	for (const quantity of quantitiesIn(text, at)) if (free(quantity.start, quantity.end)) found.push(quantity);
	for (const match of text.matchAll(SPAN_OF_TIME)) {
		const [unit, value] = unitOf((match[1] ?? '').toLowerCase()) ?? ['', 0];
		add(match, value, unit);
	}
	found.sort((x, y) => x.start - y.start);
	return joined(found, text, at);
}

/** "Five minutes and twelve seconds" as one amount: two of one dimension side by side, the second the smaller. */
function joined(found: readonly Quantity[], text: string, at: number): Quantity[] {
	const whole: Quantity[] = [];
	for (const quantity of found) {
		const last = whole.at(-1);
		const between = last ? text.slice(last.end - at, quantity.start - at) : '';
		if (
			last &&
			/^(?:s|m|kg)$/.test(last.unit) &&
			last.unit === quantity.unit &&
			quantity.value < last.value / 2 &&
			/^\s+(?:and\s+)?$/.test(between)
		)
			whole[whole.length - 1] = {
				...last,
				end: quantity.end,
				value: last.value + quantity.value,
				upTo: last.upTo + quantity.upTo,
			};
		else whole.push(quantity);
	}
	return whole;
}
