// The faulty interface as a program: bundled once, beside the other things that tests build.

import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {production} from '../../.config/build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles tests/support/faulty.tsx and returns the command that runs it. */
export async function faultyProgram(): Promise<readonly string[]> {
	const outdir = join(root, 'node_modules/.cache/briefing/faulty');
	mkdirSync(outdir, {recursive: true});
	await build({
		...production,
		entryPoints: {faulty: join(root, 'tests/support/faulty.tsx')},
		define: {...production.define, __VERSION__: '"faulty"'},
		outdir,
	});
	return [process.execPath, join(outdir, 'faulty.js')];
}
