// Ink's key events as key names. Quick or held keys arrive as one event with several characters (`jjj`): they are
// split here, in one place, so that none is lost. What a terminal answers to questions nobody asked is no key: Ink gives
// such an answer as a Meta key and the rest of it as if it had been typed, all in one turn of the event loop.

import type {Key} from 'ink';

/** Characters a paste may bring at once; more is cut. */
const LONGEST_RUN = 4096;

let graphemes: Intl.Segmenter | null = null;

/** What Meta with these begins is a string for a program (DCS, SOS, OSC, PM, APC), up to its terminator. */
const STRINGS = /^[PX\]^_]$/;
/** BEL, or what Meta with `\` comes to. */
const BELL = '\u0007';

/** Hears one event after another and tells `press` the keys in each, but for the answers of terminals. */
export function keyListener(press: (keys: readonly string[]) => void): (input: string, key: Key) => void {
	let begun: string | null = null;
	let within = false;
	// An answer comes in one read: what has not gone on by the next turn was a key.
	const settle = (): void => {
		const key = begun;
		begun = null;
		within = false;
		if (key !== null) press(['esc', key]);
	};
	return (input, key) => {
		if (begun === null && !within) {
			if (!key.meta || key.ctrl || !STRINGS.test(input)) return press(keyNames(input, key));
			begun = input;
			setImmediate(settle);
			return;
		}
		begun = null;
		within = true;
		const end = key.meta && input === '\\' ? 0 : input.indexOf(BELL);
		if (end < 0) return;
		within = false;
		press(split(input.slice(end + 1)));
	};
}

/** The names of the keys in one event, in order: `j`, `K`, `enter`, `ctrl-d`, `pgdn`, `esc`; empty for none we know. */
function keyNames(input: string, key: Key): readonly string[] {
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
