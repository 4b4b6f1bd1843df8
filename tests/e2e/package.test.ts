// The package as it is published: what is in it, that it needs nothing else, and that it runs where it is installed.

import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, expect, test} from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'briefing-package-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Bytes that the package may have, packed. */
const MOST = 1_500_000;

type Packed = {readonly filename: string; readonly size: number; readonly files: readonly {readonly path: string}[]};

// An environment without this project's binaries, and a home of its own.
const env = {
	PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
	HOME: folder,
	npm_config_cache: join(folder, 'cache'),
};

function npm(...args: string[]): string {
	return execFileSync('npm', args, {cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
}

// What is built is packed as it is: building is tested elsewhere.
const [packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as [Packed];

test('the package holds the program, the sample story, the README and the licences, and no more', () => {
	const files = packed.files.map(({path}) => path);
	const strange = files.filter(
		path => !/^(?:dist\/[\w-]+\.js|dist\/LICENSES\.txt|seeds\/[^/]+\.txt|README\.md|LICENSE|package\.json)$/.test(path),
	);
	expect(strange).toEqual([]);
	for (const path of ['dist/briefing.js', 'dist/LICENSES.txt', 'README.md', 'package.json'])
		expect(files).toContain(path);
	expect(files.filter(path => path.startsWith('seeds/'))).toHaveLength(readdirSync(join(root, 'seeds')).length);
	expect(packed.size).toBeLessThan(MOST);
});

test('what is built is ASCII, which takes half the memory of anything else', () => {
	const built = packed.files.map(({path}) => path).filter(path => path.endsWith('.js'));
	expect(built.length).toBeGreaterThan(3);
	for (const path of built)
		expect(
			readFileSync(join(root, path)).every(byte => byte < 0x80),
			path,
		).toBe(true);
});

test('it needs no other package and runs nothing when it is installed', () => {
	const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
		expect(manifest[kind]).toBeUndefined();
	for (const script of ['preinstall', 'install', 'postinstall', 'prepare', 'preuninstall', 'postuninstall'])
		expect(manifest.scripts[script]).toBeUndefined();
});

test('installed into an empty prefix, without a network, it runs', () => {
	const prefix = join(folder, 'prefix');
	npm('install', '--global', '--offline', '--no-audit', '--no-fund', '--prefix', prefix, join(folder, packed.filename));
	const briefing = join(prefix, 'bin', 'briefing');
	expect(statSync(briefing).mode & 0o111).not.toBe(0);
	const run = (...args: string[]): string => execFileSync(briefing, args, {cwd: folder, env, encoding: 'utf8'});
	const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	expect(run('--version')).toBe(`briefing ${version}\n`);
	// The sample story comes with it.
	expect(run('points').split('\n').length).toBeGreaterThan(20);
	expect(run('points')).toMatch(/\b[23] of 3 accounts\b/);
	expect(readdirSync(join(prefix, 'lib', 'node_modules'))).toEqual(['briefing']);
});
