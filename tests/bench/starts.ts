// Starts, in interleaved rounds: a bare node, a hello-world of the same stack, the program as esbuild bundles it without
// any of our cuts, and the program as it is built, once with its first frame kept and once with nothing kept but what
// Node keeps of the code. The first key is sent when the first frame stands, and is answered when its effect does.

import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {production} from '../../.config/build.ts';
import {Running, type Subject} from './measure.ts';

/** What was measured of one subject: ms to its first frame and to the answer to its first key, and MB at the first frame. */
export type Starts = {readonly first: number[]; readonly keyed: number[]; readonly memory: number[]};

/** Names of the subjects. */
export const BARE = 'bare node -e';
export const HELLO = 'hello-world of Ink, bundled alike';
export const PLAIN = 'briefing, bundled plainly';
export const MADE = 'briefing, its frame not kept';
export const KEPT = 'briefing';

/** The program bundled as esbuild does it by itself: one module for it and one for each worker. Returns its file. */
async function bundledPlainly(folder: string): Promise<string> {
	const {banner, define, absWorkingDir, jsx} = production;
	await build({
		absWorkingDir: absWorkingDir ?? '.',
		bundle: true,
		minify: true,
		format: 'esm',
		platform: 'node',
		target: 'node22',
		logLevel: 'error',
		jsx: jsx ?? 'automatic',
		...(banner && {banner}),
		define: {...define, __VERSION__: '"0"'},
		entryPoints: {
			program: 'tests/bench/plain-start.ts',
			'narrative-worker': 'src/threads/narrative-worker.ts',
			'index-worker': 'src/threads/index-worker.ts',
		},
		// Only asked for with DEV=true.
		alias: {'react-devtools-core': 'node:events'},
		outdir: folder,
	});
	return join(folder, 'program.js');
}

/** Measures `rounds` starts of each; `product` is the program opening the seeds with some options. */
export async function measureStarts(
	folder: string,
	env: Readonly<Record<string, string>>,
	product: (args: readonly string[]) => Subject,
	{seeds, rounds, hello}: {readonly seeds: string; readonly rounds: number; readonly hello: string},
): Promise<ReadonlyMap<string, Starts>> {
	// It stays a moment, so that its memory can be read.
	const word = "process.stdout.write('word'); setTimeout(() => {}, 60);";
	const args = [seeds, '--fresh'];
	const ours = product(args);
	const plain = await bundledPlainly(join(folder, 'plain'));
	const frames = join(env.HOME ?? folder, '.cache', 'briefing', 'frames');
	const subjects: readonly Subject[] = [
		{name: BARE, file: ours.file, args: ['-e', word], first: /word/, quit: ''},
		{name: HELLO, file: ours.file, args: [hello], first: /hello, world/, quit: 'q'},
		{...ours, name: PLAIN, args: [plain, ...args]},
		{...ours, name: MADE},
		{...ours, name: KEPT},
	];
	const found = new Map(subjects.map(({name}) => [name, {first: [], keyed: [], memory: []} as Starts]));
	// The first two rounds fill the caches.
	for (let round = -2; round < rounds; round++) {
		for (const subject of subjects) {
			if (subject.name === MADE) rmSync(frames, {recursive: true, force: true});
			const running = new Running(subject, {cols: 100, rows: 30}, env);
			const first = await running.until(subject.first);
			const peak = running.peakMemory();
			let keyed = Number.NaN;
			if (subject.first === ours.first) {
				running.write('j');
				// The second text stands open: its title, and how far it is read.
				keyed = await running.until(/Big News: Two summits later[^│]{0,60}\d+ % ─/);
				await running.quiet(400);
			} else if (subject.quit !== '') await running.quiet(30);
			await running.end(subject.quit);
			if (round < 0) continue;
			const starts = found.get(subject.name);
			starts?.first.push(first);
			starts?.keyed.push(keyed);
			starts?.memory.push(peak);
		}
	}
	return found;
}
