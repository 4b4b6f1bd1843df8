import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {buildIndex} from '../../src/search/build-index.ts';
import {find} from '../../src/search/find.ts';
import {fromBytes, toBytes} from '../../src/search/index-bytes.ts';
import {articleOf, articles} from './articles.ts';

const list = [
	articleOf('a', '[H2]Ports\n\nThe ferry left Norrby. “Never,” said Kovač.'),
	articleOf('b', 'Votes were counted in 漢字 and über.'),
];
const facts = {speakers: [{article: 'a', start: 35, end: 41, speaker: 'Kovač'}], aliases: [['Norrby', 'Norby']]};

describe('the index as bytes', () => {
	test('comes back as it was', () => {
		const index = buildIndex(list, facts);
		expect(fromBytes(toBytes(index), list)).toEqual(index);
		expect(fromBytes(toBytes(buildIndex([])), [])).toEqual(buildIndex([]));
	});

	test('of any texts comes back as it was, and is the same bytes each time', () => {
		fc.assert(
			fc.property(articles, some => {
				const index = buildIndex(some);
				const bytes = toBytes(index);
				expect(toBytes(buildIndex(some))).toEqual(bytes);
				expect(fromBytes(bytes, some)).toEqual(index);
			}),
			{numRuns: 30},
		);
	});

	test('answers alike from bytes that begin anywhere in a buffer', () => {
		const index = buildIndex(list, facts);
		const bytes = toBytes(index);
		const shifted = new Uint8Array(bytes.length + 3).subarray(3);
		shifted.set(bytes);
		const loaded = fromBytes(shifted, list);
		expect(loaded && find(loaded, 'norrby ferry')).toEqual(find(index, 'norrby ferry'));
	});

	test('is rejected with any byte changed', () => {
		const bytes = toBytes(buildIndex(list, facts));
		for (let at = 0; at < bytes.length; at++) {
			for (const bit of [1, 0x80]) {
				const damaged = bytes.slice();
				damaged[at] = (damaged[at] as number) ^ bit;
				expect(fromBytes(damaged, list), `byte ${at}`).toBeUndefined();
			}
		}
	});

	test('is rejected cut short, lengthened, empty or foreign', () => {
		const bytes = toBytes(buildIndex(list, facts));
		for (let length = 0; length < bytes.length; length++)
			expect(fromBytes(bytes.slice(0, length), list)).toBeUndefined();
		const longer = new Uint8Array(bytes.length + 4);
		longer.set(bytes);
		expect(fromBytes(longer, list)).toBeUndefined();
		fc.assert(
			fc.property(fc.uint8Array({maxLength: 400}), foreign => {
				expect(fromBytes(foreign, list)).toBeUndefined();
			}),
		);
	});

	test('is rejected for other texts', () => {
		const bytes = toBytes(buildIndex(list, facts));
		const [a, b] = list as [(typeof list)[0], (typeof list)[0]];
		expect(fromBytes(bytes, [b, a])).toBeUndefined();
		expect(fromBytes(bytes, [a])).toBeUndefined();
		expect(fromBytes(bytes, [a, {...b, text: b.text.replace('counted', 'courted')}])).toBeUndefined();
		expect(fromBytes(bytes, [a, {...b, id: 'c'}])).toBeUndefined();
	});
});
