// Makes `dist/`: `briefing.js`, the small file that is started (it must be understood by any Node, to say that it needs
// a newer one), `program.js`, everything else as one minified production module, and LICENSES.txt, the notices of what
// is bundled. `--if-needed` builds only where a source is newer than what was built. Run by Node as it is.

import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {basename, join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type BuildOptions, build, type Metafile, type Plugin} from 'esbuild';
import {libraryCuts} from './library-cuts.ts';
import {namedExports} from './named-exports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How any program of this stack is bundled; the bench bundles its hello-world the same way. */
export const production: BuildOptions = {
	absWorkingDir: root,
	bundle: true,
	format: 'esm',
	platform: 'node',
	target: 'node22',
	minify: true,
	legalComments: 'none',
	metafile: true,
	logLevel: 'warning',
	jsx: 'automatic',
	// React and its reconciler choose their production half by this.
	define: {'process.env.NODE_ENV': '"production"'},
	// Some packages are CommonJS and ask for Node's own modules by `require`, which an ES module does not have.
	banner: {
		// Names that are too long for the minifier to give them to something else.
		js: "import{createRequire as requireMaker}from'node:module';let madeRequire;const require=name=>(madeRequire??=requireMaker(import.meta.url))(name);",
	},
	plugins: [namedExports, libraryCuts],
};

/**
 * Builds everything into `dist` and returns the sizes in bytes by file name. What was there stays until the new files
 * are complete and is then replaced file by file, so that a program started meanwhile finds one.
 */
export async function buildAll(target = join(root, 'dist')): Promise<Record<string, number>> {
	const pkg = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	const dist = `${target}.${process.pid}.tmp`;
	const outputs: Metafile['outputs'] = {};
	// Workers share parts with the program, the readers of all formats above all. The narrative's is built apart: what it
	// has in common is little, and would bring all that is joined to it into a thread that is short of memory.
	const {'narrative-worker': narrative = '', ...others} = await workers();
	Object.assign(outputs, await buildTables(dist));
	for (const entryPoints of [{program: 'src/main.tsx', ...others}, {'narrative-worker': narrative}]) {
		const {metafile} = await build({
			...production,
			entryPoints,
			define: {...production.define, __VERSION__: JSON.stringify(pkg.version)},
			outdir: dist,
			// What the first frame needs is loaded first, the rest (Ink, the narrative, Markdown) when it is asked for.
			splitting: true,
			chunkNames: 'part-[hash]',
			plugins: [...(production.plugins ?? []), tablesApart],
		});
		if ('program' in entryPoints) await joinStart(metafile as Metafile);
		Object.assign(outputs, metafile?.outputs);
	}
	await spellPlainly(outputs);
	await build({
		absWorkingDir: root,
		define: {__BUILD__: JSON.stringify(await digestOf(outputs))},
		entryPoints: {briefing: 'src/start.ts'},
		bundle: true,
		minify: true,
		format: 'esm',
		platform: 'node',
		target: 'es2015',
		supported: {'dynamic-import': true},
		logLevel: 'warning',
		banner: {js: '#!/usr/bin/env node'},
		outdir: dist,
		plugins: [
			{
				name: 'program-stays-apart',
				setup: ({onResolve}) => onResolve({filter: /main\.tsx$/}, () => ({path: './program.js', external: true})),
			},
			builtinsAtHand,
		],
	});
	await chmod(join(dist, 'briefing.js'), 0o755);
	await writeFile(join(dist, 'LICENSES.txt'), await notices(outputs));
	const sizes: Record<string, number> = {};
	await mkdir(target, {recursive: true});
	for (const file of (await readdir(dist)).sort()) {
		sizes[file] = (await stat(join(dist, file))).size;
		await rename(join(dist, file), join(target, file));
	}
	for (const file of await readdir(target)) if (!(file in sizes)) await rm(join(target, file), {recursive: true});
	await rm(dist, {recursive: true});
	return sizes;
}

/** Tables of words, a tenth of what is published: the program and the narrative's worker have one copy of them. */
const TABLES = [
	'english/near-words.ts',
	'english/near-words-domains.ts',
	'english/near-words-general.ts',
	'english/same-meaning.ts',
];
const TABLES_FILE = 'words.js';

