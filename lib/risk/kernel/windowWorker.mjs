// What a thread of the pool runs, and what runs the kernel in this thread. Plain JavaScript without imports, because threads
// load this one file by its path: from here, or from where `next build` has copied it to.

/** As in packBook.ts. */
const BOOK_AT = 4096
const PAGE = 65_536

/**
 * What the kernel exports.
 * @typedef {object} KernelExports
 * @property {WebAssembly.Memory} memory
 * @property {(markets: number, steps: number) => number} scratchSize
 * @property {(moves: number, sides: number, streams: number, scales: number, scores: number, order: number, seed: number) => void} setPlan
 * @property {(book: number, scratch: number, count: number, peak: number, netLoss: number, marketLoss: number) => void} simulate
 * @property {(book: number, scratch: number, count: number, lowest: number, mean: number) => void} pricePaths
 */

/**
 * A part of a plan with the book it runs on: all that a worker needs.
 * @typedef {object} Block
 * @property {Uint8Array} book by `packBook`
 * @property {number} count
 * @property {number} markets
 * @property {number} steps
 * @property {Float64Array} moves
 * @property {Uint8Array} sides
 * @property {Uint32Array} streams
 * @property {Float64Array} scales
 * @property {Float64Array} scores
 * @property {number} seed
 */

/**
 * Runs a block on an instance of the kernel.
 * @param {KernelExports} kernel
 * @param {Block} block
 * @returns {{ peak: Float64Array, netLoss: Float64Array, marketLoss: Float64Array }} copies, not the kernel's memory
 */
export function runBlock(kernel, block) {
  const { count, markets } = block
  const place = load(kernel, block)
  const peak = place(8 * count)
  const netLoss = place(8 * count)
  const marketLoss = place(8 * count * markets)
  const scratch = place(kernel.scratchSize(markets, block.steps))
  if (count > 0) kernel.simulate(BOOK_AT, scratch, count, peak, netLoss, marketLoss)
  return {
    peak: read(kernel, peak, count),
    netLoss: read(kernel, netLoss, count),
    marketLoss: read(kernel, marketLoss, count * markets),
  }
}

/**
 * The price paths of a block alone: lowest and mean mark of the first market, relative to its opening.
 * @param {KernelExports} kernel
 * @param {Block} block
 */
export function runPaths(kernel, block) {
  const place = load(kernel, block)
  const lowest = place(8 * block.count)
  const mean = place(8 * block.count)
  const scratch = place(kernel.scratchSize(block.markets, block.steps))
  kernel.pricePaths(BOOK_AT, scratch, block.count, lowest, mean)
  return { lowest: read(kernel, lowest, block.count), mean: read(kernel, mean, block.count) }
}

/**
 * Copies book and plan into the kernel's memory; the function returned makes room after them.
 * @param {KernelExports} kernel
 * @param {Block} block
 */
function load(kernel, block) {
  const { book, moves, sides, streams, scales, scores, seed } = block
  let free = BOOK_AT
  const place = (/** @type {number} */ bytes) => {
    const at = free
    free = (at + bytes + 15) & ~15
    const missing = free - kernel.memory.buffer.byteLength
    if (missing > 0) kernel.memory.grow(Math.ceil(missing / PAGE))
    return at
  }
  const copy = (/** @type {Float64Array | Uint32Array | Uint8Array} */ values) => {
    const at = place(values.byteLength)
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    new Uint8Array(kernel.memory.buffer).set(bytes, at)
    return at
  }
  copy(book)
  kernel.setPlan(copy(moves), copy(sides), copy(streams), copy(scales), copy(scores), copy(pairing(block)), seed)
  return place
}

/**
 * Windows in an order that puts like beside like, falls first, by size: both lanes then have work at the same time. Results
 * stand by window, so the order can't change them.
 * @param {Block} block
 */
function pairing({ count, markets, moves, sides }) {
  const keys = Float64Array.from({ length: count }, (_, window) => {
    let size = 0
    for (let market = 0; market < markets; market++) size += Math.abs(moves[window * markets + market] ?? 0)
    return size + 1e6 * (sides[window] ?? 0)
  })
  return Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
}

/** @param {KernelExports} kernel @param {number} at @param {number} length */
function read(kernel, at, length) {
  return new Float64Array(kernel.memory.buffer, at, length).slice()
}

/** @type {KernelExports | undefined} */
let instance

/**
 * A thread's handler.
 * @param {{ module: WebAssembly.Module, block: Block }} task
 */
export default function simulate({ module, block }) {
  instance ??= /** @type {any} */ (new WebAssembly.Instance(module, {}).exports)
  return runBlock(/** @type {KernelExports} */ (instance), block)
}
