// Digests name files: the same text the same name, always; other texts other names.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {digestOf} from '../../src/saved/digest.ts';

test('is 14 hexadecimal digits, the same for the same text on every machine', () => {
	expect(digestOf('')).toBe('0bdcb81aee8d83');
	expect(digestOf('a')).toBe('1c2ba782c97901');
	fc.assert(fc.property(fc.string({unit: 'binary'}), text => /^[0-9a-f]{14}$/.test(digestOf(text))));
});

test('differs for texts that differ little', () => {
	const texts = Array.from({length: 20_000}, (_, i) => `/home/reader/texts/${i}`);
	expect(new Set(texts.map(digestOf)).size).toBe(texts.length);
});
