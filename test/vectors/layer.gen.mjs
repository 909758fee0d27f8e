// Writes layer.json, the shared vectors of the layer formula, read by forge and vitest. The payouts are computed here with
// exact fractions and share no code with either implementation. `node test/vectors/layer.gen.mjs` repeats it byte for byte.
import { writeFileSync } from 'node:fs'

const MAX = 2n ** 96n - 1n
const UNIT = 10n ** 6n
const GENERATED = 400

/** limit × clamp((index − attachment) ÷ (exhaustion − attachment), 0, 1): the largest whole payout not above it. */
function payout(index, attachment, exhaustion, limit) {
  const numerator = index - attachment
  const denominator = exhaustion - attachment
  if (numerator <= 0n) return 0n
  if (numerator >= denominator) return limit
  // By long division, a bit at a time: the largest q with q × denominator ≤ limit × numerator.
  let q = 0n
  for (let bit = 1n << 96n; bit > 0n; bit >>= 1n) {
    if ((q + bit) * denominator <= limit * numerator) q += bit
  }
  return q
}

/** A 64-bit SplitMix generator, seeded. */
function splitmix(seed) {
  let state = BigInt.asUintN(64, seed)
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n)
    let z = state
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n)
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn)
    return z ^ (z >> 31n)
  }
}

/** [note, index, attachment, exhaustion, limit] */
const edges = [
  ['nothing lost', 0n, 5n, 10n, 100n],
  ['below the attachment', 4n, 5n, 10n, 100n],
  ['at the attachment', 5n, 5n, 10n, 100n],
  ['one above the attachment', 6n, 5n, 10n, 100n],
  ['one below the exhaustion', 9n, 5n, 10n, 100n],
  ['at the exhaustion', 10n, 5n, 10n, 100n],
  ['above the exhaustion', 11n, 5n, 10n, 100n],
  ['far above the exhaustion', MAX, 5n, 10n, 100n],
  ['above 96 bits', 2n ** 96n, 5n, 10n, 100n],
  ['the largest index', 2n ** 256n - 1n, 5n, 10n, 100n],
  ['attachment 0, nothing lost', 0n, 0n, 10n, 100n],
  ['attachment 0, one lost', 1n, 0n, 10n, 100n],
  ['attachment 0, exhausted', 10n, 0n, 10n, 100n],
  ['narrowest layer, at the attachment', 7n, 7n, 8n, 100n],
  ['narrowest layer, at the exhaustion', 8n, 7n, 8n, 100n],
  ['narrowest layer at the top, below', MAX - 1n, MAX - 1n, MAX, MAX],
  ['narrowest layer at the top, above', MAX, MAX - 1n, MAX, MAX],
  ['widest layer, one lost', 1n, 0n, MAX, MAX],
  ['widest layer, one left', MAX - 1n, 0n, MAX, MAX],
  ['widest layer, exhausted', MAX, 0n, MAX, MAX],
  ['widest layer, half, limit 1', MAX / 2n, 0n, MAX, 1n],
  ['widest layer, one left, limit 1', MAX - 1n, 0n, MAX, 1n],
  ['no limit, inside', 7n, 5n, 10n, 0n],
  ['no limit, exhausted', 10n, 5n, 10n, 0n],
  ['limit 1, inside rounds down to nothing', 9n, 5n, 10n, 1n],
  ['limit 1, exhausted', 10n, 5n, 10n, 1n],
  ['a third rounds down', 6n, 5n, 8n, 100n],
  ['two thirds round down', 7n, 5n, 8n, 100n],
  ['a seventh of a prime', 6n, 5n, 12n, 97n],
  ['six sevenths of a prime', 11n, 5n, 12n, 97n],
  ['limit above the width', 6n, 5n, 10n, 1_000_000n],
  ['largest limit, narrow layer', 6n, 5n, 7n, MAX],
  ['largest limit, a third', 6n, 5n, 8n, MAX],
  ['half of ten million', 11_000_000n * UNIT, 6_000_000n * UNIT, 16_000_000n * UNIT, 9_000_000n * UNIT],
  ['one base unit into ten million', 6_000_000n * UNIT + 1n, 6_000_000n * UNIT, 16_000_000n * UNIT, 9_000_000n * UNIT],
  ['two base units into ten million', 6_000_000n * UNIT + 2n, 6_000_000n * UNIT, 16_000_000n * UNIT, 9_000_000n * UNIT],
  [
    'one base unit left of ten million',
    16_000_000n * UNIT - 1n,
    6_000_000n * UNIT,
    16_000_000n * UNIT,
    9_000_000n * UNIT,
  ],
  [
    'a whole share pays the loss itself',
    6_123_456n * UNIT + 789n,
    6_000_000n * UNIT,
    16_000_000n * UNIT,
    10_000_000n * UNIT,
  ],
  ['a drop in wads, halfway', 4n * 10n ** 17n, 3n * 10n ** 17n, 5n * 10n ** 17n, 1_000_000n * UNIT],
  ['a drop in wads, one wei in', 3n * 10n ** 17n + 1n, 3n * 10n ** 17n, 5n * 10n ** 17n, 1_000_000n * UNIT],
  ['seconds below a strike', 5_400n, 3_600n, 7_200n, 250_000n * UNIT],
  ['an assertion that is not made', 0n, 0n, 1n, 250_000n * UNIT],
  ['an assertion that is made', 1n, 0n, 1n, 250_000n * UNIT],
]

/** Layers of every size, with the index below, at, inside and above them. */
function generated() {
  const next = splitmix(0xba11a57n)
  const upTo = (max) => ((next() << 64n) | next()) % (max + 1n)
  const anySize = () => upTo(2n ** (1n + (next() % 96n)) - 1n)
  const cases = []
  while (cases.length < GENERATED) {
    const attachment = anySize()
    const exhaustion = attachment + 1n + anySize()
    if (exhaustion > MAX) continue
    const width = exhaustion - attachment
    const place = next() % 10n
    const index = place === 0n ? upTo(attachment) : place === 1n ? exhaustion + anySize() : attachment + upTo(width)
    cases.push([`generated ${cases.length}`, index, attachment, exhaustion, anySize()])
  }
  return cases
}

const vectors = [...edges, ...generated()].map(([note, index, attachment, exhaustion, limit]) => ({
  note,
  index: String(index),
  attachment: String(attachment),
  exhaustion: String(exhaustion),
  limit: String(limit),
  payout: String(payout(index, attachment, exhaustion, limit)),
}))
const lines = vectors.map((vector) => `    ${JSON.stringify(vector)}`)
writeFileSync(new URL('layer.json', import.meta.url), `{\n  "vectors": [\n${lines.join(',\n')}\n  ]\n}\n`)
