// What starts the program where it is bundled plainly, for comparison: nothing is shown before it is loaded, nothing kept.

import {run} from '../../src/main.tsx';

void run({early: null, frames: null, kept: null});
