// The signals that end a program of a terminal, and the exit codes that tell of them.

/** Exit codes of signals, 128 + their number, as shells report them. */
export const SIGNALS: Readonly<Record<string, number>> = {SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143};
