// Words compared letter by letter: their order, and how far apart they are. The same in every locale.

/** The order of two strings by their UTF-16 units, for sorting: negative where `a` comes first. */
export function byLetters(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** How many UTF-16 units are to be changed, added or left out to make one word the other (Levenshtein 1966), row by row. */
export function lettersApart(a: string, b: string): number {
	let row = Array.from({length: b.length + 1}, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(
				(row[j] as number) + 1,
				(next[j - 1] as number) + 1,
				(row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
			);
		row = next;
	}
	return row[b.length] as number;
}
