// How many terminal cells safe text takes, grapheme by grapheme, and cutting and padding by cells. The rules are those
// of string-width (which Ink measures with), without its cost at start: nothing is imported, the segmenter is made when
// the first cluster asks for it, and plain letters never do. A test holds both together over all of Unicode.
// Clusters on which terminals disagree get the width of their first rule below, everywhere the same. What is asked for
// is a limit: cut text is never wider. Making text safe is left to safe-text.ts.

import type {SafeText} from './safe-text.ts';

/** Where to find a grapheme cluster: units `start..end` of the text, `cells` wide. Return `false` to stop. */
type Visit = (start: number, end: number, cells: number) => boolean | undefined;

// Characters that are a cluster by themselves unless one that is not in these ranges follows: first and last, in pairs.
const NARROW = [
	0x20, 0x7e, 0xa0, 0xac, 0xae, 0x2ff, 0x370, 0x377, 0x37a, 0x37f, 0x384, 0x38a, 0x38e, 0x3a1, 0x3a3, 0x482, 0x48a,
	0x52f, 0x531, 0x556, 0x561, 0x586, 0x5d0, 0x5ea, 0x620, 0x64a, 0x671, 0x6d3, 0x1e00, 0x1f15, 0x2010, 0x2027, 0x2030,
	0x205e, 0x20a0, 0x20c0, 0x2100, 0x218b, 0x2190, 0x2319, 0x2400, 0x2426, 0x2460, 0x2473, 0x2500, 0x25fc, 0x25ff,
	0x2613,
];
const WIDE = [
	0x3001, 0x3029, 0x3041, 0x3096, 0x30a0, 0x30ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3, 0xff01, 0xff60,
];

// 0 where the segmenter has to judge, else the cells of the character.
const SIMPLE = new Uint8Array(0x1_00_00);
for (let i = 0; i < NARROW.length; i += 2) SIMPLE.fill(1, NARROW[i], (NARROW[i + 1] ?? 0) + 1);
for (let i = 0; i < WIDE.length; i += 2) SIMPLE.fill(2, WIDE[i], (WIDE[i + 1] ?? 0) + 1);

// East Asian Width W and F (Unicode 17) that are not Emoji_Presentation, first and last in pairs.
const EAST_ASIAN_WIDE = [
	0x1100, 0x115f, 0x2329, 0x232a, 0x2630, 0x2637, 0x268a, 0x268f, 0x2e80, 0x2e99, 0x2e9b, 0x2ef3, 0x2f00, 0x2fd5,
	0x2ff0, 0x303e, 0x3041, 0x3096, 0x3099, 0x30ff, 0x3105, 0x312f, 0x3131, 0x318e, 0x3190, 0x31e5, 0x31ef, 0x321e,
	0x3220, 0x3247, 0x3250, 0xa48c, 0xa490, 0xa4c6, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19,
	0xfe30, 0xfe52, 0xfe54, 0xfe66, 0xfe68, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x16fe4, 0x16ff0, 0x16ff6,
	0x17000, 0x18cda, 0x18cff, 0x18d20, 0x18d80, 0x18df2, 0x18e00, 0x19191, 0x191a0, 0x191d2, 0x1aff0, 0x1aff3, 0x1aff5,
	0x1affb, 0x1affd, 0x1affe, 0x1b000, 0x1b128, 0x1b132, 0x1b132, 0x1b150, 0x1b152, 0x1b155, 0x1b155, 0x1b164, 0x1b168,
	0x1b170, 0x1b2fb, 0x1d300, 0x1d356, 0x1d360, 0x1d376, 0x1f1ae, 0x1f1ae, 0x1f200, 0x1f202, 0x1f210, 0x1f23b, 0x1f240,
	0x1f248, 0x1f260, 0x1f265, 0x1f6d9, 0x1f6d9, 0x1f7da, 0x1f7da, 0x1fa8b, 0x1fac6, 0x1facc, 0x1fadd, 0x1faeb, 0x1faeb,
	0x1faf9, 0x1fafa, 0x20000, 0x2fffd, 0x30000, 0x3fffd,
];

const DRAWN_FORMAT = String.raw`\u{600}-\u{605}\u{6DD}\u{890}\u{891}\u{8E2}\u{110BD}\u{110CD}`;

// Made when first needed: the segmenter costs 8 ms once, and most articles never ask.
let rules: ReturnType<typeof makeRules> | undefined;

