// The day a passage speaks of, where its text and the day it was written tell: "15 August", "on Friday", "yesterday". For
// the time order of points. Only what is said outright counts; a day that cannot be placed gives nothing. Days are read by
// `dates.ts`.

import type {Article} from '../text/article.ts';
import type {Span} from '../text/span.ts';
import {daysIn} from './dates.ts';

const DAY_MS = 86_400_000;
/** "last Friday" may be one of two days, a month is thirty: a range of more days than this is no day. */
const MOST_DAYS = 7;

/**
 * ISO date of the day that most of the passages name, the earliest of equals; undefined where none names one. `written`:
 * ISO date on which the passage's article was written, where it is known.
 */
export function whenOf(
	passages: readonly {readonly article: Article; readonly span: Span; readonly written: string | undefined}[],
): string | undefined {
	const found: string[] = [];
	for (const {article, span, written} of passages) {
		const text = article.text.slice(span.start, span.end);
		const dayIn = (sayings: boolean) =>
			daysIn(text, 0, written, undefined, sayings).find(
				({unit, value, upTo}) => unit === 'day' && upTo - value <= MOST_DAYS,
			);
		// The day on which it was said stands in where no other is named.
		const day = dayIn(false) ?? dayIn(true);
		if (day) found.push(new Date(day.upTo * DAY_MS).toISOString().slice(0, 10));
	}
	found.sort();
	let best: string | undefined;
	let most = 0;
	for (const day of new Set(found)) {
		const count = found.filter(other => other === day).length;
		if (count > most) {
			most = count;
			best = day;
		}
	}
	return best;
}
