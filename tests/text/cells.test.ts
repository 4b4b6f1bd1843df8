import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {cellsOf, cutToCells, eachCluster, fitToCells} from '../../src/text/cells.ts';
import {safeText} from '../../src/text/safe-text.ts';

// Kirat Rai vowels are collapsed by string-width only; no font draws them on a terminal.
const disputed = (code: number): boolean => code >= 0x16d40 && code <= 0x16d7f;

describe('cellsOf', () => {
	it('agrees with string-width on every character, alone and after a letter', () => {
		const differing: string[] = [];
		for (let code = 0x20; code < 0x20000; code++) {
			if (disputed(code)) continue;
			const text = safeText(`${String.fromCodePoint(code)}a${String.fromCodePoint(code)}`);
			if (cellsOf(text) !== stringWidth(text)) differing.push(code.toString(16));
		}
		expect(differing).toEqual([]);
	});

	it.each([
		['plain', 5],
		['Zoë’s “naïve” café…', 19],
		['e\u0301', 1],
		['漢字', 4],
		['한국어', 6],
		['👍🏽', 2],
		['👨‍👩‍👧‍👦', 2],
		['🇳🇴🇳🇴', 4],
		['❤️', 2],
		['❤', 1],
		['1️⃣', 2],
		['שלום', 4],
		['ｆｕｌｌ', 8],
		['ﾊﾟ', 2],
	])('%s takes %i cells', (text, cells) => {
		expect(cellsOf(safeText(text))).toBe(cells);
		expect(stringWidth(safeText(text))).toBe(cells);
	});

	it('agrees with string-width on clusters put together at random', () => {
		const parts = [
			'a',
			'1',
			' ',
			'\u0301',
			'\ufe0f',
			'\u200d',
			'👍',
			'🏽',
			'🇳',
			'🇴',
			'漢',
			'ㅏ',
			'한',
			'\u1161',
			'❤',
			'👩',
			'क',
			'्',
			'ﾞ',
			'؀',
			'#',
			'\u20e3',
			'ป',
			'ำ',
			'é',
			'—',
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...parts), {maxLength: 12}), units => {
				const text = safeText(units.join(''));
				expect(cellsOf(text)).toBe(stringWidth(text));
			}),
			{numRuns: 2000},
		);
	});
});

describe('eachCluster', () => {
	it('tiles any text', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 40}), text => {
				let at = 0;
				eachCluster(safeText(text), 0, (start, end) => {
					expect(start).toBe(at);
					expect(end).toBeGreaterThan(start);
					at = end;
					return undefined;
				});
				expect(at).toBe(text.length);
			}),
		);
	});
});

describe('cutting and padding', () => {
	const text = fc.string({unit: 'grapheme', maxLength: 30}).map(safeText);
	const cells = fc.integer({min: 0, max: 40});

	it('is never wider than asked', () => {
		fc.assert(
			fc.property(text, cells, (words, most) => {
				const cut = cutToCells(words, most);
				expect(words.startsWith(cut)).toBe(true);
				expect(cellsOf(cut)).toBeLessThanOrEqual(most);
				expect(cellsOf(fitToCells(words, most))).toBeLessThanOrEqual(most);
				if (cellsOf(words) <= most) expect(fitToCells(words, most)).toBe(words);
			}),
		);
	});

	it('cuts between graphemes', () => {
		expect(cutToCells(safeText('漢字'), 3)).toBe('漢');
		expect(cutToCells(safeText('👍🏽!'), 2)).toBe('👍🏽');
		expect(fitToCells(safeText('a long title'), 7)).toBe('a long…');
		expect(fitToCells(safeText('a long title'), 0)).toBe('');
	});
});
