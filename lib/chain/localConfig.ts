import { type DeployConfig, firstTerms } from './deployConfig'
import { localAccount, localReporters } from './localAccounts'

/** A deployment for a local chain: its test accounts take every part. */
export function localConfig(): DeployConfig {
  return {
    ...firstTerms,
    feeRecipient: localAccount('feeRecipient').address,
    guardian: localAccount('guardian').address,
    arbiter: localAccount('arbiter').address,
    tokenHolder: localAccount('tokenHolder').address,
    reporters: localReporters.map((part) => localAccount(part).address),
    quoteSigners: [localAccount('quoteSigner').address],
  }
}
