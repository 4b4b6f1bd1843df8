// How offsets get through a library that knows none. Before marked-terminal sees a block, every grapheme is replaced by
// one code point that no drawn text can hold any more, of the same width (planes 15–16 for one cell, planes 2–3 for
// two): it lays out these and never meets a foreign character. Its style functions put single control characters
// around what they style. Reading its answer back gives pieces: each code point the stretch of the article it stands
// for, everything else ours. Example: `**Éa**` → glyphs 0 and 1 → "\x01\u{F0000}\u{F0001}\x02" → one bold piece "Éa".

import type {Article} from '../text/article.ts';
import {eachCluster} from '../text/cells.ts';
import type {Look, Piece} from '../text/line.ts';
import {type SafeText, safeText} from '../text/safe-text.ts';
import type {Mapped} from './draw-source.ts';

const NARROW = 0xf0000;
const WIDE = 0x20000;
const LAST_WIDE = 0x3ffff;

/** More graphemes than this cannot be told apart by a code point. */
const MOST_GLYPHS = 131_000;

/** Styles that the library's style functions mark; each is a pair of control characters, which take no cell. */
export type Style = 'bold' | 'italic' | 'strike' | 'code';
const STYLES: readonly Style[] = ['bold', 'italic', 'strike', 'code'];

/** Returns `text` between the two control characters of `style`. */
export function styled(style: Style, text: string): string {
	const code = 2 * STYLES.indexOf(style) + 1;
	return `${String.fromCharCode(code)}${text}${String.fromCharCode(code + 1)}`;
}

/** What a glyph stands for: units `start..end` of the article, or (`end === start`) a `text` of ours before `start`. */
type Glyph = {readonly start: number; readonly end: number; readonly text: string; readonly frame: Frame};

/** What is known of a glyph's surroundings before it is drawn. */
export type Frame = {readonly href?: string; readonly note?: boolean; readonly entities?: boolean};

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w{1,30}));/y;

// Those that occur in news texts; a rarer one is shown as it is written.
const NAMED: ReadonlyMap<string, string> = new Map(
	Object.entries({
		amp: '&',
		lt: '<',
		gt: '>',
		quot: '"',
		apos: "'",
		nbsp: '\u00a0',
		ndash: '–',
		mdash: '—',
		hellip: '…',
		lsquo: '‘',
		rsquo: '’',
		sbquo: '‚',
		ldquo: '“',
		rdquo: '”',
		bdquo: '„',
		laquo: '«',
		raquo: '»',
		bull: '•',
		middot: '·',
		copy: '©',
		reg: '®',
		trade: '™',
		deg: '°',
		plusmn: '±',
		times: '×',
		frac12: '½',
		euro: '€',
		pound: '£',
		yen: '¥',
		cent: '¢',
		sect: '§',
		para: '¶',
		eacute: 'é',
		egrave: 'è',
		ecirc: 'ê',
		agrave: 'à',
		aacute: 'á',
		acirc: 'â',
		ccedil: 'ç',
		ntilde: 'ñ',
		ouml: 'ö',
		uuml: 'ü',
		auml: 'ä',
		Ouml: 'Ö',
		Uuml: 'Ü',
		Auml: 'Ä',
		szlig: 'ß',
		oslash: 'ø',
		aring: 'å',
	}),
);

/** Thrown where a block cannot be drawn with glyphs; it is then drawn plainly. */
export class Undrawable extends Error {}

/** The graphemes of one block, by number. */
export class Glyphs {
	readonly #article: Article;
	readonly #base: Look;
	readonly #glyphs: Glyph[] = [];
	readonly #looks = new Map<string, Look>();

	/** `base` is the look of what no style applies to. */
	constructor(article: Article, base: Look) {
		this.#article = article;
		this.#base = base;
	}

