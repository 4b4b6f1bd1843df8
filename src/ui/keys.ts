// Ink's key events as key names. Quick or held keys arrive as one event with several characters (`jjj`): they are
// split here, in one place, so that none is lost.

import type {Key} from 'ink';

/** Characters a paste may bring at once; more is cut. */
const LONGEST_RUN = 4096;

let graphemes: Intl.Segmenter | null = null;

/** The names of the keys in one event, in order: `j`, `K`, `enter`, `ctrl-d`, `pgdn`, `esc`; empty for none we know. */
export function keyNames(input: string, key: Key): readonly string[] {
	if (key.eventType === 'release') return [];
	const named = namedKey(key);
	if (named !== null) return [named];
	if (input === '' || isReply(input)) return [];
	if (key.ctrl) return [`ctrl-${input === ' ' ? 'space' : input.toLowerCase()}`];
	// Meta with a letter is what a terminal sends for Esc and a quick key after it.
	if (key.meta) return ['esc', ...split(input)];
	return split(input);
}

function namedKey(key: Key): string | null {
	if (key.upArrow) return 'up';
	if (key.downArrow) return 'down';
	if (key.leftArrow) return 'left';
	if (key.rightArrow) return 'right';
	if (key.pageDown) return 'pgdn';
	if (key.pageUp) return 'pgup';
	if (key.home) return 'home';
	if (key.end) return 'end';
	if (key.return) return 'enter';
	if (key.tab) return key.shift ? 'shift-tab' : 'tab';
	if (key.backspace || key.delete) return 'backspace';
	if (key.escape) return 'esc';
	return null;
}

/** What a terminal answers to a question nobody asked (OSC and DCS replies lose their ESC on the way through Ink). */
function isReply(input: string): boolean {
	return /^(?:\]\d+;|P[01][$+>!]|\[\??[\d;]*[cnRy]$)/.test(input);
}

function split(input: string): readonly string[] {
	if (input.length === 1) return [nameOf(input)];
	graphemes ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	const names: string[] = [];
	for (const {segment} of graphemes.segment(input.slice(0, LONGEST_RUN)))
		names.push(segment === '\r\n' ? 'enter' : nameOf(segment));
	return names;
}

function nameOf(character: string): string {
	const code = character.charCodeAt(0);
	if (character === ' ') return 'space';
	if (character === '\r' || character === '\n') return 'enter';
	if (character === '\t') return 'tab';
	if (code === 0x7f || code === 8) return 'backspace';
	if (code === 0x1b) return 'esc';
	if (code < 0x20) return `ctrl-${String.fromCharCode(code + 0x60)}`;
	return character;
}
