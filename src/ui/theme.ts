// How roles and lights look: the terminal's own sixteen colours, colours made for a light or a dark ground, high contrast,
// or attributes alone. Nothing is told by colour only: without colour every light still differs by weight, underline or
// inversion. What a terminal cannot draw is drawn with what it can: 24-bit colours become the nearest of 256, and where
// there are sixteen, the terminal's own.

import type {Lit, Role, Run} from '../app/frame.ts';
import type {ThemeName} from '../app/settings.ts';

/** SGR parameters that open the style of a run; empty for none. */
export type Theme = {
	readonly name: string;
	/** Whether the terminal makes links of addresses (OSC 8). */
	readonly links: boolean;
	open(run: Run): string;
};

/** Bits of colour a terminal has, as Node counts them: 1 for none, 4 for sixteen, 8 for 256, 24 for all. */
export type Depth = 1 | 4 | 8 | 24;

type Looks = {readonly roles: Readonly<Record<Role, string>>; readonly lights: Readonly<Record<Lit, string>>};

const ROLES: Looks['roles'] = {
	text: '',
	dim: '2',
	strong: '1',
	accent: '36',
	heading: '1;36',
	quotation: '3',
	code: '33',
	link: '4;34',
	table: '',
	mark: '2',
	note: '33',
	key: '1;36',
	error: '1;31',
	rule: '2',
};

const LIGHTS: Looks['lights'] = {
	hit: '30;43',
	'current-hit': '1;30;45',
	cited: '30;46',
	selected: '7',
	differs: '1;4;33',
	shared: '1',
	furniture: '2',
};

const SIXTEEN: Looks = {roles: ROLES, lights: LIGHTS};

const PLAIN: Looks = {
	roles: {
		...ROLES,
		accent: '',
		heading: '1',
		code: '',
		link: '4',
		note: '3',
		key: '1',
		error: '1',
	},
	lights: {
		hit: '1;4',
		'current-hit': '1;7',
		cited: '4',
		selected: '7',
		differs: '1;4',
		shared: '1',
		furniture: '2',
	},
};

/** No faint letters, black on bright grounds; what has a ground of its own is as clear on any ground. */
const CONTRAST: Looks = {
	roles: {
		...PLAIN.roles,
		dim: '',
		accent: '1',
		quotation: '',
		note: '1',
		error: '1;7',
		mark: '',
		rule: '',
	},
	lights: {
		hit: '1;30;103',
		'current-hit': '1;97;41',
		cited: '1;30;106',
		selected: '1;7',
		differs: '1;4;7',
		shared: '1',
		furniture: '',
	},
};

/** The colours of a theme for one ground, as `#rrggbb`. */
export type Palette = {
	readonly dim: string;
	readonly accent: string;
	readonly warm: string;
	readonly link: string;
	readonly error: string;
	/** Letters on the lights, and the lights. */
	readonly ink: string;
	readonly hit: string;
	readonly current: string;
	readonly cited: string;
	readonly differs: string;
};

/** Letters of at least 4.5 : 1 on black or nearly (the least of WCAG 2.2, 1.4.3; tests/ui/theme.test.ts). */
export const DARK: Palette = {
	dim: '#9a9a9a',
	accent: '#6fc7d8',
	warm: '#e0b15c',
	link: '#8ab4f8',
	error: '#ff8a80',
	ink: '#101010',
	hit: '#e8c547',
	current: '#f29ad0',
	cited: '#7fd1de',
	differs: '#ffb454',
};

/** The same on white or nearly. */
export const LIGHT: Palette = {
	dim: '#666666',
	accent: '#00677a',
	warm: '#7a5200',
	link: '#1a56b8',
	error: '#b3261e',
	ink: '#101010',
	hit: '#ffe27a',
	current: '#f6b3dc',
	cited: '#a9e4ee',
	differs: '#8a3f00',
};

