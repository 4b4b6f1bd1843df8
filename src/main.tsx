// The wiring, nothing else: arguments in, exit code out. What is printed comes from `print`, what is shown from `ui`.

import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {openCorpus} from './corpus/open-corpus.ts';

async function main(argv: readonly string[]): Promise<number> {
	const paths = argv.length > 0 ? argv : [fileURLToPath(new URL('../seeds', import.meta.url))];
	const stdin = paths.includes('-') ? readFileSync(0) : undefined;
	const corpus = await openCorpus(paths, stdin ? {stdin} : {});
	const {openInterface} = await import('./open-interface.ts');
	return openInterface({corpus, name: argv.length > 0 ? argv.join(' ') : 'seeds'});
}

process.exitCode = await main(process.argv.slice(2));
