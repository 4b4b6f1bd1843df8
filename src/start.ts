// The file that is started. It is small and plain, so that a Node too old for the program can still say so in one
// sentence (no top-level await, no import that could be missing), and so that the program is loaded through Node's
// compile cache. Everything else is in main.tsx.

const major = Number.parseInt(process.versions.node, 10);

if (major < 22) {
	process.stderr.write(`briefing needs Node 22 or newer; this is Node ${process.versions.node}.\n`);
	process.exitCode = 1;
} else {
	const {XDG_CACHE_HOME, HOME} = process.env;
	const caches = XDG_CACHE_HOME || (HOME && `${HOME}/.cache`);
	// Under the reader's own cache folder: the default, a folder of everybody's in /tmp, could hold somebody else's code.
	if (caches) process.getBuiltinModule?.('node:module').enableCompileCache?.(`${caches}/briefing/code`);
	// Set for other reasons by whoever develops something; Ink would look for its developer tools and say so.
	delete process.env.DEV;
	import('./main.tsx');
}
