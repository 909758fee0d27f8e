import { type Address, keccak256, parseUnits, toBytes } from 'viem'
import { DAY, type Time } from '@/lib/domain/ballastDay'
import type { Assets } from '@/lib/domain/money'

const HOUR = 3600
const YEAR = 365 * DAY
const wad = (value: string) => parseUnits(value, 18)
const dollars = (value: string) => parseUnits(value, 6)

/** What a deployment of Ballast starts with; mirrors the structs of `IParameters` and `ITailRiskPool`. */
export interface DeployConfig {
  /** The stablecoin covers and stakes are in; without one a test dollar is deployed. */
  asset?: Address
  timing: Record<'reportAge' | 'challengeWindow' | 'arbiterLimit' | 'grace' | 'cooldown' | 'placementLead', Time>
  economics: Record<'protocolFee' | 'insurableMultiple' | 'warningLevel' | 'minimumLimit' | 'minimumRequest', bigint>
  floorCurve: Record<'base' | 'kink' | 'atKink' | 'atFull', bigint>
  feeRecipient: Address
  /** Chainlink's uptime feed of a rollup's sequencer; chains without one have none. */
  sequencerFeed?: Address
  /** UMA's Optimistic Oracle V3 for `ASSERTION`; without one assertions are bonded with us. */
  optimisticOracle?: Address
  /** Pauses new business for at most 7 days and revokes quote signers. */
  guardian: Address
  /** Decides challenges and disputed assertions. */
  arbiter: Address
  /** What a challenge costs its maker until it is decided, base units. */
  challengeBond: Assets
  /** What an assertion costs its maker until it is decided, base units. */
  assertionBond: Assets
  /** What a quote signer may sell in a day, base units of limit. */
  signerLimitPerDay: Assets
  /** Gets the governance token's whole supply. */
  tokenHolder: Address
  /** Seconds that the timelock waits; more than the cooldown of exits. */
  timelockDelay: Time
  /** Keys that attest venues' losses, and how many of them must agree. */
  reporters: readonly Address[]
  threshold: number
  /** Keys that quote for the pools. */
  quoteSigners: readonly Address[]
  pools: readonly { name: string; symbol: string; mandate: PoolMandate }[]
}

export interface PoolMandate {
  signerRole: `0x${string}`
  perils: number
  longestTerm: Time
  smallestCoinsurance: bigint
  groupCap: bigint
  riskGroup: bigint
  allowListed: boolean
}

/** The role whose signers may quote for the first pools. */
export const UNDERWRITING_DESK = keccak256(toBytes('ballast.underwriting-desk'))

/** Bit 0 of a mandate's perils: `DEFICIT`. */
const DEFICIT_ONLY = 1

/**
 * The terms of a first deployment. The clocks are shorter than a grown market would choose, so that a month shows a
 * cover's whole life; each still keeps the rules between them (grace ≥ response + 12 hours, cooldown > response).
 */
export const firstTerms = {
  timing: {
    reportAge: HOUR,
    challengeWindow: DAY,
    arbiterLimit: 2 * DAY,
    grace: 4 * DAY,
    cooldown: 7 * DAY,
    placementLead: 28 * DAY,
  },
  economics: {
    protocolFee: wad('0.05'),
    // RAOI measures one bad day of the book; a cover for weeks, with re-opened positions, may be a multiple of it.
    insurableMultiple: wad('3'),
    warningLevel: wad('0.5'),
    minimumLimit: dollars('1000'),
    minimumRequest: dollars('10'),
  },
  floorCurve: { base: wad('0.01'), kink: wad('0.8'), atKink: wad('0.04'), atFull: wad('0.2') },
  challengeBond: dollars('10000'),
  assertionBond: dollars('10000'),
  signerLimitPerDay: dollars('20000000'),
  timelockDelay: 8 * DAY,
  threshold: 3,
  pools: [
    {
      name: 'Ballast Deficit Pool',
      symbol: 'bDEF',
      mandate: {
        signerRole: UNDERWRITING_DESK,
        perils: DEFICIT_ONLY,
        longestTerm: YEAR,
        smallestCoinsurance: wad('0.1'),
        groupCap: wad('0.9'),
        riskGroup: 0n,
        allowListed: false,
      },
    },
  ],
} satisfies Partial<DeployConfig>
