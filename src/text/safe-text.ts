// The one door between foreign text and the terminal: nothing that came from a file, a name, a query or an error is
// drawn unless it went through here. Each live or hiding character becomes a visible stand-in of as many UTF-16 units,
// so offsets hold from the file to the screen and back. What passes: letters, marks, emoji and the joiners they need.
// Decode entities before, not after. Line breaks: `safeText` shows them (callers split lines), `safeLines` keeps \n.

declare const safe: unique symbol;

/** Text that holds no live control, bidi or hiding character; only the functions of this file make it. */
export type SafeText = string & {readonly [safe]: true};

/** Marks that may stand on one base character; Tibetan and Vietnamese need at most six. */
const MOST_MARKS = 8;

/** Stand-in for what is hidden by nature: one unit, one cell, never itself unsafe. */
const HIDDEN = '\u2426';

// Cc controls, Cf format characters (bidi, joiners, tags, soft hyphen), Zl/Zp separators, lone surrogates, everything
// Unicode calls ignorable (fillers, variation selectors), non-characters, marks past the limit and marks without a base.
const UNSAFE = String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?<=\p{M}{${MOST_MARKS}})\p{M}|(?<![^\n])\p{M}`;

/** The three flags (England, Scotland, Wales) that are written with tag characters. */
const TAG_FLAG = String.raw`(?<=\u{1F3F4})(?:\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073}))\u{E007F}`;

/**
 * What may have to be judged: anything but these letters, digits and signs. Without it, the patterns below, which take some
 * milliseconds to be made and used for the first time, would be asked for by the first frame.
 */
const notPlain =
	/[^ -~\u00A0-\u00AC\u00AE-\u02FF\u0391-\u03A1\u03A3-\u0481\u2010-\u2027\u2030-\u205E\u20A0-\u20C0\u2190-\u2319\u2500-\u25FC]/;

/** Scripts in which joiners choose letter shapes; elsewhere a joiner only hides. */
const JOINING = String.raw`\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Mandaic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}`;

// Made when first needed.
let patterns: ReturnType<typeof makePatterns> | undefined;

function makePatterns() {
	return {
		isUnsafe: new RegExp(UNSAFE, 'u'),
		isUnsafeInLines: new RegExp(`(?!\\n)(?:${UNSAFE})`, 'u'),
		eachUnsafe: new RegExp(`${TAG_FLAG}|${UNSAFE}`, 'gu'),
		/** Number signs of Arabic, Kaithi and Syriac: format characters by class, but drawn, and so left alone. */
		isDrawnFormat: /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u,
		endsInJoining: new RegExp(`[${JOINING}]\\p{M}*$`, 'u'),
		startsJoining: new RegExp(`^[${JOINING}]`, 'u'),
		endsInPicture: /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?$/u,
		startsPicture: /^\p{Extended_Pictographic}/u,
		endsInEmoji: /(?![0-9#*])\p{Emoji}$/u,
		endsInKeycap: /[0-9#*]$/u,
	};
}

function judging(): NonNullable<typeof patterns> {
	patterns ??= makePatterns();
	return patterns;
}

/** Returns `text` made safe to draw, of the same length in UTF-16 units; line breaks are shown as ␊, tabs as a space. */
export function safeText(text: string): SafeText {
	return (notPlain.test(text) && judging().isUnsafe.test(text) ? standIns(text, false) : text) as SafeText;
}

/** Like `safeText`, but keeps `\n`, for text that is drawn as several lines. */
export function safeLines(text: string): SafeText {
	return (notPlain.test(text) && judging().isUnsafeInLines.test(text) ? standIns(text, true) : text) as SafeText;
}

/**
 * Returns serialised JSON in which every live or hiding character is a `\u` escape: it parses to exactly the same
 * value and can be printed on a terminal. Line breaks between tokens stay.
 */
export function jsonSafe(json: string): string {
	return json.replace(
		/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu,
		found => {
			let escaped = '';
			for (let i = 0; i < found.length; i++) escaped += `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`;
			return escaped;
		},
	);
}

// Left to right, judging each character by what already went out, so that making text safe twice changes nothing:
// a joiner whose letter was replaced is replaced with it.
function standIns(text: string, keepLines: boolean): string {
	const out: string[] = [];
	let done = 0;
	let before = '';
	for (const {0: found, index} of text.matchAll(judging().eachUnsafe)) {
		if (index > done) {
			out.push(text.slice(done, index));
			before = '';
		}
		// Only the last few units decide; a longer look back would make long runs quadratic.
		const tail = before || text.slice(Math.max(done, index - 24), index);
		const shown = standIn(found, tail, text, index + found.length, keepLines);
		out.push(shown);
		before = shown;
		done = index + found.length;
		if (shown === found) before = `${tail.slice(-24)}${shown}`;
	}
	out.push(text.slice(done));
	return out.join('');
}

function standIn(found: string, before: string, text: string, next: number, keepLines: boolean): string {
	const code = found.codePointAt(0) ?? 0;
	if (code === 0x0a) return keepLines ? found : '\u240A';
	if (code === 0x09) return ' ';
	if (code < 0x20) return String.fromCharCode(0x2400 + code);
	if (code === 0x7f) return '\u2421';
	if (code === 0x85 || code === 0x2028 || code === 0x2029) return '\u2424';
	if (code === 0xad) return '-';
	if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
	const {isDrawnFormat, endsInKeycap, endsInEmoji} = judging();
	if (isDrawnFormat.test(found)) return found;
	if (code === 0x200d || code === 0x200c) return keepsJoiner(code, before, text, next) ? found : HIDDEN;
	if (code === 0xfe0f || code === 0xfe0e) {
		const keycap = code === 0xfe0f && text.charCodeAt(next) === 0x20e3 && endsInKeycap.test(before);
		return keycap || endsInEmoji.test(before) ? found : HIDDEN;
	}
	if (code === 0xe0067 && found.length > 2) return found;
	return HIDDEN.repeat(found.length);
}

function keepsJoiner(code: number, before: string, text: string, next: number): boolean {
	const {endsInPicture, startsPicture, endsInJoining, startsJoining} = judging();
	const after = text.slice(next, next + 2);
	if (code === 0x200d && endsInPicture.test(before) && startsPicture.test(after)) return true;
	return endsInJoining.test(before) && (code === 0x200d || startsJoining.test(after));
}
