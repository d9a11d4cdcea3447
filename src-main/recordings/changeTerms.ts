import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { usualCutOff } from '#shared/recordings/cutOffTime.ts'
import type { DecisionRefusal } from '#shared/recordings/refusals.ts'
import { compareTerms, type Terms } from '#shared/recordings/terms.ts'
import type { Facts } from './facts.ts'
import { isToAskAnew, noticeOf } from './judge.ts'
import { startOf } from './moments.ts'
import { addNotice } from './noticeVersions.ts'
import { findRecordingPolicy } from './policy.ts'
import { keepWording } from './wording.ts'
import { isOpen, requestAt, updateRequest } from './requestUpdate.ts'

type Refusal = DecisionRefusal | CommonRefusal
interface Wish {
  id: string
  revision: number
  terms: Terms
}

const records = ({ id }: Wish): string[] => [`recordingRequest/${id}`]

/** Records less: who is no longer recorded need not agree, and every earlier yes stands. */
export const narrow: Command<Wish, { revision: number }, Refusal> = {
  name: 'recordings.narrow',
  records,
  async run(work, wish) {
    const found = await requestAt(work, wish)
    if (!found.ok) return found
    const { facts, state } = found.value
    if (!isOpen(state)) return refuse({ reason: 'wrongState', state })
    const before = noticeOf(facts)
    const change = compareTerms(before.terms, wish.terms)
    if (change !== 'narrower') return refuse({ reason: 'notNarrower', change })
    await nextNotice(work, facts, { terms: wish.terms, change, basis: before.basis })
    return done(await updateRequest(work, wish, {}))
  },
}

/**
 * Records more, for longer, for others or another purpose: a new version that everybody answers anew. A
 * session that was moved is another one to those asked: the same terms may be asked again.
 */
export const widen: Command<Wish, { revision: number }, Refusal> = {
  name: 'recordings.widen',
  records,
  async run(work, wish) {
    const found = await requestAt(work, wish)
    if (!found.ok) return found
    const { facts, state } = found.value
    if (!isOpen(state)) return refuse({ reason: 'wrongState', state })
    const before = noticeOf(facts)
    const moved = isToAskAnew(facts)
    const change = compareTerms(before.terms, wish.terms)
    if (change !== 'wider' && !moved) return refuse({ reason: 'notWider', change })
    await nextNotice(work, facts, {
      terms: wish.terms,
      change: change === 'wider' ? 'wider' : 'moved',
      basis: before.version + 1,
    })
    // The cut-off goes with the session: answers are waited for until as long before it as usual.
    const columns = moved ? { answers_by: await cutOffAnew(work, facts) } : {}
    return done(await updateRequest(work, wish, columns))
  },
}

async function cutOffAnew(work: Work, { session }: Facts): Promise<string> {
  const { cutOff } = await findRecordingPolicy(work.db)
  return usualCutOff(cutOff, { now: work.now, startsAt: startOf(session.day, session.from) })
}

async function nextNotice(
  work: Work,
  facts: Facts,
  { terms, change, basis }: { terms: Terms; change: 'narrower' | 'wider' | 'moved'; basis: number },
): Promise<void> {
  const before = noticeOf(facts)
  // On what a teacher who has answered is recorded stays: a narrower one asks nobody anew.
  const { teacherBasis } = change === 'narrower' ? before : await findRecordingPolicy(work.db)
  // A narrower one names the session as those who agreed knew it.
  const session =
    change === 'narrower'
      ? { ...facts.session, day: before.sessionDay, from: before.sessionFrom }
      : facts.session
  await addNotice(work, {
    request: facts.id,
    version: before.version + 1,
    basis,
    change,
    terms,
    session,
    teacherBasis,
    // Who agreed already agreed in the words they were asked in.
    wording: change === 'narrower' ? before.wording : await keepWording(work),
  })
}
