import type { BackupKeeper } from '#main/backups/keeper.ts'
import type { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { type Clock, instantText } from '#shared/calendar/clock.ts'
import type { AtClose } from '#shared/host/servedOffice.ts'
import type { InstallAnswer } from '#shared/updates/contract.ts'
import { compareVersions } from '#shared/updates/rules.ts'
import type { NotInstalled, UpdateWhen } from '#shared/updates/schema.ts'
import { findChoice, forgetChoice, keepChoice } from './choiceFile.ts'

interface Choosing {
  /** Where the packages are. */
  folder: string
  clock: Clock
  log: OfficeLog
  backups: Pick<BackupKeeper, 'make'>
  program: { version: string; quit: (() => void) | null }
  /** The version that is ready; null: none. */
  readyVersion: () => string | null
  /** Whether every byte of it is still what was signed. */
  isWhole: () => Promise<boolean>
}

/** For how long (ms) the backup made when somebody chose "now" is fresh enough to close on. */
const fresh = 120_000

/** Whether and when the package that is ready takes the program's place, and what became of it. */
export class InstallChoice {
  readonly #options: Choosing
  #chosen: UpdateWhen = 'no'
  #notInstalled: NotInstalled | null = null
  /** How often somebody chose: a choice that took its time does not undo a later one. */
  #choices = 0
  #backedUpAt: number | null = null

  constructor(options: Choosing) {
    this.#options = options
  }

  get chosen(): UpdateWhen {
    return this.#chosen
  }

  /** What was chosen before this start and did not become. */
  get notInstalled(): NotInstalled | null {
    return this.#notInstalled
  }

  /** Finds out whether what was chosen last time has become: the version that runs tells. */
  async lookBack(): Promise<void> {
    const { folder, program } = this.#options
    const choice = await findChoice(folder)
    if (choice === null) return
    if (compareVersions(choice.version, program.version) > 0) this.#notInstalled = choice
    else await forgetChoice(folder)
  }

  async choose(version: string, when: UpdateWhen): Promise<InstallAnswer> {
    const choice = (this.#choices += 1)
    if (when === 'no') {
      await this.forget()
      return { ok: true }
    }
    const { program, backups, clock, readyVersion, isWhole } = this.#options
    if (program.quit === null) return { ok: false, reason: 'byHand' }
    if (readyVersion() !== version || !(await isWhole())) return { ok: false, reason: 'notReady' }
    if (when === 'now') {
      if ((await backups.make()).kind !== 'made') return { ok: false, reason: 'notBackedUp' }
      this.#backedUpAt = clock.elapsed()
    }
    // Meanwhile a newer one may have come, or somebody chose otherwise.
    if (this.#choices !== choice) return { ok: false, reason: 'chosenOtherwise' }
    if (readyVersion() !== version) return { ok: false, reason: 'notReady' }
    this.#chosen = when
    this.#notInstalled = null
    await this.#keep(version, 'cutShort')
    // While it was kept, too.
    if (this.#isUnchosen()) {
      await forgetChoice(this.#options.folder)
      return { ok: false, reason: readyVersion() === version ? 'chosenOtherwise' : 'notReady' }
    }
    if (this.#choices !== choice) return { ok: false, reason: 'chosenOtherwise' }
    if (when === 'now') program.quit()
    return { ok: true }
  }

  /** What was chosen is no longer so, and nothing is told of it. */
  async forget(): Promise<void> {
    this.#chosen = 'no'
    this.#notInstalled = null
    await forgetChoice(this.#options.folder)
  }

  /** Another package, or none, is ready now. */
  async lapse(): Promise<void> {
    if (this.#chosen === 'no') return
    this.#chosen = 'no'
    await forgetChoice(this.#options.folder)
  }

  /**
   * What was chosen holds if the package is still what was signed and a fresh backup was made; else it
   * is told at the next start.
   */
  async beforeClose(): Promise<AtClose> {
    const chosen = this.#chosen
    const { backups, clock, log, readyVersion, isWhole } = this.#options
    const version = readyVersion()
    if (chosen === 'no' || version === null) return 'stay'
    if (!(await isWhole())) {
      await this.#keep(version, 'notWhole')
      return 'stay'
    }
    const made = this.#backedUpAt
    if (made === null || clock.elapsed() - made > fresh) {
      if ((await backups.make()).kind !== 'made') {
        log.note({ what: 'update', outcome: 'notBackedUp' })
        await this.#keep(version, 'notBackedUp')
        return 'stay'
      }
    }
    // Until the replacing begins, and says so there, a system that goes down cuts it short.
    await this.#keep(version, 'cutShort')
    return chosen === 'now' ? 'replaceAndOpen' : 'replace'
  }

  /** Somebody thought better of it, or the package is another one. */
  #isUnchosen(): boolean {
    return this.#chosen === 'no'
  }

  #keep(version: string, why: NotInstalled['why']): Promise<void> {
    const { folder, clock } = this.#options
    return keepChoice(folder, { version, at: instantText(clock.now()), why })
  }
}
