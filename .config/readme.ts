// Writes the parts of the README that are made from the program's own tables (`npm run readme`): what stands between
// `<!-- keys -->` or `<!-- usage -->` and the same with a slash. tests/rules/readme.test.ts fails where they are stale.

import {readFile, writeFile} from 'node:fs/promises';
import {rowText, screenRows} from '../src/app/frame.ts';
import {keyTable} from '../src/app/keymap.ts';
import {indicatorOf} from '../src/app/list-pane.ts';
import {screenOf} from '../src/app/screen.ts';
import {initialState, sourcesOf} from '../src/app/state.ts';
import {storeOf} from '../src/app/store.ts';
import {openCorpus} from '../src/corpus/open-corpus.ts';
import {narrate} from '../src/narrative/narrate.ts';
import {helpText} from '../src/print/command-line.ts';

const seeds = await openCorpus(['seeds']);
const narrative = narrate(seeds.articles);

/** A frame of the sample story as the program draws it after some keys, in a code block. */
function frameAfter(keys: readonly string[], columns = 100, rows = 30): string {
	const state = initialState({size: {columns, rows}, name: 'sample story', sources: sourcesOf(seeds.articles)});
	const store = storeOf(state, () => {});
	store.dispatch({type: 'begin'});
	store.dispatch({type: 'take-narrative', story: '', narrative});
	store.press(keys);
	const frame = screenRows(screenOf(store.state()), indicatorOf(store.state()));
	return `\`\`\`\n${frame.map(row => rowText(row).trimEnd()).join('\n')}\n\`\`\``;
}

/** The generated parts by the name of their marks. */
export const parts: Readonly<Record<string, () => string>> = {
	'frame of points': () => frameAfter(['p']),
	'frame of reading': () => frameAfter(['J', 'enter'], 100, 20),
	'frame of side by side': () => frameAfter(['p', 'v'], 100, 18),
	'frame of search': () => frameAfter(['/', ...'lavrov thoroughnes'], 100, 16),
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
