// Loaded before the program (`node --import`): notes each stretch in which its main thread let nothing else happen, with
// the time of the processor it took, so that a crowded machine is not counted. Writes them to $BUSY_FILE at the end.

import {writeFileSync} from 'node:fs';
import {isMainThread} from 'node:worker_threads';

/** ms between two looks. */
const EVERY = 5;
/** Shorter stretches (ms) are not noted. */
const SHORTEST = 15;

const file = process.env.BUSY_FILE;
if (isMainThread && file) {
	// Node 24 knows what one thread has used; before, all of them count.
	const used = (): number => {
		const {user, system} =
			(process as unknown as {threadCpuUsage?: () => NodeJS.CpuUsage}).threadCpuUsage?.() ?? process.cpuUsage();
		return (user + system) / 1000;
	};
	const stretches: {at: number; ms: number; wall: number}[] = [];
	let wall = performance.now();
	let cpu = used();
	setInterval(() => {
		const now = performance.now();
		const spent = used();
		if (spent - cpu > SHORTEST) stretches.push({at: Math.round(wall), ms: spent - cpu, wall: now - wall - EVERY});
		wall = now;
		cpu = spent;
	}, EVERY).unref();
	process.on('exit', () => writeFileSync(file, JSON.stringify(stretches)));
}
