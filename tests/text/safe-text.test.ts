import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {jsonSafe, safeLines, safeText} from '../../src/text/safe-text.ts';

// Everything a terminal obeys or a reader cannot see, but for the joiners and selectors that clusters need.
const live =
	/[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|\u115f|\u1160|[\u{e0100}-\u{e01ef}]/u;

// Dense with what matters: controls, joiners, marks, emoji, tags, joining scripts, surrogates cut apart.
const nasty = fc
	.array(
		fc.constantFrom(
			'a',
			'é',
			' ',
			'\n',
			'\r',
			'\t',
			'\x1b',
			'\x1b[31m',
			'\x1b]8;;x\x07',
			'\x00',
			'\x7f',
			'\x9b',
			'\u0085',
			'\u202e',
			'\u2066',
			'\u200b',
			'\u200c',
			'\u200d',
			'\u200e',
			'\ufe0f',
			'\ufe0e',
			'\ufeff',
			'\u2028',
			'\ufff9',
			'\u0301',
			'\u0301'.repeat(9),
			'\u20e3',
			'1',
			'#',
			'👩',
			'❤',
			'🏽',
			'🏴',
			'\u{e0067}',
			'\u{e007f}',
			'\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
			'🇺',
			'🇦',
			'م',
			'ی',
			'خ',
			'क',
			'्',
			'ष',
			'\ud83d',
			'\udc69',
			'\u034f',
			'\u00ad',
			'\u{e0100}',
			'\u3164',
			'世',
		),
		{maxLength: 30},
	)
	.map(parts => parts.join(''));

it('judges each character alone as it does where others have to be judged too', () => {
	for (let code = 0; code <= 0xffff; code++) {
		const character = String.fromCharCode(code);
		if (safeText(character) !== safeText(`${character}\u0001`).charAt(0))
			expect(code.toString(16)).toBe('judged alike');
	}
});

describe('safeText', () => {
	it('keeps the length, leaves nothing live, and changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.oneof(nasty, fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'})), text => {
				for (const make of [safeText, safeLines]) {
					const made = make(text);
					expect(made.length).toBe(text.length);
					expect(make(made)).toBe(made);
					const visible = make === safeLines ? made.replaceAll('\n', '') : made;
					expect(visible.replace(/(?<=\u{1F3F4})[\u{e0020}-\u{e007f}]+/u, '')).not.toMatch(live);
				}
			}),
			{numRuns: 2000},
		);
	});

	it('changes letters, marks and punctuation in no language', () => {
		const texts = [
			'“Naïve” – he said… 世界 한국어 ประเทศไทย',
			'הממשלה אמרה السلام عليكم',
			'می‌خواهم',
			'क्‍ष श्रीलंका ශ්‍රී',
			'Tiếng Việt ệ ế',
			'👩‍👩‍👧‍👦 👨🏽‍🚀 🏳️‍🌈 ✌️ ❤︎ 1️⃣ #️⃣ 🇺🇦 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
		];
		for (const text of texts) expect(safeText(text)).toBe(text);
	});

	const table: readonly (readonly [string, string, string])[] = [
		['an escape', 'a\x1b[2Jb', 'a␛[2Jb'],
		['a link with a title inside', '\x1b]8;;x\x1b]0;t\x07', '␛]8;;x␛]0;t␇'],
		['overstrike', 'good\b\b\b\bevil', 'good␈␈␈␈evil'],
		['line ends', 'a\r\nb', 'a␍␊b'],
		['a tab', 'a\tb', 'a b'],
		['delete', '\x7f', '␡'],
		['a C1 control', '\x9b31m', '␦31m'],
		['a bidi override', 'x\u202etxt', 'x␦txt'],
		['zero width between letters', 'pass\u200bword', 'pass␦word'],
		['a joiner between letters', 'a\u200db', 'a␦b'],
		['a selector after a letter', 'a\ufe0f', 'a␦'],
		['tag characters', 'x\u{e0041}', 'x␦␦'],
		['tags after a flag that is none', '🏴\u{e0041}', '🏴␦␦'],
		['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
		['a soft hyphen', 'co\u00adop', 'co-op'],
		['line and paragraph separators', 'a\u2028b\u2029c', 'a␤b␤c'],
		['interlinear annotation', '\ufff9x\ufffb', '␦x␦'],
		['a mark without a base', '\u0301x', '␦x'],
		['nine marks', `e${'\u0301'.repeat(9)}`, `e${'\u0301'.repeat(8)}␦`],
	];
	it.each(table)('shows %s', (_, text, shown) => expect(safeText(text)).toBe(shown));

	it('gives back the very same string where nothing is unsafe', () => {
		expect(safeLines('two\nlines')).toBe('two\nlines');
		expect(safeText('two\nlines')).toBe('two␊lines');
	});
});

describe('jsonSafe', () => {
	it('parses to the same value and holds nothing live', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(nasty, fc.string({unit: 'binary'}))), values => {
				const printed = jsonSafe(JSON.stringify({values}, null, '\t').replaceAll('\t', ' '));
				expect(JSON.parse(printed)).toEqual({values});
				expect(printed.replaceAll('\n', '')).not.toMatch(live);
				expect(printed).not.toMatch(/\u200c|\u200d|\ufe0e|\ufe0f/u);
			}),
		);
	});
});
