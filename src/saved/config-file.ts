// The user's own settings: `config.yaml` in the configuration folder, written by hand. YAML, because front matter is YAML
// too and it takes comments; JSON is YAML. The library is loaded only where the file exists. What cannot be parsed is
// told with its line, and the rest still holds. What the values mean is app/settings.ts's.

import {join} from 'node:path';
import type {Node, Pair} from 'yaml';
import {folderOf} from './folders.ts';
import {readSafe} from './safe-file.ts';

/** One value: `path` joins nested keys with dots; `line` counts from 1. */
export type WrittenValue = {readonly path: string; readonly values: readonly string[]; readonly line: number};

export type Config = {
	readonly written: readonly WrittenValue[];
	/** What could not be parsed, in words with the line. */
	readonly problems: readonly string[];
};

/** Longer than anybody writes by hand; the library takes long for what is made to hurt. */
const LONGEST = 64 * 1024;
/** Settings stand at most this deep: `keys:` and what is below. */
const DEEPEST = 2;

/** Absolute path of the settings file. It may not exist. */
export function configFile(config = folderOf('config')): string {
	return join(config, 'config.yaml');
}

/** What the settings file says; null where there is none. */
export async function readConfig(file = configFile()): Promise<Config | null> {
	const text = readSafe(file);
	return text === null ? null : configFrom(text);
}

/** What a settings file of that text says. Never throws. */
export async function configFrom(text: string): Promise<Config> {
	if (text.length > LONGEST) return {written: [], problems: ['line 1: the file is too long for settings']};
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
