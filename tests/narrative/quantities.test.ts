// Numbers in running text: what they come to and what they count.

import {expect, it} from 'vitest';
import {monthOf, quantitiesIn} from '../../src/narrative/quantities.ts';

const told = (text: string): string[] =>
	quantitiesIn(text).map(
		q =>
			`${q.value}${q.upTo === q.value ? '' : `..${q.upTo}`} ${q.unit || q.counts[0] || '-'}${q.rough ? ' about' : ''}${q.ordinal ? ' th' : ''}`,
	);

it.each([
	['six European leaders', ['6 european']],
	['a dozen eggs and two dozen cups', ['12 eggs', '24 cups']],
	['3.5 km is 3,500 m', ['3500 m', '3500 m']],
	['at 5 p.m. and at 4:30 am', ['1020 clock', '270 clock']],
	['at 7.12pm, 10.30pm and 7:45 a.m.', ['1152 clock', '1350 clock', '465 clock']],
	['3.5km at 2.5mph for £4.5bn', ['3500 m', '2.5 mph', '4500000000 gbp']],
	['US$1.2 billion and A$40 for B52', ['1200000000 usd', '40 money:a-dollar']],
	['at 1400 GMT, after a 2:1 win', []],
	['he is 6ft 2in, or six feet 2 inches', ['1.8796 m', '1.8796 m']],
	['in April 2024 by two men', ['2024 year', '2 men']],
	['$4.2 million or 12 percent, 7 per cent, 8%', ['4200000 usd', '12 percent', '7 percent', '8 percent']],
	['fell 20-30 ft', ['6.096..9.144 m']],
	['on 15 August, Aug. 15 and August 15, 2025', ['815 date', '815 date', '815 date', '2025 year']],
	['twenty-two people, three hundred and five cows', ['22 people', '305 cows']],
	['about 1 million people', ['1000000 people about']],
	['six and seven leaders', ['6 and', '7 leaders']],
	['the third vote', ['3 vote th']],
	['one of them', []],
	['Article 5-type guarantees', ['5 type']],
])('%s', (text, expected) => {
	expect(told(text)).toEqual(expected);
});

it('spans slice to the words', () => {
	const text = 'Some 12,000 people left at 5 p.m. with two dozen cows.';
	expect(quantitiesIn(text).map(({start, end}) => text.slice(start, end))).toEqual(['12,000', '5 p.m.', 'two dozen']);
	expect(quantitiesIn('12 cows', 100)[0]).toMatchObject({start: 100, end: 102});
});

it('knows months, but "may" only with a capital', () => {
	expect(['January', 'Sept.', 'Dec', 'May', 'may', 'marching'].map(monthOf)).toEqual([1, 9, 12, 5, 0, 0]);
});
