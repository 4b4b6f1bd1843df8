// Keeps V8's heap as a reader needs it. Its young part stays as small as it is when the texts are opened: while modules
// are loaded and texts come in, much survives for a moment, and V8 takes that as a reason to double this part again and
// again, up to 96 MB that it never gives back. What a frame leaves behind is cleared as quickly from two megabytes. And
// while nothing happens V8 does not look every eight seconds whether there is something to clear.

import {setFlagsFromString} from 'node:v8';

/** Ends the growth of the young heap and the looks at what may be cleared, for good. */
export function quietHeap(): void {
	setFlagsFromString('--semi-space-growth-factor=1');
	setFlagsFromString('--no-memory-reducer');
}
