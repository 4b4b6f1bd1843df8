// The themes: every light can be told from plain text, with colours or without; letters of the themes made for a ground
// have enough contrast on it; what a terminal cannot draw is not sent to it.

import {describe, expect, test} from 'vitest';
import type {Lit, Role} from '../../src/app/frame.ts';
import {run} from '../../src/app/frame.ts';
import {THEMES} from '../../src/app/settings.ts';
import {asksForNone, colourDepth} from '../../src/ui/colour-depth.ts';
import {colourCode, DARK, type Depth, LIGHT, type Palette, themeOf} from '../../src/ui/theme.ts';

const depths: readonly Depth[] = [1, 4, 8, 24];
const lights: readonly Lit[] = ['hit', 'current-hit', 'cited', 'selected', 'differs', 'shared'];
const roles: readonly Role[] = ['text', 'dim', 'strong', 'accent', 'heading', 'code', 'link', 'note', 'key', 'error'];

const codesOf = (codes: string): string[] => codes.split(';').filter(Boolean);

describe.each(THEMES)('the theme %s', name => {
	test.each(depths)('at %d bits sends only what such a terminal draws', depth => {
		const theme = themeOf(name, depth);
		for (const role of roles) {
			for (const lit of [undefined, ...lights]) {
				const codes = theme.open(run('x', role, lit ? {lit} : {}));
				expect(codes).toMatch(/^(?:\d+(?:;\d+)*)?$/);
				if (depth < 24) expect(codes).not.toMatch(/[34]8;2;/);
				if (depth < 8) expect(codes).not.toMatch(/[34]8;5;/);
				if (depth === 1 || name === 'none') expect(codesOf(codes).every(code => Number(code) < 10)).toBe(true);
			}
		}
	});

	test('without any colour every light still differs from plain text and the most from each other', () => {
		const theme = themeOf(name, 1);
		const seen = lights.map(lit => theme.open(run('x', 'text', {lit})));
		expect(seen.every(Boolean)).toBe(true);
		expect(new Set(seen).size).toBeGreaterThanOrEqual(lights.length - 1);
	});
});

/** Contrast of two colours by WCAG 2.2. */
function contrast(a: string, b: string): number {
	const light = (hex: string): number => {
		const [r = 0, g = 0, blue = 0] = [1, 3, 5]
			.map(i => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
			.map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
		return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
	};
	const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
	return ((x ?? 0) + 0.05) / ((y ?? 0) + 0.05);
}

test('letters have a contrast of 4.5 on the ground they are made for, and on every light', () => {
	const check = (palette: Palette, grounds: readonly string[]): void => {
		for (const ground of grounds) {
			for (const name of ['dim', 'accent', 'warm', 'link', 'error', 'differs'] as const)
				expect(contrast(palette[name], ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
		}
		for (const name of ['hit', 'current', 'cited'] as const)
			expect(contrast(palette.ink, palette[name]), name).toBeGreaterThanOrEqual(7);
	};
	check(DARK, ['#000000', '#1e1e1e', '#282c34']);
	check(LIGHT, ['#ffffff', '#fafafa', '#fdf6e3']);
});

test('256 colours are the nearest there are', () => {
	expect(colourCode('#ff0000', 8)).toBe('5;196');
	expect(colourCode('#000000', 8)).toBe('5;16');
	expect(colourCode('#808080', 8)).toBe('5;244');
	expect(colourCode('#0102ff', 24)).toBe('2;1;2;255');
});

test('NO_COLOR and FORCE_COLOR are honoured', () => {
	expect(asksForNone({NO_COLOR: '1'})).toBe(true);
	expect(asksForNone({NO_COLOR: ''})).toBe(false);
	expect(asksForNone({NO_COLOR: '1', FORCE_COLOR: '1'})).toBe(false);
	expect(asksForNone({FORCE_COLOR: '0'})).toBe(true);
	const stdout = {getColorDepth: (env: object = {}) => ('NO_COLOR' in env ? 1 : 'FORCE_COLOR' in env ? 24 : 4)};
	expect(colourDepth(stdout, {NO_COLOR: '1'})).toBe(4);
	expect(colourDepth(stdout, {FORCE_COLOR: '3'})).toBe(24);
	expect(colourDepth(stdout, {FORCE_COLOR: '0'})).toBe(4);
});