const tablesApart: Plugin = {
	name: 'tables-apart',
	setup(build) {
		build.onResolve({filter: /\/(?:near-words[a-z-]*|same-meaning)\.ts$/}, ({path, resolveDir}) => {
			const file = relative(join(root, 'src'), resolve(resolveDir, path)).replaceAll('\\', '/');
			return TABLES.includes(file) ? {path: `./${TABLES_FILE}`, external: true} : undefined;
		});
	},
};

async function buildTables(dist: string): Promise<Metafile['outputs']> {
	const {metafile} = await build({
		...production,
		banner: {},
		stdin: {contents: TABLES.map(file => `export * from './src/${file}';`).join('\n'), resolveDir: root},
		outfile: join(dist, TABLES_FILE),
	});
	return metafile?.outputs ?? {};
}

/**
 * Node's own modules for the file that is started: handed over as they are. Imported, each would first be made an ES
 * module, at a cost of more than a millisecond; and a Node too old to hand them over is told so before they are used.
 */
const builtinsAtHand: Plugin = {
	name: 'builtins-at-hand',
	setup(build) {
		build.onResolve({filter: /^node:/}, ({path}) => ({path, namespace: 'builtins'}));
		build.onLoad({filter: /./, namespace: 'builtins'}, ({path}) => ({
			contents: `module.exports = process.getBuiltinModule ? process.getBuiltinModule('${path}') : {};`,
		}));
	},
};

/**
 * Joins the parts that are loaded before the first frame to two, the program's beginning and the interface's: esbuild
 * makes a part of whatever some of the program's beginnings share, two dozen here, and each takes Node a third of a
 * millisecond to find and to link. What else uses one of them gets it from where it is now.
 */
async function joinStart({outputs}: Metafile): Promise<void> {
	const needed = (file: string, seen: Set<string>): Set<string> => {
		if (seen.has(file)) return seen;
		seen.add(file);
		for (const {path, kind} of outputs[file]?.imports ?? [])
			if (kind === 'import-statement' && outputs[path]) needed(path, seen);
		return seen;
	};
	const made = (from: string): string => {
		const file = Object.keys(outputs).find(file => outputs[file]?.entryPoint === from);
		if (!file) throw new Error(`${from} is no part of its own`);
		return file;
	};
	/** What is in the place of each part that has been joined to another. */
	const doors = new Map<string, string>();
	for (const from of ['src/main.tsx', 'src/session/open-interface.ts']) {
		const first = made(from);
		const parts = [...needed(first, new Set())].filter(file => !doors.has(basename(file)));
		await joinTo(first, parts, file => outputs[file]?.exports ?? [], doors);
	}
}

/** Joins `parts` to the first of them; `doors` tell of the parts that were joined before, and learn of these. */
async function joinTo(
	first: string,
	parts: readonly string[],
	names: (file: string) => readonly string[],
	doors: Map<string, string>,
): Promise<void> {
	const resolveDir = resolve(root, first, '..');
	const isJoined = new Set(parts.map(file => basename(file)));
	const inside = (file: string, index: number, name: string): string =>
		file === first ? name : `part${index}_${name}`;
	const lines = parts.map((file, index) => {
		const listed = names(file).map(name => `${name} as ${inside(file, index, name)}`);
		return `export {${listed.join(', ')}} from './${basename(file)}';`;
	});
	const joining: Plugin = {
		name: 'joining',
		setup({onResolve, onLoad}) {
			onResolve({filter: /^\.\//}, ({path}) => {
				const name = basename(path);
				if (isJoined.has(name)) return undefined;
				return doors.has(name) ? {path: name, namespace: 'door'} : {path, external: true};
			});
			onLoad({filter: /./, namespace: 'door'}, ({path}) => ({contents: doors.get(path) ?? '', resolveDir}));
		},
	};
	const {outputFiles} = await build({
		absWorkingDir: root,
		stdin: {contents: lines.join('\n'), resolveDir},
		bundle: true,
		minify: production.minify ?? true,
		format: 'esm',
		platform: 'node',
		target: 'node22',
		write: false,
		logLevel: 'warning',
		plugins: [joining],
	});
	for (const [index, file] of parts.entries()) {
		if (file === first) continue;
		const listed = names(file).map(name => `${inside(file, index, name)} as ${name}`);
		const door = `export{${listed.join(',')}}from"./${basename(first)}";\n`;
		doors.set(basename(file), door);
		await writeFile(resolve(root, file), door);
	}
	await writeFile(resolve(root, first), outputFiles[0]?.text ?? '');
}

