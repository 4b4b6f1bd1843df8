import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		include: ['tests/**/*.test.{ts,tsx}'],
		exclude: ['tests/e2e/**'],
		env: {FORCE_COLOR: '0'},
	},
});
