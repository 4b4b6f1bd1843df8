// A count with its noun, as every room writes it.

/** `1 account`, `3 accounts`: a count with its noun, and `1,234` with its separators, the same in every locale. */
export function counted(count: number, one: string, many = `${one}s`): string {
	const digits = String(count).replace(/(?<=\d)(?=(\d{3})+$)/g, ',');
	return `${digits} ${count === 1 ? one : many}`;
}
