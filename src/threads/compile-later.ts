// What V8 makes fast code of while a story is told. Most of what a narrative runs, it runs a few hundred times: made fast,
// that never pays for its compiling, whose rooms are a third of all the memory that is used. What long stories run again
// and again becomes fast code all the same, a little later.

import {setFlagsFromString} from 'node:v8';

/** How often something is to run until it is made fast code, by flag of V8: its own figure, and ours. */
export const COUNTS: Readonly<Record<string, readonly [usual: number, later: number]>> = {
	'--invocation-count-for-maglev': [400, 40_000],
	'--invocation-count-for-maglev-osr': [100, 10_000],
	'--invocation-count-for-turbofan': [3000, 30_000],
};

/**
 * Has V8 wait longer in every thread (`later`), or as long as it does by itself. Sparkplug, which makes plain code of all
 * that runs a few times, waits too: without its rooms the seeds' points take 114.8 MB at most, with them 118.7.
 */
export function compileLater(later: boolean): void {
	setFlagsFromString(later ? '--no-sparkplug' : '--sparkplug');
	for (const [flag, [usual, longer]] of Object.entries(COUNTS)) setFlagsFromString(`${flag}=${later ? longer : usual}`);
}
