// The order of files: by name as people count ("part 2" before "part 10"), without regard to case, the same on every
// machine and in every locale. Folders sort with the files beside them, by the names on their path. One pass without
// expressions, as a folder of 10,000 files is compared 130,000 times.

const SLASH = 0x2f;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Returns a negative number where path `a` comes before `b`, positive where after; 0 only for equal paths. */
export function compareNames(a: string, b: string): number {
	let i = 0;
	let j = 0;
	while (i < a.length && j < b.length) {
		const left = a.charCodeAt(i);
		const right = b.charCodeAt(j);
		if (isDigit(left) && isDigit(right)) {
			const leftEnd = endOfDigits(a, i);
			const rightEnd = endOfDigits(b, j);
			const order = compareDigits(a.slice(i, leftEnd), b.slice(j, rightEnd));
			if (order !== 0) return order;
			i = leftEnd;
			j = rightEnd;
		} else {
			if (left !== right) {
				// A name that ends comes first, so that a folder stands before "folder 2".
				if (left === SLASH) return -1;
				if (right === SLASH) return 1;
				const order = lower(left) - lower(right);
				if (order !== 0) return order;
			}
			i++;
			j++;
		}
	}
	return a.length - i - (b.length - j) || (a < b ? -1 : a > b ? 1 : 0);
}

function endOfDigits(name: string, from: number): number {
	let end = from;
	while (end < name.length && isDigit(name.charCodeAt(end))) end++;
	return end;
}

// Numbers of any length: without leading zeros the longer one is greater.
function compareDigits(a: string, b: string): number {
	if (a === b) return 0;
	const left = a.replace(/^0+(?=\d)/, '');
	const right = b.replace(/^0+(?=\d)/, '');
	return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}

function lower(code: number): number {
	if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
	const small = String.fromCharCode(code).toLowerCase();
	return small.length === 1 ? small.charCodeAt(0) : code;
}
