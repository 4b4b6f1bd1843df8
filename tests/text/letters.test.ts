import fc from 'fast-check';
import {expect, test} from 'vitest';
import {byLetters, lettersApart} from '../../src/text/letters.ts';

test('the order is that of UTF-16 units, whatever the locale', () => {
	expect(['ä', 'b', 'Z', 'a', 'A', ''].sort(byLetters)).toEqual(['', 'A', 'Z', 'a', 'b', 'ä']);
	expect(byLetters('a', 'a')).toBe(0);
});

test.each([
	['', '', 0],
	['', 'abc', 3],
	['kitten', 'sitting', 3],
	['Helquist', 'Hellqvist', 2],
	['ab', 'ba', 2],
])('%j and %j are %i letters apart', (a, b, apart) => expect(lettersApart(a, b)).toBe(apart));

test('the distance is the same both ways, none from a word to itself, and no detour is shorter', () => {
	const word = fc.string({maxLength: 8});
	fc.assert(
		fc.property(word, word, word, (a, b, c) => {
			expect(lettersApart(a, a)).toBe(0);
			expect(lettersApart(a, b)).toBe(lettersApart(b, a));
			expect(lettersApart(a, c)).toBeLessThanOrEqual(lettersApart(a, b) + lettersApart(b, c));
		}),
	);
});
