// What can be typed after `briefing`, as two tables, and how it is understood: arguments in, a command or a usage error
// out. Pure. Words are taken apart by Node's own parseArgs; the help text is made from the same tables, so that it
// cannot promise what is not understood.

import {parseArgs} from 'node:util';
import {oneLine} from './one-line.ts';

/** Where and how to read: no path means the default story; `-` is standard input. */
type Sources = {readonly paths: readonly string[]};

/** How it is to look, where the command line says so. */
type Looks = {readonly theme?: (typeof themes)[number]};

/** Themes by name, as `app/settings.ts` has them. */
export const themes = ['default', 'light', 'dark', 'contrast', 'none'] as const;

/** Shells that completions can be printed for. */
export const shells = ['bash', 'zsh', 'fish'] as const;
/** A shell that completions are printed for. */
export type Shell = (typeof shells)[number];

/** What was asked for. */
export type Command =
	| (Sources &
			Looks & {
				readonly name: 'open';
				readonly ascii: boolean;
				readonly fresh: boolean;
				/** Open the story that explains the program. */
				readonly tutor?: true;
			})
	| (Looks & {readonly name: 'config'; readonly ascii: boolean})
	| {readonly name: 'completions'; readonly shell: Shell}
	| {readonly name: 'man'}
	| (Sources & {readonly name: 'points'; readonly format: Format; readonly limit?: number})
	| (Sources & {
			readonly name: 'search';
			readonly query: string;
			readonly json: boolean;
			readonly limit?: number;
			readonly context: number;
	  })
	| (Sources & {readonly name: 'list' | 'marks'; readonly json: boolean})
	| (Sources & {readonly name: 'quotes'; readonly json: boolean; readonly speaker?: string; readonly limit?: number})
	| {readonly name: 'help'}
	| {readonly name: 'version'};

/** What is wrong with the arguments, in one line. The program prints it with `usageLine` and ends with code 2. */
export type UsageError = {readonly name: 'usage-error'; readonly message: string};

/** How key points are printed. */
export type Format = (typeof formats)[number];

const formats = ['text', 'json', 'md', 'html'] as const;

type OptionRow = {
	/** What stands for its value in the help; no value where left out. */
	readonly value?: string;
	readonly short?: string;
	/** Commands that take it. */
	readonly of: readonly (CommandName | 'any')[];
	readonly help: string;
};

/** Every option, by its name. */
export const options: Readonly<Record<string, OptionRow>> = {
	json: {of: ['points', 'search', 'list', 'quotes', 'marks'], help: 'print JSON'},
	format: {value: formats.join('|'), of: ['points'], help: 'print as text, JSON, Markdown or one HTML page'},
	speaker: {value: 'NAME', of: ['quotes'], help: 'only what NAME said; a part of the name will do'},
	limit: {value: 'N', of: ['points', 'search', 'quotes'], help: 'print at most N'},
	context: {value: 'N', of: ['search'], help: 'print N sentences before and after each hit'},
	theme: {value: themes.join('|'), of: ['open', 'config'], help: 'colours, whatever the settings say'},
	ascii: {of: ['open', 'config'], help: 'draw with ASCII characters only'},
	tutor: {of: ['open'], help: 'open a small story that explains the program in five minutes'},
	fresh: {of: ['open'], help: 'start at the beginning, not where you left'},
	help: {short: 'h', of: ['any'], help: 'print this help'},
	version: {short: 'v', of: ['any'], help: 'print the version'},
};

type CommandName = 'open' | 'points' | 'search' | 'list' | 'quotes' | 'marks' | 'config' | 'completions' | 'man';

/** Every command, by its name. */
export const commands: Readonly<Record<CommandName, {readonly arguments: string; readonly help: string}>> = {
	open: {arguments: '[PATH…]', help: 'read; without a terminal: print the key points'},
	points: {arguments: '[PATH…]', help: 'print the key points, with every passage that states them'},
	search: {arguments: 'QUERY [PATH…]', help: 'print the passages that answer QUERY'},
	list: {arguments: '[PATH…]', help: 'print the texts and the account each belongs to'},
	quotes: {arguments: '[PATH…]', help: 'print who said what, and where'},
	marks: {arguments: '[PATH…]', help: 'print the passages you marked, with your notes'},
	config: {arguments: '', help: 'print the settings in force, and where each comes from'},
	completions: {arguments: shells.join('|'), help: 'print completions for a shell'},
	man: {arguments: '', help: 'print the manual page (briefing man | man -l -)'},
};

/** The one line that a usage error ends with. */
export const usageLine =
	'usage: briefing [points | search QUERY | list | quotes | marks] [OPTION…] [PATH…]   (briefing --help says more)';

/** Returns the help text. */
export function helpText(): string {
	const rows = (pairs: readonly (readonly [string, string])[]) => {
		const width = Math.max(...pairs.map(([left]) => left.length)) + 2;
		return pairs.map(([left, right]) => `  ${left.padEnd(width)}${right}\n`).join('');
	};
	const commandRows = Object.entries(commands).map(
		([name, row]) => [`briefing ${name === 'open' ? '' : `${name} `}${row.arguments}`, row.help] as const,
	);
	const optionRows = Object.entries(options).map(([name, {short, value, of, help}]) => {
		const takers = of.includes('any') || of.includes('open') ? '' : ` (${of.join(', ')})`;
		return [`${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`, help + takers] as const;
	});
	return `Reads several accounts of one story side by side: what they agree on, who said what, where they differ.

${rows(commandRows)}
PATH is a file or a folder of texts (.txt, .md), web pages (.html) and feeds (.rss, .atom, .xml, JSON Feed), or - for
standard input. Without PATH: the sample story. It never touches the network: save a page to read it.
A folder named like a command: ./points, or after --.

${rows(optionRows)}
Exit code: 0, 1 where nothing was found, 2 for wrong use or where nothing could be read.
`;
}

