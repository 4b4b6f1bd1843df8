// The order of files: by name as people count ("part 2" before "part 10"), the same on every machine and in every
// locale. Folders sort with the files beside them, by the names on their path.

const part = /\d+|\D+/g;

/** Returns a negative number where path `a` comes before `b`, positive where after; 0 only for equal paths. */
export function compareNames(a: string, b: string): number {
	const left = a.split('/');
	const right = b.split('/');
	for (let i = 0; i < Math.min(left.length, right.length); i++) {
		const order = compareParts(left[i] as string, right[i] as string);
		if (order !== 0) return order;
	}
	return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}

function compareParts(a: string, b: string): number {
	if (a === b) return 0;
	const left = a.toLowerCase().match(part) ?? [];
	const right = b.toLowerCase().match(part) ?? [];
	for (let i = 0; i < Math.min(left.length, right.length); i++) {
		const l = left[i] as string;
		const r = right[i] as string;
		if (l === r) continue;
		const digits = /^\d/.test(l) && /^\d/.test(r);
		if (!digits) return l < r ? -1 : 1;
		// Numbers of any length: without leading zeros the longer one is greater.
		const m = l.replace(/^0+(?=\d)/, '');
		const n = r.replace(/^0+(?=\d)/, '');
		if (m.length !== n.length) return m.length - n.length;
		if (m !== n) return m < n ? -1 : 1;
	}
	return left.length - right.length || (a < b ? -1 : 1);
}
