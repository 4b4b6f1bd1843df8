// A pattern with short classes must find in a plain text what the one with Unicode's classes finds there.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isPlainLatin, letterPattern, shortened} from '../../src/text/letter-pattern.ts';

const plainCharacters = Array.from({length: 65536}, (_, unit) => String.fromCharCode(unit)).filter(isPlainLatin);

test.each([
	'L',
	'Lu',
	'Ll',
	'Lt',
	'Lo',
	'N',
	'Nd',
	'M',
])('each plain character is in the short %s or in neither', name => {
	for (const source of [`^\\p{${name}}$`, `^[\\p{${name}}_]$`, `^[^\\p{${name}}_]$`]) {
		const long = new RegExp(source, 'u');
		const short = new RegExp(shortened(source));
		expect(plainCharacters.filter(character => long.test(character) !== short.test(character))).toEqual([]);
	}
});

test('letters, signs and dashes of western texts are plain; other scripts, pairs and marks are not', () => {
	expect(plainCharacters.length).toBeGreaterThan(300);
	for (const text of ['', 'naïve – “é” … £5 ½', 'Zelenskyy’s 3.5 %'])
		expect(isPlainLatin(text)).toBe(!text.includes('½'));
	for (const text of ['Ł', 'ﬁ', 'Ж', '中', '😀', 'e\u0301', '²', '\ud800']) expect(isPlainLatin(text)).toBe(false);
});

const sources = [
	String.raw`(?<![\p{L}\p{N}'’.@/_-])([IA])(\p{Ll}+(?:['’]\p{Ll}{1,2})?)(?![\p{L}\p{N}_@/'’-]|\.\p{L})`,
	String.raw`^(?:\p{Lu}[\p{Lu}\s.,'’]{2,30}(?:,\s*\p{L}[\p{L}.\s]{1,20})?\s*(?:\([^)]{2,30}\))?\s*)?[—–-]+\s+`,
	String.raw`^[\p{Lu}\d\s'’.&]{5,}(?:\s[-–—|•]\s|,\s)|\s\|\s`,
	String.raw`([\p{L}\p{M}.’'-]+)\.["'”’»)\]]*$`,
	String.raw`^["'“‘«¿¡]?[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]`,
	String.raw`^[^\p{L}]*[\p{Lu}\p{Lt}]`,
];

test.each(sources)('%s finds the same in any text', source => {
	const pattern = letterPattern(source, 'g');
	const long = new RegExp(source, 'gu');
	const unit = fc.oneof(
		fc.constantFrom(..."IAaBbz .,-–—’'“”|&()9éÀÿß\n"),
		fc.constantFrom('Ж', 'ǅ', '中', '😀', 'ª', '²', '\u0301', 'İ'),
	);
	fc.assert(
		fc.property(fc.string({unit, maxLength: 60}), text => {
			const found = (by: RegExp) => [...text.matchAll(by)].map(match => [match.index, ...match]);
			expect(found(pattern(text))).toEqual(found(long));
		}),
	);
});

test('a class that has no short form is told at once', () => {
	expect(() => letterPattern(String.raw`\p{Han}`)('x')).toThrow('no short class');
	expect(shortened(String.raw`[\p{L}\]]\p{N}\\p`)).toBe(String.raw`[A-Za-zÀ-ÖØ-öø-ÿ\]][0-9]\\p`);
});
