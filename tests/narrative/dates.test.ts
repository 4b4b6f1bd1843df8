// Times of day in words: each told once, with the half of the day that its words name; and the line a text was sent with.

import {expect, it} from 'vitest';
import {datelineLength, namedYear} from '../../src/narrative/datelines.ts';
import {daysIn} from '../../src/narrative/dates.ts';
import {articleOf} from '../support/articles.ts';

it.each([
	['It ended at a quarter past nine this morning.', ['a quarter past nine this morning 9:15']],
	['It began at a quarter to seven in the evening.', ['a quarter to seven in the evening 18:45']],
	['It closed at half past nine p.m. that day.', ['half past nine p.m. 21:30']],
	['They slept until half past twelve at night.', ['half past twelve at night 0:30']],
	['They met at ten to six and left at eight in the evening.', ['ten to six 5:50', 'eight in the evening 20:00']],
	['It was half past ten; six in the evening is too late.', ['half past ten 10:30', 'six in the evening 18:00']],
	['It sank at 21.08 and not at 21.40.', ['21.08 21:08', '21.40 21:40']],
])('%s', (text, expected) => {
	const told = daysIn(text, 0, undefined)
		.filter(({unit}) => unit === 'clock')
		.map(({start, end, value}) => {
			const minutes = `${value % 60}`.padStart(2, '0');
			return `${text.slice(start, end)} ${Math.floor(value / 60)}:${minutes}`;
		});
	expect(told).toEqual(expected);
});

it('a weekday is the coming one where a plan is told in the present', () => {
	const dayOf = (text: string) => {
		const [day] = daysIn(text, 0, '2026-02-11');
		return day && new Date(day.value * 86_400_000).toISOString().slice(0, 10);
	};
	expect(dayOf('The airport reopens Friday, a day of mourning.')).toBe('2026-02-13');
	expect(dayOf('The council meets again on Friday.')).toBe('2026-02-13');
	expect(dayOf('The airport was shut on Friday.')).toBe('2026-02-06');
});

it.each([
	['VELLE, Oct 6 (Sportline) - The race was', 'VELLE, Oct 6 ('],
	['NAKURU, Kenya, February 8 (Agency) -- An envoy', 'NAKURU, Kenya, February 8 ('],
	['SANDORRA (Three Gates), November 5 (Agency) -- The', 'SANDORRA (Three Gates), November 5 ('],
	['Nakuru was quiet on February 8 (a Sunday).', ''],
])('the dateline of %s', (text, line) => expect(text.slice(0, datelineLength(text))).toBe(line));

it('a month with its year is all the days of that month', () => {
	const text = 'The bridge was built in April 2024 by two men.';
	const days = daysIn(text, 0, '2026-02-11').map(({start, end, value, upTo}) => [text.slice(start, end), upTo - value]);
	expect(days).toEqual([['April 2024', 29]]);
});

it('the year of a story is that of its full dates, where they are of one', () => {
	const yearOf = (...texts: string[]) => namedYear(texts.map(text => articleOf(text)));
	expect(yearOf('It was signed on 15 August 2025.', 'It was signed on August 14, they said.')).toBe(2025);
	expect(yearOf('It was signed on 15 August 2025.', 'The war began on February 24, 2022.')).toBeUndefined();
	expect(yearOf('It was signed in August.')).toBeUndefined();
});
