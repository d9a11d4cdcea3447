import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../../../shared/data/inputs')

/** Why tests on the shared lists are left out, or null where the lists are there. */
export const withoutSharedInputs = existsSync(folder)
  ? null
  : 'the folder of shared lists is not beside the project'

/** The bytes of a list as an office gets it. */
export const sharedInput = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(folder, name)))

/** A small look-alike of such a list, kept in UTF-8. */
export const lookAlike = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../fixtures/imports', name), 'utf8')
