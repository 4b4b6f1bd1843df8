// Derived things are functions of the state, and the same state asks for them many times a frame: this remembers the
// latest answer. One slot is enough, because there is one state.

/** `derive`, computed again only when one of its arguments is another value than last time (`Object.is`). */
export function latest<A extends readonly unknown[], R>(derive: (...given: A) => R): (...given: A) => R {
	let last: {readonly given: A; readonly result: R} | null = null;
	return (...given) => {
		if (last && last.given.length === given.length && last.given.every((value, i) => Object.is(value, given[i])))
			return last.result;
		const result = derive(...given);
		last = {given, result};
		return result;
	};
}
