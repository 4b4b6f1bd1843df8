import fc from 'fast-check';
import {expect, test} from 'vitest';
import {RawWords} from '../../src/search/raw-words.ts';

test('a word has the number it was given first, wherever it stands, as a Map would have it', () => {
	fc.assert(
		fc.property(fc.array(fc.string({maxLength: 4, unit: 'binary'}), {maxLength: 2000, size: 'max'}), words => {
			const table = new RawWords();
			const twin = new Map<string, number>();
			const text = words.join(' ');
			let at = 0;
			for (const word of words) {
				const known = twin.get(word) ?? twin.size;
				twin.set(word, known);
				let asked: string | undefined;
				const number = table.number(text, at, at + word.length, given => {
					asked = given;
					return twin.size - 1;
				});
				expect(number).toBe(known);
				expect(asked ?? word).toBe(word);
				at += word.length + 1;
			}
		}),
	);
});
