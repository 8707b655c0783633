import fc from 'fast-check';

// Property tests use the same random values each time, so that a run is reproducible and a failure is no accident;
// PROPERTY_SEED=random draws others, and a number sets the seed. “npm run fuzz” uses new ones.
const given = process.env['PROPERTY_SEED'];
if (given !== 'random') fc.configureGlobal({ seed: Number(given ?? 2026) });
