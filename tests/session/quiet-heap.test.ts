import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

// Keeps much alive for a moment, again and again, and prints how large the young part of the heap became.
const script = (held: boolean): string => `
	import {getHeapSpaceStatistics} from 'node:v8';
	import {quietHeap} from ${JSON.stringify(fileURLToPath(new URL('../../src/session/quiet-heap.ts', import.meta.url)))};
	if (${held}) quietHeap();
	for (let round = 0; round < 120; round++) {
		const some = [];
		for (let i = 0; i < 60_000; i++) some.push({i, round: [round]});
	}
	console.log(getHeapSpaceStatistics().find(space => space.space_name === 'new_space').space_size / 2 ** 20);
`;

function youngSize(held: boolean): number {
	const {stdout} = spawnSync(process.execPath, ['--input-type=module', '-e', script(held)], {encoding: 'utf8'});
	return Number(stdout);
}

test('the young part of the heap grows no further once it is held', () => {
	expect(youngSize(false)).toBeGreaterThan(40);
	// Two to four megabytes, and a page or two more where a collection is under way.
	expect(youngSize(true)).toBeLessThan(8);
});
