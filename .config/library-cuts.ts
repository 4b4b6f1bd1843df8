// What the bundler makes of a library where the library as published costs the reader time. Each cut
// has its reason; tests/build/library-cuts.test.ts compares each with the original. Nothing else is changed.

import {readFile} from 'node:fs/promises';
import {builtinModules, createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {OnResolveArgs, OnResolveResult, Plugin, PluginBuild} from 'esbuild';

const ours = 'library-cuts';
/** Marks a question that a cut itself asks, which no cut then answers: each would ask the other without end. */
const resolving = Symbol('resolving');

/**
 * Yoga's loader with its WebAssembly handed over as bytes and instantiated at once. As published it calls `fetch()` on
 * a data URL, which loads all of Node's HTTP client (about 30 ms), and it needs a top-level await. The loader fills the
 * object it is given, so after `load(module)` the module is complete and its promise need not be awaited.
 * Not offered upstream: the published build is made for browsers too, where instantiating at once is not allowed.
 */
const yogaAtOnce = `
	import load from 'yoga-layout/binary';
	import wrapAssembly from 'yoga-layout/wrap';
	import bytes from 'yoga-layout/wasm';
	const module = {
		instantiateWasm(imports, done) {
			const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
			done(instance);
			return instance.exports;
		},
	};
	load(module);
	export default wrapAssembly(module);
	export * from 'yoga-layout/enums';
`;

/**
 * marked-terminal's highlighter, left out: highlight.js with 190 grammars costs 67 ms and 1 MB, tries every grammar on
 * a fence without a language, and prints the name of an unknown language raw to stderr. Throwing is how marked-terminal
 * expects a highlighter to decline: it then draws the block in its plain code style.
 */
const noHighlighter = `export const highlight = () => { throw new Error('no highlighter'); };`;

/** marked-terminal's emoji names, left out: \`:smile:\` in a report is what its author wrote, and stays. */
const noEmojiNames = `export const get = () => undefined;`;

/** Ink's developer tools, which it loads only where `DEV=true` and this package is installed, which it never is here. */
const noDevTools = `export default {};`;

/**
 * Modules of Node that cost the start and that few runs need at once: `child_process` loads all of Node's networking (18
 * ms), and Ink's chain imports it for a terminal whose size nobody knows; `crypto` takes 3 to 8 ms. They are loaded when
 * something of them is used.
 */
const rarelyNeeded: ReadonlySet<string> = new Set([
	...['child_process', 'crypto', 'fs/promises', 'os', 'readline', 'url', 'util', 'v8', 'worker_threads'],
]);

/**
 * A module of Node as it is handed over, not imported: for an import Node makes an ES module of it, with all its names,
 * which for `fs` alone takes 2 ms.
 */
function builtin(name: string): string {
	const real = `process.getBuiltinModule ? process.getBuiltinModule('${name}') : require('node:${name}')`;
	const names = Object.keys(process.getBuiltinModule(`node:${name}`) as object);
	// Only what is used of it is taken: copied whole, as a CommonJS module is for each module that imports it, the hundred
	// names of `fs` take a tenth of a millisecond a time.
	if (!rarelyNeeded.has(name))
		return [
			`const real = ${real};`,
			'const taken = name => real[name];',
			'export default real;',
			...names
				.filter(name => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default')
				.map((name, index) => `const v${index} = /* @__PURE__ */ taken('${name}'); export {v${index} as ${name}};`),
		].join('\n');
	return `
		let real;
		const at = name => ({enumerable: true, get: () => (real ??= ${real})[name]});
		for (const name of ${JSON.stringify(names)}) Object.defineProperty(exports, name, at(name));
	`;
}

/** Modules of Ink (as its own modules import them), and what is bundled in their place: a file here and its export. */
const quickerInk: Readonly<Record<string, readonly [file: string, name: string]>> = {
	'./output.js': ['ink-output.ts', 'default'],
	'./sanitize-ansi.js': ['ink-lines.ts', 'sanitizeAnsi'],
	'./measure-text.js': ['ink-lines.ts', 'measureText'],
	'widest-line': ['ink-lines.ts', 'widestLine'],
};

/**
 * Modules that make a segmenter when they are loaded (7 ms for the first) and part each row with it; see
 * plain-segments.ts. Not offered upstream: what it costs at the start is felt where the rest of the start is quick.
 */
const segmenting =
	/[\\/]node_modules[\\/](?:string-width|wrap-ansi|slice-ansi|@alcalzone[\\/]ansi-tokenize[\\/]build|ink[\\/]build)[\\/](?:index|tokenize-ansi|tokenize|line-update)\.js$/;

/**
 * string-width: the pattern of all emoji sequences takes 9 ms to be read and 12 ms to be used for the first time. It is
 * made for the first character that is none of the plain ones, whose width is known without it.
 */
function widthOnDemand(source: string): string {
	const [whole, name, pattern] = /^const (rgiEmojiRegex) = (\/.*\/v);$/m.exec(source) ?? [];
	const begin = 'if (string.length === 0) {';
	// Other versions make it another way.
	if (!whole || !name || !source.includes(begin)) return source;
	return source
		.replace(whole, '')
		.replaceAll(name, `(emojiPattern ??= ${pattern})`)
		.replace(begin, `const plain = ambiguousIsNarrow ? plainCells(string) : -1; if (plain >= 0) return plain; ${begin}`)
		.concat(
			`\nlet emojiPattern;\nimport {plainCells} from ${JSON.stringify(join(import.meta.dirname, '../src/text/cells.ts'))};\n`,
		);
}

const inkFolder = dirname(createRequire(import.meta.url).resolve('ink'));

/** The esbuild plugin that makes the cuts. Fails the build where a library no longer looks as the cut expects. */
export const libraryCuts: Plugin = {
	name: ours,
	setup(build) {
		build.onResolve({filter: /^yoga-layout$/}, async ({resolveDir, pluginData}) => {
			if (pluginData === resolving) return;
			const {path} = await build.resolve('yoga-layout', {resolveDir, kind: 'import-statement', pluginData: resolving});
			return {path, namespace: ours, pluginData: {yoga: dirname(path)}};
		});
		build.onResolve({filter: /^yoga-layout\/(binary|wrap|wasm|enums)$/, namespace: ours}, ({path, pluginData}) => {
			const root: string = pluginData.yoga;
			const binary = join(root, '..', 'binaries', 'yoga-wasm-base64-esm.js');
			if (path.endsWith('binary')) return {path: binary};
			if (path.endsWith('wasm')) return {path: binary, namespace: 'yoga-wasm'};
			return {path: join(root, path.endsWith('wrap') ? 'wrapAssembly.js' : 'generated/YGEnums.js')};
		});
		build.onLoad({filter: /./, namespace: ours}, ({path, pluginData}) => {
			const contents = pluginData?.contents ?? yogaAtOnce;
			return {contents, resolveDir: dirname(path), pluginData, loader: 'js'};
		});
		build.onLoad({filter: /yoga-wasm-base64-esm\.js$/, namespace: 'file'}, async ({path}) => ({
			contents: (await yogaParts(path)).loader,
			loader: 'js',
		}));
		build.onLoad({filter: /./, namespace: 'yoga-wasm'}, async ({path}) => ({
			contents: (await yogaParts(path)).wasm,
			loader: 'binary',
		}));
		build.onResolve({filter: new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`)}, ({path, kind}) => {
			// A CommonJS package asks when it is evaluated, and gets the module as it is.
			if (kind !== 'import-statement') return;
			const name = path.replace('node:', '');
			return {path: name, namespace: ours, pluginData: {contents: builtin(name)}, sideEffects: false};
		});
		build.onResolve({filter: new RegExp(`^(?:${Object.keys(quickerInk).join('|')})$`)}, ({path, importer}) => {
			const [file, name] = quickerInk[path] ?? [];
			if (!file || !name || dirname(importer) !== inkFolder) return;
			const contents = `export {${name} as default} from './${file}';`;
			return {path: join(import.meta.dirname, name), namespace: ours, pluginData: {contents}, sideEffects: false};
		});
		// What stands in for a part of Ink counts cells as Ink does: by the version that Ink has below it.
		build.onResolve({filter: /^string-width$/}, ({path, importer, kind}) => {
			if (dirname(importer) === import.meta.dirname) return build.resolve(path, {resolveDir: inkFolder, kind});
			return undefined;
		});
		build.onLoad({filter: segmenting}, async ({path}) => {
			const source = await readFile(path, 'utf8');
			const made = /\bnew Intl\.Segmenter\(/g;
			if (!made.test(source)) return undefined;
			const from = JSON.stringify(join(import.meta.dirname, 'plain-segments.ts'));
			const contents = `import {segmenterOf} from ${from};\n${source.replaceAll(made, 'segmenterOf(')}`;
			return {contents: /string-width.index\.js$/.test(path) ? widthOnDemand(contents) : contents, loader: 'js'};
		});
		build.onResolve({filter: /^[a-z@]/}, once(build));
		for (const [filter, contents] of [
			[/^cli-highlight$/, noHighlighter],
			[/^node-emoji$/, noEmojiNames],
			[/^react-devtools-core$/, noDevTools],
		] as const) {
			build.onResolve({filter}, ({path}) => {
				return {path, namespace: ours, pluginData: {contents}, sideEffects: false};
			});
		}
	},
};

/** The published file parted into its loader (without the WebAssembly) and the bytes of the WebAssembly. */
async function yogaParts(path: string): Promise<{loader: string; wasm: Uint8Array}> {
	const source = await readFile(path, 'utf8');
	const url = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/.exec(source);
	if (!url?.[1] || !source.includes('.instantiateWasm')) throw new Error(`${path} is not as library-cuts expects it`);
	return {
		loader: source.replace(url[0], '"data:application/octet-stream;base64,"'),
		wasm: Buffer.from(url[1], 'base64'),
	};
}

/**
 * Resolves a package to the first copy met of the same version. npm installs equal copies of one package below several
 * others (five of string-width, each of which compiles its patterns and makes a segmenter at the start).
 */
function once(build: PluginBuild): (args: OnResolveArgs) => Promise<OnResolveResult | undefined> {
	const first = new Map<string, string>();
	return async ({path, resolveDir, kind, pluginData, importer}) => {
		if (pluginData === resolving || builtinModules.includes(path)) return;
		const found = await build.resolve(path, {resolveDir, kind, importer, pluginData: resolving});
		const [, folder, inside] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(found.path) ?? [];
		if (found.errors.length > 0 || found.namespace !== 'file' || !folder) return;
		const {name, version} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
		const key = `${name}@${version}/${inside}`;
		const copy = first.get(key) ?? found.path;
		first.set(key, copy);
		return {path: copy, sideEffects: found.sideEffects};
	};
}
