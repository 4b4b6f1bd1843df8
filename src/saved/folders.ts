// Where the program may keep things on this machine, by the XDG base directory specification
// (https://specifications.freedesktop.org/basedir-spec/latest/). Relative paths in the environment are ignored, as the
// specification asks.

import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** `state`: places and marks; `config`: what the user set; `cache`: what can be made again. */
export type Kind = 'state' | 'config' | 'cache';

const VARIABLES: Readonly<Record<Kind, readonly [string, string]>> = {
	state: ['XDG_STATE_HOME', '.local/state'],
	config: ['XDG_CONFIG_HOME', '.config'],
	cache: ['XDG_CACHE_HOME', '.cache'],
};

/** Absolute path of the program's own folder of a kind. It may not exist. */
export function folderOf(kind: Kind, env: Environment = process.env): string {
	const [variable, fallback] = VARIABLES[kind];
	const set = env[variable];
	return join(set && isAbsolute(set) ? set : join(env.HOME || homedir(), fallback), 'briefing');
}
