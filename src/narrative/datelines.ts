// On which day a text was published, where only its words tell: a dateline ("VELLE, Oct 6 (Agency) -"), a line with the
// day under the title ("The Office, 9 October 2026"). Without it "on Friday" is no date. What the file says of its date
// (front matter) goes before. A line without a year has that of the other texts of the story.

import type {Article} from '../text/article.ts';
import {monthOf} from './quantities.ts';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DAY = `(?:(${MONTH}) (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)? (${MONTH}))(?:,? (\\d{4}))?`;
/** "VELLE, Oct 6 (Sportline) -", "NAKURU, Kenya, Feb 8 (Agency) --": a place in capitals, of what country, the day, then a bracket or a dash. */
const DATELINE = new RegExp(
	`^\\p{Lu}[\\p{Lu}\\s.,'’/-]{2,40}(?: \\([^)]{2,30}\\))?[,.] (?:\\p{Lu}[\\p{L}.'’ -]{1,24}, )?${DAY} ?(?:\\(|[-–—])`,
	'u',
);
/** A short line that ends in the day: "From our reporter in Ostel, 10 October", "9 October 2026". */
const DAY_LINE = new RegExp(`^[^.!?“”"]{0,60}?\\b${DAY}[*_.]{0,2}$`, 'u');
/** UTF-16 units of the text, and lines of it, in which a dateline stands; longer lines are paragraphs. */
const HEAD = 1200;
const LINES = 6;
const LONGEST = 110;

/** ISO dates (`YYYY-MM-DD`) of the articles, in their order; undefined where nothing tells. */
export function publicationDays(articles: readonly Article[]): (string | undefined)[] {
	const lines = articles.map(({date, text, frontMatter}) =>
		date !== undefined && /^\d{4}-\d\d-\d\d/.test(date)
			? {year: date.slice(0, 4), iso: date.slice(0, 10)}
			: dayIn(text.slice(frontMatter.end, frontMatter.end + HEAD)),
	);
	const years = lines.flatMap(line => line?.year ?? []).sort();
	// One year all agree on; else the texts of a story may be of several.
	const year = years[0] === years.at(-1) ? years[0] : undefined;
	return lines.map(line => {
		if (line === undefined) return undefined;
		if ('iso' in line) return line.iso;
		return (line.year ?? year) === undefined ? undefined : `${line.year ?? year}-${line.monthDay}`;
	});
}

const numbers = new WeakMap<readonly Article[], readonly (number | undefined)[]>();

/** The same as days since 1970; worked out once for each story. */
export function publicationDayNumbers(articles: readonly Article[]): readonly (number | undefined)[] {
	let known = numbers.get(articles);
	if (!known) {
		known = publicationDays(articles).map(day => (day === undefined ? undefined : Date.parse(day) / 86_400_000));
		numbers.set(articles, known);
	}
	return known;
}

/** The year in which a story plays, where its texts tell one and no other. */
export function storyYear(days: readonly (string | undefined)[]): number | undefined {
	const years = new Set(days.flatMap(day => (day === undefined ? [] : [Number(day.slice(0, 4))])));
	return years.size === 1 ? [...years][0] : undefined;
}

/** The year of all full dates in the texts ("15 August 2025"), where they are of one; for texts that do not tell when they were written. */
export function namedYear(articles: readonly Article[]): number | undefined {
	const years = new Set(articles.flatMap(({text}) => [...text.matchAll(FULL_DATE)].map(match => match[1] ?? match[2])));
	return years.size === 1 ? Number([...years][0]) : undefined;
}
const FULL_DATE = new RegExp(
	`\\b(?:\\d{1,2} ${MONTH} ((?:19|20)\\d\\d)|${MONTH} \\d{1,2}, ((?:19|20)\\d\\d))\\b`,
	'gu',
);

/** UTF-16 units of a dateline that begins `text`, up to its bracket or dash; 0 where there is none. */
export const datelineLength = (text: string): number => DATELINE.exec(text.slice(0, LONGEST))?.[0].length ?? 0;

type DayLine = {readonly year: string | undefined; readonly monthDay: string};

function dayIn(head: string): DayLine | undefined {
	const lines = head
		.split('\n')
		.map(line => line.replace(/^[#*_>\s]+|[*_\s]+$/g, ''))
		.filter(line => line !== '')
		.slice(0, LINES);
	for (const line of lines) {
		const match = DATELINE.exec(line.slice(0, LONGEST)) ?? (line.length <= LONGEST ? DAY_LINE.exec(line) : null);
		if (!match) continue;
		const month = monthOf((match[1] ?? match[4] ?? '').replace(/\.$/, ''));
		const day = Number(match[2] ?? match[3]);
		if (month === 0 || day < 1 || day > 31) continue;
		return {year: match[5], monthDay: `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`};
	}
	return undefined;
}
