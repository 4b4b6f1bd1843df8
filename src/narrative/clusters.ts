// Groups claims that state the same thing: agglomerative correlation clustering by greedy additive edge contraction
// (GAEC, Keuper et al. 2015, "Efficient decomposition of image and mesh graphs by lifted multicuts"). Each pair brings
// evidence for (positive) or against (negative) being together; the two groups with the most evidence for it are
// joined until none is left. Example: edges 1–2 +3, 2–3 +1, 1–3 −4: 1 and 2 join, their edge to 3 is +1−4 = −3, done.
// Chaining through one common neighbour is thus stopped by the other members, which union-find does not do.

/** Evidence that two nodes belong together; pairs that are not listed count as `absent`. */
export type Edge = {readonly a: number; readonly b: number; readonly weight: number};

type Link = {sum: number; count: number};

/**
 * The groups of `nodes` as lists of indices, each sorted, in order of their first members. Equal evidence is decided
 * by the smaller indices, so the result depends on the numbering only where two joins are exactly as good.
 */
export function clustersOf(nodes: number, edges: readonly Edge[], absent: number): number[][] {
	const members: (number[] | undefined)[] = Array.from({length: nodes}, (_, i) => [i]);
	const links: Map<number, Link>[] = Array.from({length: nodes}, () => new Map());
	for (const {a, b, weight} of edges) {
		links[a]?.set(b, {sum: weight, count: 1});
		links[b]?.set(a, {sum: weight, count: 1});
	}
	const heap = new JoinHeap();
	const evidence = (a: number, b: number, link: Link): number =>
		link.sum + ((members[a]?.length ?? 0) * (members[b]?.length ?? 0) - link.count) * absent;
	for (const {a, b, weight} of edges) if (weight > 0) heap.push({weight, a: Math.min(a, b), b: Math.max(a, b)});
	for (let join = heap.pop(); join; join = heap.pop()) {
		const {a, b} = join;
		const link = links[a]?.get(b);
		const left = members[a];
		const right = members[b];
		if (!left || !right || !link || evidence(a, b, link) !== join.weight) continue;
		members[a] = [...left, ...right];
		members[b] = undefined;
		const mine = links[a] as Map<number, Link>;
		const theirs = links[b] as Map<number, Link>;
		mine.delete(b);
		for (const [c, other] of theirs) {
			if (c === a) continue;
			const own = mine.get(c);
			const sum = {sum: (own?.sum ?? 0) + other.sum, count: (own?.count ?? 0) + other.count};
			mine.set(c, sum);
			links[c]?.delete(b);
			links[c]?.set(a, sum);
		}
		theirs.clear();
		for (const [c, other] of mine) {
			const weight = evidence(a, c, other);
			if (weight > 0) heap.push({weight, a: Math.min(a, c), b: Math.max(a, c)});
		}
	}
	return members
		.filter(group => group !== undefined)
		.map(group => group.sort((x, y) => x - y))
		.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

type Join = {readonly weight: number; readonly a: number; readonly b: number};

/** A binary heap with the best join on top; stale joins stay in it and are recognised by their weight. */
class JoinHeap {
	readonly #items: Join[] = [];

	push(join: Join): void {
		const items = this.#items;
		let i = items.length;
		items.push(join);
		while (i > 0) {
			const parent = (i - 1) >> 1;
			if (!better(join, items[parent] as Join)) break;
			items[i] = items[parent] as Join;
			i = parent;
		}
		items[i] = join;
	}

	pop(): Join | undefined {
		const items = this.#items;
		const top = items[0];
		const last = items.pop();
		if (!top || !last || items.length === 0) return top;
		let i = 0;
		for (;;) {
			let child = 2 * i + 1;
			if (child >= items.length) break;
			if (child + 1 < items.length && better(items[child + 1] as Join, items[child] as Join)) child++;
			if (!better(items[child] as Join, last)) break;
			items[i] = items[child] as Join;
			i = child;
		}
		items[i] = last;
		return top;
	}
}

const better = (x: Join, y: Join): boolean =>
	x.weight > y.weight || (x.weight === y.weight && (x.a < y.a || (x.a === y.a && x.b < y.b)));
