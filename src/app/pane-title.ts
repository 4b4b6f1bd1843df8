// The title row of a pane: what it shows, where in it one is, and whether it has the keys; never by colour alone.

import {type Row, rowCells, run, spread} from './frame.ts';

/** The title row, exactly `width` cells: `── Title ─────── 38 % ─`, with `▪` before a title that has the keys. */
export function paneTitle(title: string, right: string, focused: boolean, width: number): Row {
	const end: Row = right === '' ? [] : [run(` ${right} `, focused ? 'strong' : 'dim')];
	const start: Row = [run(focused ? '▪ ' : '  ', 'accent'), run(title, focused ? 'strong' : 'dim'), run(' ')];
	const free = width - rowCells(start) - rowCells(end) - 1;
	if (free < 0) return spread(start, [...end, run('─', 'rule')].slice(0, width > 12 ? 2 : 0), width);
	return [...start, run('─'.repeat(free), 'rule'), ...end, run('─', 'rule')];
}
