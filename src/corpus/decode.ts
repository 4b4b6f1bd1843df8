// Bytes to text. UTF-8 with or without BOM, UTF-16 with BOM (or plainly without one), and else one of the old
// encodings, with a note: nothing is guessed silently. Files that are no text are told from those that are. The BOM is
// left off; nothing else changes, so offsets are offsets into the decoded file.

import type {analyse} from 'chardet';

/** What bytes came to: text with what the reader should know of how it was read, why it is none, or what is missing. */
export type Decoded =
	| {readonly text: string; readonly notes: readonly string[]}
	| {readonly problem: string}
	| {readonly needs: 'detector'};

type Analyse = typeof analyse;
let analyseBytes: Analyse | undefined;

/** Loads the encoding detector, which only texts that are not Unicode need. */
export async function prepareDetector(): Promise<void> {
	analyseBytes ??= (await import('chardet')).analyse;
}

/** Bytes looked at to tell text from what is none, and to guess an encoding. */
const SAMPLE = 8_192;
const GUESS_SAMPLE = 65_536;

/** Returns the text of `bytes`, or why there is none, or that the detector has to be prepared first. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
	if (bytes.length === 0) return {problem: 'is empty'};
	const [a, b, c, d] = bytes;
	if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return unicode(bytes.subarray(2), 'utf-16le', []);
	if (a === 0xfe && b === 0xff) return unicode(bytes.subarray(2), 'utf-16be', []);
	if (a === 0xff && b === 0xfe) return {problem: 'is UTF-32, which is not read'};
	if (a === 0xef && b === 0xbb && c === 0xbf) return decodeUtf8(bytes.subarray(3));
	const wide = wideWithoutMark(bytes);
	if (wide) return unicode(bytes, wide, [`read as ${wide.toUpperCase()} (no byte order mark)`]);
	const known = knownKind(bytes);
	if (known) return {problem: `is no text (${known})`};
	return isBinary(bytes, 0.1) ? binary : decodeUtf8(bytes);
}

function unicode(bytes: Uint8Array, encoding: string, notes: readonly string[]): Decoded {
	const text = new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes);
	return text.trim() === '' ? {problem: 'is empty'} : {text, notes};
}

function decodeUtf8(bytes: Uint8Array): Decoded {
	try {
		const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
		return text.trim() === '' ? {problem: 'is empty'} : {text, notes: []};
	} catch {
		return decodeDamaged(bytes) ?? decodeOld(bytes);
	}
}

// UTF-8 that was cut or holds a few foreign bytes: far more whole sequences than broken ones.
function decodeDamaged(bytes: Uint8Array): Decoded | undefined {
	const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
	let broken = 0;
	let whole = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 0xfffd) broken++;
		else if (code > 0x7f) whole++;
	}
	const cutAtEnd = broken === 1 && text.endsWith('\ufffd') && (bytes.at(-1) as number) >= 0xc2 && whole > 0;
	if (!cutAtEnd && whole < broken * 8) return undefined;
	return {text, notes: [`${broken} damaged ${broken === 1 ? 'character is' : 'characters are'} shown as \ufffd`]};
}

/** Encodings of languages with other letters, which fill a text with bytes above 127. */
const dense =
	/^(?:Shift_JIS|EUC-JP|EUC-KR|GB18030|Big5|ISO-2022-[A-Z]+|windows-125[13568]|KOI8-R|ISO-8859-[5678]|windows-874)$/i;
/** Encodings of languages in Latin letters other than the western ones. */
const sparse = /^(?:ISO-8859-[29]|windows-125[04])$/i;
/** A guess below this (of 100) is no better than Windows-1252. */
const LEAST_CONFIDENCE = 30;

function decodeOld(bytes: Uint8Array): Decoded {
	// What is no Unicode has to look the more like a text.
	if (isBinary(bytes, 0.03)) return binary;
	if (!analyseBytes) return {needs: 'detector'};
	const sample = bytes.subarray(0, GUESS_SAMPLE);
	let high = 0;
	for (const byte of sample) if (byte > 0x7f) high++;
	const wanted = high / sample.length > 0.15 ? dense : sparse;
	const western = /^(?:ISO-8859-1|windows-1252)$/i;
	const best = analyseBytes(sample).find(({name}) => wanted.test(name) || western.test(name));
	const guess = best && best.confidence >= LEAST_CONFIDENCE && !western.test(best.name) ? best.name : undefined;
	for (const encoding of guess ? [guess, 'windows-1252'] : ['windows-1252']) {
		try {
			const text = new TextDecoder(encoding, {fatal: true}).decode(bytes);
			if (text.trim() === '') return {problem: 'is empty'};
			return {text, notes: [`not UTF-8; read as ${encoding === 'windows-1252' ? 'Windows-1252' : encoding}`]};
		} catch {
			// A guess that does not decode was wrong.
		}
	}
	return {
		text: new TextDecoder('utf-8').decode(bytes),
		notes: ['in an unknown encoding; damaged characters are shown as \ufffd'],
	};
}

// UTF-16 of a western text has a zero in nearly every second byte.
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const length = Math.min(bytes.length, SAMPLE) & ~1;
	if (length < 8) return undefined;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	const half = length / 2;
	if (odd > half * 0.7 && even < half * 0.02) return 'utf-16le';
	if (even > half * 0.7 && odd < half * 0.02) return 'utf-16be';
	return undefined;
}

const magic: readonly (readonly [string, string])[] = [
	['%PDF-', 'a PDF'],
	['PK\x03\x04', 'an archive or an office document'],
	['\x89PNG', 'a picture'],
	['GIF8', 'a picture'],
	['\xff\xd8\xff', 'a picture'],
	['\x1f\x8b', 'compressed'],
	['BZh', 'compressed'],
	['\xfd7zXZ', 'compressed'],
	['7z\xbc\xaf', 'an archive'],
	['\x7fELF', 'a program'],
	['SQLite format 3', 'a database'],
	['{\\rtf', 'an RTF document'],
];

function knownKind(bytes: Uint8Array): string | undefined {
	const head = String.fromCharCode(...bytes.subarray(0, 16));
	return magic.find(([start]) => head.startsWith(start))?.[1];
}

const binary: Decoded = {problem: 'is no text (binary)'};

// A text may hold a stray NUL or terminal codes; it does not hold many. `share` is what is allowed of all bytes.
function isBinary(bytes: Uint8Array, share: number): boolean {
	const length = Math.min(bytes.length, SAMPLE);
	let zeros = 0;
	let controls = 0;
	for (let i = 0; i < length; i++) {
		const byte = bytes[i] as number;
		if (byte === 0) zeros++;
		// Tab, line ends, form feed, backspace, bell and escape occur in texts, be they hostile ones.
		else if (byte < 7 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
	}
	// A few in a short text are no proof.
	return zeros > 2 + length * 0.01 || controls + zeros > 4 + length * share;
}
