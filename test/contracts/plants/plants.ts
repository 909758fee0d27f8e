import { aftermathPlants } from '@/test/contracts/plants/aftermath'
import { capitalPlants } from '@/test/contracts/plants/capital'
import { feedPlants } from '@/test/contracts/plants/feeds'
import { mechanismPlants } from '@/test/contracts/plants/mechanism'
import { perilPlants } from '@/test/contracts/plants/perils'
import type { Plant } from '@/test/contracts/plants/plant'
import { standstillPlants } from '@/test/contracts/plants/standstill'

/** All faults; those that take longest to try come last. */
export const plants: readonly Plant[] = [
  ...capitalPlants,
  ...perilPlants,
  ...feedPlants,
  ...aftermathPlants,
  ...standstillPlants,
  ...mechanismPlants,
]
