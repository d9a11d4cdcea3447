import type { ClientLink } from '@orpc/client'
import { createRouterClient, implement } from '@orpc/server'
import { contract } from '#shared/contract.ts'
import type { HostServices } from '#shared/host/services.ts'
import type { Line } from '#shared/host/line.ts'
import type { OfficeState } from '#shared/staff/contract.ts'
import type { FeedEvent } from '#shared/workspace/contract.ts'
import { openOffice, type Office } from '#renderer/app/client/office.ts'

const anna = '0197c000-0000-7000-8000-000000000001'
const janis = '0197c000-0000-7000-8000-000000000002'
const people = [
  { account: anna, name: 'Anna Ozoliņa', state: 'active' as const },
  { account: janis, name: 'Jānis Šķēle-Ķirsis', state: 'invited' as const },
]
const rightPassword = 'pareiza parole'

/** What the page under test can see and do of its stand-in office. */
export interface FakeOffice {
  office: Office
  calls: string[]
  drafts: Map<string, unknown>
  state: () => OfficeState
  become: (kind: OfficeState['kind']) => void
  beginAnew: () => void
  tell: (event: FeedEvent) => void
  /** From now on there is a last command, whose undo takes until `answer` is called. */
  slowUndo: () => { answer: () => void }
}

declare global {
  interface Window {
    fake: FakeOffice
  }
}

