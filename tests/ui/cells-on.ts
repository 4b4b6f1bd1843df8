// What stands in the cells of a terminal emulator, to compare two frames cell for cell.

import type {Terminal} from '@xterm/headless';

/** What stands in each cell and how it looks, row by row. */
export function cellsOn(terminal: Terminal): readonly string[] {
	const found: string[] = [];
	for (let y = 0; y < terminal.rows; y++) {
		const line = terminal.buffer.active.getLine(terminal.buffer.active.baseY + y);
		const cells = Array.from({length: terminal.cols}, (_, x) => {
			const cell = line?.getCell(x);
			if (!cell) return '';
			const chars = cell.getChars() || ' ';
			// A blank without a background or a line looks the same in every style.
			const looks = [cell.getBgColor(), cell.isInverse(), cell.isUnderline()];
			const more =
				chars === ' ' ? [] : [cell.getFgColor(), cell.isBold(), cell.isDim(), cell.isItalic(), cell.isStrikethrough()];
			return `${chars}${[...looks, ...more].join()}`;
		});
		found.push(cells.join('|'));
	}
	return found;
}
