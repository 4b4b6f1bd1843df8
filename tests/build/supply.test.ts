// What comes from others and is in the published program: each package by a version that the lock file pins to its bytes,
// under a licence that allows it, and none of which runs anything when it is installed. Known faults of packages are for
// `npm audit`, which needs the network.

import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {buildAll} from '../../.config/build.ts';

type Locked = {
	readonly version: string;
	readonly integrity?: string;
	readonly license?: string;
	readonly hasInstallScript?: true;
};
type Bundled = {readonly name: string; readonly version: string; readonly licence: string};

/** Licences under which a program may carry a package with nothing asked but its notice. */
const FREE = /^(?:MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense)$/;
/** What npm runs by itself when a package is installed. */
const RUN_BY_ITSELF = ['preinstall', 'install', 'postinstall'];

const folder = mkdtempSync(join(tmpdir(), 'briefing-supply-'));
const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {packages: Record<string, Locked>};
let bundled: readonly Bundled[] = [];

beforeAll(async () => {
	await buildAll(join(folder, 'dist'));
	const notices = readFileSync(join(folder, 'dist', 'LICENSES.txt'), 'utf8');
	bundled = [...notices.matchAll(/^={70,}\n(\S+) (\S+) \((.+)\)$/gm)].map(
		([, name = '', version = '', licence = '']) => ({
			name,
			version,
			licence,
		}),
	);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Where a package of this version is installed, with what the lock file says of it. */
function installed({name, version}: Bundled): readonly (readonly [string, Locked])[] {
	return Object.entries(packages).filter(
		([path, locked]) => path.endsWith(`node_modules/${name}`) && locked.version === version,
	);
}

test('the notices name what is bundled', () => {
	expect(bundled.length).toBeGreaterThan(20);
	for (const name of ['ink', 'react', 'marked', 'marked-terminal', 'ink-select-input'])
		expect(bundled.map(one => one.name)).toContain(name);
});

test('each package is free to be carried, and carried with its licence', () => {
	expect(bundled.filter(({licence}) => !FREE.test(licence))).toEqual([]);
});

test('each package is pinned to its bytes, and runs nothing when it is installed', () => {
	for (const one of bundled) {
		const found = installed(one);
		expect(found, `${one.name} ${one.version}`).not.toEqual([]);
		for (const [path, {integrity, hasInstallScript}] of found) {
			expect(integrity, path).toMatch(/^sha512-/);
			expect(hasInstallScript, path).toBeUndefined();
			const manifest = join(path, 'package.json');
			if (!existsSync(manifest)) continue;
			const {scripts = {}} = JSON.parse(readFileSync(manifest, 'utf8'));
			expect(
				RUN_BY_ITSELF.filter(script => script in scripts),
				path,
			).toEqual([]);
		}
	}
});