/** An office in the page itself, for tests of the frame: the contract answered from memory. */
export const createFakeOffice = (start: OfficeState['kind']): FakeOffice => {
  const calls: string[] = []
  const drafts = new Map<string, unknown>()
  const preferences: Record<string, unknown> = {}
  const listeners = new Set<(event: FeedEvent) => void>()
  let unprinted: string | null = null
  const stateOf = (kind: OfficeState['kind']): OfficeState => {
    const office = 'Mācību centrs „Ābele”'
    switch (kind) {
      case 'trouble':
        return {
          kind,
          trouble: { kind: 'damaged' },
          file: 'C:\\Users\\birojs\\Documents\\Norise\\birojs.norise',
          backups: [
            {
              name: 'b1',
              at: '2026-11-21T08:15:00.000Z',
              size: 4_200_000,
              kind: 'regular',
              check: 'whole',
            },
          ],
          details: { program: '1.0.0', system: 'win32 10 x64', log: ['{"what":"trouble"}'] },
        }
      case 'firstStart':
        return { kind }
      case 'signedOut':
        return { kind, office, demo: false, people }
      case 'locked':
        return { kind, office, demo: false, account: anna, name: 'Anna Ozoliņa', people }
      case 'open':
        return {
          kind,
          office,
          demo: true,
          actor: { account: anna, person: anna, role: 'director' },
          name: 'Anna Ozoliņa',
          language: 'lv',
          idleMinutes: 10,
          clock: null,
          recoveryKey: unprinted,
          recoveryKeyLost: false,
        }
    }
  }
  let state = stateOf(start)
  const tell = (event: FeedEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const become = (kind: OfficeState['kind']): void => {
    state = stateOf(kind)
    tell({ kind: 'state' })
  }
  let beginnings = 0
  /** The office's process dies and another takes its place, which knows nobody. */
  const beginAnew = (): void => {
    beginnings += 1
    become('signedOut')
  }
  let wrong = 0
  let undoing: Promise<void> | null = null
  const slowUndo = (): { answer: () => void } => {
    const { promise, resolve } = Promise.withResolvers<void>()
    undoing = promise
    return { answer: resolve }
  }
  const os = implement(contract)
  const done = { ok: true as const, value: {}, entry: 7 }
  const router = {
    staff: {
      state: os.staff.state.handler(() => state),
      setUp: os.staff.setUp.handler(() => {
        unprinted = 'K7QX-9M2D-WPR4-3HTZ-B6NC-8VFJ-4XLE-T2AY'
        become('open')
        return { ok: true as const, recoveryKey: unprinted }
      }),
      recoveryKeyPrinted: os.staff.recoveryKeyPrinted.handler(() => {
        unprinted = null
        become('open')
        return {}
      }),
      signIn: os.staff.signIn.handler(({ input }) => {
        if (input.password === rightPassword) {
          become('open')
          return { ok: true as const }
        }
        wrong += 1
        const waitSeconds = wrong < 3 ? 0 : 2 ** (wrong - 2)
        return { ok: false as const, refusal: { reason: 'wrongPassword' as const, waitSeconds } }
      }),
      lock: os.staff.lock.handler(() => {
        become('locked')
        return {}
      }),
      signOut: os.staff.signOut.handler(() => {
        become('signedOut')
        return {}
      }),
      awake: os.staff.awake.handler(() => ({})),
      setLanguage: os.staff.setLanguage.handler(() => done),
    },
    journal: {
      undo: os.journal.undo.handler(async () => {
        if (undoing === null) {
          return { ok: false as const, refusal: { reason: 'nothingToUndo' as const } }
        }
        await undoing
        return {
          ok: true as const,
          value: { undone: 7, action: 'people.create', left: 0 },
          entry: 8,
        }
      }),
      lastUndoable: os.journal.lastUndoable.handler(() =>
        undoing === null ? null : { entry: 7, action: 'people.create' },
      ),
    },
    workspace: {
      feed: os.workspace.feed.handler(async function* ({ signal }) {
        const waiting: FeedEvent[] = [{ kind: 'hello' }]
        const began = beginnings
        let wake = (): void => {}
        const listen = (event: FeedEvent): void => {
          waiting.push(event)
          wake()
        }
        listeners.add(listen)
        try {
          for (;;) {
            if (signal?.aborted === true || began !== beginnings) return
            const event = waiting.shift()
            if (event !== undefined) yield event
            else await new Promise<void>((resolve) => (wake = resolve))
          }
        } finally {
          listeners.delete(listen)
        }
      }),
      draft: os.workspace.draft.handler(({ input }) => {
        const content = drafts.get(input.form)
        return content === undefined
          ? null
          : { content: JSON.parse(JSON.stringify(content)), savedAt: '2026-11-22T08:15:00.000Z' }
      }),
      saveDraft: os.workspace.saveDraft.handler(({ input }) => {
        drafts.set(input.form, input.content)
        return {}
      }),
      discardDraft: os.workspace.discardDraft.handler(({ input }) => {
        drafts.delete(input.form)
        return {}
      }),
      preferences: os.workspace.preferences.handler(() => JSON.parse(JSON.stringify(preferences))),
      setPreference: os.workspace.setPreference.handler(({ input }) => {
        preferences[input.name] = input.value
        return {}
      }),
    },
  }
  const direct = createRouterClient(router)
  const link: ClientLink<Record<never, never>> = {
    call: async (path, input, options) => {
      calls.push(path.join('.'))
      let step: unknown = direct
      for (const name of path) step = property(step, name)
      if (typeof step !== 'function') throw new Error(`the fake office has no ${path.join('.')}`)
      return step(input, options)
    },
  }
  const line: Line = { link, state: 'open', opened: 1, onChange: () => () => {} }
  const office = openOffice(fakeHost(line))
  return { office, calls, drafts, state: () => state, become, beginAnew, tell, slowUndo }
}

const property = (holder: unknown, name: string): unknown =>
  (typeof holder === 'object' && holder !== null) || typeof holder === 'function'
    ? Reflect.get(holder, name)
    : undefined

const fakeHost = (line: Line): HostServices => ({
  kind: 'browser',
  connect: () => line,
  chooseFolder: async () => ({ kind: 'typeIt' }),
  saveFile: async () => ({ kind: 'downloaded' }),
  printPdf: async () => 'asked',
  reveal: async () => 'unavailable',
  mayNotify: () => 'unavailable',
  askToNotify: async () => 'unavailable',
  notify: async () => 'unavailable',
  openExternal: async () => 'refused',
  openDemo: async () => ({ kind: 'opened' }),
  onLockAsked: () => () => {},
  setAppearance: async () => {},
})
