import { hash } from 'node:crypto'
import { type Command, done, refuse } from '#main/database/command.ts'
import { keepFile } from '#main/documents/keepFile.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { Conditions } from '#shared/recordings/consent.ts'
import type { ConsentRefusal } from '#shared/recordings/refusals.ts'
import type { AnsweredHow } from '#shared/recordings/schema.ts'
import type { Evidence } from './evidence.ts'
import { findKeepDaysThen } from './keepDaysThen.ts'
import { findLanguages } from './languages.ts'
import { instantOf } from './moments.ts'
import { findRecordingPolicy } from './policy.ts'
import { speaksFor } from './speaksFor.ts'
import { keepWording } from './wording.ts'
import { findWordedSince } from './wordedSince.ts'
import { canWitness } from './witness.ts'
import { plainEvent, writeEvents } from './writeEvents.ts'

/**
 * A yes for every usual recording until a day, of a group or all: for the requester alone, for the usual
 * purpose, and for no more days than recordings were kept when it was given. It answers the sentences that
 * forms have now: one given before they were worded so is refused (`beforeNotice`).
 */
export const giveStanding: Command<
  {
    person: string
    by: string
    group: string | null
    conditions: Conditions
    validUntil: string
    how: AnsweredHow
    evidence: Evidence | null
  },
  Record<string, never>,
  ConsentRefusal | CommonRefusal
> = {
  name: 'recordings.giveStanding',
  records: ({ person, group, how }) => [
    `person/${person}`,
    ...(group === null ? [] : [`group/${group}`]),
    ...(how.witness === null ? [] : [`person/${how.witness}`]),
  ],
  asked: ({ evidence, ...rest }) => ({
    ...rest,
    sha256: evidence === null ? null : hash('sha256', evidence.bytes),
  }),
  async run(work, { person, by, group, conditions, validUntil, how, evidence }) {
    const at = instantOf(how.at, work.now)
    if (at > work.now) return refuse({ reason: 'notYet', field: 'at' })
    const wording = await keepWording(work)
    const language = how.language ?? (await findLanguages(work.db, [by]))(by)
    const since = await findWordedSince(work.db, wording, language)
    if (since !== null && at < since) {
      return refuse({ reason: 'beforeNotice', field: 'at', person, noticeMadeAt: since })
    }
    if (validUntil < work.today) return refuse({ reason: 'validUntilPast', field: 'validUntil' })
    if (!(await speaksFor(work, by, person))) return refuse({ reason: 'mayNotAnswer', person, by })
    const policy = await findRecordingPolicy(work.db)
    const { witness } = how
    const witnessed = witness !== null && (await canWitness(work, witness, [person, by]))
    const needed = how.method === 'oral' && policy.oralWitness
    if (!witnessed && (needed || witness !== null)) {
      return refuse({ reason: 'witnessMissing', field: 'witness' })
    }
    const bound = conditions.voiceOnly || conditions.noCamera || conditions.noChat
    await writeEvents(work, [
      {
        ...plainEvent,
        group,
        person,
        by,
        kind: bound ? 'givenWithConditions' : 'given',
        conditions,
        at,
        method: how.method,
        witness,
        language,
        evidence: evidence === null ? null : await keepFile(work, evidence),
        keepDays: await findKeepDaysThen(work.db, at),
        wording,
        validUntil,
        note: how.note,
      },
    ])
    return done({})
  },
}
