// The README says what the program does because parts of it are made from the program: the key table, the options.

import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {withParts} from '../../.config/readme.ts';

test("the README's keys and options are the program's (else: npm run readme)", () => {
	const readme = readFileSync('README.md', 'utf8');
	expect(withParts(readme)).toBe(readme);
});
