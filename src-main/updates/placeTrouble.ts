import { reasonOf } from '#main/exports/fileTrouble.ts'
import type { UpdateLook, UpdateHindrance } from '#shared/updates/schema.ts'

type Stopped = Extract<UpdateLook, { kind: 'refused' | 'unreachable' }>

/** What ends a look at a place: thrown by its sources, caught by whoever looks. */
export class PlaceTrouble extends Error {
  readonly found: Stopped

  constructor(found: Stopped) {
    super(found.why)
    this.found = found
  }
}

export const refused = (why: Extract<Stopped, { kind: 'refused' }>['why']): PlaceTrouble =>
  new PlaceTrouble({ kind: 'refused', why })
export const unreachable = (why: UpdateHindrance): PlaceTrouble =>
  new PlaceTrouble({ kind: 'unreachable', why })

const certificate =
  /CERT|ISSUER|SELF_SIGNED|LEAF_SIGNATURE|INVALID_CA|INVALID_PURPOSE|EPROTO|ERR_SSL|ERR_TLS/
const away = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'])
const silent = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ABORT_ERR'])
const broken = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'])

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What a failed read of a place means. */
export function whyUnreachable(error: unknown): Stopped {
  if (error instanceof PlaceTrouble) return error.found
  const code = codeOf(error)
  const name = error instanceof Error ? error.name : ''
  if (certificate.test(code)) return { kind: 'unreachable', why: 'badCertificate' }
  if (away.has(code)) return { kind: 'unreachable', why: 'notThere' }
  if (silent.has(code) || name === 'TimeoutError' || name === 'AbortError') {
    return { kind: 'unreachable', why: 'notAnswering' }
  }
  if (broken.has(code)) return { kind: 'unreachable', why: 'brokenOff' }
  switch (reasonOf(error)) {
    case 'folderMissing':
    case 'notAFolder':
      return { kind: 'unreachable', why: 'notThere' }
    case 'denied':
    case 'inUse':
      return { kind: 'unreachable', why: 'denied' }
    default:
      return { kind: 'unreachable', why: 'other' }
  }
}

/** Runs a step on this PC's own disk: what fails there is not the place's fault. */
export async function onOwnDisk<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw unreachable(reasonOf(error) === 'full' ? 'diskFull' : 'cannotWrite')
  }
}