	/** Returns the code points that stand for `words`; line breaks in them become spaces, entities what they mean. */
	encode(words: Mapped, frame: Frame): string {
		const {text, at} = words;
		const codes: string[] = [];
		let skip = 0;
		eachCluster(text, 0, (start, end, cells) => {
			if (start < skip) return undefined;
			const offset = at[start] ?? -1;
			const decoded = frame.entities && text[start] === '&' ? this.#entity(text, start) : undefined;
			if (decoded && offset >= 0) {
				skip = start + decoded.length;
				if (decoded.text === '&') codes.push(this.#code({start: offset, end: offset + 1, text: '&', frame}, 1));
				else codes.push(this.ours(decoded.text, offset, frame));
			} else if (text[start] === '\n' || (isBlank(text[start]) && /^[ \t]*\n/.test(text.slice(start, start + 80)))) {
				// The spaces at a line's end and the break are one space.
				skip = start;
				while (isBlank(text[skip])) skip++;
				skip++;
				codes.push(this.ours(' ', offset, frame));
			} else {
				const verbatim = offset >= 0 && at[end - 1] === offset + end - start - 1;
				const cluster = text.slice(start, end);
				if (verbatim) codes.push(this.#code({start: offset, end: offset + end - start, text: cluster, frame}, cells));
				else codes.push(this.ours(cluster, offset, frame));
			}
			return undefined;
		});
		return codes.join('');
	}

	/** Returns the code points that stand for a text of ours (made safe here) before `offset`. */
	ours(text: string, offset: number, frame: Frame): string {
		const codes: string[] = [];
		const safe = safeText(text);
		const before = offset >= 0 ? offset : (this.#glyphs.at(-1)?.end ?? 0);
		eachCluster(safe, 0, (start, end, cells) => {
			codes.push(this.#code({start: before, end: before, text: safe.slice(start, end), frame}, cells));
			return undefined;
		});
		return codes.join('');
	}

	/**
	 * Returns the rows of pieces that `drawn` shows: verbatim pieces are slices of the article in text order. Throws
	 * `Undrawable` where the library lost, doubled or reordered anything.
	 */
	decode(drawn: string): readonly (readonly Piece[])[] {
		const rows: Piece[][] = [];
		const open = new Map<Style, number>();
		let last = -1;
		let end = 0;
		for (const line of drawn.split('\n')) {
			const row: Piece[] = [];
			for (const character of line) {
				const code = character.codePointAt(0) ?? 0;
				if (code <= 2 * STYLES.length && code > 0) {
					const style = STYLES[(code - 1) >> 1] as Style;
					open.set(style, (open.get(style) ?? 0) + (code % 2 === 1 ? 1 : -1));
					continue;
				}
				const number = code >= NARROW ? code - NARROW : code >= WIDE && code <= LAST_WIDE ? code - WIDE : -1;
				if (number < 0) {
					if (code < 0x20) throw new Undrawable('a control character of its own');
					append(row, {start: end, end, text: character as SafeText, look: this.#look(open, {})});
					continue;
				}
				const glyph = this.#glyphs[number];
				if (!glyph || number !== last + 1) throw new Undrawable('lost or reordered');
				last = number;
				if (glyph.text === '') continue;
				if (glyph.end > glyph.start && glyph.start < end) throw new Undrawable('out of order');
				end = Math.max(end, glyph.end);
				append(row, {...glyph, text: glyph.text as SafeText, look: this.#look(open, glyph.frame)});
			}
			rows.push(row);
		}
		if (last !== this.#glyphs.length - 1) throw new Undrawable('lost');
		return rows.map(row => this.#settled(row));
	}

	// Verbatim text is taken from the article once more, so that it is its slice whatever happened on the way.
	#settled(row: Piece[]): Piece[] {
		return row.map(({start, end, text, look}, index) => {
			if (end > start) {
				const slice = safeText(this.#article.text.slice(start, end));
				if (slice.length !== text.length) throw new Undrawable('not its slice');
				return {start, end, text: slice, look};
			}
			// What opens a row stands before the row's first words.
			const opens = row.slice(0, index).every(piece => piece.end === piece.start);
			const first = opens ? row.find(piece => piece.end > piece.start) : undefined;
			return {start: first?.start ?? start, end: first?.start ?? end, text, look};
		});
	}

	#entity(text: string, at: number): {text: string; length: number} | undefined {
		entity.lastIndex = at;
		const found = entity.exec(text);
		if (!found) return undefined;
		const [whole, decimal, hex, name] = found;
		if (name) {
			const named = NAMED.get(name);
			return named === undefined ? undefined : {text: named, length: whole.length};
		}
		const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
		return code > 0x10ffff ? undefined : {text: String.fromCodePoint(code || 0xfffd), length: whole.length};
	}

	#code(glyph: Glyph, cells: number): string {
		const number = this.#glyphs.length;
		if (number + cells >= MOST_GLYPHS) throw new Undrawable('too long');
		this.#glyphs.push(glyph);
		let codes = String.fromCodePoint((cells > 1 ? WIDE : NARROW) + number);
		// A cluster wider than two cells is followed by empty ones, so that tables line up.
		for (let i = 2; i < cells; i++) {
			this.#glyphs.push({start: glyph.end, end: glyph.end, text: '', frame: glyph.frame});
			codes += String.fromCodePoint(NARROW + number + i - 1);
		}
		return codes;
	}

	#look(open: ReadonlyMap<Style, number>, frame: Frame): Look {
		const on = STYLES.map(style => (open.get(style) ?? 0) > 0);
		const key = `${on.join()} ${frame.note ?? ''} ${frame.href ?? ''}`;
		let look = this.#looks.get(key);
		if (!look) {
			const [bold, italic, strike, code] = on;
			look = {
				role: frame.note ? 'note' : frame.href ? 'link' : code ? 'code' : this.#base.role,
				...(bold || this.#base.bold ? {bold: true} : {}),
				...(italic ? {italic: true} : {}),
				...(strike ? {strike: true} : {}),
				...(frame.href ? {href: frame.href} : {}),
			};
			this.#looks.set(key, look);
		}
		return look;
	}
}

function isBlank(unit: string | undefined): boolean {
	return unit === ' ' || unit === '\t';
}

// Joins a piece to the one before where both are one stretch of one look.
function append(row: Piece[], piece: Piece): void {
	const before = row.at(-1);
	const sameKind = before && before.end > before.start === piece.end > piece.start;
	if (before && sameKind && before.end === piece.start && before.look === piece.look) {
		row[row.length - 1] = {
			start: before.start,
			end: piece.end,
			text: (before.text + piece.text) as SafeText,
			look: piece.look,
		};
	} else row.push({start: piece.start, end: piece.end, text: piece.text, look: piece.look});
}
