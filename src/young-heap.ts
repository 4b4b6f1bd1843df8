// Keeps the young part of V8's heap as large as the reader needs and no larger. While texts come in, much survives for a
// moment, and V8 takes that as a reason to double this part again and again, up to 96 MB that it never gives back; every
// frame then runs through all of it. What one frame leaves behind is cleared as quickly from a few megabytes.

import {getHeapSpaceStatistics, setFlagsFromString} from 'node:v8';

/** Bytes of both halves from which there is no more growth: a dozen frames. */
const ENOUGH = 4 * 1024 * 1024;

/** Ends the growth once there is enough; true from then on. To be called now and then: a call takes some µs. */
export function isYoungHeapHeld(): boolean {
	const young = getHeapSpaceStatistics().find(space => space.space_name === 'new_space');
	if (young && young.space_size < ENOUGH) return false;
	setFlagsFromString('--semi-space-growth-factor=1');
	return true;
}
