// A row as one string with its styles: what a single <Text> shows, and what the first frame writes before Ink is there.

import type {Row} from '../app/frame.ts';
import type {Theme} from './theme.ts';

/** The row with SGR codes around each styled run; runs in one style are joined. */
export function paintRow(row: Row, theme: Theme): string {
	let out = '';
	let open = '';
	for (const part of row) {
		if (part.text === '') continue;
		const codes = theme.open(part);
		if (codes !== open) {
			if (open !== '') out += '\u001B[0m';
			if (codes !== '') out += `\u001B[${codes}m`;
			open = codes;
		}
		out += part.text;
	}
	return open === '' ? out : `${out}\u001B[0m`;
}