/** Returns what the arguments (without `node` and the script) ask for. Never throws. */
export function commandOf(argv: readonly string[]): Command | UsageError {
	const config: Record<string, {type: 'string' | 'boolean'; short?: string}> = {};
	for (const [name, {value, short}] of Object.entries(options)) {
		config[name] = {type: value ? 'string' : 'boolean', ...(short ? {short} : {})};
	}
	const {tokens} = parseArgs({args: [...argv], options: config, strict: false, allowPositionals: true, tokens: true});
	const given = new Map<string, string | true>();
	const words: string[] = [];
	let name: CommandName = 'open';
	let literal = false;
	for (const token of tokens) {
		if (token.kind === 'option-terminator') literal = true;
		else if (token.kind === 'positional') {
			if (words.length === 0 && name === 'open' && !literal && isSubcommand(token.value)) name = token.value;
			else words.push(token.value);
		} else {
			const row = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
			if (!row) return wrong(`there is no option ${token.rawName}`);
			if (!row.value && token.value !== undefined) return wrong(`${token.rawName} takes no value`);
			if (row.value && (token.value === undefined || (!token.inlineValue && /^-./.test(token.value)))) {
				return wrong(`${token.rawName} needs a value: ${row.value}`);
			}
			if (given.has(token.name) && row.value) return wrong(`${token.rawName} is given twice`);
			given.set(token.name, token.value ?? true);
		}
	}
	// Asking for help is never wrong.
	if (given.has('help')) return {name: 'help'};
	if (given.has('version')) return {name: 'version'};
	for (const option of given.keys()) {
		const {of} = options[option] as OptionRow;
		if (!of.includes(name)) return wrong(`--${option} does not go with ${name === 'open' ? 'reading' : name}`);
	}
	const address = words.find(
		(word, index) => /^(?:https?|ftp):\/\//i.test(word) && !(name === 'search' && index === 0),
	);
	if (address !== undefined)
		return wrong(`${address} is an address; this reader never touches the network: save the page and open the file`);
	return commandFrom(name, words, given);
}

function commandFrom(
	name: CommandName,
	words: readonly string[],
	given: ReadonlyMap<string, string | true>,
): Command | UsageError {
	const counts: Record<'limit' | 'context', number | undefined> = {limit: undefined, context: undefined};
	for (const option of ['limit', 'context'] as const) {
		const value = given.get(option);
		if (value === undefined) continue;
		if (typeof value !== 'string' || !/^\d{1,9}$/.test(value))
			return wrong(`--${option} needs a whole number, not "${value}"`);
		counts[option] = Number(value);
	}
	const asked = given.get('theme');
	if (asked !== undefined && !themes.some(name => name === asked))
		return wrong(`--theme is one of ${themes.join(', ')}, not "${asked}"`);
	const limit = counts.limit === undefined ? {} : {limit: counts.limit};
	const json = given.has('json');
	switch (name) {
		case 'open':
			if (given.has('tutor') && words.length > 0) return wrong('--tutor brings its own texts');
			return {
				name,
				paths: words,
				ascii: given.has('ascii'),
				fresh: given.has('fresh'),
				...looksOf(given),
				...(given.has('tutor') ? {tutor: true} : {}),
			};
		case 'config':
			if (words.length > 0) return wrong('config takes no path');
			return {name, ascii: given.has('ascii'), ...looksOf(given)};
		case 'completions': {
			const shell = shells.find(known => known === words[0]);
			return shell && words.length === 1 ? {name, shell} : wrong(`completions needs a shell: ${shells.join(', ')}`);
		}
		case 'man':
			return words.length === 0 ? {name} : wrong('man takes no path');
		case 'points': {
			const format = given.get('format') ?? (json ? 'json' : 'text');
			if (!isFormat(format)) return wrong(`--format is one of ${formats.join(', ')}, not "${format}"`);
			if (json && format !== 'json') return wrong(`--json does not go with --format ${format}`);
			return {name, paths: words, format, ...limit};
		}
		case 'search': {
			const [query, ...paths] = words;
			if (query === undefined || query.trim() === '') return wrong('search needs a QUERY');
			return {name, query, paths, json, context: counts.context ?? 0, ...limit};
		}
		case 'list':
		case 'marks':
			return {name, paths: words, json};
		case 'quotes': {
			const speaker = given.get('speaker');
			return {name, paths: words, json, ...(typeof speaker === 'string' ? {speaker} : {}), ...limit};
		}
	}
}

function looksOf(given: ReadonlyMap<string, string | true>): Looks {
	const theme = themes.find(name => name === given.get('theme'));
	return theme ? {theme} : {};
}

function isSubcommand(word: string): word is CommandName {
	return word !== 'open' && Object.hasOwn(commands, word);
}

function isFormat(word: string | true): word is Format {
	return formats.some(format => format === word);
}

function wrong(message: string): UsageError {
	return {name: 'usage-error', message: oneLine(message)};
}
