import { formatAmount } from '@/app/_format/amount'
import { formatTime } from '@/app/_format/time'

type Args = readonly unknown[]

const money = (value: unknown) => formatAmount(BigInt(String(value)))
const tokens = (value: unknown) => formatAmount(BigInt(String(value)), { decimals: 18, digits: 0 })

/** What the contracts' errors mean for the person who signs, by name. The contracts' interfaces define them. */
export const contractErrors: Record<string, (args: Args) => string> = {
  ERC20InsufficientBalance: ([, balance, needed]) =>
    `Your balance of ${money(balance)} is less than the ${money(needed)} needed.`,
  ERC20InsufficientAllowance: ([, allowance, needed]) =>
    `The pool may take ${money(allowance)} from your wallet, and ${money(needed)} is needed. Allow the amount first.`,
  ERC2612ExpiredSignature: () => 'The permit you signed has expired. Start again to sign a new one.',
  ERC2612InvalidSigner: () =>
    'The permit was signed by another account. Choose the account you connected and start again.',
  ERC4626ExceededMaxDeposit: ([, , most]) =>
    BigInt(String(most)) === 0n
      ? 'The pool takes no deposits right now: it is closed, paused, or one of its venues is at warning.'
      : `The pool takes at most ${money(most)} right now.`,
  ERC4626ExceededMaxMint: () => 'The pool takes no more deposits right now. Try a smaller amount, or later.',
  ERC4626ExceededMaxRedeem: () => 'You asked for more than is claimable. Load the page again and claim what is shown.',
  ERC4626ExceededMaxWithdraw: () =>
    'You asked for more than is claimable. Load the page again and claim what is shown.',
  SafeERC20FailedOperation: () => 'The token refused the transfer. Check your balance and what you allowed the pool.',
  ZeroAmount: () => 'The amount is too small: it would give nothing. Enter a larger one.',
  ZeroAddress: () => 'An address is missing.',
  PoolIsClosed: () => 'This pool has fallen under 1 % of par and is closed to deposits for good.',
  PoolIsFrozen: () => 'A venue this pool covers is at warning, or a claim on it is open. Try again once that is over.',
  NewBusinessPaused: ([until]) =>
    `The guardian has stopped stakes and new covers until ${formatTime(Number(until))}. Try again then.`,
  SequencerDown: () => 'The network was down and reports are catching up. Try again in an hour.',
  StakerNotAllowed: () => 'Only accounts on this pool’s list may stake, and yours is not on it.',
  NotOwnerOrOperator: () => 'These shares belong to another account that has not made yours its operator.',
  RequestTooSmall: ([value, minimum]) =>
    `An exit worth ${money(value)} is under the minimum of ${money(minimum)}. Request more, or your whole balance.`,
  CapacityExceeded: ([limit, free]) => `The pool can back ${money(free)} more, less than the ${money(limit)} needed.`,
  TransferMismatch: ([expected, received]) =>
    `The token moved ${money(received)} in place of ${money(expected)}; tokens with transfer fees are not supported.`,
  QuoteExpired: ([deadline]) => `The quote lapsed on ${formatTime(Number(deadline))}. Request a new one.`,
  NothingToCollect: () => 'There is nothing to collect for this account any more. Load the page again.',
  GovernorAlreadyCastVote: () => 'This account has voted on it before.',
  GovernorInsufficientProposerVotes: ([, votes, threshold]) =>
    `It takes ${tokens(threshold)} votes to propose, and this account had ${tokens(votes)} a moment ago. Delegate to yourself first; votes count from the next second on.`,
  GovernorRestrictedProposer: () =>
    'The description ends with the name of another proposer, who alone may make it. Change its last line.',
  GovernorUnableToCancel: () => 'Only its proposer can take a proposal back, and only before the vote starts.',
  GovernorUnexpectedProposalState: () => 'The proposal has moved on since this page was loaded. Load it again.',
  ChangedTooSoon: ([earliest]) =>
    `These parameters were changed less than a week ago. They may change again from ${formatTime(Number(earliest))}.`,
  OutOfBounds: ([parameter]) => `The contract refuses the value of ${parameter}: it lies outside its bounds.`,
  StepTooLarge: ([parameter]) => `The contract refuses the value of ${parameter}: one change may not move it so far.`,
  DelayNotOverCooldown: () => 'The cooldown of exits must stay shorter than the timelock’s delay.',
  OwnableUnauthorizedAccount: () =>
    'The timelock does not govern this contract yet, so no vote can change it. That comes with the hand-over.',
  NotVenueOwner: () => 'Only the venue’s owner brings what the venue got back. Connect that account.',
  IndexNotFinal: () => 'The loss of this program is not final yet: term, grace and every challenge must be over first.',
  NotRecoverable: () => 'The index of this program is no money, so nothing of it can be recovered.',
  NothingReserved: () => 'Nothing is reserved for this account any more. Load the page again.',
  TimelockUnexpectedOperationState: () => 'The timelock does not let it through yet. Try again when it has waited.',
  WrongStage: () => 'The treaty has moved on since this page was loaded. Load it again.',
  NotCollateralized: ([assets, limit]) =>
    `The treaty has ${money(assets)} of the ${money(limit)} it needs. Bring the rest first.`,
  AuctionNotStarted: ([start]) => `The auction starts on ${formatTime(Number(start))}.`,
  CessionTooLow: () => 'The ceded share is lower than what you asked for. Load the page again.',
  PoolHasTreaty: ([, , closesAt]) =>
    `Another treaty stands behind this pool until ${formatTime(Number(closesAt))}. Take this one then.`,
  TreatyNotAdmitted: () => 'Governance has not admitted this treaty.',
  AsyncPreview: () => 'Exits are requested first and claimed later; there is no preview.',
}
