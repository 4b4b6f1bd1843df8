import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {decode, prepareDetector} from '../../src/corpus/decode.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
	Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'utf-8') : Buffer.from(part))));

/** UTF-16 of `text` in the byte order asked for, without a mark. */
function wide(text: string, littleEndian: boolean): number[] {
	return [...text].flatMap(char =>
		[...Array(char.length).keys()].flatMap(i => {
			const code = char.charCodeAt(i);
			return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255];
		}),
	);
}

const sample = '“Naïve” café – 5 €… 世界 👩';
const russian = 'Совет проголосовал за новый причал во вторник вечером, сообщила мэр города.';
const cp1251 = [...russian].map(char => {
	const code = char.codePointAt(0) as number;
	return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
});
// "日本の首相は火曜日に新しい計画を発表した。" three times over, in Shift_JIS.
const shiftJis = [
	0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcc, 0x8e, 0xf1, 0x91, 0x8a, 0x82, 0xcd, 0x89, 0xce, 0x97, 0x6a, 0x93, 0xfa, 0x82,
	0xc9, 0x90, 0x56, 0x82, 0xb5, 0x82, 0xa2, 0x8c, 0x76, 0x89, 0xe6, 0x82, 0xf0, 0x94, 0xad, 0x95, 0x5c, 0x82, 0xb5,
	0x82, 0xbd, 0x81, 0x42,
];

describe('decode', () => {
	beforeAll(prepareDetector);

	const texts: readonly (readonly [string, Uint8Array, string, RegExp | undefined])[] = [
		['UTF-8', bytes(sample), sample, undefined],
		['UTF-8 with BOM', bytes([0xef, 0xbb, 0xbf], sample), sample, undefined],
		['a second BOM is text', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'x'), '\ufeffx', undefined],
		['UTF-16 LE with BOM', bytes([0xff, 0xfe], wide(sample, true)), sample, undefined],
		['UTF-16 BE with BOM', bytes([0xfe, 0xff], wide(sample, false)), sample, undefined],
		['UTF-16 LE without BOM', bytes(wide('The vote is over.', true)), 'The vote is over.', /UTF-16LE/],
		['UTF-16 BE without BOM', bytes(wide('The vote is over.', false)), 'The vote is over.', /UTF-16BE/],
		[
			'Windows-1252',
			bytes('He said ', [0x93], 'na', [0xef], 've', [0x94], ' for 5 ', [0x80], '.'),
			'He said “naïve” for 5 €.',
			/Windows-1252/,
		],
		['Latin-1', bytes('Caf', [0xe9], ' in M', [0xfc], 'nchen, a', [0xf1], 'o'), 'Café in München, año', /Windows-1252/],
		['Windows-1251', bytes(cp1251), russian, /windows-1251/i],
		[
			'Shift_JIS',
			bytes([...shiftJis, ...shiftJis, ...shiftJis]),
			'日本の首相は火曜日に新しい計画を発表した。'.repeat(3),
			/shift_jis/i,
		],
		['UTF-8 cut in a character', bytes(sample).subarray(0, -2), `${sample.slice(0, -2)}\ufffd`, /1 damaged character/],
		['a short text with a NUL', bytes('a\0b'), 'a\0b', undefined],
		['CRLF', bytes('a\r\nb\rc'), 'a\r\nb\rc', undefined],
		[
			'control characters',
			bytes('a\x1b[31mb\x00c and so on, as a text may hold one or two of them. '.padEnd(200, 'x')),
			'a\x1b[31mb\x00c and so on, as a text may hold one or two of them. '.padEnd(200, 'x'),
			undefined,
		],
	];
	it.each(texts)('reads %s', (_, input, text, note) => {
		const decoded = decode(input);
		expect(decoded).toMatchObject({text});
		const notes = 'notes' in decoded ? decoded.notes : [];
		if (note) expect(notes.join()).toMatch(note);
		else expect(notes).toEqual([]);
	});

	const none: readonly (readonly [string, Uint8Array, RegExp])[] = [
		['nothing', bytes(''), /empty/],
		['white space', bytes(' \n\t\n'), /empty/],
		['a BOM alone', bytes([0xef, 0xbb, 0xbf]), /empty/],
		['a UTF-16 BOM alone', bytes([0xff, 0xfe]), /empty/],
		['zeros', new Uint8Array(5000), /binary/],
		['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0]), /picture/],
		['a PDF', bytes('%PDF-1.7\nmore text follows'), /PDF/],
		['an archive', bytes('PK', [3, 4], 'x'), /archive/],
		['a program', bytes([0x7f], 'ELF', [2, 1, 1, 0]), /program/],
		['random bytes', Uint8Array.from({length: 4000}, (_, i) => (i * 7919) % 251), /binary/],
		['UTF-32', bytes([0xff, 0xfe, 0, 0], [65, 0, 0, 0]), /UTF-32/],
	];
	it.each(none)('says why %s is no text', (_, input, reason) => {
		expect(decode(input)).toEqual({problem: expect.stringMatching(reason)});
	});

	it('gives back every text that was written as UTF-8 or UTF-16', () => {
		const text = fc
			.string({unit: 'grapheme', minLength: 1})
			.map(words => `x${words.replace(/[\p{Cc}\ud800-\udfff]/gu, '')}`);
		fc.assert(
			fc.property(text, text => {
				expect(decode(bytes(text))).toEqual({text, notes: []});
				expect(decode(bytes([0xff, 0xfe], wide(text, true)))).toEqual({text, notes: []});
				expect(decode(bytes([0xfe, 0xff], wide(text, false)))).toEqual({text, notes: []});
			}),
		);
	});

	it('throws on no bytes whatever', () => {
		fc.assert(
			fc.property(fc.uint8Array({maxLength: 300}), input => {
				expect(Object.keys(decode(input))[0]).toMatch(/^(?:text|problem)$/);
			}),
			{numRuns: 1000},
		);
	});
});
