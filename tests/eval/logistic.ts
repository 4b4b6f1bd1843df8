// Logistic regression with a quadratic penalty, by Newton's method: what the fits of this folder share. Features are
// standardised for the penalty; the weights that are given back are for features as they are.

/** An example: its features, whether it is one, and how much it weighs. */
export type Example = {readonly x: readonly number[]; readonly y: 0 | 1; readonly weight: number};

/** The weights that make the examples likeliest. */
export type Fitted = {readonly bias: number; readonly weights: readonly number[]};

/** Solves A·x = b by elimination with pivots; both are overwritten. */
function solve(A: number[][], b: number[]): number[] {
	const n = b.length;
	const at = (i: number, j: number): number => A[i]?.[j] ?? 0;
	for (let i = 0; i < n; i++) {
		let pivot = i;
		for (let r = i + 1; r < n; r++) if (Math.abs(at(r, i)) > Math.abs(at(pivot, i))) pivot = r;
		[A[i], A[pivot]] = [A[pivot] as number[], A[i] as number[]];
		[b[i], b[pivot]] = [b[pivot] as number, b[i] as number];
		for (let r = i + 1; r < n; r++) {
			const factor = at(r, i) / (at(i, i) || 1e-12);
			for (let c = i; c < n; c++) (A[r] as number[])[c] = at(r, c) - factor * at(i, c);
			b[r] = (b[r] ?? 0) - factor * (b[i] ?? 0);
		}
	}
	const x = new Array<number>(n).fill(0);
	for (let i = n - 1; i >= 0; i--) {
		let sum = b[i] ?? 0;
		for (let c = i + 1; c < n; c++) sum -= at(i, c) * (x[c] ?? 0);
		x[i] = sum / (at(i, i) || 1e-12);
	}
	return x;
}

/** Fits the weights of as many features as the examples have; `penalty` per standardised feature. */
export function fitLogistic(rows: readonly Example[], penalty: number): Fitted {
	const d = rows[0]?.x.length ?? 0;
	const columns = Array.from({length: d}, (_, j) => j);
	const mean = columns.map(j => rows.reduce((sum, {x}) => sum + (x[j] ?? 0), 0) / rows.length);
	const spread = columns.map(
		j => Math.sqrt(rows.reduce((sum, {x}) => sum + ((x[j] ?? 0) - (mean[j] ?? 0)) ** 2, 0) / rows.length) || 1,
	);
	const z = rows.map(({x}) => [1, ...x.map((v, j) => (v - (mean[j] ?? 0)) / (spread[j] ?? 1))]);
	const beta = new Array<number>(d + 1).fill(0);
	for (let step = 0; step < 25; step++) {
		const H = Array.from({length: d + 1}, () => new Array<number>(d + 1).fill(0));
		const g = new Array<number>(d + 1).fill(0);
		for (const [i, row] of z.entries()) {
			const {y, weight} = rows[i] ?? {y: 0, weight: 0};
			const p = 1 / (1 + Math.exp(-row.reduce((sum, v, j) => sum + v * (beta[j] ?? 0), 0)));
			const curve = Math.max(1e-6, p * (1 - p)) * weight;
			for (let j = 0; j <= d; j++) {
				g[j] = (g[j] ?? 0) + (y - p) * weight * (row[j] ?? 0);
				const line = H[j] as number[];
				for (let k = 0; k <= d; k++) line[k] = (line[k] ?? 0) + curve * (row[j] ?? 0) * (row[k] ?? 0);
			}
		}
		for (let j = 1; j <= d; j++) {
			(H[j] as number[])[j] = (H[j]?.[j] ?? 0) + penalty;
			g[j] = (g[j] ?? 0) - penalty * (beta[j] ?? 0);
		}
		const move = solve(H, g);
		for (const [j, by] of move.entries()) beta[j] = (beta[j] ?? 0) + by;
		if (move.every(by => Math.abs(by) < 1e-6)) break;
	}
	const weights = columns.map(j => (beta[j + 1] ?? 0) / (spread[j] ?? 1));
	return {bias: (beta[0] ?? 0) - weights.reduce((sum, w, j) => sum + w * (mean[j] ?? 0), 0), weights};
}
