// The manual page in roff (man(7)), from the tables of the command line and of the keys.

import {commands, options} from './command-line.ts';

/** Keys of one group, each with what it does, as the interface's help has them. */
export type ManKeys = readonly {readonly group: string; readonly keys: readonly (readonly [string, string])[]}[];

/** Returns the manual page of a version of the program. */
export function manPage(version: string, keys: ManKeys): string {
	const lines: string[] = [
		`.TH BRIEFING 1 "" "briefing ${text(version)}" "User Commands"`,
		'.SH NAME',
		'briefing \\- read several accounts of one story side by side',
		'.SH SYNOPSIS',
		...Object.entries(commands).flatMap(([name, row], i) => [
			...(i > 0 ? ['.br'] : []),
			`.B briefing${name === 'open' ? '' : ` ${name}`}`,
			...(row.arguments === '' ? [] : [text(row.arguments)]),
		]),
		'.SH DESCRIPTION',
		'What the independent accounts of a story agree on, who said what, where they differ, and what only one of them',
		'reports, in the words of the sources. PATH is a file or a folder, or \\- for standard input; without PATH the',
		'sample story is opened. Nothing is fetched, nothing is written to the texts.',
		'.SH COMMANDS',
		...Object.entries(commands).flatMap(([name, row]) => [
			'.TP',
			`.B ${text(`briefing${name === 'open' ? '' : ` ${name}`} ${row.arguments}`.trim())}`,
			text(row.help),
		]),
		'.SH OPTIONS',
		...Object.entries(options).flatMap(([name, {short, value, of, help}]) => [
			'.TP',
			`.B ${text(`${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`)}`,
			text(help + (of.includes('any') || of.includes('open') ? '' : ` (${of.join(', ')})`)),
		]),
		'.SH KEYS',
		...keys.flatMap(({group, keys}) => [
			`.SS ${text(group)}`,
			...keys.flatMap(([key, help]) => ['.TP', `.B ${text(key)}`, text(help)]),
		]),
		'.SH FILES',
		'.TP',
		'.I $XDG_CONFIG_HOME/briefing/config.yaml',
		text('Settings: theme, measure, margin, ascii, keys. `briefing config` prints what is in force, as such a file.'),
		'.TP',
		'.I $XDG_STATE_HOME/briefing',
		'Where one was in each folder, what was seen, and marks.',
		'.SH ENVIRONMENT',
		'.TP',
		'.B NO_COLOR\\fR, \\fBFORCE_COLOR',
		'No colours; colours whatever the terminal says.',
		'.TP',
		'.B LC_ALL\\fR, \\fBLC_CTYPE\\fR, \\fBLANG',
		'Where the character set is not UTF\\-8, only ASCII is drawn.',
		'.SH EXIT STATUS',
		'0, 1 where nothing was found, 2 for wrong use or where nothing could be read.',
	];
	return `${lines.join('\n')}\n`;
}

/** Text as roff takes it: hyphens that can be copied, no sign at the start of a line that would be a request. */
function text(words: string): string {
	const plain = words
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replaceAll('…', '...')
		.replace(/[^\n -~]/gu, sign => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
	return /^[.']/.test(plain) ? `\\&${plain}` : plain;
}
