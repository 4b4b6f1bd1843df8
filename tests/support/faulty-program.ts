// The faulty interface as a program: bundled once by each file of tests that asks for it, in a folder of its own, so that
// none starts what another is just writing.

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {afterAll} from 'vitest';
import {production} from '../../.config/build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outdir = mkdtempSync(join(tmpdir(), 'briefing-faulty-'));
afterAll(() => rmSync(outdir, {recursive: true, force: true}));

let built: Promise<unknown> | undefined;

/** Bundles tests/support/faulty.tsx and returns the command that runs it. */
export async function faultyProgram(): Promise<readonly string[]> {
	built ??= build({
		...production,
		entryPoints: {faulty: join(root, 'tests/support/faulty.tsx')},
		define: {...production.define, __VERSION__: '"faulty"'},
		outdir,
		outExtension: {'.js': '.mjs'},
	});
	await built;
	return [process.execPath, join(outdir, 'faulty.mjs')];
}
