import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {countWords, fold, stem, wordsIn} from '../../src/text/words.ts';

const words = (text: string): string[] => wordsIn(text).map(word => word.text);

describe('wordsIn', () => {
	const table: readonly (readonly [string, readonly string[]])[] = [
		['Trump’s plan, the leaders’ one', ['Trump’s', 'plan', 'the', 'leaders', 'one']],
		["don't 'quote' rock'n'roll", ["don't", 'quote', "rock'n'roll"]],
		['the U.S. and the U.K.-led force', ['the', 'U.S.', 'and', 'the', 'U.K.', 'led', 'force']],
		['J.D. Vance. I left.', ['J.D.', 'Vance', 'I', 'left']],
		['1,000 of 3.5 at 10:30 in 2025.', ['1,000', 'of', '3.5', 'at', '10:30', 'in', '2025']],
		['Putin-Zelenskyy five-year', ['Putin', 'Zelenskyy', 'five', 'year']],
		['naïve Zürich São', ['naïve', 'Zürich', 'São']],
		['the 1990s, 5th and F16', ['the', '1990s', '5th', 'and', 'F16']],
		['Привет, мир! الحكومة قالت', ['Привет', 'мир', 'الحكومة', 'قالت']],
		['', []],
	];
	it.each(table)('%s', (text, expected) => expect(words(text)).toEqual(expected));

	it('cuts scripts without spaces', () => expect(words('世界和平会议').length).toBeGreaterThan(1));

	it('gives spans that slice to their words, in order, inside the span asked for', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), fc.nat(20), fc.nat(20), (text, a, b) => {
				const span = {start: Math.min(a, text.length), end: Math.min(a + b, text.length)};
				let at = span.start;
				for (const word of wordsIn(text, span)) {
					expect(text.slice(word.start, word.end)).toBe(word.text);
					expect(word.start).toBeGreaterThanOrEqual(at);
					expect(word.end).toBeGreaterThan(word.start);
					at = word.end;
				}
				expect(at).toBeLessThanOrEqual(span.end);
			}),
		);
	});
});

describe('countWords', () => {
	it('counts as a reader does', () => {
		const count = (text: string): number => countWords(text, {start: 0, end: text.length});
		expect(count('The U.S.-led “peace deal” – $1.5 million — is over… 3.5 % yes/no')).toBe(10);
		expect(count('war—after three')).toBe(3);
		expect(count('')).toBe(0);
		expect(count('— … “” *')).toBe(0);
		expect(count('世界和平')).toBe(2);
		expect(count('한국어 문장')).toBe(2);
		expect(count('É á')).toBe(2);
	});
});

describe('fold', () => {
	const table: readonly (readonly [string, string])[] = [
		['Zelenskyy’s', "zelenskyy's"],
		['NAÏVE', 'naive'],
		['Straße', 'strasse'],
		['Øresund', 'oresund'],
		['U.S.', 'us'],
		['US', 'us'],
		['co\u00adop', 'coop'],
		['ﬁne', 'fine'],
		['İstanbul', 'istanbul'],
	];
	it.each(table)('%s → %s', (word, folded) => expect(fold(word)).toBe(folded));

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), word => {
				expect(fold(fold(word))).toBe(fold(word));
			}),
			{numRuns: 1000},
		);
	});
});

describe('stem', () => {
	const table: readonly (readonly string[])[] = [
		['negotiation', 'negotiations', 'negotiating', 'Negotiated'],
		['leader', 'leaders', 'Leader’s', "leaders'"],
		['meet', 'meets', 'meeting'],
		['guarantee', 'guarantees', 'guaranteed'],
	];
	it.each(table)('%s, %s, %s', (...forms) => expect(new Set(forms.map(stem)).size).toBe(1));
	it('keeps numbers and names of few letters', () =>
		expect([stem('2025'), stem('U.S.'), stem('is')]).toEqual(['2025', 'us', 'is']));
});
