// `npm run soak [sessions]`: random sessions (2,000 of 200 keys unless told) over small corpora and sizes, each key
// followed by what must hold in every state and frame; then ten thousand keys more in one session, for memory. Says the
// seed of what failed. Not part of `check`.

import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import fc from 'fast-check';
import {prepareMarkdown} from '../../src/text/blocks.ts';
import {loadDrawBlock} from '../../src/ui/draw-block.ts';
import {allKeys, expectFrame, expectSettled, materials, seedMaterial, session} from '../app/made-sessions.ts';

const sessions = Number(process.argv[2] ?? 2000);
const KEYS = 200;
/** MB that may be left behind by 10,000 keys after as many. */
const MOST_GROWTH = 10;

await prepareMarkdown();
const draw = await loadDrawBlock();
const all = [...materials(), await seedMaterial()];
const size = fc.record({columns: fc.integer({min: 1, max: 220}), rows: fc.integer({min: 1, max: 70})});
const key = fc.constantFrom(...allKeys.filter(name => name !== 'q'));

// What the processor spent on a key: on a crowded machine the clock tells of others.
const spent = (): number => {
	const {user, system} = process.threadCpuUsage();
	return (user + system) / 1000;
};
const began = performance.now();
let pressed = 0;
let longest = {ms: 0, key: '', view: ''};
fc.assert(
	fc.property(
		fc.nat(all.length - 1),
		size,
		size,
		fc.array(key, {minLength: KEYS, maxLength: KEYS}),
		fc.boolean(),
		(which, first, second, keys, ascii) => {
			const material = all[which];
			if (!material) throw new Error('no such material');
			const store = session(material, first, {draw, ascii});
			for (const [i, name] of keys.entries()) {
				if (i === KEYS / 2) store.dispatch({type: 'resize', ...second});
				const at = spent();
				store.press([name]);
				const ms = spent() - at;
				if (ms > longest.ms) longest = {ms, key: name, view: store.state().place.view};
				pressed++;
				expectSettled(store.state());
				expectFrame(store.state());
			}
		},
	),
	{numRuns: sessions, endOnFailure: true},
);
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(`${sessions} sessions, ${pressed} keys, 0 throws, invariants hold; ${seconds} s`);
console.log(`longest key: ${longest.ms.toFixed(1)} ms (${longest.key} in ${longest.view})`);

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const used = (): number => {
	collect();
	return process.memoryUsage().heapUsed / 2 ** 20;
};
const last = all.at(-1);
if (!last) throw new Error('no material');
const store = session(last, {columns: 120, rows: 40}, {draw});
const press = (count: number): void => {
	for (let i = 0; i < count; i++) {
		const name = allKeys[(i * 7919) % allKeys.length] ?? 'j';
		if (name !== 'q') store.press([name]);
		expectFrame(store.state());
	}
};
press(10_000);
const before = used();
press(10_000);
const growth = used() - before;
console.log(`memory after 10,000 keys more: ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} MB`);
if (growth > MOST_GROWTH) {
	console.error(`more than ${MOST_GROWTH} MB`);
	process.exitCode = 1;
}
