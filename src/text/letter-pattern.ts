// Patterns over classes of all of Unicode (`\p{L}`), which take from a tenth of a millisecond to two to be read: a dozen
// of them as long as all else that the first frame needs. Nearly every stretch of text that they are asked about is of
// Latin-1 letters and general punctuation, where a short class means the same; the long one is made when a text needs it.
// tests/text/letter-pattern.test.ts holds each pair of classes against the other, character by character.

/** What a class comes to among the characters of a plain text. */
const SHORT: Readonly<Record<string, string>> = {
	L: 'A-Za-zÀ-ÖØ-öø-ÿ',
	Lu: 'A-ZÀ-ÖØ-Þ',
	Ll: 'a-zß-öø-ÿ',
	N: '0-9',
	Nd: '0-9',
	// None.
	Lt: '',
	Lo: '',
	M: '',
};

/** A text in which the short classes mean the same: no ª, º, µ, no ², ³, ¹, no fractions, nothing of other scripts. */
const plain = /^[\0-©«-±´¶-¸»¿-ÿ\u2010-\u2027\u2030-\u205e€]*$/;

/** Whether the short classes mean the same in `text`. */
export function isPlainLatin(text: string): boolean {
	return plain.test(text);
}

/** The source of a pattern with short classes in place of the long ones. */
export function shortened(source: string): string {
	let out = '';
	let inClass = false;
	for (const [part] of source.matchAll(/\\p\{\w+\}|\\.|[^\\]/gs)) {
		if (part.startsWith('\\p')) {
			const short = SHORT[part.slice(3, -1)];
			if (short === undefined) throw new Error(`no short class for ${part}`);
			out += inClass ? short : `[${short}]`;
			continue;
		}
		if (part === '[') inClass = true;
		else if (part === ']') inClass = false;
		out += part;
	}
	return out;
}

/**
 * Returns what gives the pattern with this `source` (as in a pattern with the flag `u`, its classes spelt `\p{…}`) for a
 * text: the pattern itself, or for a plain text one that finds the same there. One pattern each, made when first needed.
 */
export function letterPattern(source: string, flags = ''): (text: string) => RegExp {
	let short: RegExp | undefined;
	let long: RegExp | undefined;
	return text => {
		if (isPlainLatin(text)) {
			short ??= new RegExp(shortened(source), flags);
			return short;
		}
		long ??= new RegExp(source, `${flags}u`);
		return long;
	};
}
