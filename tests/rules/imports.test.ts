// The import table of the design, as data: what each room of `src/` may use. Every import counts, also of types, also
// dynamic ones. A room that is not in the table fails, so that a new one is thought about.

import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {describe, expect, test} from 'vitest';

type Rule = {
	/** Rooms it may import from; its own it always may. */
	readonly rooms: readonly string[];
	/** Rooms of which it may import types only. */
	readonly types?: readonly string[];
	/** Packages and modules of Node it may import. */
	readonly packages: readonly string[];
};

const table: Readonly<Record<string, Rule>> = {
	text: {rooms: [], packages: ['marked', 'stemmer', 'string-width']},
	// Tables of English words, of which narrative and search make what they need.
	english: {rooms: [], packages: []},
	corpus: {
		rooms: ['text'],
		packages: [
			...['node:fs', 'node:fs/promises', 'node:path', 'chardet', 'chokidar', 'yaml'],
			...['@mozilla/readability', 'feedsmith', 'htmlparser2', 'linkedom'],
		],
	},
	narrative: {rooms: ['text', 'english'], packages: []},
	search: {rooms: ['text', 'english'], packages: ['fuse.js']},
	app: {rooms: ['text', 'narrative', 'search'], packages: []},
	ui: {
		rooms: ['app', 'text'],
		packages: ['react', 'ink', 'ink-select-input', 'marked', 'marked-terminal', 'node:events', 'node:tty'],
	},
	// What is handed to other programs: the clipboard, the browser, the editor. Knows nothing of the story.
	handoff: {rooms: ['text'], packages: ['node:child_process', 'node:fs', 'node:os', 'node:path']},
	// What is kept on this machine between two sessions: places, marks.
	saved: {
		rooms: ['text'],
		types: ['app'],
		packages: ['node:crypto', 'node:fs', 'node:os', 'node:path', 'node:worker_threads', 'yaml'],
	},
	// Of node:util only parseArgs is used, which does nothing but compute.
	print: {rooms: ['text', 'narrative', 'search'], types: ['corpus'], packages: ['node:util']},
	// The three below wire the others together: work in threads of its own, an interface that is open, commands that print.
	threads: {
		rooms: ['text', 'corpus', 'narrative', 'search', 'app', 'saved'],
		packages: ['node:v8', 'node:worker_threads'],
	},
	session: {
		rooms: ['text', 'corpus', 'app', 'ui', 'handoff', 'saved', 'print', 'threads'],
		packages: ['node:fs', 'node:fs/promises', 'node:path', 'node:tty', 'node:v8', 'yoga-layout'],
	},
	commands: {
		rooms: ['text', 'corpus', 'search', 'app', 'saved', 'print', 'threads', 'session'],
		packages: [],
	},
};

/** Files that stand in no room: what is started. They may import anything, and nothing may import them but each other. */
const isStart = (file: string) => !file.includes('/');

type Import = {readonly of: string; readonly typeOnly: boolean};

const statement =
	/^(?:import\s*(?<imported>[\w\s{},*$]*?)(?:\bfrom\s*)?|export\s+(?<exported>(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\}))\s*from\s*)'(?<of>[^']+)'/gm;
const dynamic = /(?<type>\btypeof\s+|:\s*|<\s*|as\s+)?\bimport\(\s*(?<argument>[^)]*?)\s*\)/g;

/** The imports of a source text. A dynamic import of anything but a literal is an import of `?`. */
function importsOf(source: string): Import[] {
	const code = source.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
	const found: Import[] = [];
	for (const {groups} of code.matchAll(statement)) {
		const {imported, exported, of = ''} = groups ?? {};
		const clause = imported ?? exported ?? '';
		const names =
			/\{([^}]*)\}/
				.exec(clause)?.[1]
				?.split(',')
				.map(name => name.trim())
				.filter(Boolean) ?? [];
		const inlineTypes = names.length > 0 && names.every(name => name.startsWith('type ')) && !/^\s*\w/.test(clause);
		found.push({of, typeOnly: /^\s*type\b/.test(clause) || inlineTypes});
	}
	for (const {groups} of code.matchAll(dynamic)) {
		const literal = /^'([^']+)'/.exec(groups?.argument ?? '')?.[1];
		found.push({of: literal ?? '?', typeOnly: groups?.type !== undefined});
	}
	return found;
}

/** What is wrong with an import of `file` (relative to src), in words, or undefined. */
function objectionTo({of, typeOnly}: Import, file: string, rules = table): string | undefined {
	if (of === '?') return 'imports something computed';
	if (isStart(file)) return;
	const room = file.split('/')[0] as string;
	const rule = rules[room];
	if (!rule) return `is in ${room}, a room the table does not have`;
	if (!of.startsWith('.')) {
		const name = /^(?:@[^/]+\/)?[^/]+(?:(?<=^node:.*)\/.*)?/.exec(of)?.[0] ?? of;
		return rule.packages.includes(name) || rule.packages.includes(of) ? undefined : `imports ${of}`;
	}
	if (!/\.tsx?$/.test(of)) return `imports ${of} without its extension`;
	const target = normalize(join(dirname(file), of));
	if (target.startsWith('..')) return `imports ${of}, outside src`;
	if (isStart(target)) return `imports what is started: ${of}`;
	const other = target.split('/')[0] as string;
	if (other === room || rule.rooms.includes(other)) return;
	if (rule.types?.includes(other) && typeOnly) return;
	return `imports ${of}`;
}

