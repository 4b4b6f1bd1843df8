// A package that is written in CommonJS and imported on demand keeps its names. Where the program is built in parts,
// esbuild gives such a part only a default export, and `(await import('yaml')).parseDocument` would be undefined. Each
// such import leads to a module of our own that exports what Node itself sees in the package, by name.

import {builtinModules} from 'node:module';
import type {Plugin} from 'esbuild';

const named = 'named-exports';

export const namedExports: Plugin = {
	name: named,
	setup(build) {
		build.onResolve({filter: /^[a-z@]/}, ({path, kind, resolveDir}) => {
			if (kind !== 'dynamic-import' || path.startsWith('node:') || builtinModules.includes(path)) return;
			return {path, namespace: named, pluginData: resolveDir};
		});
		build.onLoad({filter: /.*/, namespace: named}, async ({path, pluginData}) => {
			const names = Object.keys(await import(path)).filter(
				name => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default',
			);
			return {contents: `export {${names.join(', ')}} from ${JSON.stringify(path)};`, resolveDir: pluginData};
		});
	},
};
