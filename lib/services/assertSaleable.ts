import type { QuoteGround } from '@/lib/chain/readQuoteTerms'
import { insurableInterestDown } from '@/lib/domain/capital'
import { WAD } from '@/lib/domain/money'
import {
  CapacityExceeded,
  InsurableInterestExceeded,
  LayerOversold,
  LimitTooSmall,
  PerilUnsupported,
  PoolNotAdmitted,
  SaleClosed,
} from '@/lib/services/quoteErrors'
import { perilName } from '@/lib/services/views/programView'

const DEFICIT = 0

/**
 * Checks what the market would refuse, so that nobody pays for a quote that can't be bought. The market checks again.
 * @throws one class per rule, in `quoteErrors`
 */
export function assertSaleable(
  ground: QuoteGround,
  { programId, pool, share, limit }: { programId: number; pool: string; share: bigint; limit: bigint },
): void {
  const { program, bounds, economics, report } = ground
  if (program.peril !== DEFICIT) throw new PerilUnsupported(perilName(program.peril))
  const deadline = program.start - program.response
  if (ground.now >= deadline) throw new SaleClosed(programId, deadline)
  if (!ground.isAdmitted) throw new PoolNotAdmitted(pool)
  const available = WAD - program.coinsurance - bounds.sold
  if (share === 0n || share > available) throw new LayerOversold(share, available)
  if (limit < economics.minimumLimit) throw new LimitTooSmall(limit, economics.minimumLimit)
  if (limit > ground.freeCapacity) throw new CapacityExceeded(limit, ground.freeCapacity)
  const limits = ground.venueOutstanding + limit
  const interest = insurableInterestDown(report.raoi, economics.insurableMultiple)
  if (limits > interest) throw new InsurableInterestExceeded(limits, interest)
}
