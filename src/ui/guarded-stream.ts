// The one exit to the terminal: whatever is written, by us, by Ink or by what Ink is made of, keeps only the control
// functions that the interface itself uses; every other live byte becomes a visible stand-in of one cell. It judges each
// write by itself and knows nothing of frames. What is drawn was made safe before (text/safe-text.ts): this is for the
// day somebody forgets. It cannot tell a style of ours from a style in a text; the first layer can.

import type {Instead} from './show-early.ts';

/** ESC and the C1 control that begins the same functions. */
const ESC = '\u001B';

/**
 * What Ink and the painter write on a terminal, and no more: alternate screen, cursor on and off, frame begin and end,
 * bracketed paste, wrapping at the edge; styles; cursor up, down, to a column, home; erase what is below, erase a line.
 */
const AFTER_ESC = `\\[(?:\\?(?:1049|25|2026|2004|7)[hl]|[0-9;]{0,60}m|[0-9]{0,4}[ABEG]|J|2?K|1;1H)`;
const OURS = `${ESC}${AFTER_ESC}`;

/** C0 but for the line break, DEL, C1, line separators, and what reorders text. */
const LIVE = '[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]';

/** A link of ours begins with an address of the web or of mail, in ASCII without a blank, and ends with none. */
const LINK = `${ESC}\\]8;;(?:(?:https?://|mailto:)[!-~]{1,2048})?${ESC}\\\\`;

const oursOrLive = new RegExp(`${OURS}|${LIVE}`, 'g');
const oursWithLinks = new RegExp(`${OURS}|${LINK}|${LIVE}`, 'g');
/** A live byte that begins nothing of ours. Most frames hold none, and are told to be sound in one look. */
const anyOther = new RegExp(`(?!${ESC}${AFTER_ESC})${LIVE}`);

/**
 * Returns `data` without any control function but those of the interface; `blocked` hears of each that was left out.
 * `links`: whether the interface makes links.
 */
export function guarded(data: string, blocked?: (found: string) => void, links = false): string {
	if (!anyOther.test(data)) return data;
	return data.replace(links ? oursWithLinks : oursOrLive, found => {
		if (found.length > 1) return found;
		blocked?.(found);
		return standIn(found.charCodeAt(0));
	});
}

/** Control pictures where there are any, else the sign for a substituted character. */
function standIn(code: number): string {
	if (code < 0x20) return String.fromCharCode(0x2400 + code);
	return code === 0x7f ? '\u2421' : '\u2426';
}

/** What a fresh terminal has: frames unlocked, no bracketed paste, wrapping, plain style, primary screen, a cursor. */
const RESTORE = `${ESC}[?2026l${ESC}[?2004l${ESC}[?7h${ESC}[0m${ESC}[?1049l${ESC}[?25h`;

/** What Ink's frames begin with. */
export const FRAME_BEGINS = `${ESC}[?2026h`;
/** What Ink's frames end with. */
export const FRAME_ENDS = `${ESC}[?2026l`;

/** Writes of others while the stream is ours. */
type Write = (data: string) => void;

/** A terminal's stream, taken over: what goes through `stream` is guarded, what others write is held back. */
export type Taken<S> = {
	/** As the stream was, but for `write`. */
	readonly stream: S;
	/** Writes a frame of ours, guarded too. */
	draw(frame: string): void;
	/** Writes a control function of ours as it is. Throws where it is not the one function that may pass here. */
	send(sequence: string): void;
	/** Leaves the screen and every mode of the interface, whatever is on. Never throws. */
	restore(): void;
	/** Lets others write again. */
	release(): void;
};

/**
 * Takes `stream` over: `held` gets what anybody writes to it from now on by its own `write` (a dependency, `console`, a
 * worker), because a line between two frames would break the screen. `passing` is asked what of each frame, and of each
 * write between two, is to go out.
 */
export function takeStream<S extends NodeJS.WritableStream>(
	stream: S,
	held: Write,
	blocked?: (found: string) => void,
	instead?: Instead,
	links = false,
	passing: (text: string) => string = text => text,
): Taken<S> {
	const write = stream.write;
	const own = Object.getOwnPropertyDescriptor(stream, 'write');
	let awaited = instead;
	let begun = '';
	const through = (data: unknown, ...rest: unknown[]): boolean => {
		// A frame comes in three writes, one after the other, and goes out as one.
		let text = begun + textOf(data);
		begun = text.startsWith(FRAME_BEGINS) && !text.endsWith(FRAME_ENDS) && rest.length === 0 ? text : '';
		if (begun !== '') return true;
		const asked = text;
		text = guarded(passing(text), blocked, links);
		if (text === '' && asked !== '' && rest.length === 0) return true;
		if (awaited && text.includes(awaited.of)) {
			text = text.replace(awaited.of, awaited.put);
			awaited = undefined;
		}
		return Reflect.apply(write, stream, [text, ...rest]);
	};
	const holding = (data: unknown, encoding?: unknown, done?: unknown): boolean => {
		held(textOf(data));
		const callback = typeof encoding === 'function' ? encoding : done;
		if (typeof callback === 'function') queueMicrotask(() => callback());
		return true;
	};
	Object.defineProperty(stream, 'write', {value: holding, configurable: true, writable: true});
	const methods = new Map<PropertyKey, unknown>();
	const guard = new Proxy(stream, {
		get(target, name) {
			if (name === 'write') return through;
			const value: unknown = Reflect.get(target, name, target);
			if (typeof value !== 'function') return value;
			let bound = methods.get(name);
			if (!bound) {
				bound = value.bind(target);
				methods.set(name, bound);
			}
			return bound;
		},
	});
	return {
		stream: guard,
		draw(frame) {
			Reflect.apply(write, stream, [guarded(frame, blocked, links)]);
		},
		send(sequence) {
			if (!isClipboard(sequence)) throw new Error('only text for the clipboard may be sent to the terminal');
			Reflect.apply(write, stream, [sequence]);
		},
		restore() {
			try {
				Reflect.apply(write, stream, [RESTORE]);
			} catch {
				// There is no terminal any more.
			}
		},
		release() {
			if (own) Object.defineProperty(stream, 'write', own);
			else Reflect.deleteProperty(stream, 'write');
		},
	};
}

const clipboard = new RegExp(
	`^${ESC}\\]52;c;[A-Za-z0-9+/=]*\u0007(?:${ESC}Ptmux;${ESC}${ESC}\\]52;c;[A-Za-z0-9+/=]*\u0007${ESC}\\\\)?$`,
);
/** Device control strings and nothing else, of a size that GNU screen passes on. */
const passed = new RegExp(`^(?:${ESC}P(?:${ESC}\\])?[A-Za-z0-9+/=;]{0,600}\u0007?${ESC}\\\\)+$`);
const passing = new RegExp(`${ESC}P|${ESC}\\\\`, 'g');

/** Whether a sequence is OSC 52 with base64 and nothing else: plain, passed through tmux as well, or through screen. */
function isClipboard(sequence: string): boolean {
	return clipboard.test(passed.test(sequence) ? sequence.replace(passing, '') : sequence);
}

function textOf(data: unknown): string {
	if (typeof data === 'string') return data;
	return data instanceof Uint8Array ? new TextDecoder().decode(data) : String(data);
}
