import fc from 'fast-check';

// Properties are tried on the same random values each time, so that a run can be repeated and a red one is no chance;
// PROPERTY_SEED=random draws others, and a number takes that seed. “npm run fuzz” goes on with new ones.
const given = process.env['PROPERTY_SEED'];
if (given !== 'random') fc.configureGlobal({ seed: Number(given ?? 2026) });
