/** First 32 bits of the fractional parts of the cube roots (rounds) and square roots (start) of the first primes. */
const primes = Array.from({ length: 312 }, (_, index) => index).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0),
)
const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 2 ** 32)
const ROUNDS = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)))
const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

const rotate = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits))

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 32 bytes in hex. It names a model; nothing secret rests on it. Written
 * here because the risk engine imports nothing of the platform.
 */
export function sha256(text: string): `0x${string}` {
  const bytes = new TextEncoder().encode(text)
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const padded = new Uint8Array(blocks * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n)
  const state = Uint32Array.from(START)
  const words = new Uint32Array(64)
  for (let block = 0; block < blocks; block++) compress(state, words, view, block * 64)
  return `0x${Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')}`
}

function compress(state: Uint32Array, words: Uint32Array, view: DataView, offset: number): void {
  const at = (list: Uint32Array | readonly number[], index: number) => list[index] as number
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(offset + 4 * i)
  for (let i = 16; i < 64; i++) {
    const early = at(words, i - 15)
    const late = at(words, i - 2)
    const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[i] = at(words, i - 16) + small + at(words, i - 7) + large
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + at(ROUNDS, i) + at(words, i)) | 0
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  const results = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = at(state, i) + (results[i] as number)
}
