import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from '#main/exports/partFile.ts'
import { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { programVersion } from '#main/diagnostics/programVersion.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { builtInKey } from './builtInKey.ts'
import { explainChoice } from './choiceFile.ts'
import { thisMachine } from './machine.ts'
import { forgetNextStart, rememberNextStart } from './nextStart.ts'
import { updatesFolder } from './ownFolder.ts'
import { type OwnPackage, wantedPackages } from './ownPackage.ts'
import { type Ready, verifyReady } from './readyPackage.ts'

interface Replacing {
  own: OwnPackage
  /** The newer program opens at once. */
  opens: boolean
  /** The folder it is to open, where that is not the usual one. */
  data: string | undefined
  /** Gives the office's folder back: the newer program takes it, and a second start is no longer told to wait. */
  free: () => Promise<void>
}

/** `refused`: what is there is not what was signed; nothing was started. */
export type Replaced = 'started' | 'refused' | 'failed'

/** What the installer made by electron-builder is told: quietly, over a program that is there. */
export const installerWords = (opens: boolean): string[] => [
  '/S',
  '--updated',
  ...(opens ? ['--force-run'] : []),
]

/**
 * Puts the package that an office has got ready into the program's place, once the office is closed.
 * Signature, version and every byte are looked at again, right before.
 */
export async function replaceProgram(
  office: string,
  { own, opens, data, free }: Replacing,
  key = builtInKey(),
  machine = thisMachine(),
): Promise<Replaced> {
  const log = new OfficeLog(office, systemClock)
  const end = (outcome: Replaced, why: string): Replaced => {
    log.note({ what: 'update', outcome: why })
    return outcome
  }
  if (key === null) return end('refused', 'off')
  const fitting = { key, version: programVersion, wanted: wantedPackages(own) }
  const folder = updatesFolder(office)
  const refuse = async (why: string): Promise<Replaced> => {
    await explainChoice(folder, 'notWhole')
    return end('refused', why)
  }
  const found = await verifyReady(folder, fitting)
  if (found.kind !== 'ready') return refuse(found.kind === 'none' ? 'none' : found.why)
  try {
    switch (own) {
      case 'nsis':
        await explainChoice(folder, 'notReplaced')
        await free()
        // A note of an earlier installer would open another office.
        const noted =
          opens && data !== undefined ? rememberNextStart(data, machine) : forgetNextStart(machine)
        await machine.start(found.ready.path, installerWords(opens && noted))
        break
      case 'appImage': {
        const target = machine.env['APPIMAGE'] ?? ''
        await explainChoice(folder, 'notReplaced')
        if (!(await replaceFile(found.ready, target))) return refuse('notWhole')
        await free()
        if (opens) await machine.start(target, data === undefined ? [] : [`--data=${data}`])
        break
      }
      case 'byHand':
        return end('failed', 'byHand')
    }
    return end('started', 'started')
  } catch {
    if (own === 'nsis') forgetNextStart(machine)
    return end('failed', 'notStarted')
  }
}

/**
 * Writes the package beside the program that runs and renames it over that: the old one or the new one
 * is there at any moment. What is hashed are the bytes that are written.
 */
async function replaceFile({ package: wanted, path }: Ready, target: string): Promise<boolean> {
  const part = join(dirname(target), `.${basename(target)}.part`)
  await rm(part, { force: true })
  const hash = createHash('sha512')
  try {
    const file = await open(part, 'wx', 0o755)
    try {
      for await (const piece of createReadStream(path)) {
        if (!(piece instanceof Uint8Array)) throw new Error('A file gives bytes')
        hash.update(piece)
        await file.writeFile(piece)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    if (hash.digest('hex') !== wanted.sha512) return false
    await rename(part, target)
    await syncFolder(dirname(target))
    return true
  } finally {
    await rm(part, { force: true })
  }
}
