// A pause in long work on the main thread, in which whatever waits is done: keys, signals, timers.

/** Resolves after a whole round of Node's loop. A first immediate still belongs to the round that is under way. */
export function nextTurn(): Promise<void> {
	return new Promise(resolve => setImmediate(() => setImmediate(resolve)));
}
