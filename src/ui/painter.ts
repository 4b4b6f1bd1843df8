// Draws what a key changed at once: the rows of the screen model that differ from those on the screen, as strings, in one
// write. Ink has the terminal (keys, modes, leaving and coming back, the first frame and each one after it was away) and
// its tree follows when the keys rest; what it then draws stands on the screen already and is left out. The two agree
// cell for cell (tests/ui/painter.test.tsx). Where anything goes wrong in here, Ink draws everything, as without it.

import {indicatorOf} from '../app/list-pane.ts';
import {screenOf} from '../app/screen.ts';
import type {State} from '../app/state.ts';
import type {Store} from '../app/store.ts';
import {paintedRows} from './early-frame.ts';
import {FRAME_BEGINS, FRAME_ENDS} from './guarded-stream.ts';
import type {Theme} from './theme.ts';

const ESC = '\u001B';
const HOME = `${ESC}[1;1H`;
const ERASE_ALL = `${ESC}[J`;
const ERASE_LINE = `${ESC}[2K`;
const HIDE = `${ESC}[?25l`;
const SHOW = `${ESC}[?25h`;
/** What a terminal thinks wider than we do is cut at the edge and moves no other row. */
const CUT_AT_EDGE = `${ESC}[?7l`;
const WRAP_AT_EDGE = `${ESC}[?7h`;
const ENTER = `${ESC}[?1049h`;
const LEAVE = `${ESC}[?1049l`;

/** ms without a change after which Ink's tree is brought up to date: longer than a held key takes to come again. */
const REST = 60;

/** A move of the cursor or an erasure between Ink's frames. */
const MOVES = new RegExp(`^(?:${ESC}\\[(?:[0-9]{0,4}[ABEG]|2?K|J|1;1H))+$`);

/** What stands on the screen. */
type Shown = {
	readonly columns: number;
	readonly rows: readonly string[];
	/** Column and row of the text cursor, from 0. */
	readonly cursor: {readonly x: number; readonly y: number} | null;
};

/** Draws frames of the store as Ink would. */
export type Painter = {
	/** The store as Ink's tree sees it: its state is that of the last rest. */
	readonly tree: Store;
	/** What of Ink's next write (a whole frame, or what stands between two) is to go out. */
	passing(text: string): string;
	/** Whatever stands on the screen is drawn over as a whole the next time. */
	forget(): void;
};

/**
 * The painter of a store: `write` puts a frame on the terminal, `gap` is the least time between two (ms). It draws from
 * the first change after Ink has drawn a frame on the alternate screen until Ink leaves that.
 */
export function painterOf(store: Store, theme: Theme, gap: number, write: (frame: string) => void): Painter {
	let handed: State | null = null;
	/** Ink is on the alternate screen and has drawn a frame there. */
	let ready = false;
	let entered = false;
	let broken = false;
	/** Null where it is not known. */
	let shown: Shown | null = null;
	/** Whether Ink's frames are older than what stands on the screen, or the same. */
	let ahead = false;
	let paintedAt = Number.NEGATIVE_INFINITY;
	let waiting: NodeJS.Timeout | null = null;
	let resting: NodeJS.Timeout | null = null;
	const listeners = new Set<() => void>();

	const hand = (): void => {
		if (!broken) {
			const state = store.state();
			if (state === handed) return;
			handed = state;
		}
		for (const listener of listeners) listener();
	};
	const paint = (): void => {
		waiting = null;
		if (!ready) return;
		try {
			const state = store.state();
			const screen = screenOf(state);
			const next = {
				columns: screen.columns,
				rows: paintedRows(screen, indicatorOf(state), theme),
				cursor: screen.cursor,
			};
			const frame = differenceOf(shown, next);
			shown = next;
			ahead = true;
			paintedAt = performance.now();
			if (frame !== '') write(`${FRAME_BEGINS}${CUT_AT_EDGE}${frame}${WRAP_AT_EDGE}${FRAME_ENDS}`);
		} catch {
			// Ink knows how to leave the screen and to say what was wrong.
			broken = true;
			ready = false;
			ahead = false;
			hand();
		}
	};
	const changed = (): void => {
		if (!ready) {
			hand();
			return;
		}
		const left = paintedAt + gap - performance.now();
		if (left <= 0) paint();
		else waiting ??= setTimeout(paint, left);
		if (resting) resting.refresh();
		else resting = setTimeout(hand, REST);
	};
	let stop = (): void => {};
	const rest = (): void => {
		stop();
		if (waiting) clearTimeout(waiting);
		if (resting) clearTimeout(resting);
		waiting = null;
		resting = null;
		ready = false;
	};
	return {
		tree: {
			...store,
			state() {
				if (broken) return store.state();
				handed ??= store.state();
				return handed;
			},
			subscribe(listener) {
				if (listeners.size === 0) stop = store.subscribe(changed);
				listeners.add(listener);
				return () => {
					listeners.delete(listener);
					if (listeners.size === 0) rest();
				};
			},
		},
		passing(text) {
			if (text.includes(LEAVE)) {
				entered = false;
				ready = false;
				ahead = false;
				shown = null;
				// Nobody draws now; when Ink comes back, it draws what is then.
				hand();
				return text;
			}
			if (text.includes(ENTER)) entered = true;
			if (ahead) return text.startsWith(FRAME_BEGINS) || MOVES.test(text) ? '' : text;
			if (entered && !broken && text.startsWith(FRAME_BEGINS)) ready = true;
			return text;
		},
		forget() {
			shown = null;
		},
	};
}

/** What makes of the one frame the other: the rows that differ, and the cursor; empty where nothing does. */
export function differenceOf(from: Shown | null, to: Shown): string {
	const old = from && from.columns === to.columns && from.rows.length === to.rows.length ? from : null;
	let out = '';
	let at = 0;
	for (const [y, row] of to.rows.entries()) {
		if (old && old.rows[y] === row) continue;
		out += `${out === '' ? HOME : ''}${'\n'.repeat(y - at)}${old ? ERASE_LINE : ''}${row}`;
		at = y;
	}
	const {cursor} = to;
	const stays = out === '' && old && cursor?.x === old.cursor?.x && cursor?.y === old.cursor?.y;
	if (stays) return '';
	if (!old) out = out.replace(HOME, HOME + ERASE_ALL);
	const there = cursor ? `${HOME}${'\n'.repeat(cursor.y)}${ESC}[${cursor.x + 1}G${SHOW}` : '';
	return `${old && !old.cursor ? '' : HIDE}${out}${there}`;
}
