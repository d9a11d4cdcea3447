import type { Role } from './roles.ts'
import type { Side, World } from './world.ts'

/**
 * How a procedure is called about one side's records. What the call names decides who is told
 * NOT_FOUND: a `record` of a scope, a record of the whole `office` (there or not), the caller's own
 * `work` at their desk (nobody else's), an `incident` (which is there for the director and for whoever
 * manages its group), or `nothing`.
 */
export interface Call {
  about: 'record' | 'office' | 'work' | 'incident' | 'nothing'
  input(side: Side, world: World, role: Role): unknown
}

export const about = (input: Call['input']): Call => ({ about: 'record', input })
export const ofOffice = (input: Call['input']): Call => ({ about: 'office', input })
export const ownWork = (input: Call['input']): Call => ({ about: 'work', input })
export const ofIncident = (input: Call['input']): Call => ({ about: 'incident', input })
export const plain = (input: Call['input'] = () => undefined): Call => ({ about: 'nothing', input })