const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter(file => /\.tsx?$/.test(file));

test('the rooms of src are the rooms of the table', () => {
	const rooms = readdirSync('src', {withFileTypes: true}).filter(entry => entry.isDirectory());
	expect(rooms.map(({name}) => name).sort()).toEqual(Object.keys(table).sort());
});

describe.each(files)('src/%s', file => {
	test('imports what its room may', () => {
		const source = readFileSync(join('src', file), 'utf8');
		const objections = importsOf(source)
			.map(found => objectionTo(found, file))
			.filter(objection => objection !== undefined);
		if (/\brequire\(/.test(source)) objections.push('requires');
		if (/getBuiltinModule|process\.binding/.test(source) && !isStart(file))
			objections.push('reaches for Node by another way');
		expect(objections).toEqual([]);
	});
});

/** Files that import one another in a ring, each with the next; types may. */
function ringIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
	const done = new Set<string>();
	const walk = (file: string, way: readonly string[]): readonly string[] => {
		if (way.includes(file)) return way.slice(way.indexOf(file));
		if (done.has(file)) return [];
		for (const next of imports.get(file) ?? []) {
			const ring = walk(next, [...way, file]);
			if (ring.length > 0) return ring;
		}
		done.add(file);
		return [];
	};
	for (const file of imports.keys()) {
		const ring = walk(file, []);
		if (ring.length > 0) return ring;
	}
	return [];
}

test('no files import one another in a ring', () => {
	const imports = files.map((file): [string, string[]] => {
		const found = importsOf(readFileSync(join('src', file), 'utf8')).filter(({typeOnly}) => !typeOnly);
		return [file, found.filter(({of}) => of.startsWith('.')).map(({of}) => normalize(join(dirname(file), of)))];
	});
	expect(ringIn(new Map(imports))).toEqual([]);
});

describe('the test itself', () => {
	const rules = {a: {rooms: ['b'], types: ['c'], packages: ['p', '@s/q', 'node:fs']}, b: {rooms: [], packages: []}};
	const judge = (source: string, file = 'a/x.ts') =>
		importsOf(source)
			.map(found => objectionTo(found, file, rules))
			.find(Boolean);

	test.each([
		"import {y} from './y.ts';",
		"import type {y} from '../b/y.ts';",
		"import type {y} from '../c/y.ts';",
		"import {type y} from '../c/y.ts';",
		"export type {y} from '../c/y.ts';",
		"import p from 'p';",
		"import q from '@s/q/deep';",
		"const q = await import('node:fs');",
		"let y: import('../c/y.ts').Y;",
		"// import x from 'nothing';",
		"const word = t.low === 'from' || t.low === 'import';",
	])('passes %s', source => expect(judge(source)).toBeUndefined());

	test.each([
		["import {y} from '../c/y.ts';", 'imports ../c/y.ts'],
		["import {\n\ttype y,\n\tz,\n} from '../c/y.ts';", 'imports ../c/y.ts'],
		["import z, {type y} from '../c/y.ts';", 'imports ../c/y.ts'],
		["import '../d/y.ts';", 'imports ../d/y.ts'],
		["import type {y} from '../d/y.ts';", 'imports ../d/y.ts'],
		["export * from '../d/y.ts';", 'imports ../d/y.ts'],
		["let y: typeof import('../d/y.ts');", 'imports ../d/y.ts'],
		["const y = await import(\n\t'../c/y.ts');", 'imports ../c/y.ts'],
		['const y = await import(name);', 'imports something computed'],
		["import {y} from './y';", 'without its extension'],
		["import {y} from '../main.tsx';", 'imports what is started:'],
		["import {y} from '../../tests/y.ts';", 'outside src'],
		["import fs from 'node:fs/promises';", 'imports node:fs/promises'],
		["import fs from 'fs';", 'imports fs'],
		["import x from 'pp';", 'imports pp'],
	])('refuses %s', (source, objection) => expect(judge(source)).toContain(objection));

	test('finds a ring, and none where two files import a third', () => {
		const ring: readonly [string, string[]][] = [
			['a', ['b']],
			['b', ['c', 'd']],
			['d', ['b']],
		];
		expect(ringIn(new Map(ring))).toEqual(['b', 'd']);
		expect(ringIn(new Map([...ring, ['d', ['c']]]))).toEqual([]);
	});

	test('refuses a room without a rule', () => expect(judge("import './y.ts';", 'new/x.ts')).toContain('does not have'));
});
