import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {bitCount, lettersOf, patternOf, slipsBetween} from '../../src/search/edit-distance.ts';

// The slow obvious twin: the whole table.
function table(a: string, b: string): number[][] {
	const d = Array.from({length: a.length + 1}, (_, i) =>
		Array.from({length: b.length + 1}, (_, j) => (i === 0 ? j : i)),
	);
	const at = (i: number, j: number): number => d[i]?.[j] ?? 0;
	for (let i = 1; i <= a.length; i++) {
		for (let j = 1; j <= b.length; j++) {
			let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, at(i - 2, j - 2) + 1);
			(d[i] as number[])[j] = least;
		}
	}
	return d;
}

const word = fc.string({unit: fc.constantFrom('a', 'b', 'c', 'é', 'x'), minLength: 1, maxLength: 12});

describe('slips between words', () => {
	test.each([
		['summit', 'sumit', 1],
		['trade', 'tarde', 1],
		['kiev', 'kyiv', 2],
		['same', 'same', 0],
		['abc', '', 3],
	])('%s %s', (a, b, slips) => {
		expect(slipsBetween(patternOf(a), b)).toBe(slips);
	});

	test('are those of the table', () => {
		fc.assert(
			fc.property(word, fc.oneof(word, fc.constant('')), (a, b) => {
				const d = table(a, b);
				const last = d[a.length] ?? [];
				expect(slipsBetween(patternOf(a), b)).toBe(last[b.length]);
				expect(slipsBetween(patternOf(a), b, true)).toBe(Math.min(...last));
			}),
			{numRuns: 2000},
		);
	});

	test('of patterns up to the longest', () => {
		const long = 'abcdefghijklmnopqrstuvwxyzabcd';
		expect(slipsBetween(patternOf(long), long)).toBe(0);
		expect(slipsBetween(patternOf(long), `${long.slice(0, 10)}${long.slice(11)}`)).toBe(1);
		expect(() => patternOf(`${long}e`)).toThrow(RangeError);
		expect(() => patternOf('')).toThrow(RangeError);
	});

	test('one slip hides at most one letter on each side', () => {
		fc.assert(
			fc.property(word, word, (a, b) => {
				const slips = slipsBetween(patternOf(a), b);
				expect(bitCount(lettersOf(a) & ~lettersOf(b))).toBeLessThanOrEqual(slips);
			}),
		);
	});
});
