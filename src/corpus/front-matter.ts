// Front matter: the YAML between two `---` fences at the head of a file. It is data only: core schema, no tags, few
// aliases, at most 64 KB. Most front matter is `key: value` lines, which are read here, to the same values as the YAML
// library gives; the library is loaded only for the rest. YAML that cannot be read costs its values, not the article.

import type {parseDocument} from 'yaml';
import {letterPattern} from '../text/letter-pattern.ts';
import type {Span} from '../text/span.ts';

/** Values by key in lower case, and the fenced stretch; `note` says where the YAML could not be read. */
export type FrontMatter = {
	readonly span: Span;
	readonly values: ReadonlyMap<string, unknown>;
	readonly note?: string;
};

type ParseDocument = typeof parseDocument;
let parseYaml: ParseDocument | undefined;

/** Loads the YAML library, which only front matter that is more than simple lines needs. */
export async function prepareYaml(): Promise<void> {
	parseYaml ??= (await import('yaml')).parseDocument;
}

/** Front matter longer than this is read as text. */
const LONGEST = 64 * 1024;
/** Aliases may be used this often: enough for a repeated value, too little for a bomb. */
const MOST_ALIASES = 20;

/** Longer YAML is read line by line: the library takes up to 8 ms a kilobyte for what is made to hurt. */
const LONGEST_FOR_LIBRARY = 8 * 1024;
/** So many collections opened in a row are a trap; the library recurses once for each. */
const tooDeep = /(?:[[{?-]\s*(?:[\w]{1,10}:\s*)?){24}/;

const none: FrontMatter = {span: {start: 0, end: 0}, values: new Map()};

/** Returns the front matter of `text`, an empty one where there is none, or `'needs-yaml'` where the library is wanted. */
export function frontMatterOf(text: string): FrontMatter | 'needs-yaml' {
	const fences = fencesOf(text);
	if (!fences) return none;
	const {span, yaml} = fences;
	const simple = simpleYaml(yaml);
	if (simple) return {span, values: simple};
	if (yaml.length > LONGEST_FOR_LIBRARY || tooDeep.test(yaml.replace(/-{3,}/g, ''))) {
		return {span, values: linesOf(yaml), note: 'front matter is too long or too deep; read line by line'};
	}
	if (!parseYaml) return 'needs-yaml';
	try {
		const document = parseYaml(yaml, {schema: 'core', prettyErrors: false, logLevel: 'silent', uniqueKeys: false});
		const [error] = document.errors;
		if (error) throw error;
		const data: unknown = document.toJS({maxAliasCount: MOST_ALIASES});
		if (data === null || typeof data !== 'object' || Array.isArray(data)) return none;
		return {span, values: new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]))};
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown';
		return {span, values: linesOf(yaml), note: `front matter is not valid YAML (${reason}); read line by line`};
	}
}

const beginsWithKey = letterPattern(
	String.raw`^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*["']?[\p{L}_][^\r\n:]{0,60}:(?:\s|$)`,
);

// The first line is a fence and the next one that says something is a key; else `---` is a rule of the text.
function fencesOf(text: string): {span: Span; yaml: string} | undefined {
	const open = /^\s*---[ \t]*(?:\r\n?|\n)/.exec(text.slice(0, 1000));
	if (!open) return undefined;
	const head = text.slice(0, LONGEST + 8);
	const close = /(?:^|\r\n?|\n)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/.exec(head.slice(open[0].length));
	if (!close) return undefined;
	const end = open[0].length + close.index + close[0].length;
	if (end > LONGEST) return undefined;
	const yaml = text.slice(open[0].length, open[0].length + close.index);
	if (yaml.trim() !== '' && !beginsWithKey(yaml).test(yaml)) return undefined;
	return {span: {start: 0, end}, yaml};
}

// A value that YAML and a reader take alike: words, without anything that means something to YAML.
const plainValue = letterPattern(String.raw`^[\p{L}_][\p{L}\p{N}_ .’()&+/;=–—-]*$`);
const dateValue = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const pathValue = letterPattern(String.raw`^[\p{L}][\p{L}\p{N}_./-]*$`);
const literal = /^(?:null|true|false|~)$/i;

function scalar(written: string): unknown {
	const double = /^"([^"\\\r\n\t]*)"$/.exec(written);
	if (double) return double[1];
	const single = /^'([^'\r\n\t]*)'$/.exec(written);
	if (single) return single[1];
	if (literal.test(written)) return undefined;
	if (plainValue(written).test(written) || dateValue.test(written) || pathValue(written).test(written)) return written;
	if (/^(?:0|[1-9]\d{0,14})$/.test(written)) return Number(written);
	return undefined;
}

function simpleYaml(yaml: string): Map<string, unknown> | undefined {
	const values = new Map<string, unknown>();
	for (const line of yaml.split(/\r\n?|\n/)) {
		const trimmed = line.replace(/[ \t]+$/, '');
		if (trimmed === '') continue;
		const pair = /^([A-Za-z_][A-Za-z0-9_-]*):(?:[ ]+(.*))?$/.exec(trimmed);
		const key = pair?.[1]?.toLowerCase();
		if (!pair || !key || literal.test(key) || values.has(key)) return undefined;
		const written = pair[2];
		if (written === undefined) return undefined;
		const list = /^\[([^[\]{}]*)\]$/.exec(written);
		if (list) {
			const inner = (list[1] as string).trim();
			const items = inner === '' ? [] : inner.split(',').map(item => scalar(item.trim()));
			if (items.includes(undefined)) return undefined;
			values.set(key, items);
			continue;
		}
		const value = scalar(written);
		if (value === undefined) return undefined;
		values.set(key, value);
	}
	return values;
}

// What can be saved of broken YAML: each `key: value` line by itself, quotes taken off.
function linesOf(yaml: string): Map<string, unknown> {
	const values = new Map<string, unknown>();
	for (const line of yaml.split(/\r\n?|\n/)) {
		const pair = /^([A-Za-z_][A-Za-z0-9_-]{0,60}):[ \t]+(\S.*)$/.exec(line);
		const key = pair?.[1]?.toLowerCase();
		if (pair && key && !values.has(key) && values.size < 100) {
			values.set(key, (pair[2] as string).trim().replace(/^(["'])(.*)\1$/, '$2'));
		}
	}
	return values;
}
