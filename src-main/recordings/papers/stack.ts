import type { AdmittedContext } from '#main/calls/context.ts'
import { callerOf } from '#main/calls/runCommand.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { RenderedPaper } from '#main/documents/documentMaker.ts'
import { keepPaper } from '#main/documents/keepPaper.ts'
import type { KnownPaper } from '#main/documents/lastPaper.ts'
import { type PreparedTablePaper, typesetTablePaper } from '#main/documents/tablePapers.ts'
import { type ForeseenNumbers, foreseeNumbers, takeNumbers } from '#main/settings/numberSeries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { restrictedAmong } from '#main/people/restricted.ts'
import type { CommonRefusal, Outcome } from '#shared/commands/outcome.ts'
import type { MadePaper } from '#shared/documents/schema.ts'
import type { ConsentFormsRefusal } from '#shared/recordings/papersContract.ts'
import { hasAgreed } from '#shared/recordings/standing.ts'
import { isToAskAnew, judge, noticeOf } from '../judge.ts'
import { findFacts } from '../facts.ts'
import { prepareRequestPaper, visiblePaperFacts } from './prepare.ts'

/** Somebody's form, ready to be typeset. */
export interface FormOfStack {
  person: string
  paper: PreparedTablePaper
}

/** The forms of everybody whose answer is missing, in Latvian order, and of which notice. */
export interface Stack {
  forms: readonly FormOfStack[]
  notice: string
  /** Why there are none. */
  none: 'everybodyAnswered' | 'sessionMoved'
}

/** Others may take numbers, or answer, while forms are typeset: then it is tried again. */
const tries = 8

/**
 * Collects the forms that wait to be signed. Who has said yes needs none, and who said no is not asked
 * again by a stack; each can still be made by itself. Who is restricted (GDPR 18) is not asked on paper.
 * @returns null where there is no such request for the actor
 */
export async function collectForms(
  context: AdmittedContext,
  request: string,
): Promise<Stack | null> {
  const facts = await visiblePaperFacts(context, request)
  if (facts === null) return null
  const { person: requester } = facts.request
  const asked = (requester === null ? [] : facts.clearance.people)
    .filter(({ standing }) => !hasAgreed(standing) && standing !== 'refused')
    .map(({ id }) => facts.people(id))
    .filter(({ restricted }) => !restricted)
    .toSorted((one, other) =>
      `${one.sortKey} ${one.id}` < `${other.sortKey} ${other.id}` ? -1 : 1,
    )
  const forms: FormOfStack[] = []
  for (const { id } of asked) {
    const prepared = await prepareRequestPaper(context, {
      request,
      kind: 'consentForm',
      person: id,
      language: null,
    })
    if (prepared.kind === 'ready') forms.push({ person: id, paper: prepared.paper })
  }
  const none = isToAskAnew(facts.request) ? 'sessionMoved' : 'everybodyAnswered'
  return { forms, notice: facts.notice.hash, none }
}