function makeRules() {
	return {
		segmenter: new Intl.Segmenter('en', {granularity: 'grapheme'}),
		drawnFormat: new RegExp(`^[${DRAWN_FORMAT}]+`, 'v'),
		visible: new RegExp(
			String.raw`[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Enclosing_Mark}\p{Nonspacing_Mark}[\p{Format}--[${DRAWN_FORMAT}]]]`,
			'v',
		),
		emoji: /^(?:\p{RGI_Emoji}|\p{Regional_Indicator}{1,2}|[\d#*]\u{FE0F})/v,
		textStyle: /^[\p{Emoji_Presentation}--[\u{10000}-\u{10FFFF}]]\u{FE0E}/v,
		joined: /\u{200D}\p{Extended_Pictographic}/v,
		wideEmoji: /^[\p{Emoji_Presentation}--\p{Regional_Indicator}]/v,
		strayModifier: /(?<![\p{Emoji_Modifier_Base}\u{200D}])\p{Emoji_Modifier}/gv,
	};
}

/** Returns how many cells `text` takes if it is made of plain characters, each a cluster by itself; else -1. */
export function plainCells(text: string): number {
	let cells = 0;
	for (let i = 0; i < text.length; i++) {
		const width = SIMPLE[text.charCodeAt(i)];
		if (!width) return -1;
		cells += width;
	}
	return cells;
}

/** Returns how many cells `text` takes on one row. */
export function cellsOf(text: string): number {
	let cells = 0;
	// Plain characters up to the first that is none are clusters by themselves, but for the last of them.
	let plain = 0;
	while (plain < text.length && SIMPLE[text.charCodeAt(plain)]) plain++;
	const from = plain === text.length ? plain : Math.max(0, plain - 1);
	for (let i = 0; i < from; i++) cells += SIMPLE[text.charCodeAt(i)] ?? 0;
	if (from === text.length) return cells;
	eachCluster(text, from, (_start, _end, width) => {
		cells += width;
		return undefined;
	});
	return cells;
}

/** Returns the longest beginning of `text`, in whole graphemes, that takes at most `cells` cells. */
export function cutToCells(text: SafeText, cells: number): SafeText {
	let left = cells;
	let cut = 0;
	eachCluster(text, 0, (_start, end, width) => {
		if (width > left) return false;
		left -= width;
		cut = end;
		return undefined;
	});
	return (cut === text.length ? text : text.slice(0, cut)) as SafeText;
}

/** Returns `text` in at most `cells` cells, its end replaced by `…` where it had to be cut. */
export function fitToCells(text: SafeText, cells: number): SafeText {
	if (cellsOf(text) <= cells) return text;
	if (cells < 1) return '' as SafeText;
	return `${cutToCells(text, cells - 1).trimEnd()}…` as SafeText;
}

/**
 * Calls `visit` for each grapheme cluster of `text` from unit `from` (a cluster's start) on, in order, until it
 * returns `false`. Linear; plain letters cost one table look-up each.
 */
export function eachCluster(text: string, from: number, visit: Visit): void {
	const {length} = text;
	let i = from;
	while (i < length) {
		const cells = SIMPLE[text.charCodeAt(i)] ?? 0;
		if (cells && (i + 1 === length || SIMPLE[text.charCodeAt(i + 1)])) {
			if (visit(i, i + 1, cells) === false) return;
			i++;
			continue;
		}
		// The segmenter judges up to where two plain characters meet: there a cluster always ends.
		let end = i + 1;
		while (end < length && !(SIMPLE[text.charCodeAt(end - 1)] && SIMPLE[text.charCodeAt(end)])) end++;
		rules ??= makeRules();
		for (const {segment, index} of rules.segmenter.segment(text.slice(i, end))) {
			if (visit(i + index, i + index + segment.length, clusterCells(segment)) === false) return;
		}
		i = end;
	}
}

// The rules of string-width 9, in its order: number signs over a wide letter, nothing visible, Hangul blocks by their
// first jamo, emoji as text, emoji, pictures joined by ZWJ, and else the sum of what is visible before a ZWJ.
function clusterCells(cluster: string): number {
	if (cluster.length === 1) {
		const simple = SIMPLE[cluster.charCodeAt(0)];
		if (simple) return simple;
	}
	rules ??= makeRules();
	const marks = rules.drawnFormat.exec(cluster);
	if (marks) {
		const rest = cluster.slice(marks[0].length);
		const cells = clusterCells(rest);
		return cells >= 2 && isWideGlyph(rest) ? cells : [...marks[0]].length + cells;
	}
	const from = cluster.search(rules.visible);
	if (from < 0) return 0;
	const first = cluster.codePointAt(0) ?? 0;
	if (isHangul(first)) return codePointCells(first) + 2 * strayModifiers(cluster, 1);
	const shown = cluster.slice(from);
	if (rules.textStyle.test(shown)) return 1;
	const emoji = rules.emoji.exec(shown);
	if (emoji) return 2 + 2 * strayModifiers(shown, emoji[0].length);
	const joined = rules.joined.exec(shown);
	if (joined) return 2 + 2 * strayModifiers(shown, joined.index + joined[0].length);
	let cells = 0;
	for (const character of shown) {
		if (character === '\u200d') break;
		if (rules.visible.test(character)) cells += codePointCells(character.codePointAt(0) ?? 0);
	}
	return cells;
}

function isWideGlyph(cluster: string): boolean {
	rules ??= makeRules();
	const shown = cluster.slice(Math.max(0, cluster.search(rules.visible)));
	return codePointCells(shown.codePointAt(0) ?? 0) === 2 || rules.emoji.test(shown) || rules.joined.test(shown);
}

function strayModifiers(text: string, from: number): number {
	if (from >= text.length) return 0;
	rules ??= makeRules();
	rules.strayModifier.lastIndex = from;
	let count = 0;
	while (rules.strayModifier.test(text)) count++;
	return count;
}

function isHangul(code: number): boolean {
	return (
		(code >= 0x1100 && code <= 0x11ff) ||
		(code >= 0xa960 && code <= 0xa97c) ||
		(code >= 0xac00 && code <= 0xd7a3) ||
		(code >= 0xd7b0 && code <= 0xd7c6) ||
		(code >= 0xd7cb && code <= 0xd7fb)
	);
}

function codePointCells(code: number): 1 | 2 {
	if (code < 0x1100) return 1;
	let low = 0;
	let high = EAST_ASIAN_WIDE.length / 2 - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		if (code < (EAST_ASIAN_WIDE[2 * middle] ?? 0)) high = middle - 1;
		else if (code > (EAST_ASIAN_WIDE[2 * middle + 1] ?? 0)) low = middle + 1;
		else return 2;
	}
	rules ??= makeRules();
	return rules.wideEmoji.test(String.fromCodePoint(code)) ? 2 : 1;
}
