// The settings in force as a settings file: lines that can be copied into one's own, each with where its value comes from.

/** One setting: its value as it would be written, and a remark. */
export type SettingLine = {readonly name: string; readonly value: string; readonly remark: string};
/** The keys of one action. */
export type KeysLine = {readonly name: string; readonly keys: readonly string[]; readonly remark: string};

/** Returns a settings file of that contents; `head` are remarks at its top. */
export function settingsYaml(
	head: readonly string[],
	settings: readonly SettingLine[],
	keys: readonly KeysLine[],
): string {
	const rows = (lines: readonly (readonly [string, string])[], indent: string): string => {
		const width = Math.min(48, Math.max(0, ...lines.map(([line]) => line.length)));
		return lines.map(([line, remark]) => `${indent}${line.padEnd(width)}  # ${remark}\n`).join('');
	};
	return [
		head.map(line => `# ${line}\n`).join(''),
		'\n',
		rows(
			settings.map(({name, value, remark}) => [`${name}: ${value}`, remark]),
			'',
		),
		'\nkeys:\n',
		rows(
			keys.map(({name, keys, remark}) => [`${name}: [${keys.map(written).join(', ')}]`, remark]),
			'  ',
		),
	].join('');
}

/** A key as YAML takes it: in quotation marks where a sign would mean something else. */
function written(key: string): string {
	return /^[\p{L}\p{N}-]+$/u.test(key) && key !== '-' ? key : JSON.stringify(key);
}
