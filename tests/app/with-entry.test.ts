// A map with one entry more is what a copy with that entry is, and the maps before stay what they were.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {withEntry} from '../../src/app/with-entry.ts';

test('agrees with copies of a map, however many entries are set', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(200), fc.nat(9)), {minLength: 1, maxLength: 400}), entries => {
			let ours: ReadonlyMap<number, number> = new Map();
			const plain = new Map<number, number>();
			const kept: [ReadonlyMap<number, number>, Map<number, number>][] = [];
			for (const [i, [key, value]] of entries.entries()) {
				ours = withEntry(ours, key, value);
				plain.set(key, value);
				if (i % 50 === 0) kept.push([ours, new Map(plain)]);
			}
			kept.push([ours, plain]);
			for (const [map, expected] of kept) {
				expect([...map]).toEqual([...expected]);
				expect([...map.keys()]).toEqual([...expected.keys()]);
				expect([...map.values()]).toEqual([...expected.values()]);
				expect(map.size).toBe(expected.size);
				for (let key = 0; key <= 201; key++) {
					expect(map.get(key)).toBe(expected.get(key));
					expect(map.has(key)).toBe(expected.has(key));
				}
				const seen: [number, number][] = [];
				for (const [key, value] of map) seen.push([key, value]);
				const each: [number, number][] = [];
				map.forEach((value, key) => {
					each.push([key, value]);
				});
				expect(each).toEqual(seen);
			}
		}),
		{numRuns: 40},
	);
});

test('shares what did not change', () => {
	let map: ReadonlyMap<number, number> = new Map(Array.from({length: 10_000}, (_, i) => [i, i]));
	const base = map;
	let copied = 0;
	for (let i = 0; i < 640; i++) {
		const next = withEntry(map, i, -i);
		if (next instanceof Map) copied++;
		map = next;
	}
	expect(copied).toBeLessThan(12);
	expect(base.get(5)).toBe(5);
	expect(map.get(5)).toBe(-5);
});
