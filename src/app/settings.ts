// What the user may set, as one schema: what a value may be, what holds without it, and what is wrong with a value in a
// sentence that names the key and the line. A wrong value costs itself only. Reading the file is saved/config-file.ts's,
// keys are rebound in rebind.ts.

import type {Problem} from '../text/article.ts';
import type {Binding} from './keymap.ts';
import {type KeyWish, rebound} from './rebind.ts';

/** Looks, by the name they are asked for; `none` is without any colour. `ui/theme.ts` has them. */
export const THEMES = ['default', 'light', 'dark', 'contrast', 'none'] as const;
/** One of the looks. */
export type ThemeName = (typeof THEMES)[number];

/** Fewest and most columns of text. */
const MEASURES = {least: 40, most: 120} as const;

/** What the user can set, besides keys. */
export type Settings = {
	readonly theme: ThemeName;
	/** Columns of running text at the most. */
	readonly measure: number;
	/** Whether the margin tells which key points a passage supports. */
	readonly margin: boolean;
	/** Whether only ASCII is drawn for borders and signs. */
	readonly ascii: boolean;
};

/** What a setting is called in the file. */
export type SettingName = keyof Settings;

/** Where a value comes from. */
export type Whence = 'default' | 'file' | 'environment' | 'option';

/** One value as it stands in the file: `path` is `theme` or `keys.down`; a list has several values. */
export type Written = {readonly path: string; readonly values: readonly string[]; readonly line: number};

/** What may stand in the file and on the command line, and how it is told. */
export const SCHEMA: {
	readonly [K in SettingName]: {
		readonly takes: string;
		readonly help: string;
		readonly without: Settings[K];
		read(value: string): Settings[K] | null;
	};
} = {
	theme: {
		takes: `one of ${THEMES.join(', ')}`,
		help: 'colours: those of the terminal, made for a light or a dark one, of high contrast, or none',
		without: 'default',
		read: value => THEMES.find(name => name === value) ?? null,
	},
	measure: {
		takes: `a whole number from ${MEASURES.least} to ${MEASURES.most}`,
		help: 'columns of running text at the most',
		without: 76,
		read: value => {
			const n = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
			return n >= MEASURES.least && n <= MEASURES.most ? n : null;
		},
	},
	margin: {
		takes: 'on or off',
		help: 'the margin that tells which key points a passage supports',
		without: true,
		read: switchOf,
	},
	ascii: {
		takes: 'on or off',
		help: 'draw with ASCII characters only',
		without: false,
		read: switchOf,
	},
};

/** All settings, in the order in which they are told. */
export const SETTING_NAMES = Object.keys(SCHEMA) as readonly SettingName[];

function switchOf(value: string): boolean | null {
	if (/^(?:on|true|yes)$/i.test(value)) return true;
	return /^(?:off|false|no)$/i.test(value) ? false : null;
}

/** What is in force, where each value comes from, and what is wrong. */
export type InForce = {
	readonly settings: Settings;
	readonly whence: Readonly<Record<SettingName, Whence>>;
	/** The changed key table; null where nothing was changed. */
	readonly bindings: readonly Binding[] | null;
	/** Names of the bindings whose keys are the user's. */
	readonly boundByUser: ReadonlySet<string>;
	readonly problems: readonly Problem[];
};

/**
 * What is in force: a value of `options` before the file's, the file's before `surroundings` (what the environment asks
 * for), that before the default. `file` names the settings file in problems.
 */
export function inForce(
	written: readonly Written[],
	file: string,
	surroundings: Partial<Settings> = {},
	options: Partial<Settings> = {},
): InForce {
	const problems: {readonly line: number; readonly words: string}[] = [];
	const fromFile: Partial<Record<SettingName, Settings[SettingName]>> = {};
	const wishes: KeyWish[] = [];
	const say = (line: number, words: string): void => {
		problems.push({line, words});
	};
	for (const {path, values, line} of written) {
		const [head = '', name] = path.split(/\.(.*)/s);
		if (head === 'keys' && name !== undefined) {
			wishes.push({name, keys: values, line});
			continue;
		}
		const setting = SETTING_NAMES.find(known => known === path);
		if (!setting) {
			say(line, `there is no setting “${path}”; there are ${[...SETTING_NAMES, 'keys'].join(', ')}`);
			continue;
		}
		const value = values.length === 1 ? SCHEMA[setting].read(values[0] ?? '') : null;
		if (value === null) say(line, `${path} is ${SCHEMA[setting].takes}, not “${values.join(', ')}”`);
		else fromFile[setting] = value;
	}
	const {bindings, bound, problems: clashes} = rebound(wishes);
	problems.push(...clashes);
	problems.sort((a, b) => a.line - b.line);
	const chosen = (name: SettingName): readonly [Settings[SettingName], Whence] => {
		const option = options[name];
		if (option !== undefined) return [option, 'option'];
		const value = fromFile[name];
		if (value !== undefined) return [value, 'file'];
		const around = surroundings[name];
		return around === undefined ? [SCHEMA[name].without, 'default'] : [around, 'environment'];
	};
	const all = SETTING_NAMES.map(name => [name, chosen(name)] as const);
	return {
		settings: Object.fromEntries(all.map(([name, [value]]) => [name, value])) as Settings,
		whence: Object.fromEntries(all.map(([name, [, whence]]) => [name, whence])) as Record<SettingName, Whence>,
		bindings: bound.size > 0 ? bindings : null,
		boundByUser: bound,
		problems: problems.map(({line, words}) => ({file, message: `line ${line}: ${words}`})),
	};
}
