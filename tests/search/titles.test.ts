import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {filterTitles} from '../../src/search/titles.ts';

const titles = [
	'Harbour closed for a week',
	'Café owners sue the harbor board',
	'Lindqvist: "no jobs lost"',
	'/ search everywhere',
	'ctrl-d half a page down',
];

function kept(query: string): (string | undefined)[] {
	return filterTitles(titles, query).map(({index}) => titles[index]);
}

describe('a list filtered as one types', () => {
	test('an empty query keeps the list', () => {
		expect(kept('  ')).toEqual(titles);
	});
	test.each([
		['harb', [0, 1]],
		['board harb', [1]],
		['cafe', [1]],
		['lindkvist', [2]],
		['clsoed', [0]],
		['/', [3]],
		['page', [4]],
		['zzzz', []],
	])('%s', (query, expected) => {
		expect(filterTitles(titles, query).map(({index}) => index)).toEqual(expected);
	});
	test('lights what was typed', () => {
		const [first] = filterTitles(titles, 'caf');
		expect(first?.matches.map(({start, end}) => titles[1]?.slice(start, end))).toEqual(['Caf']);
	});
	test('spans are in order and inside; the same whatever is typed twice', () => {
		fc.assert(
			fc.property(fc.array(fc.string({unit: 'binary'})), fc.string({unit: 'binary'}), (texts, query) => {
				const found = filterTitles(texts, query);
				expect(filterTitles([...texts], query)).toEqual(found);
				for (const {index, matches} of found) {
					let last = 0;
					for (const {start, end} of matches) {
						expect(start).toBeGreaterThanOrEqual(last);
						last = end;
					}
					expect(last).toBeLessThanOrEqual(texts[index]?.length ?? 0);
				}
			}),
		);
	});
});
