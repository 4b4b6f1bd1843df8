// The little of marked-terminal 7.3 that draw-block.ts calls; the package has no types of its own.

declare module 'marked-terminal' {
	import type {MarkedExtension} from 'marked';

	/** Style functions by what they style, and a few switches; see the package's README. */
	type TerminalOptions = {
		readonly [style: string]: ((text: string) => string) | boolean | number | object;
	};

	/** Returns an extension for `Marked.use` whose renderer draws for a terminal. */
	export function markedTerminal(options?: TerminalOptions): MarkedExtension;
}
