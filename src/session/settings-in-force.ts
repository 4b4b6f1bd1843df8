// The settings of this run: what the options say, else the user's file, else the environment, else what holds without.

import {type InForce, inForce, type Settings} from '../app/settings.ts';
import {configFile, readConfig} from '../saved/config-file.ts';
import {speaksUtf8} from '../ui/charset.ts';
import {asksForNone} from '../ui/colour-depth.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the settings, the file they may stand in, and its text, null where it is not there. Loads the YAML library only
 * where that file needs it. Never rejects: what is wrong in it is among the problems.
 */
export async function settingsInForce(
	options: Partial<Settings>,
	env: Environment = process.env,
): Promise<InForce & {readonly file: string; readonly text: string | null}> {
	const file = configFile();
	const config = await readConfig(file);
	const surroundings: Partial<Settings> = {
		...(asksForNone(env) ? {theme: 'none'} : {}),
		...(speaksUtf8(env) ? {} : {ascii: true}),
	};
	const found = inForce(config?.written ?? [], file, surroundings, options);
	const unread = (config?.problems ?? []).map(message => ({file, message}));
	return {...found, problems: [...unread, ...found.problems], file, text: config?.text ?? null};
}
