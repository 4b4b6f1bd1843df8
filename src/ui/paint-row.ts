// A row as one string with its styles: what a single <Text> shows, and what the first frame writes before Ink is there.

import type {Row} from '../app/frame.ts';
import {addressOf} from '../text/address.ts';
import type {Theme} from './theme.ts';

/** Words that lead to an address, once more only if it is one that may be followed. */
function linked(text: string, href: string): string {
	const address = addressOf(href);
	return address === null ? text : `\u001B]8;;${address}\u001B\\${text}\u001B]8;;\u001B\\`;
}

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
		out += part.href !== undefined && theme.links ? linked(part.text, part.href) : part.text;
	}
	return open === '' ? out : `${out}\u001B[0m`;
}
