// A checker of what `--json` prints, written from the README's contract and not from the code that prints: exact keys,
// types, and that every passage quotes its file exactly and names the line it begins on. Returns what is wrong, in words.

/** Decoded texts (BOM off) by article id. */
export type FilesById = ReadonlyMap<string, string>;

type Shape =
	| 'string'
	| 'number'
	| 'boolean'
	| 'string?'
	| 'string|null'
	| readonly [Shape]
	| {readonly [key: string]: Shape}
	| 'passage';

const passage = {article: 'string', start: 'number', end: 'number', line: 'number', text: 'string'} as const;
const article = {
	id: 'string',
	file: 'string',
	title: 'string',
	publisher: 'string?',
	author: 'string?',
	date: 'string?',
	words: 'number',
	origin: 'string',
} as const;

const shapes: Readonly<Record<string, Shape>> = {
	'briefing/points@1': {
		schema: 'string',
		articles: [article],
		origins: [
			{
				id: 'string',
				articles: ['string'],
				evidence: [{articles: ['string'], kind: 'string', score: 'number', pairs: [[passage]]}],
			},
		],
		points: [
			{
				id: 'string',
				statement: 'string',
				origins: ['string'],
				articles: ['string'],
				citations: [{...passage, partial: 'boolean'}],
			},
		],
		unique: [passage],
		differences: [{kind: 'string', subject: 'string', values: [{value: 'string', citations: [passage]}]}],
		variants: [{names: ['string']}],
	},
	'briefing/search@1': {
		schema: 'string',
		query: 'string',
		hits: [{...passage, score: 'number', matches: [['number']]}],
	},
	'briefing/list@1': {schema: 'string', articles: [article], problems: [{file: 'string', message: 'string'}]},
	'briefing/quotes@1': {
		schema: 'string',
		quotations: [{speaker: 'string|null', text: 'string', occurrences: [{...passage, speaker: 'string|null'}]}],
	},
};

/** What in `json` breaks the contract; empty where nothing does. */
export function breaches(json: string, files: FilesById): string[] {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
	const live = json.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
	const found: string[] = live ? [`a live character U+${live[0].charCodeAt(0).toString(16)}`] : [];
	const value: unknown = JSON.parse(json);
	const schema = (value as {schema?: unknown}).schema;
	const shape = typeof schema === 'string' ? shapes[schema] : undefined;
	if (!shape) return [...found, `unknown schema ${schema}`];
	compare(value, shape, '$', files, found);
	return found;
}

function compare(value: unknown, shape: Shape, path: string, files: FilesById, found: string[]): void {
	if (typeof shape === 'string') {
		const types = shape.replace('?', '').split('|');
		const type = value === null ? 'null' : typeof value;
		if (!types.includes(type)) found.push(`${path} is ${type}, not ${shape}`);
	} else if (Array.isArray(shape)) {
		if (!Array.isArray(value)) found.push(`${path} is no list`);
		else for (const [index, item] of value.entries()) compare(item, shape[0], `${path}[${index}]`, files, found);
	} else {
		if (typeof value !== 'object' || value === null) return void found.push(`${path} is no object`);
		const rows = Object.entries(shape as Record<string, Shape>);
		const known = new Set(rows.map(([key]) => key));
		for (const key of Object.keys(value))
			if (!known.has(key)) found.push(`${path} has ${key}, which the contract does not`);
		for (const [key, inner] of rows) {
			const field = (value as Record<string, unknown>)[key];
			if (field === undefined) {
				if (inner !== 'string?') found.push(`${path} lacks ${key}`);
			} else compare(field, inner, `${path}.${key}`, files, found);
		}
		if (known.has('start')) compareWithFile(value as Quote, path, files, found);
	}
}

type Quote = {article: string; start: number; end: number; line: number; text: string; matches?: [number, number][]};

function compareWithFile(
	{article, start, end, line, text, matches}: Quote,
	path: string,
	files: FilesById,
	found: string[],
): void {
	const file = files.get(article);
	if (file === undefined) return void found.push(`${path} is of an unknown article ${article}`);
	if (!(start < end)) found.push(`${path} is empty`);
	if (file.slice(start, end) !== text) found.push(`${path}: "${text}" is not what stands there`);
	if (file.slice(0, start).split(/\r\n|\r|\n/).length !== line) found.push(`${path}: line ${line} is wrong`);
	let at = start;
	for (const [from, to] of matches ?? []) {
		if (from < at || to <= from || to > end) found.push(`${path}: match ${from}–${to} is out of place`);
		at = to;
	}
}
