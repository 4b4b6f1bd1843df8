// End-to-end scenarios: the built program in a real pseudo-terminal. A scenario waits for what the program writes, so
// the limits below only end a test that would never end.

import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		root: fileURLToPath(new URL('..', import.meta.url)),
		include: ['tests/e2e/**/*.test.ts'],
		testTimeout: 180_000,
		hookTimeout: 180_000,
		maxWorkers: 2,
	},
});
