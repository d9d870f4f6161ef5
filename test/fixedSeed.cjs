// Properties are tried on the same values in every run, so that a red test is a change and not a draw. FAST_CHECK_SEED tries others.
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261124) });
