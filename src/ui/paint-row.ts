// A row as one string with its styles: what a single <Text> shows, and what the first frame writes before Ink is there.

import type {Row} from '../app/frame.ts';
import {addressOf} from '../text/address.ts';
import type {Theme} from './theme.ts';

/** Words that lead to an address, once more only if it is one that may be followed. */
function linked(text: string, href: string): string {
	const address = addressOf(href);
	return address === null ? text : `\u001B]8;;${address}\u001B\\${text}\u001B]8;;\u001B\\`;
}

/** A joiner that a style parts from its letter: there is nothing to draw of it, and Ink leaves it out as well. */
const parted = /^\p{Default_Ignorable_Code_Point}+/u;

/** The row with SGR codes around each styled run; runs in one style are joined. */
export function paintRow(row: Row, theme: Theme): string {
	let out = '';
	let open = '';
	for (const part of row) {
		let text: string = part.text;
		if (text === '') continue;
		const codes = theme.open(part);
		if (codes !== open || out === '') {
			if (open !== '') out += '\u001B[0m';
			if (codes !== '') out += `\u001B[${codes}m`;
			open = codes;
			if (text.charCodeAt(0) > 0xac) text = text.replace(parted, '');
		}
		out += part.href !== undefined && theme.links ? linked(text, part.href) : text;
	}
	return open === '' ? out : `${out}\u001B[0m`;
}
