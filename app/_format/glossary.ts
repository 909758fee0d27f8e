/** The field's words as the design fixes them, in one plain sentence each. */
export const glossary = {
  attachment:
    'The index value at which a layer starts to pay. Below it, the venue’s own insurance fund bears the loss.',
  exhaustion: 'The index value at which a layer has paid its whole limit. Above it, the loss is the venue’s again.',
  index:
    'One number that only grows during a cover: the venue’s highest net liquidation loss inside the term, less the baseline from before it.',
  limit: 'The most a cover can pay: its share of the layer between attachment and exhaustion.',
  rateOnLine: 'Premium divided by limit, per year: the price of one unit of protection.',
  utilisation:
    'Outstanding limits divided by the capital that backs them. It never passes 100 %: every cover is backed in full.',
  premiumEarned:
    'Premium for time that has passed. It belongs to the stakers; premium for the time ahead does not yet.',
  unearned: 'Premium paid for time that has not passed. It is kept apart from the stakers’ assets.',
  raoi: 'Risk-adjusted open interest: open interest weighted by its expected shortfall at 99.9 % over 24 hours.',
  expectedLoss: 'What the layer loses on average over the term, by simulation.',
  var999: 'Value at risk: the loss that is exceeded with a probability of 0.1 %.',
  es999: 'Expected shortfall: the average loss in the worst 0.1 % of outcomes.',
  standardError: 'How far the figure would scatter if the simulation were run again with other random numbers.',
  timelock:
    'Owns the parameters. What was decided waits in it, longer than an exit’s cooldown, so that whoever disagrees can leave.',
  parameterStep:
    'How far one change may move it, the others of its group as they are: by half or by a twentieth of its range. A group changes once a week at most.',
  parameterBounds: 'Fixed in the contract: no vote can leave them.',
  recovery:
    'Money that a venue gets back after a loss. It belongs to those who paid: treaty and pool, to the shares held at the loss.',
  retention: 'Losses of a treaty’s covers that the pool bears before the treaty pays.',
  cession: 'The share of the premium that goes to the treaty. It rises during the auction until a reinsurer takes it.',
  collateral:
    'What reinsurers paid in, with premium earned, less losses borne. Until a treaty’s covers have expired it stays there.',
  coinsurance:
    'The share of every layer that the venue keeps itself, so that it has its own money at risk beside the pool’s.',
  netLiquidationLoss: 'Deficits less liquidation surplus and fees since the venue was listed, whoever bore them.',
  insuranceFund: 'The venue’s own first-loss money, fed by liquidation fees and surplus.',
  sharePrice: 'Assets of the pool divided by its shares. It rises as premium is earned and falls only by a payout.',
  exit: 'Shares waiting for exit leave the capacity at once, stay at risk, and stop earning until they are claimable.',
  claimable: 'Fixed in amount and out of the pool’s ledger: no later loss can touch it.',
  cooldown: 'How long an exit waits at least, so that nobody can leave between a loss and its report.',
  grace: 'The time after the term in which losses from inside the term can still be reported. Capital stays locked.',
  baseline: 'The highest loss of the last day before the term. Only what comes on top of it counts.',
  mandate: 'What the pool may insure. Fixed when the pool was made; nobody can change it.',
  warning:
    'Over half of the way to the lowest attachment: no deposits, no exits and no new covers until it passes; payouts always run.',
  openInterest: 'One side’s open positions, in money.',
  freeCapacity: 'The limit that could be sold now: assets less waiting exits and outstanding limits.',
  reserved: 'Payouts whose transfer failed; only the venue’s vault can collect them.',
  dripping: 'What leaving stakers gave up and cancellations were charged, streaming to the shares over seven days.',
  exceedance: 'The probability that the highest loss of the term is larger than each amount.',
} as const

export type GlossaryTerm = keyof typeof glossary