/** One PDF of the whole stack; those that are kept show their number. Null when cancelled. */
export async function typesetStack(
  { services: { documents } }: AdmittedContext,
  { forms }: Stack,
  signal: AbortSignal | undefined,
): Promise<RenderedPaper | null> {
  const papers = forms.map(({ paper }) => ({
    ...paper.data,
    number: paper.known?.number ?? null,
  }))
  const made = await documents.renderPaper({
    kind: 'paperStack',
    data: { papers },
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return made.paper
  if (made.refusal.reason === 'cancelled') return null
  throw new Error(`The office's own data makes no stack: ${JSON.stringify(made.refusal)}`)
}

type ToKeep =
  | { person: string; kind: 'known'; known: KnownPaper }
  | {
      person: string
      kind: 'new'
      number: string
      prepared: PreparedTablePaper
      paper: RenderedPaper
    }

interface Wish extends Pick<Stack, 'notice' | 'none'> {
  request: string
  forms: readonly ToKeep[]
  foreseen: ForeseenNumbers
}

/** Makes each form of a stack a paper of its own, numbered in the order they are handed out; null outside of scope. */
export async function makeStack(
  context: AdmittedContext,
  { commandId, request }: { commandId: string; request: string },
  signal: AbortSignal | undefined,
): Promise<Outcome<{ papers: MadePaper[] }, ConsentFormsRefusal | CommonRefusal> | null> {
  const caller = callerOf(context, commandId, signal)
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const stack = await collectForms(context, request)
    if (stack === null) return null
    const wish = await typesetForms(context, request, stack, {
      signal,
      onProgress: caller.onProgress,
    })
    if (wish === null) return { ok: false, refusal: { reason: 'cancelled' } }
    const outcome = await context.services.door.run(keepForms, commandId, wish, caller)
    if (outcome.ok || outcome.refusal.reason !== 'changedWhileTypeset') return outcome
  }
  return { ok: false, refusal: { reason: 'changedWhileTypeset' } }
}

interface Watching {
  signal: AbortSignal | undefined
  onProgress: ((progress: { done: number; total: number }) => void) | undefined
}

/** Typesets what is new under foreseen numbers; null when cancelled. */
async function typesetForms(
  context: AdmittedContext,
  request: string,
  { forms, notice, none }: Stack,
  { signal, onProgress }: Watching,
): Promise<Wish | null> {
  const { reads, clock } = context.services
  const total = forms.filter(({ paper }) => paper.known === null).length
  const foreseen = await foreseeNumbers(reads, 'consentForm', todayInRiga(clock), total)
  const toKeep: ToKeep[] = []
  let made = 0
  for (const { person, paper: prepared } of forms) {
    if (prepared.known !== null) {
      toKeep.push({ person, kind: 'known', known: prepared.known })
      continue
    }
    const number = foreseen.numbers[made]
    if (number === undefined) throw new Error('A form without a number')
    const paper = await typesetTablePaper(context, prepared, number, signal)
    if (paper === null) return null
    toKeep.push({ person, kind: 'new', number, prepared, paper })
    made += 1
    onProgress?.({ done: made, total })
  }
  return { request, notice, none, forms: toKeep, foreseen }
}

/** Keeps the forms, unless numbers were taken, the notice changed or somebody answered meanwhile. */
const keepForms: Command<Wish, { papers: MadePaper[] }, ConsentFormsRefusal | CommonRefusal> = {
  name: 'recordings.makeConsentForms',
  records: ({ request }) => [`recordingRequest/${request}`],
  // What was typeset is made for the command: the same wish is the same command.
  asked: ({ request }) => ({ request }),
  async run(work, { request, notice, none, forms, foreseen }) {
    if (forms.length === 0) return refuse({ reason: none })
    const facts = await findFacts(work.db, request)
    if (facts === null || noticeOf(facts).hash !== notice) {
      return refuse({ reason: 'changedWhileTypeset' })
    }
    const asked = new Set(judge(facts, work).clearance.people.map(({ id }) => id))
    const restricted = await restrictedAmong(work.db, [...asked])
    const amiss = ({ person }: ToKeep) => !asked.has(person) || restricted.has(person)
    if (forms.some(amiss) || !(await takeNumbers(work, foreseen))) {
      return refuse({ reason: 'changedWhileTypeset' })
    }
    const papers: MadePaper[] = []
    for (const form of forms) {
      const { person } = form
      if (form.kind === 'known') {
        const { id, number } = form.known
        papers.push({ id, person, number, state: 'unchanged' })
        continue
      }
      const { prepared, number, paper } = form
      const { contentHash, data, subject } = prepared
      const id = await keepPaper(work, {
        ...subject,
        number,
        contentHash,
        issuedOn: data.issued.on,
        author: data.preparedBy,
        paper,
      })
      papers.push({ id, person, number, state: 'made' })
    }
    return done({ papers })
  },
}
