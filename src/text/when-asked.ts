// Values that are made when they are first asked for: patterns over classes of all of Unicode take from a tenth of a
// millisecond to two to be read, a dozen of them as long as all else that the first frame needs.

/** Returns what gives the value that `make` makes: made at the first call, the same at every other. */
export function whenAsked<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}
