// A frame in ASCII, for terminals that have nothing else: our borders and signs, and the quotation marks and dashes of
// the texts, each as the ASCII character that does its work, in as many cells. Letters of other alphabets stay what they
// are: nothing could stand for them.

import {type SafeText, safeText} from '../text/safe-text.ts';
import {whenAsked} from '../text/when-asked.ts';
import type {Pane, Row, Screen} from './frame.ts';

/** What stands for each sign; every pair takes one cell on both sides. */
const STAND_INS = whenAsked(
	(): ReadonlyMap<string, string> =>
		new Map(
			Object.entries({
				'-': '─━┄┈╌–—‐‑‒―−·',
				'|': '│┃┆┊╎▏▎▍▌▐▕¦',
				'+': '┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┠┨┯┷╪╞╡⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
				'>': '▸▶►›»→❯',
				'<': '◂◀‹«←',
				'*': '▪■●•◦★☆◆◇✓✔†‡',
				v: '↓▾▼',
				'^': '↑▴▲',
				'"': '“”„‟″',
				"'": '‘’‚‛′',
				'~': '…⋯≈',
				x: '×',
				'#': '█▉▊▋▓▒░≠',
				'?': '▯␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟␠␡␢␣␤␥␦',
				' ': '\u00A0\u2002\u2003\u2007\u2009\u200A\u202F',
				0: '⓪',
				1: '①',
				2: '②',
				3: '③',
				4: '④',
				5: '⑤',
				6: '⑥',
				7: '⑦',
				8: '⑧',
				9: '⑨',
			}).flatMap(([ascii, signs]) => [...signs].map((sign): [string, string] => [sign, ascii])),
		),
);

const foreign = /[^ -~]/;
const eachForeign = /[^ -~]/gu;

/** Returns `text` with our signs as ASCII; of the same width. What stands for a sign is never a live character. */
export function inAscii(text: SafeText): SafeText {
	return text.replace(eachForeign, sign => STAND_INS().get(sign) ?? sign) as SafeText;
}

/** Returns the frame with our signs as ASCII; every row as wide as it was. */
export function asciiScreen(screen: Screen): Screen {
	const {header, footer, panes, separator} = screen;
	return {
		...screen,
		header: header && asciiRow(header),
		footer: footer && asciiRow(footer),
		panes: panes.map(asciiPane),
		separator: {title: inAscii(safeText(separator.title)), body: inAscii(safeText(separator.body))},
	};
}

function asciiRow(row: Row): Row {
	return row.map(part => (foreign.test(part.text) ? {...part, text: inAscii(part.text)} : part));
}

function asciiPane(pane: Pane): Pane {
	const title = asciiRow(pane.title);
	if (pane.kind === 'text') return {...pane, title, rows: pane.rows.map(asciiRow)};
	const items = pane.items.map(item => ({...item, rows: item.rows.map(asciiRow)}));
	return {...pane, title, head: pane.head.map(asciiRow), items, tail: pane.tail.map(asciiRow)};
}
