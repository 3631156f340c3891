/** Texts that each property of folding is tried on; `npm run test:long` asks for a million. */
export const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 10_000);
/** Time for that many, in milliseconds. */
export const TIME_LIMIT = 20_000 + RUNS * 0.5;
