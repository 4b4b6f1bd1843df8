// Writes a file that was asked for, whole or not at all: beside its place first, then put there in one step. One that is
// there is replaced only where that was said; anything but a plain file (a device, a folder) never is.

import {linkSync, lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {basename, dirname, join, resolve} from 'node:path';

/** How it went: written at `path`; there already; or why not, in words for the user. */
export type Written = {readonly path: string} | {readonly exists: string} | {readonly failed: string};

/** The path that a user means by what was typed: `~/` is the home folder. */
export function typedPath(typed: string, home = homedir()): string {
	return resolve(typed === '~' || typed.startsWith('~/') ? join(home, typed.slice(1)) : typed);
}

/** Writes `text` to `path`. Never throws. */
export function writeWhole(path: string, text: string, overwrite: boolean): Written {
	let beside = '';
	try {
		const there = lstatSync(path, {throwIfNoEntry: false});
		if (there && !statSync(path).isFile()) return {failed: 'it is there, and no file that could be replaced'};
		if (there && !overwrite) return {exists: path};
		// A link stays a link: what it leads to is replaced.
		const target = there ? realpathSync(path) : path;
		beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.tmp`);
		writeFileSync(beside, text, {flag: 'wx'});
		if (overwrite) renameSync(beside, target);
		else {
			// Unlike a renaming, a link fails where somebody else has made the file meanwhile.
			linkSync(beside, target);
			rmSync(beside);
		}
		return {path};
	} catch (error) {
		if (beside !== '') rmSync(beside, {force: true});
		const {code} = error as {code?: unknown};
		if (code === 'EEXIST') return {exists: path};
		return {failed: reasons[String(code)] ?? `the system says ${String(code)}`};
	}
}

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'its folder does not exist',
	ENOTDIR: 'its folder does not exist',
	EACCES: 'its folder may not be written to',
	EPERM: 'its folder may not be written to',
	EROFS: 'its folder may not be written to',
	ENOSPC: 'the disk is full',
	ENAMETOOLONG: 'its name is too long',
	EISDIR: 'it is a folder',
	ELOOP: 'it is a link that leads back to itself',
};
