// What the bundler makes of a library where the library as published costs the reader time. There are four cuts, each
// with its reason; tests/build/library-cuts.test.ts compares each with the original. Nothing else is changed.

import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Plugin} from 'esbuild';

const ours = 'library-cuts';

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

/** The esbuild plugin that makes the cuts. Fails the build where a library no longer looks as the cut expects. */
export const libraryCuts: Plugin = {
	name: ours,
	setup(build) {
		build.onResolve({filter: /^yoga-layout$/}, async ({resolveDir, pluginData}) => {
			if (pluginData === ours) return;
			const {path} = await build.resolve('yoga-layout', {resolveDir, kind: 'import-statement', pluginData: ours});
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
