// The user's own settings: `config.yaml` in the configuration folder, written by hand. YAML, because front matter is YAML
// too and it takes comments; JSON is YAML. Most settings are plain lines, which are read here to the same values as the
// YAML library gives; the library is loaded only for the rest. What cannot be parsed is told with its line, and the rest
// still holds. What the values mean is app/settings.ts's.

import {join} from 'node:path';
import type {Node, Pair} from 'yaml';
import {whenAsked} from '../text/when-asked.ts';
import {folderOf} from './folders.ts';
import {readSafe} from './safe-file.ts';

/** One value: `path` joins nested keys with dots; `line` counts from 1. */
export type WrittenValue = {readonly path: string; readonly values: readonly string[]; readonly line: number};

/** What a settings file says. */
export type Config = {
	readonly written: readonly WrittenValue[];
	/** What could not be parsed, in words with the line. */
	readonly problems: readonly string[];
};

/** What the settings file says, and its text. */
export type ReadConfig = Config & {readonly text: string};

/** Longer than anybody writes by hand; the library takes long for what is made to hurt. */
const LONGEST = 64 * 1024;
/** Settings stand at most this deep: `keys:` and what is below. */
const DEEPEST = 2;

/** Absolute path of the settings file. It may not exist. */
export function configFile(config = folderOf('config')): string {
	return join(config, 'config.yaml');
}

/** What the settings file says; null where there is none. */
export async function readConfig(file = configFile()): Promise<ReadConfig | null> {
	const text = readSafe(file);
	return text === null ? null : {...(await configFrom(text)), text};
}

/** What a settings file of that text says; `simply`: without the library where that will do. Never throws. */
export async function configFrom(text: string, simply = true): Promise<Config> {
	if (text.length > LONGEST) return {written: [], problems: ['line 1: the file is too long for settings']};
	const simple = simply ? simpleConfig(text) : null;
	if (simple) return {written: simple, problems: []};
	const {isMap, isScalar, isSeq, LineCounter, parseDocument} = await import('yaml');
	const counter = new LineCounter();
	const problems: string[] = [];
	const written: WrittenValue[] = [];
	const lineOf = (node: unknown): number => counter.linePos((node as Node | null)?.range?.[0] ?? 0).line || 1;
	const scalar = (node: unknown): string | null =>
		isScalar(node) && (typeof node.value === 'string' || node.value === null) ? (node.value ?? '') : null;
	const collect = (pair: Pair, before: string, depth: number): void => {
		const key = scalar(pair.key);
		const line = lineOf(pair.key);
		if (key === null) {
			problems.push(`line ${line}: a setting begins with its name and a colon`);
			return;
		}
		const path = before + key;
		const {value} = pair;
		if (isMap(value) && depth < DEEPEST) {
			for (const item of value.items) collect(item, `${path}.`, depth + 1);
			return;
		}
		const values = isSeq(value) ? value.items.map(scalar) : value === null ? [''] : [scalar(value)];
		if (values.some(one => one === null)) problems.push(`line ${line}: ${path} is a value or a list of values`);
		else {
			// Several keys may stand in one line; no key's name has a blank.
			const words = before === 'keys.' ? values.flatMap(one => (one ?? '').split(/\s+/)).filter(Boolean) : values;
			written.push({path, values: words as string[], line});
		}
	};
	try {
		const document = parseDocument(text, {
			schema: 'failsafe',
			lineCounter: counter,
			prettyErrors: false,
			logLevel: 'silent',
			uniqueKeys: true,
		});
		for (const error of document.errors.slice(0, 20))
			problems.push(`line ${counter.linePos(error.pos[0]).line || 1}: ${error.message.split('\n')[0]}`);
		const {contents} = document;
		if (isMap(contents)) for (const item of contents.items) collect(item, '', 1);
		else if (contents !== null && scalar(contents) !== '') problems.push('line 1: settings are lines of “name: value”');
	} catch (error) {
		problems.push(`line 1: ${error instanceof Error ? error.message.split('\n')[0] : 'it cannot be read'}`);
	}
	return {written, problems};
}

const plain = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}._ -]*[\p{L}\p{N}._-])?|"[^"\\]*"`;
const simpleLine = whenAsked(
	() =>
		new RegExp(
			String.raw`^( *)([a-z][a-z-]*):(?:[ ]+(?:(${plain})|\[[ ]*((?:${plain})(?:[ ]*,[ ]*(?:${plain}))*)[ ]*\]))?[ ]*(?:[ ]#.*)?$`,
			'u',
		),
);

/** The values of a file that is nothing but `name: value` lines and one level below; null where it is more. */
function simpleConfig(text: string): readonly WrittenValue[] | null {
	const written: WrittenValue[] = [];
	const seen = new Set<string>();
	const pattern = simpleLine();
	let above = '';
	let indent = 0;
	for (const [i, line] of text.split(/\r?\n/).entries()) {
		if (/^ *(?:#.*)?$/.test(line)) continue;
		const [, space = '', name = '', value, list] = pattern.exec(line) ?? [];
		if (name === '') return null;
		const nested = space.length > 0;
		if (nested && (above === '' || (indent > 0 && space.length !== indent))) return null;
		// A name whose lines below never came is an empty value: the library says what that is.
		if (!nested && above !== '' && indent === 0) return null;
		const path = nested ? above + name : name;
		if (seen.has(path)) return null;
		seen.add(path);
		if (value === undefined && list === undefined) {
			if (nested) return null;
			above = `${name}.`;
			indent = 0;
			continue;
		}
		if (nested) indent = space.length;
		else above = '';
		const words = (value ?? list ?? '').match(new RegExp(plain, 'gu')) ?? [];
		const values = words.map(word => (word.startsWith('"') ? word.slice(1, -1) : word));
		const isKeys = nested && above === 'keys.';
		written.push({
			path,
			values: isKeys ? values.flatMap(word => word.split(/\s+/)).filter(Boolean) : values,
			line: i + 1,
		});
	}
	return above !== '' && indent === 0 ? null : written;
}
