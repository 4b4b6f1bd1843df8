// `briefing config`: what is in force and where each value comes from, as a settings file one can begin with.

import {bindingsByGroup, keymap} from '../app/keymap.ts';
import {SCHEMA, SETTING_NAMES, type Settings} from '../app/settings.ts';
import {oneLine} from '../print/one-line.ts';
import {settingsYaml} from '../print/settings-yaml.ts';
import {settingsInForce} from '../session/settings-in-force.ts';

/** What the command prints; exit code 2 where something is wrong in the file. */
export async function configOutput(
	options: Partial<Settings>,
): Promise<{readonly text: string; readonly errors: string; readonly exitCode: 0 | 2}> {
	const {settings, whence, bindings, boundByUser, problems, file, text: found} = await settingsInForce(options);
	const written = (value: Settings[keyof Settings]): string =>
		typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
	const head = [
		`${oneLine(file)} ${found !== null ? '' : '(not there: nothing is set)'}`.trim(),
		'What is in force, and where it comes from. To change a line, copy it into that file.',
	];
	const seen = new Set<string>();
	const keys = [...bindingsByGroup(bindings ?? keymap).values()].flat().flatMap(({name, keys, help, does}) => {
		// The digits cannot be set.
		if (seen.has(name) || does.type === 'open-number') return [];
		seen.add(name);
		return [{name, keys, remark: `${boundByUser.has(name) ? 'file' : 'default'}; ${help}`}];
	});
	const text = settingsYaml(
		head,
		SETTING_NAMES.map(name => ({
			name,
			value: written(settings[name]),
			remark: `${whence[name]}; ${SCHEMA[name].takes}: ${SCHEMA[name].help}`,
		})),
		keys,
	);
	const errors = problems.map(p => `briefing: ${oneLine(p.file)}: ${oneLine(p.message)}\n`).join('');
	return {text, errors, exitCode: problems.length > 0 ? 2 : 0};
}
