// How many colours a terminal has: what Node makes of TERM, COLORTERM and FORCE_COLOR. NO_COLOR asks for none
// (https://no-color.org), unless something nearer to the user asks for colours.

import type {WriteStream} from 'node:tty';
import type {Depth} from './theme.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the environment asks for no colours: `NO_COLOR` is set to anything, and `FORCE_COLOR` does not overrule it. */
export function asksForNone({NO_COLOR, FORCE_COLOR}: Environment): boolean {
	if (FORCE_COLOR !== undefined) return FORCE_COLOR === '0' || FORCE_COLOR === 'false';
	return NO_COLOR !== undefined && NO_COLOR !== '';
}

/** Bits of colour of a terminal, whatever NO_COLOR says (see `asksForNone`). */
export function colourDepth(stdout: Pick<WriteStream, 'getColorDepth'>, env: Environment): Depth {
	const {NO_COLOR: _, FORCE_COLOR, ...rest} = env;
	const forced = FORCE_COLOR === undefined || FORCE_COLOR === '0' || FORCE_COLOR === 'false' ? {} : {FORCE_COLOR};
	return stdout.getColorDepth({...rest, ...forced}) as Depth;
}
