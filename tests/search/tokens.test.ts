import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {foldWord, scanMended, scanWords, wordsOf} from '../../src/search/tokens.ts';
import {articleOf} from './articles.ts';

describe('words of a text', () => {
	test.each([
		['Trump’s “land swaps”', 'trump land swaps'],
		["don't O'Brien l'Europe leaders'", 'dont obrien l europe leaders'],
		['U.S.-Soviet, J.D. Vance at 5 p.m. Monday.', 'us soviet jd vance at 5 pm monday'],
		['The U.S. Then it rained.', 'the us then it rained'],
		['1,000,000 and 1\u00a0000 and 1’000 and 3.5 and 3,5', '1000000 and 1000 and 1000 and 3.5 and 3.5'],
		['F-16 G7 COVID-19 5th 14.3.2025', 'f 16 g 7 covid 19 5 th 14 3.2025'],
		['Ångström Łódź STRASSE straße ﬁnal', 'angstrom lodz strasse strasse final'],
		['see https://example.org/a_b?c=d (or not)', 'see or not'],
		['安全保障', '安 全 保 障'],
		['co­operate', 'cooperate'],
		['', ''],
		['— … “”', ''],
	])('%s', (text, expected) => {
		expect(wordsOf(text).join(' ')).toBe(expected);
	});

	test('are in order, not empty, inside the text, and fold to the same when folded twice', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}), fc.string()), text => {
				const out: number[] = [];
				const written = scanWords(text, 0, text.length, out);
				let last = 0;
				for (let i = 0; i < written; i += 2) {
					const start = out[i] as number;
					const end = out[i + 1] as number;
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					last = end;
					const folded = foldWord(text.slice(start, end));
					expect(folded).not.toBe('');
					expect(foldWord(folded)).toBe(folded);
				}
				expect(last).toBeLessThanOrEqual(text.length);
			}),
		);
	});

	test('glued words are parted where the reader sees a space', () => {
		const text = 'Ibelieve it, Isaid, and we say that Ithink so.';
		const out: number[] = [];
		const written = scanMended(articleOf('a', text), 0, text.length, out);
		const found = Array.from({length: written / 2}, (_, i) => text.slice(out[2 * i], out[2 * i + 1]));
		expect(found.join(' ')).toBe('I believe it I said and we say that I think so');
	});
});
