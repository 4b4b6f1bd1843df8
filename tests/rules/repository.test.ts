// What the repository as a whole keeps to: what stands at its top, the seeds byte for byte, no address of a package
// registry in anything that is written by hand, the packages that run as listed, files that say what they are for.

import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

/** Files that belong to the repository: tracked, or new and not ignored. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
	encoding: 'utf8',
})
	.split('\n')
	.filter(Boolean);

const contentsOf = (file: string): string => {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return ''; // Deleted, but not yet from the index.
	}
};

test('the top level holds what one looks for there, and nothing else', () => {
	const allowed = ['README.md', 'package-lock.json', 'package.json', 'seeds', 'src', 'tests', 'tsconfig.json'];
	const top = [...new Set(files.map(file => file.split('/')[0] as string))].filter(name => !name.startsWith('.'));
	expect(top.filter(name => !allowed.includes(name))).toEqual([]);
});

test('the seeds are what they were, byte for byte', () => {
	const sums = readdirSync('seeds').map(file => [
		file,
		createHash('sha256')
			.update(readFileSync(`seeds/${file}`))
			.digest('hex'),
	]);
	expect(Object.fromEntries(sums)).toEqual({
		'000_5c116e6bee65700e.txt': '33d9406ae36f5b35123a304eb09bf9ab27586dfe5d55967fe0223ee586d80fb5',
		'001_b6fc0700d0d233ed.txt': '304c58fce1c68e5c4a858978dcb14d88279dd7bd72aa7e2df1f9156dbff032f3',
		'002_60c82a1cc6e282db.txt': '9af1ba99ffb3a080b452231b948b1f0e548d1e1528fd9bf06e71fd868cec73aa',
		'003_45077a99e14fa0ca.txt': '16c79b361f2ef626b61773a16b898e8f897af7368dd949d0e81e823caa9adcdc',
		'004_cb75410eee4b4c56.txt': '3ac1293759fcb518347dc2d8d1eab83fc73de98e14b98740d3fbd7e305082e75',
	});
});

test('nothing written by hand names the host of a package registry', () => {
	// Put together here, so that this file does not name one either. The lockfile is npm's own.
	const hosts = ['registry.npmjs', 'npmmirror', 'registry.yarnpkg', 'npm.pkg.github', 'jsr.io', 'verdaccio'];
	const [first, ...rest] = hosts;
	const pattern = new RegExp([first, ...rest].map(host => host?.replace('.', '\\.')).join('|'), 'i');
	const naming = files.filter(
		file => file !== 'package-lock.json' && file !== 'tests/rules/repository.test.ts' && pattern.test(contentsOf(file)),
	);
	expect(naming).toEqual([]);
});

test('nothing is needed at run time that is not bundled', () => {
	const {dependencies = {}, bin, engines} = JSON.parse(contentsOf('package.json'));
	expect(Object.keys(dependencies)).toEqual([]);
	expect(bin).toEqual({briefing: 'dist/briefing.js'});
	expect(engines).toEqual({node: '>=22'});
});

test('every package is given by its exact version', () => {
	const {devDependencies} = JSON.parse(contentsOf('package.json'));
	const loose = Object.entries<string>(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
	expect(loose).toEqual([]);
});

test('every source file says what it is for', () => {
	const sources = files.filter(file => /^src\/.*\.tsx?$/.test(file) && contentsOf(file) !== '');
	expect(sources.filter(file => !/^(?:\/\/|\/\*\*)/.test(contentsOf(file)))).toEqual([]);
});

test('everything that is exported says what it is', () => {
	const bare = files
		.filter(file => /^src\/.*\.tsx?$/.test(file))
		.flatMap(file => {
			const lines = contentsOf(file).split('\n');
			const exported = /^export (?:declare |abstract |async )?(?:const|let|function|class|type|interface)\b\*? [\w$]/;
			return lines
				.filter((line, i) => exported.test(line) && !/\*\/\s*$/.test(lines[i - 1] ?? ''))
				.map(line => `${file}: ${line}`);
		});
	expect(bare).toEqual([]);
});

test('no file has a name that says nothing', () => {
	const names = /(?:^|\/)(?:utils?|helpers?|common|misc|manager|service|types)\.tsx?$/;
	expect(files.filter(file => names.test(file))).toEqual([]);
	expect(files.filter(file => /^src\/.*[A-Z_ ]/.test(file))).toEqual([]);
});
