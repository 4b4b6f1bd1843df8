// Measurements in a pseudo-terminal: how long until something stands on the screen, how long from a key to the last
// byte of its frame, how much memory that took. Nothing is emulated here; the bytes are what is timed.

import {readFileSync} from 'node:fs';
import {stripVTControlCharacters} from 'node:util';
import {type IPty, spawn} from '@lydell/node-pty';

/** A program to measure. `first` matches the text painted so far (without colours) once its first whole frame stands. */
export type Subject = {
	readonly name: string;
	readonly file: string;
	readonly args: readonly string[];
	readonly first: RegExp;
	/** Keys that end it. */
	readonly quit: string;
};

export type Screen = {readonly cols: number; readonly rows: number};

/** A program at work, with times in ms on `performance.now`'s clock. */
export class Running {
	readonly started = performance.now();
	output = '';
	lastByte = 0;
	readonly #pty: IPty;
	#onData: () => void = () => undefined;
	readonly #exit: Promise<void>;

	constructor(subject: Subject, {cols, rows}: Screen, env: Readonly<Record<string, string>>) {
		this.#pty = spawn(subject.file, [...subject.args], {cols, rows, env: {...env}, cwd: env.HOME ?? '/'});
		this.#pty.onData(data => {
			this.lastByte = performance.now();
			this.output += data;
			this.#onData();
		});
		this.#exit = new Promise(resolve => this.#pty.onExit(() => resolve()));
	}

	/** Resolves with the time at which the output (`raw`: with its controls) matched, from the start. Rejects after 20 s. */
	async until(text: RegExp, raw = false): Promise<number> {
		const there = (): boolean => text.test(raw ? this.output : this.#text());
		if (!there()) {
			await new Promise<void>((resolve, reject) => {
				const timer = setTimeout(() => reject(new Error(`${text} did not come:\n${this.output}`)), 20_000);
				this.#onData = () => {
					if (!there()) return;
					clearTimeout(timer);
					resolve();
				};
			});
		}
		this.#onData = () => undefined;
		return this.lastByte - this.started;
	}

	#text(): string {
		return stripVTControlCharacters(this.output);
	}

	write(keys: string): void {
		this.#pty.write(keys);
	}

	/** Resolves once nothing has come for `silence` ms. */
	quiet(silence: number): Promise<void> {
		return new Promise(resolve => {
			let timer = setTimeout(end, silence);
			function end() {
				resolve();
			}
			this.#onData = () => {
				clearTimeout(timer);
				timer = setTimeout(end, silence);
			};
		});
	}

	/**
	 * Sends a key and resolves with the time to the last byte it brought, in ms, and the number of bytes. The frame is
	 * over when nothing comes for `silence` ms; undefined where nothing comes at all for half a second.
	 */
	async paint(key: string, silence = 15): Promise<{ms: number; bytes: number} | undefined> {
		const before = this.output.length;
		const sent = performance.now();
		this.write(key);
		const came = await new Promise<boolean>(resolve => {
			const timer = setTimeout(() => resolve(false), 500);
			this.#onData = () => {
				clearTimeout(timer);
				resolve(true);
			};
		});
		if (!came) return;
		await this.quiet(silence);
		return {ms: this.lastByte - sent, bytes: this.output.length - before};
	}

	/** The id of its process. */
	processId(): number {
		return this.#pty.pid;
	}

	/** The most memory it has had, in MB. */
	peakMemory(): number {
		const status = readFileSync(`/proc/${this.#pty.pid}/status`, 'utf8');
		return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
	}

	/** Ends it by its own key, so that it can write what it writes at its end; by force after two seconds. */
	async end(keys: string): Promise<void> {
		this.write(keys);
		const timer = setTimeout(() => this.#pty.kill('SIGKILL'), 2000);
		await this.#exit;
		clearTimeout(timer);
	}
}

/** The value at a share (0–1) of the sorted values; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Median and the median distance from it: what a figure is and how much it wavers. */
export function figureOf(values: readonly number[]): {value: number; noise: number} {
	const value = quantile(values, 0.5);
	return {
		value,
		noise: quantile(
			values.map(one => Math.abs(one - value)),
			0.5,
		),
	};
}