/**
 * Spells what is not ASCII in the parts as `\uXXXX`. esbuild does so but in patterns, and one dash in one of them makes V8
 * hold all of a part's source in two bytes a character, in each thread that runs it.
 */
async function spellPlainly(outputs: Metafile['outputs']): Promise<void> {
	for (const file of Object.keys(outputs)) {
		const path = resolve(root, file);
		const source = await readFile(path, 'utf8');
		const plain = source.replace(/[^\0-\x7F]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
		if (plain !== source) await writeFile(path, plain);
	}
}

/** What tells this build of the program from another: a digest of all that was built. */
async function digestOf(outputs: Metafile['outputs']): Promise<string> {
	const hash = createHash('sha256');
	for (const file of Object.keys(outputs).sort())
		hash.update(basename(file)).update(await readFile(resolve(root, file)));
	return hash.digest('base64url').slice(0, 16);
}

/** Files of `src` named `…-worker.ts` become programs of their own, by the same name, beside `program.js`. */
async function workers(): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	for (const file of await readdir(join(root, 'src'), {recursive: true})) {
		const name = /([^/]*-worker)\.ts$/.exec(file)?.[1];
		if (name) found[name] = join('src', file);
	}
	return found;
}

/** The package that a folder was published in: some carry others inside them, without their package.json. */
function publishedFolder(folder: string): string {
	const outer = /^(.*?node_modules\/(?:@[^/]+\/)?[^/]+)\/.*node_modules\//.exec(folder)?.[1];
	return outer && !existsSync(resolve(root, folder, 'package.json')) ? publishedFolder(outer) : folder;
}

/** The program's own licence: the package has no room for a file of its own beside the README. */
const OURS = `Briefing is under the MIT licence.

Copyright (c) 2026 the authors of briefing

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

/** The licence of every package that has code in the bundle, by name, as its authors wrote it. */
async function notices(outputs: Metafile['outputs']): Promise<string> {
	const folders = new Set<string>();
	for (const input of Object.values(outputs).flatMap(output => Object.entries(output.inputs))) {
		const folder = /^(?:[a-z-]+:)?(?:.*?)((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input[0])?.[1];
		if (folder && input[1].bytesInOutput > 0) folders.add(publishedFolder(folder));
	}
	const parts = new Map<string, string>();
	for (const folder of folders) {
		const pkg = JSON.parse(await readFile(resolve(root, folder, 'package.json'), 'utf8'));
		const file = (await readdir(resolve(root, folder))).find(name => /^(licen[cs]e|copying)/i.test(name));
		const text = file ? await readFile(resolve(root, folder, file), 'utf8') : `Licence: ${pkg.license}`;
		parts.set(`${pkg.name} ${pkg.version} (${pkg.license})`, text.trim());
	}
	const heads = [...parts.keys()].sort();
	return `${OURS}\nIt contains code of these packages:\n\n${heads.map(head => `${'='.repeat(78)}\n${head}\n\n${parts.get(head)}\n`).join('\n')}`;
}

/** Whether something that goes into `dist` was written after `dist` was. */
async function isStale(): Promise<boolean> {
	const built = await stat(join(root, 'dist', 'LICENSES.txt')).catch(() => undefined);
	if (!built) return true;
	const inputs = ['package.json', 'package-lock.json'];
	for (const folder of ['src', '.config']) {
		for (const file of await readdir(join(root, folder), {recursive: true})) inputs.push(join(folder, file));
	}
	const times = await Promise.all(inputs.map(async file => (await stat(join(root, file))).mtimeMs));
	return times.some(time => time > built.mtimeMs);
}

if (import.meta.main) {
	if (!process.argv.includes('--if-needed') || (await isStale())) {
		for (const [file, bytes] of Object.entries(await buildAll()))
			console.error(`${file}  ${(bytes / 1024).toFixed(1)} KB`);
	}
}
