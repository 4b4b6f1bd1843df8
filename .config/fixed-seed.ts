// Property tests draw the same examples in every run, so that a failure is there again for whoever looks at it, and one
// that nobody's change made does not stop it. `SEED=random npm test` looks for new ones; tests/bench/soak.ts always does.

import fc from 'fast-check';

const SEED = 20_251_122;

if (process.env.SEED !== 'random')
	fc.configureGlobal({...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? SEED)});
