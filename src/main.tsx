// The wiring, nothing else: arguments in, exit code out. What is printed comes from `print`, what is shown from
// session/open-interface.ts; each is loaded only when it is asked for.

import {fileURLToPath} from 'node:url';
import type {Settings} from './app/settings.ts';
import {commandOf, helpText, usageLine} from './print/command-line.ts';
import type {FrameRecord} from './saved/frame-file.ts';
import type {Frames} from './session/kept-frame.ts';
import {asksForNone, colourDepth} from './ui/colour-depth.ts';
import type {EarlyFrame} from './ui/show-early.ts';

declare const __VERSION__: string;

/** The default story, beside the program. */
const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

/** Exit code where the output could not be written: as for a text that could not be read. */
const WRITE_FAILED = 2;

/** What the start has done already, and what it knows. */
export type Started = {
	readonly early: EarlyFrame | null;
	readonly frames: Frames | null;
	/** What was kept with the frame that is shown. */
	readonly kept: FrameRecord | null;
};

async function main(argv: readonly string[], started: Started): Promise<number> {
	const command = commandOf(argv);
	switch (command.name) {
		case 'help':
			return print(helpText(), 0);
		case 'version':
			return print(`briefing ${__VERSION__}\n`, 0);
		case 'usage-error':
			process.stderr.write(`briefing: ${command.message}\n${usageLine}\n`);
			return 2;
		case 'config': {
			const {configOutput} = await import('./commands/config.ts');
			const {text, errors, exitCode} = await configOutput(optionsOf(command));
			process.stderr.write(errors);
			return print(text, exitCode);
		}
		case 'completions': {
			const {completionsFor} = await import('./print/completions.ts');
			return print(completionsFor(command.shell), 0);
		}
		case 'man': {
			const [{manPage}, {manKeys}] = await Promise.all([import('./print/man-page.ts'), import('./app/keymap.ts')]);
			return print(manPage(__VERSION__, manKeys()), 0);
		}
	}
	const named = command.paths.length > 0;
	const paths = named ? command.paths : [SEEDS];
	const stdin = paths.includes('-') ? {stdin: (await import('./corpus/standard-input.ts')).standardInput()} : {};
	if (command.name === 'open' && process.stdout.isTTY && process.env.TERM !== 'dumb') {
		const {openInterface} = await import('./session/open-interface.ts');
		const code = await openInterface({
			paths,
			...stdin,
			name: command.tutor
				? 'the tutor'
				: named
					? paths.map(path => (path === '-' ? 'standard input' : path)).join(' ')
					: 'sample story',
			tutor: command.tutor === true,
			options: optionsOf(command),
			fresh: command.fresh,
			...started,
		});
		// At once: a folder that does not answer must not hold the shell up, and Node need not tidy up what ends anyway.
		process.exit(code);
	}
	const [{openCorpus}, {commandOutput}, {searchFacts}, {colourPaint}] = await Promise.all([
		import('./corpus/open-corpus.ts'),
		import('./print/command-output.ts'),
		import('./app/answer.ts'),
		import('./print/search-text.ts'),
	]);
	const corpus = await openCorpus(paths, stdin);
	const search = command.name === 'search' ? await import('./commands/search.ts') : null;
	const marked =
		command.name === 'marks' || (command.name === 'points' && (command.format === 'html' || command.format === 'md'));
	const marks = marked ? {marks: (await import('./commands/marks.ts')).marksIn(paths, corpus.articles)} : {};
	const {text, errors, exitCode} = commandOutput(command, corpus, {
		...marks,
		factsOf: searchFacts,
		...search?.surroundingsOf(command.paths),
		...(inColour() ? {paint: colourPaint} : {}),
	});
	process.stderr.write(errors);
	return print(text, exitCode);
}

/** Whether what is printed is painted: for a terminal that has colours, or where it is asked for. */
function inColour(): boolean {
	if (asksForNone(process.env)) return false;
	return (
		process.env.FORCE_COLOR !== undefined || (process.stdout.isTTY && colourDepth(process.stdout, process.env) > 1)
	);
}

/** The settings that the command line sets. */
function optionsOf({ascii, theme}: {readonly ascii: boolean; readonly theme?: Settings['theme']}): Partial<Settings> {
	return {...(ascii ? {ascii} : {}), ...(theme ? {theme} : {})};
}

/** Writes to standard output; who stops reading ends us quietly, as in any pipe. */
function print(text: string, exitCode: number): Promise<number> {
	return new Promise(resolve => {
		process.stdout.on('error', (error: NodeJS.ErrnoException) => {
			// Who stops reading has had enough; any other failure means that something is missing.
			if (error.code === 'EPIPE') return resolve(exitCode);
			process.stderr.write(`briefing: the output could not be written: ${error.code ?? error.message}\n`);
			resolve(WRITE_FAILED);
		});
		process.stdout.write(text, error => {
			if (!error) resolve(exitCode);
		});
	});
}

/** Does what the arguments ask for. Never rejects. */
export async function run(started: Started): Promise<void> {
	// Nobody may be left to be told what is wrong.
	process.stderr.on('error', () => {});
	try {
		process.exitCode = await main(process.argv.slice(2), started);
	} catch (error) {
		started.early?.leave();
		const {crashReport} = await import('./ui/crash-report.ts');
		process.stderr.write(crashReport(error));
		process.exitCode = 1;
	}
}
