import type { ParameterGroup } from '@/lib/domain/parameterBounds'

/** The function of `Parameters` that sets each group, as a whole. */
export const setters = {
  timing: 'setTiming',
  economics: 'setEconomics',
  floorCurve: 'setFloorCurve',
} as const satisfies Record<ParameterGroup, string>
