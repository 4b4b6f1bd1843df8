import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

// Keeps much alive for a moment, again and again, and prints how large the young part of the heap became.
const script = (how: 'free' | 'held' | 'searching'): string => `
	import {getHeapSpaceStatistics} from 'node:v8';
	import {makeRoomForSearch, quietHeap} from ${JSON.stringify(fileURLToPath(new URL('../../src/session/quiet-heap.ts', import.meta.url)))};
	if (${how !== 'free'}) quietHeap();
	const listeners = new Set();
	if (${how === 'searching'}) makeRoomForSearch({
		state: () => ({index: {}, search: {typing: true}}),
		subscribe: listener => { listeners.add(listener); return () => listeners.delete(listener); },
	});
	for (let round = 0; round < 120; round++) {
		for (const listener of listeners) listener();
		for (let portion = 0; portion < ${how === 'searching' ? 6 : 0}; portion++) {
			const some = [];
			for (let i = 0; i < 10_000; i++) some.push({i, round: [round]});
			for (const listener of listeners) listener();
		}
		const some = [];
		for (let i = 0; i < 60_000 && ${how !== 'searching'}; i++) some.push({i, round: [round]});
	}
	console.log(getHeapSpaceStatistics().find(space => space.space_name === 'new_space').space_size / 2 ** 20);
`;

function youngSize(how: 'free' | 'held' | 'searching'): number {
	const {stdout} = spawnSync(process.execPath, ['--input-type=module', '-e', script(how)], {encoding: 'utf8'});
	return Number(stdout);
}

test('the young part of the heap grows no further once it is held', () => {
	expect(youngSize('free')).toBeGreaterThan(40);
	// Two to four megabytes, and some pages more where a collection is under way: 9.5 was seen on a loaded machine.
	expect(youngSize('held')).toBeLessThan(16);
});

test('it grows once where a large index is searched, and no further', () => {
	const size = youngSize('searching');
	expect(size).toBeGreaterThanOrEqual(8);
	expect(size).toBeLessThan(24);
});
