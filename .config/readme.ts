// Writes the parts of the README that are made from the program's own tables (`npm run readme`): what stands between
// `<!-- keys -->` or `<!-- usage -->` and the same with a slash. tests/rules/readme.test.ts fails where they are stale.

import {readFile, writeFile} from 'node:fs/promises';
import {keyTable} from '../src/app/keymap.ts';
import {helpText} from '../src/print/command-line.ts';

/** The generated parts by the name of their marks. */
export const parts: Readonly<Record<string, () => string>> = {
	keys: () => keyTable().trim(),
	usage: () => `\`\`\`\n${helpText().trim()}\n\`\`\``,
};

/** `readme` with its generated parts as they are now. Throws where a mark is missing. */
export function withParts(readme: string): string {
	return Object.entries(parts).reduce((text, [name, make]) => {
		const between = new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- /${name} -->)`);
		if (!between.test(text)) throw new Error(`README.md has no <!-- ${name} --> … <!-- /${name} -->`);
		return text.replace(between, (_, open: string, close: string) => `${open}\n${make()}\n\n${close}`);
	}, readme);
}

if (import.meta.main) await writeFile('README.md', withParts(await readFile('README.md', 'utf8')));
