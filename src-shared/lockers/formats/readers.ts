import type { ListReader } from '../listedLocker.ts'
import { dpdPickup } from './dpdPickup.ts'
import { omnivaLocations } from './omnivaLocations.ts'
import { omnivaMap } from './omnivaMap.ts'
import { pastsLocations } from './pastsLocations.ts'
import { smartpostiLocations, smartpostiSite } from './smartposti.ts'
import { unisendTerminals } from './unisendTerminals.ts'
import { venipakPoints } from './venipakPoints.ts'

/** Every form of list that is recognised. */
export const readers: readonly ListReader[] = [
  omnivaLocations,
  omnivaMap,
  dpdPickup,
  smartpostiLocations,
  smartpostiSite,
  pastsLocations,
  unisendTerminals,
  venipakPoints,
]
