// What is set back must be what V8 has by itself: it does not tell its flags, only what it would take without any.

import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {COUNTS} from '../../src/threads/compile-later.ts';

test('the counts that are set back are those of V8', () => {
	const options = execFileSync(process.execPath, ['--v8-options'], {encoding: 'utf8', maxBuffer: 2 ** 24});
	for (const [flag, [usual, later]] of Object.entries(COUNTS)) {
		expect(options).toMatch(new RegExp(`\\n\\s+${flag} \\(.*\\n.*default: ${flag}=${usual}\\n`));
		expect(later).toBeGreaterThan(usual);
	}
	expect(options).toMatch(/\n\s+--sparkplug \(.*\n.*default: --sparkplug\n/);
});
