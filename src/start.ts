// The file that is started. It is small and plain, so that a Node too old for the program can still say so in one
// sentence (no top-level await, no import that could be missing), so that the program is loaded through Node's compile
// cache, and so that a first frame that was kept is shown before any of it. Everything else is in main.tsx.

import type {ReadStream} from 'node:tty';
import {keptFrame} from './session/kept-frame.ts';
import {showEarly} from './ui/show-early.ts';

/** Tells one build of the program from another. */
declare const __BUILD__: string;

const major = Number.parseInt(process.versions.node, 10);

if (major < 22) {
	process.stderr.write(`briefing needs Node 22 or newer; this is Node ${process.versions.node}.\n`);
	process.exitCode = 1;
} else {
	const {XDG_CACHE_HOME, HOME} = process.env;
	// A relative path is no folder of ours, by the specification; and in a folder of everybody's, as is Node's default in
	// /tmp, could lie somebody else's code.
	const caches = XDG_CACHE_HOME && XDG_CACHE_HOME[0] === '/' ? XDG_CACHE_HOME : HOME && `${HOME}/.cache`;
	if (caches) process.getBuiltinModule?.('node:module').enableCompileCache?.(`${caches}/briefing/code`);
	// Set for other reasons by whoever develops something; Ink would look for its developer tools and say so.
	delete process.env.DEV;
	const frames = caches ? {folder: `${caches}/briefing/frames`, build: __BUILD__} : null;
	const kept = frames && keptFrame(frames);
	const early = kept ? showEarly(kept.frame, process.stdin as ReadStream, process.stdout) : null;
	import('./main.tsx').then(({run}) => run({early, frames, kept}));
}
