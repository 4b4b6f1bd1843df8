// Amounts that take more than one number, and turns that only look like it.

import {describe, expect, it} from 'vitest';
import {amountsIn} from '../../src/narrative/amounts.ts';

const DAY = 86_400;
const read = (text: string) =>
	amountsIn(text).map(a => [text.slice(a.start, a.end), a.value, ...(a.upTo > a.value ? [a.upTo] : []), a.unit]);

describe('a phrase with numbers', () => {
	it.each([
		['one of two durations', 'He gets eight or nine weeks.', ['eight or nine weeks', 56 * DAY, 63 * DAY, 's']],
		['between two lengths', 'between three and four kilometres deep', ['three and four kilometres', 3000, 4000, 'm']],
		['up to a scale', 'some 1.2 to 1.5 million people', ['1.2 to 1.5 million', 1.2e6, 1.5e6, '']],
		['one of two counts', 'Six or seven leaders came.', ['Six or seven', 6, 7, '']],
		['a half of the scale', 'close to one and a half million', ['one and a half million', 1.5e6, '']],
		['millions of money', 'a fee of 30m euros', ['30m', 30e6, 'money:euro']],
		['money of any country', 'a loan of 46 million ringgit', ['46 million', 46e6, 'money:ringgit']],
		['a speed', 'gusts of 148 kilometres an hour', ['148 kilometres an hour', 148, 'kph']],
		['a speed in miles', 'gusts of 100mph', ['100mph', 160.9, 'kph']],
		['a speed by the second', 'a gust of 20 metres per second', ['20 metres per second', 72, 'kph']],
		['a speed by the second in letters', 'gusts of 25 m/s', ['25 m/s', 90, 'kph']],
		['a number behind a name', 'Cranes of the firm Ostrand, 5,000 in all', ['5,000', 5000, '']],
		['an age', 'a nineteen-year-old was held', ['nineteen-year-old', 19, 'age']],
		['an age behind a name', 'They mourn Anton Rusk, 61, a bus driver.', ['61', 61, 'age']],
		['an age behind of', 'a man of 34 was arrested', ['34', 34, 'age']],
		['one in so many', 'one in four patients', ['one in four', 25, 'percent']],
		['so many of every so many', 'two of every three payments', ['two of every three', 100 * (2 / 3), 'percent']],
		['tenths', 'seven tenths of what was lost', ['seven tenths', 70, 'percent']],
		['by a tenth', 'down by more than a tenth', ['a tenth', 10, 'percent']],
		['a result', 'by 61 votes to 64', ['61 votes to 64', 64_061, 'score']],
		['a result without votes', 'He lost by three to six.', ['three to six', 6003, 'score']],
		[
			'a result of those who raised their hands',
			'Last night 23 councillors against 19 put their hands up for a road.',
			['23 councillors against 19', 23_019, 'score'],
		],
		[
			'a result against',
			'It passed, ninety-eight against seventy-four.',
			['ninety-eight against seventy-four', 98_074, 'score'],
		],
		['a result after a colon', 'It was close: eight to one, they say.', ['eight to one', 8001, 'score']],
		['a result with a dash', 'The Senate voted 52-48 to confirm him.', ['52-48', 52_048, 'score']],
		['a result before its noun', 'In a 5-4 decision it was let go.', ['5-4', 5004, 'score']],
		['a game', 'The Padres beat the Braves, 3-0, at home.', ['3-0', 3000, 'score']],
		['no result', 'He won 12-14 seats.', ['12-14', 12, 14, '']],
		[
			'who was for it and who not',
			'There were eight ballots against, five for.',
			['eight ballots against, five for', 8005, 'score'],
		],
		[
			'who said yes and who no',
			'Seven members said no, five said yes.',
			['Seven members said no, five said yes', 7005, 'score'],
		],
		['a score', 'The score is 6.5 to 5.5 now.', ['6.5 to 5.5', 6505.5, 'score']],
		['votes for it', '89 members voted in favour.', ['89 members voted in favour', 89_000, 89_999, 'score']],
		[
			'votes for it and against it',
			'Six of the nine members of the rate-setting board voted for the step, and three against.',
			['Six of the nine members of the rate-setting board voted for the step, and three', 6003, 'score'],
		],
		[
			'a hundred and more',
			'a hundred and fifty thousand crowns',
			['a hundred and fifty thousand', 150e3, 'money:crown'],
		],
		['how often', 'The rocket has failed twice.', ['twice', 2, 'times']],
		['which one it was', 'It was the third failure in a row.', ['the third failure', 3, 'times']],
		['for which time', 'It failed for the third time.', ['for the third time', 3, 'times']],
	])('%s', (_, text, expected) => {
		expect(read(text)).toEqual([expected]);
	});

	it.each([
		['a change', 'it went from 61 to 64 last week', ['61', '64']],
		['from one to the other', 'it rose from three to four million', ['three', 'four million']],
		['a year', 'two in 2011', ['two', '2011']],
		['a vote for a time', 'Two people voted for three years in jail.', ['Two', 'three years']],
		['one against another thing', 'The 200 people were for the most part young.', ['200']],
		['a comparison', 'twice as many', []],
		['an hour', 'four minutes past five', ['five']],
		['a length', 'a 30m wall', ['30m']],
	])('is not %s', (_, text, expected) => {
		expect(amountsIn(text).map(a => text.slice(a.start, a.end))).toEqual(expected);
	});
});