function coloured(palette: Palette, depth: Depth): Looks {
	const fg = (hex: string): string => `38;${colourCode(hex, depth)}`;
	const bg = (hex: string): string => `48;${colourCode(hex, depth)}`;
	const {dim, accent, warm, link, error, ink, hit, current, cited, differs} = palette;
	return {
		roles: {
			...ROLES,
			dim: fg(dim),
			accent: fg(accent),
			heading: `1;${fg(accent)}`,
			code: fg(warm),
			link: `4;${fg(link)}`,
			mark: fg(dim),
			note: fg(warm),
			key: `1;${fg(accent)}`,
			error: `1;${fg(error)}`,
			rule: fg(dim),
		},
		lights: {
			...LIGHTS,
			hit: `${fg(ink)};${bg(hit)}`,
			'current-hit': `1;${fg(ink)};${bg(current)}`,
			cited: `${fg(ink)};${bg(cited)}`,
			differs: `1;4;${fg(differs)}`,
			furniture: fg(dim),
		},
	};
}

/** The SGR parameters after 38 or 48: the colour itself, or the nearest of the 6 × 6 × 6 cube and the 24 greys of 256. */
export function colourCode(hex: string, depth: Depth): string {
	const rgb = [1, 3, 5].map(i => Number.parseInt(hex.slice(i, i + 2), 16));
	if (depth === 24) return `2;${rgb.join(';')}`;
	const steps = [0, 95, 135, 175, 215, 255];
	const near = (value: number): number =>
		steps.reduce((best, step, i) => (Math.abs(step - value) < Math.abs((steps[best] ?? 0) - value) ? i : best), 0);
	const cube = rgb.map(near);
	const away = (parts: readonly number[]): number =>
		parts.reduce((sum, part, i) => sum + (part - (rgb[i] ?? 0)) ** 2, 0);
	const grey = Math.max(0, Math.min(23, Math.round(((rgb[0] ?? 0) + (rgb[1] ?? 0) + (rgb[2] ?? 0) - 24) / 30)));
	const level = 8 + 10 * grey;
	const [r = 0, g = 0, b = 0] = cube;
	const isGrey = away([level, level, level]) < away(cube.map(i => steps[i] ?? 0));
	return `5;${isGrey ? 232 + grey : 16 + 36 * r + 6 * g + b}`;
}

function looksOf(name: ThemeName, depth: Depth): Looks {
	if (name === 'none' || depth === 1) return PLAIN;
	if (name === 'contrast') return CONTRAST;
	// Sixteen colours are the terminal's own: the reader has chosen them for their ground.
	if (name === 'default' || depth === 4) return SIXTEEN;
	return coloured(name === 'light' ? LIGHT : DARK, depth);
}

/** The look of that name on a terminal with so many colours. */
export function themeOf(name: ThemeName, depth: Depth, links = false): Theme {
	const {roles, lights} = looksOf(name, depth);
	const known = new Map<string, string>();
	return {
		name,
		links,
		open(run) {
			const key = `${run.role} ${run.lit ?? ''}${run.bold ? ' b' : ''}${run.italic ? ' i' : ''}${run.strike ? ' s' : ''}`;
			let codes = known.get(key);
			if (codes === undefined) {
				// A light that brings its own colours covers the role's; the others lie over it.
				const lit = run.lit ? lights[run.lit] : '';
				const covers = run.lit !== undefined && run.lit !== 'shared' && run.lit !== 'selected';
				const own = covers ? '' : run.lit === 'selected' ? uncoloured(roles[run.role]) : roles[run.role];
				codes = [own, run.bold ? '1' : '', run.italic ? '3' : '', run.strike ? '9' : '', lit].filter(Boolean).join(';');
				known.set(key, codes);
			}
			return codes;
		},
	};
}

/** The parameters without colour and faintness: what is left of a role under an inversion. */
function uncoloured(codes: string): string {
	return codes
		.replace(/[34]8;(?:5;\d+|2;\d+;\d+;\d+)/g, '')
		.split(';')
		.filter(code => code !== '' && code !== '2' && !/^[349]\d$/.test(code))
		.join(';');
}
