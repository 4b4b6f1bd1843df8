// What is evaluated before the first frame, as lists: where the frame was kept, a dozen small modules and no package; where
// it is made, nothing that the frame does not need. What comes only behind it (Ink, React, Markdown, YAML, the narrative,
// web pages, feeds, the watcher) must not be reached by a static import.

import {build, type Metafile} from 'esbuild';
import {expect, test} from 'vitest';
import {production} from '../../.config/build.ts';

/** The modules of an output and of all that it imports statically, sorted; without what the build itself puts in. */
function modulesOf({outputs}: Metafile, ...entries: readonly string[]): readonly string[] {
	const files = new Set<string>();
	const add = (file: string | undefined): void => {
		if (!file || files.has(file)) return;
		files.add(file);
		for (const {path, kind} of outputs[file]?.imports ?? [])
			if (kind === 'import-statement' && outputs[path]) add(path);
	};
	for (const entry of entries) add(Object.keys(outputs).find(file => outputs[file]?.entryPoint === entry));
	const inputs = [...files].flatMap(file => Object.entries(outputs[file]?.inputs ?? {}));
	const evaluated = inputs.flatMap(([input, {bytesInOutput}]) => (bytesInOutput > 0 ? [input] : []));
	return evaluated.map(input => input.replace(/^.*node_modules\//, 'node_modules/')).sort();
}

const define = {...production.define, __VERSION__: '"0"', __BUILD__: '"0"'};

test('a kept frame is shown by these modules', async () => {
	const {metafile} = await build({
		...production,
		define,
		entryPoints: ['src/start.ts'],
		outdir: 'nowhere',
		write: false,
		plugins: [
			{
				name: 'program-stays-apart',
				setup: ({onResolve}) => onResolve({filter: /main\.tsx$/}, () => ({path: './program.js', external: true})),
			},
		],
	});
	expect(modulesOf(metafile as Metafile, 'src/start.ts')).toEqual([
		'src/corpus/ask.ts',
		'src/saved/digest.ts',
		'src/saved/frame-file.ts',
		'src/saved/plain-bytes.ts',
		'src/session/kept-frame.ts',
		'src/start.ts',
		'src/ui/charset.ts',
		'src/ui/colour-depth.ts',
		'src/ui/guarded-stream.ts',
		'src/ui/link-support.ts',
		'src/ui/show-early.ts',
		'src/ui/signals.ts',
	]);
	const [{text = ''} = {}] =
		(
			await build({
				...production,
				define,
				entryPoints: ['src/start.ts'],
				outdir: 'nowhere',
				write: false,
				external: ['./main.tsx'],
			})
		).outputFiles ?? [];
	expect(text.length).toBeLessThan(12_000);
});

test('a frame that is made needs no package but those of the search, and nothing of what comes behind it', async () => {
	const {metafile} = await build({
		...production,
		define,
		entryPoints: {program: 'src/main.tsx'},
		outdir: 'nowhere',
		splitting: true,
		write: false,
	});
	const modules = modulesOf(metafile as Metafile, 'src/main.tsx', 'src/session/open-interface.ts');
	expect(modules).toContain('src/app/screen.ts');
	const packages = modules.filter(module => module.startsWith('node_modules/'));
	expect(new Set(packages.map(module => module.split('/')[1]))).toEqual(new Set(['fuse.js', 'stemmer']));
	const behind =
		/^src\/(?:narrative\/(?!split-off|utterances)|handoff\/|commands\/|threads\/(?!narrator|next-turn|work-clock|compile-later)|session\/(?:live-folder|carry-out|keep-frame)|print\/(?!command-line|one-line)|ui\/.*\.tsx$|ui\/draw-|corpus\/(?:page|feed|watch|reopen)|saved\/index-cache)/;
	expect(modules.filter(module => behind.test(module))).toEqual([]);
	const made = modules.filter(module => module.startsWith('library-cuts:')).map(module => module.split(':')[1]);
	for (const heavy of ['child_process', 'crypto', 'events', 'stream', 'net', 'http']) expect(made).not.toContain(heavy);
});
