// Stopping and coming back (ctrl-z and `fg`, a stop from outside): leaves the screen, stops the whole group as the
// terminal itself would, and on return takes the terminal again at the size it has then. Where nobody could continue a
// stopped program (it is the terminal's only one), it is back at once. Does nothing on Windows, which has no jobs.

import type {useApp} from 'ink';

/**
 * ms after which a program that was told to stop and still runs will not be stopped: its group is orphaned. While it is
 * stopped no time passes for it.
 */
const NOT_STOPPED = 120;
/** ms that a timer may be set to. */
const FOREVER = 2 ** 31 - 1;

/** Stops, lends and continues the interface. */
export type JobControl = {
	/** Stops the program, as ctrl-z does elsewhere. `unable` hears where it could not be stopped. */
	stop(): void;
	/** Lends the terminal to another program until `use` has ended; does nothing while it is away already. */
	lend(use: () => Promise<void>): Promise<void>;
	/** Stops no more, and continues nothing any more. */
	end(): void;
};

/** Leaves the terminal until it is resumed. */
export type Suspend = ReturnType<typeof useApp>['suspendTerminal'];

/**
 * Job control of an interface that leaves the terminal by what `suspend` returns (nothing, while there is no interface
 * yet: it is not stopped then); `back` is called before it is drawn again.
 */
export function jobControl(suspend: () => Suspend | null, back: () => void, unable: () => void): JobControl {
	let away = false;
	const hasJobs = process.platform !== 'win32';
	let ended = false;
	const leaving = async (meanwhile: () => Promise<void>): Promise<void> => {
		const leave = suspend();
		if (away || ended || !leave) return;
		away = true;
		const suspended = await leave();
		// A suspended Ink keeps nothing alive, and Node would end when it is continued.
		const alive = setInterval(() => {}, FOREVER);
		try {
			await meanwhile();
		} finally {
			clearInterval(alive);
			away = false;
			if (!ended) {
				back();
				await suspended.resume();
			}
		}
	};
	const stop = (): void => {
		if (!hasJobs) return;
		void leaving(async () => {
			process.off('SIGTSTP', stop);
			const stopped = await stopGroup();
			if (ended) return;
			process.on('SIGTSTP', stop);
			if (!stopped) unable();
		});
	};
	// Continued after a stop that cannot be caught: the shell may have changed everything.
	const continued = (): void => {
		void leaving(() => Promise.resolve());
	};
	if (hasJobs) {
		process.on('SIGTSTP', stop);
		process.on('SIGCONT', continued);
	}
	return {
		stop,
		lend: use =>
			leaving(async () => {
				// Whoever has the terminal answers ctrl-z, and we are stopped with it.
				process.off('SIGTSTP', stop);
				try {
					await use();
				} finally {
					if (!ended && hasJobs) process.on('SIGTSTP', stop);
				}
			}),
		end() {
			ended = true;
			process.off('SIGTSTP', stop);
			process.off('SIGCONT', continued);
		},
	};
}

/** Stops the process group; resolves once it was continued, with whether it had been stopped at all. */
function stopGroup(): Promise<boolean> {
	return new Promise(resolve => {
		const done = (stopped: boolean): void => {
			clearTimeout(timer);
			process.off('SIGCONT', continued);
			resolve(stopped);
		};
		const continued = (): void => done(true);
		// When it is continued, the timer may be due before the signal is heard.
		let timer = setTimeout(() => {
			timer = setTimeout(done, NOT_STOPPED / 3, false);
		}, NOT_STOPPED);
		process.on('SIGCONT', continued);
		process.kill(0, 'SIGTSTP');
	});
}
