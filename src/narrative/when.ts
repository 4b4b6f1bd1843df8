// The day a passage speaks of, where its text and its article's date tell: "15 August", "on Friday", "yesterday". For
// the time order of points. Only what is said outright counts; a day that cannot be placed gives nothing.

import type {Article} from '../text/article.ts';
import type {Span} from '../text/span.ts';
import {quantitiesIn} from './quantities.ts';

const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const DAY_MS = 86_400_000;

/** ISO date (or date and time) of the first passage that names a day; undefined where none does. */
export function whenOf(
	passages: readonly {readonly article: Article | undefined; readonly span: Span}[],
): string | undefined {
	const found: string[] = [];
	for (const {article, span} of passages) {
		const day = article && dayOf(article, span);
		if (day !== undefined) found.push(day);
	}
	// The day most passages name; the earliest of equals.
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

function dayOf(article: Article, span: Span): string | undefined {
	const text = article.text.slice(span.start, span.end);
	const published =
		article.date !== undefined && /^\d{4}-\d\d-\d\d/.test(article.date)
			? Date.parse(`${article.date.slice(0, 10)}T00:00:00Z`)
			: Number.NaN;
	const quantities = quantitiesIn(text);
	const date = quantities.find(quantity => quantity.unit === 'date');
	if (date) {
		const year =
			quantities.find(quantity => quantity.unit === 'year')?.value ??
			(Number.isNaN(published) ? undefined : new Date(published).getUTCFullYear());
		if (year === undefined) return undefined;
		return `${year}-${String(Math.floor(date.value / 100)).padStart(2, '0')}-${String(date.value % 100).padStart(2, '0')}`;
	}
	if (Number.isNaN(published)) return undefined;
	const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
	const weekday = /\b(last |next )?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/.exec(text);
	if (weekday?.[2]) {
		const back = (new Date(published).getUTCDay() - DAYS.indexOf(weekday[2].toLowerCase()) + 7) % 7;
		return iso(weekday[1] === 'next ' ? published + ((7 - back) % 7 || 7) * DAY_MS : published - back * DAY_MS);
	}
	if (/\byesterday\b/i.test(text)) return iso(published - DAY_MS);
	if (/\btomorrow\b/i.test(text)) return iso(published + DAY_MS);
	if (/\b(?:today|tonight)\b/i.test(text)) return iso(published);
	return undefined;
}
