// A number for a text, to tell files apart by their names. It is made without node:crypto, which takes 4 ms to be loaded
// while the first frame waits; nobody gains anything by two texts with the same number.

/** Returns 53 bits of the text as hexadecimal digits: cyrb53 by bryc (https://github.com/bryc/code, public domain). */
export function digestOf(text: string): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
