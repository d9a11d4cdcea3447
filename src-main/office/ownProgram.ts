import { programVersion } from '#main/diagnostics/programVersion.ts'
import { builtInKey } from '#main/updates/builtInKey.ts'
import { askByHttps } from '#main/updates/httpsSource.ts'
import type { Program } from '#main/updates/keeper.ts'
import { wantedPackages } from '#main/updates/ownPackage.ts'

/** This very program, as one that a person installs by hand. */
export const ownProgram = (): Program => ({
  key: builtInKey(),
  version: programVersion,
  wanted: wantedPackages('byHand'),
  ask: askByHttps,
  quit: null,
})
