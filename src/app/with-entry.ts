// A map with one entry more, while the map as it was stays: what the reader's steps through thousands of texts make of
// their places. A copy of the whole for each step would be megabytes a second for a held key, so what changed lies over a
// map that is shared, and both become one map once much has changed.

/** Entries that lie over the shared map at the most; a smaller map is copied. */
const MOST_OVER = 64;

/** `map` with `value` at `key`; `map` itself stays as it is. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
	if (map instanceof Layered && map.over.size < MOST_OVER)
		return new Layered<K, V>(map.base, new Map<K, V>(map.over).set(key, value));
	if (map instanceof Layered || map.size < MOST_OVER) return new Map<K, V>(map).set(key, value);
	return new Layered<K, V>(map, new Map([[key, value]]));
}

class Layered<K, V> implements ReadonlyMap<K, V> {
	readonly base: ReadonlyMap<K, V>;
	readonly over: ReadonlyMap<K, V>;

	constructor(base: ReadonlyMap<K, V>, over: ReadonlyMap<K, V>) {
		this.base = base;
		this.over = over;
	}

	get(key: K): V | undefined {
		return this.over.has(key) ? this.over.get(key) : this.base.get(key);
	}

	has(key: K): boolean {
		return this.over.has(key) || this.base.has(key);
	}

	get size(): number {
		let size = this.base.size;
		for (const key of this.over.keys()) if (!this.base.has(key)) size++;
		return size;
	}

	*entries(): MapIterator<[K, V]> {
		for (const [key, value] of this.base) yield [key, this.over.has(key) ? (this.over.get(key) as V) : value];
		for (const entry of this.over) if (!this.base.has(entry[0])) yield entry;
	}

	*keys(): MapIterator<K> {
		for (const [key] of this.entries()) yield key;
	}

	*values(): MapIterator<V> {
		for (const [, value] of this.entries()) yield value;
	}

	forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
		for (const [key, value] of this.entries()) each(value, key, this);
	}

	[Symbol.iterator](): MapIterator<[K, V]> {
		return this.entries();
	}
}
