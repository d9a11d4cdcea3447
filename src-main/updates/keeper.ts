import type { KeyObject } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { BackupKeeper } from '#main/backups/keeper.ts'
import type { CommandDoor } from '#main/database/door.ts'
import type { Tables } from '#main/database/tables.ts'
import type { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import type { AtClose } from '#shared/host/servedOffice.ts'
import type { InstallAnswer } from '#shared/updates/contract.ts'
import { isTrouble, type Wanted } from '#shared/updates/rules.ts'
import type { UpdateLook, UpdateState, UpdateWhen } from '#shared/updates/schema.ts'
import { choiceName } from './choiceFile.ts'
import { fetchPackage } from './fetchPackage.ts'
import type { Ask } from './httpsSource.ts'
import { InstallChoice } from './installChoice.ts'
import { lookAt, type Seen } from './lookAt.ts'
import { packageName, partName, partsIn, sweepUpdates, updatesFolder } from './ownFolder.ts'
import { whyUnreachable } from './placeTrouble.ts'
import { findUpdatePlace } from './queries.ts'
import {
  findReady,
  type FoundReady,
  keepReady,
  type Ready,
  readyName,
  verifyReady,
} from './readyPackage.ts'
import { sourceOf, type UpdateSource } from './source.ts'
import { addTry, findUpdateTrouble, forgetTries } from './tries.ts'

/** The program around the office, as far as newer versions of it are concerned. */
export interface Program {
  /** Null: nobody publishes packages for it. */
  key: KeyObject | null
  version: string
  wanted: Wanted
  ask: Ask
  /** Asks the host to close the program in peace and to put the package in its place; null: it can't. */
  quit: (() => void) | null
}

interface Keeping {
  folder: string
  clock: Clock
  reads: Kysely<Tables>
  door: Pick<CommandDoor, 'aside'>
  log: OfficeLog
  backups: Pick<BackupKeeper, 'make'>
  program: Program
}

/** How soon after the opening, and how often (ms), it looks by itself. */
const firstLook = 120_000
const lookEvery = 6 * 3_600_000

/** How long (ms) reading the manifest, and fetching the package, may take. */
const lookPatience = 20_000
const fetchPatience = 2 * 3_600_000

/** How long (ms) a step that was given up may take to let go. */
const releasePatience = 2_000

/** Looks for newer versions, keeps the package that is ready, and knows what was chosen about it. */
export class UpdateKeeper {
  readonly #options: Keeping
  readonly #folder: string
  readonly #closing = new AbortController()
  #timers: NodeJS.Timeout[] = []
  #look: UpdateLook
  #checkedAt: string | null = null
  /** Where it looked last; null: there was nowhere to look, undefined: it has not looked yet. */
  #lookedAt: string | null | undefined
  #ready: Ready | null = null
  readonly #choice: InstallChoice
  #looking: Promise<void> | null = null
  #fetching: Promise<void> | null = null
  #leave = new AbortController()
  /** Steps that the system has not let go of, given up or not. */
  readonly #held = new Set<Promise<unknown>>()

  constructor(options: Keeping) {
    this.#options = options
    this.#folder = updatesFolder(options.folder)
    this.#look = { kind: options.program.key === null ? 'off' : 'unchecked' }
    this.#choice = new InstallChoice({
      ...options,
      folder: this.#folder,
      readyVersion: () => this.#ready?.manifest.version ?? null,
      isWhole: () => this.#isWhole(),
    })
  }

  /** Offers what was fetched before, and looks from time to time. */
  async start(): Promise<void> {
    if (this.#options.program.key === null) return
    await this.#choice.lookBack()
    // What stands there then is of the version that runs by now, or of none that could be told.
    if ((await this.#findReady()) === 'none') await this.#sweep(await partsIn(this.#folder))
    const look = (): void => void this.check().catch(() => undefined)
    this.#timers = [setTimeout(look, firstLook).unref(), setInterval(look, lookEvery).unref()]
  }

  /** Waits for nothing that a share or a server may keep: what is half here is gone on with next time. */
  async close(): Promise<void> {
    this.#timers.forEach(clearTimeout)
    this.#closing.abort()
    await this.#looking
    await this.#fetching
  }

  async state(): Promise<UpdateState> {
    const { program, reads } = this.#options
    const place = await findUpdatePlace(reads)
    return {
      version: program.version,
      place,
      look: lookOf(place, this.#look),
      checkedAt: place === null ? null : this.#checkedAt,
      ready: this.#ready === null ? null : shown(this.#ready),
      installs: program.quit !== null,
      chosen: this.#choice.chosen,
      notInstalled: this.#choice.notInstalled,
      trouble: place === null ? null : await findUpdateTrouble(reads),
    }
  }

  /** Looks at the place; two that ask at once get the same look. What is newer is fetched behind it. */
  check(): Promise<void> {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  /** The place is another one: what is under way was of the one before. */
  async placeChanged(): Promise<void> {
    this.#leave.abort()
    if (this.#look.kind !== 'off') this.#look = { kind: 'unchecked' }
    this.#checkedAt = null
    await this.#looking
    await this.#fetching
    await this.#noteTry(null)
    this.#leave = new AbortController()
    await this.check()
  }

  /** Asked after whatever may have changed the place besides its own command: an undo. */
  async followPlace(): Promise<void> {
    if (this.#lookedAt === undefined) return
    const place = await findUpdatePlace(this.#options.reads)
    if ((place?.address ?? null) !== this.#lookedAt) await this.placeChanged()
  }

  /** Settles whether and when the package takes the program's place. */
  choose(version: string, when: UpdateWhen): Promise<InstallAnswer> {
    return this.#choice.choose(version, when)
  }

  /** The last thing before the office is closed. */
  beforeClose(): Promise<AtClose> {
    return this.#choice.beforeClose()
  }

  /** Whether closing has to wait for a backup. */
  get chosen(): UpdateWhen {
    return this.#choice.chosen
  }

  /** Everything but what is named, and what was chosen. */
  #sweep(kept: readonly string[]): Promise<void> {
    return sweepUpdates(this.#folder, [choiceName, ...kept])
  }

  async #findReady(): Promise<FoundReady['kind']> {
    const { key, version, wanted } = this.#options.program
    if (key === null) return 'none'
    const found = await findReady(this.#folder, { key, version, wanted })
    await this.#become(found.kind === 'ready' ? found.ready : null)
    return found.kind
  }

  async #become(ready: Ready | null): Promise<void> {
    const before = this.#ready
    this.#ready = ready
    if (ready?.manifest.version !== before?.manifest.version) await this.#choice.lapse()
  }

  async #isWhole(): Promise<boolean> {
    const { program, log } = this.#options
    if (program.key === null) return false
    const found = await verifyReady(this.#folder, { ...program, key: program.key })
    if (found.kind === 'ready') return true
    if (found.kind === 'refused') log.note({ what: 'update', outcome: found.why })
    await this.#become(null)
    return false
  }

  async #lookOnce(): Promise<void> {
    const { program, reads, clock } = this.#options
    const { key } = program
    if (key === null || this.#closing.signal.aborted || this.#fetching !== null) return
    const place = await findUpdatePlace(reads)
    this.#lookedAt = place?.address ?? null
    if (place === null) {
      this.#look = { kind: 'noPlace' }
      await this.#choice.forget()
      await this.#letGo()
      return
    }
    // A share that hangs keeps a thread of this process: it is not given a second one.
    await Promise.race([
      Promise.allSettled(this.#held),
      pause(releasePatience, undefined, { ref: false }),
    ])
    if (this.#held.size > 0) {
      await this.#found({ kind: 'unreachable', why: 'notAnswering' })
      return
    }
    const source = sourceOf(place.address, program.ask)
    const leave = this.#leave.signal
    const signal = this.#within(lookPatience)
    try {
      const seen = await this.#unlessAborted(lookAt(source, { ...program, key, signal }), signal)
      if (seen.verdict.kind === 'newest') {
        await this.#found({ kind: 'newest' })
        await this.#letGo()
      } else {
        const { version } = seen.manifest
        const { size } = seen.verdict.package
        // One that is here already is only held against what was signed.
        await this.#found(
          this.#isReady(seen)
            ? { kind: 'newer', version }
            : { kind: 'fetching', version, size, have: 0 },
        )
        this.#fetching = this.#fetch(source, seen).finally(() => {
          this.#fetching = null
        })
      }
    } catch (error) {
      await this.#stop(error)
    }
    if (!leave.aborted) this.#checkedAt = instantText(clock.now())
  }

  #isReady({ verdict, manifest }: Seen): boolean {
    return (
      verdict.kind === 'newer' &&
      this.#ready?.manifest.version === manifest.version &&
      this.#ready.package.sha512 === verdict.package.sha512
    )
  }

  async #fetch(source: UpdateSource, { verdict, manifest, bytes, signature }: Seen): Promise<void> {
    if (verdict.kind !== 'newer') return
    const { package: wanted } = verdict
    const { version } = manifest
    const name = packageName(version, wanted)
    const signal = this.#within(fetchPatience)
    try {
      // What is ready stays until the newer one is.
      const kept = [readyName, name, partName(wanted)]
      if (this.#ready !== null)
        kept.push(packageName(this.#ready.manifest.version, this.#ready.package))
      await this.#sweep(kept)
      await this.#unlessAborted(
        fetchPackage({
          source,
          version,
          wanted,
          folder: this.#folder,
          signal,
          onProgress: (have) => {
            if (!signal.aborted) this.#look = { kind: 'fetching', version, size: wanted.size, have }
          },
        }),
        signal,
      )
      await keepReady(this.#folder, bytes, signature)
      await this.#sweep([readyName, name])
      await this.#findReady()
      await this.#found({ kind: 'newer', version })
    } catch (error) {
      await this.#stop(error)
    }
  }

  async #stop(error: unknown): Promise<void> {
    if (this.#closing.signal.aborted || this.#leave.signal.aborted) return
    await this.#found(whyUnreachable(error))
  }

  /** What is found is noted by kind alone: no addresses, no names of files. */
  async #found(look: UpdateLook): Promise<void> {
    const outcome = 'why' in look ? look.why : look.kind
    const before = 'why' in this.#look ? this.#look.why : this.#look.kind
    this.#look = look
    if (outcome !== before) this.#options.log.note({ what: 'update', outcome })
    await this.#noteTry(look)
  }

  /** Trouble is one more try, a package on its way neither trouble nor the end of it; all else ends it. */
  async #noteTry(look: UpdateLook | null): Promise<void> {
    if (look?.kind === 'fetching') return
    const at = instantText(this.#options.clock.now())
    try {
      await this.#options.door.aside((db) =>
        look !== null && isTrouble(look) ? addTry(db, { at, ...look }) : forgetTries(db),
      )
    } catch {
      // The office's own disk is full: what was found is shown all the same.
    }
  }

  async #letGo(): Promise<void> {
    await this.#become(null)
    await this.#sweep([])
  }

  #within(patience: number): AbortSignal {
    return AbortSignal.any([
      this.#closing.signal,
      this.#leave.signal,
      AbortSignal.timeout(patience),
    ])
  }

  /** Gives up on a step that a hanging share keeps: the system may let go of it much later. */
  async #unlessAborted<T>(step: Promise<T>, signal: AbortSignal): Promise<T> {
    this.#held.add(step)
    const letGo = (): void => void this.#held.delete(step)
    step.then(letGo, letGo)
    const given = Promise.withResolvers<never>()
    const giveUp = (): void => given.reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    given.promise.catch(() => undefined)
    try {
      return await Promise.race([step, given.promise])
    } finally {
      signal.removeEventListener('abort', giveUp)
    }
  }
}

/** What stood at a place that was left, or taken back, is not told of the one that is chosen now. */
function lookOf(place: UpdateState['place'], look: UpdateLook): UpdateLook {
  if (look.kind === 'off') return look
  if (place === null) return { kind: 'noPlace' }
  return look.kind === 'noPlace' ? { kind: 'unchecked' } : look
}

const shown = ({ manifest, package: { kind, size }, path }: Ready): UpdateState['ready'] => ({
  version: manifest.version,
  date: manifest.date,
  notes: manifest.notes,
  kind,
  size,
  path,
})
