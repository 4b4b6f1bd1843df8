// Unit, property, component, golden and rule tests: everything but the end-to-end scenarios, which need the built
// program and have a configuration of their own.

import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		root: fileURLToPath(new URL('..', import.meta.url)),
		include: ['tests/**/*.test.{ts,tsx}'],
		exclude: ['tests/e2e/**', 'tests/bench/**'],
		env: {FORCE_COLOR: '0'},
		// The machines are noisy: a test fails for what it finds, never for how long it took.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		setupFiles: ['.config/fixed-seed.ts'],
	},
});
