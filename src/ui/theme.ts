// How roles and lights look: the terminal's own sixteen colours, or attributes alone. Nothing is told by colour only:
// without colour every light still differs by weight, underline or inversion.

import type {Lit, Role, Run} from '../app/frame.ts';

/** SGR parameters that open the style of a run; empty for none. */
export type Theme = {readonly name: string; open(run: Run): string};

const ROLES: Readonly<Record<Role, string>> = {
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

const LIGHTS: Readonly<Record<Lit, string>> = {
	hit: '30;43',
	'current-hit': '1;30;45',
	cited: '30;46',
	selected: '7',
	differs: '1;4;33',
	shared: '1',
	furniture: '2',
};

const PLAIN_ROLES: Readonly<Record<Role, string>> = {
	...ROLES,
	accent: '',
	heading: '1',
	code: '',
	link: '4',
	note: '3',
	key: '1',
	error: '1',
};
const PLAIN_LIGHTS: Readonly<Record<Lit, string>> = {
	hit: '1;4',
	'current-hit': '1;7',
	cited: '4',
	selected: '7',
	differs: '1;4',
	shared: '1',
	furniture: '2',
};

/** The look of a terminal with colours, or of one where `NO_COLOR` is set. */
export function themeOf(colour: boolean): Theme {
	const roles = colour ? ROLES : PLAIN_ROLES;
	const lights = colour ? LIGHTS : PLAIN_LIGHTS;
	const known = new Map<string, string>();
	return {
		name: colour ? 'colour' : 'plain',
		open(run) {
			const key = `${run.role} ${run.lit ?? ''}${run.bold ? ' b' : ''}${run.italic ? ' i' : ''}${run.strike ? ' s' : ''}`;
			let codes = known.get(key);
			if (codes === undefined) {
				// A light that brings its own colours covers the role's; the others lie over it.
				const lit = run.lit ? lights[run.lit] : '';
				const covers = run.lit !== undefined && run.lit !== 'shared' && run.lit !== 'selected';
				const own = covers
					? ''
					: run.lit === 'selected'
						? roles[run.role].replace(/(?:^|;)(?:2|3\d)(?=;|$)/g, '').replace(/^;/, '')
						: roles[run.role];
				codes = [own, run.bold ? '1' : '', run.italic ? '3' : '', run.strike ? '9' : '', lit].filter(Boolean).join(';');
				known.set(key, codes);
			}
			return codes;
		},
	};
}
