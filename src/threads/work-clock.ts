// How long a worker has been at it, by the time of the processor: on a crowded machine, or one that slept, it must not be
// taken for hung when it was only kept waiting. Where Node cannot tell (before 24.6), by how long we ourselves have been
// running meanwhile.

import type {Worker} from 'node:worker_threads';

/** ms between two looks. */
const LOOK = 250;
/** A worker that gets less than this share of a processor is waiting for something that will not come. */
const LEAST_SHARE = 0.1;

type Usage = () => Promise<{readonly user: number; readonly system: number}>;

/** Tells how long a worker has worked. */
export type WorkClock = {
	/** ms that the worker has worked. */
	ms(): number;
	stop(): void;
};

/** A clock for `worker` (null: nothing is known of it), which calls `look` from time to time. */
export function workClock(worker: Worker | null, look: () => void): WorkClock {
	let lived = 0;
	let used: number | null = null;
	const timer = setInterval(() => {
		// One look counts as one, however long it was not its turn.
		lived += LOOK;
		(worker as {cpuUsage?: Usage} | null)?.cpuUsage?.().then(
			({user, system}) => {
				used = (user + system) / 1000;
			},
			() => {},
		);
		look();
	}, LOOK).unref();
	return {
		ms: () => (used === null ? lived : Math.max(used, lived * LEAST_SHARE)),
		stop: () => clearInterval(timer),
	};
}
