// Why the file system refused, in words for the user. The system's own message would repeat the path and an errno.

const reasons = new Map([
	['ENOENT', 'does not exist'],
	['EACCES', 'may not be read (no permission)'],
	['EPERM', 'may not be read (no permission)'],
	['ELOOP', 'is a link that leads back to itself'],
	['ENAMETOOLONG', 'has too long a name'],
	['ENOTDIR', 'does not exist'],
	['EISDIR', 'is a folder'],
	['EMFILE', 'could not be opened (too many open files)'],
	['ENFILE', 'could not be opened (too many open files)'],
	['EIO', 'could not be read (input/output error)'],
	['ENXIO', 'is not a file'],
	['ENODEV', 'is not a file'],
	['ESTALE', 'vanished while it was read'],
	['EBUSY', 'is in use'],
	['ERR_INVALID_ARG_VALUE', 'has a name that no file can have'],
]);

/** Returns the reason of a file system error as words that follow the file's name ("may not be read (no permission)"). */
export function reasonOf(error: unknown): string {
	const code = (error as {code?: unknown} | null)?.code;
	if (typeof code !== 'string') return 'could not be read';
	return reasons.get(code) ?? `could not be read (${code})`;
}
