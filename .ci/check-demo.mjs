// Checks the last line of `npm run demo -- --once`: the payout follows from the index by the layer formula, what the
// venue's vault gained is what pool and treaty lost together, to the base unit, and the treaty bore its layer of it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

const result = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const amount = (key) => BigInt(result[key])
const [limit, attachment, exhaustion, index, paid] = ['limit', 'attachment', 'exhaustion', 'index', 'paid'].map(amount)

const inside = index < attachment ? 0n : index > exhaustion ? exhaustion - attachment : index - attachment
assert.equal(paid, (limit * inside) / (exhaustion - attachment), 'paid follows from index by the layer formula')
assert.ok(paid > 0n && paid < limit, 'the payout is neither nothing nor the limit')
assert.equal(amount('poolAssetsBefore') - amount('poolAssetsAfter'), paid, 'pool and treaty lose exactly what is paid')
assert.match(result.treaty, /^0x[0-9a-fA-F]{40}$/)
assert.equal(amount('paidByPool') + amount('paidByTreaty'), paid, 'pool and treaty bore it together')
assert.ok(amount('paidByTreaty') > 0n && amount('paidByPool') > 0n, 'the treaty bore its layer and the pool the rest')
assert.equal(amount('venueVaultAfter') - amount('venueVaultBefore'), paid, 'the vault gains exactly what is paid')
assert.ok(result.blocksFromReportToPayout <= 1, 'the payout follows its report within a block')
assert.match(result.payoutTx, /^0x[0-9a-f]{64}$/)
console.log('the demo paid', result.paid, 'of', result.limit, 'and the treaty bore', result.paidByTreaty)
