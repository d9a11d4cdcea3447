import type { AdmittedContext } from '#main/calls/context.ts'
import { madeBy } from '#main/documents/madeBy.ts'
import { findOwnTexts } from '#main/documents/paperTexts.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { frameTablePaper, type Prepared } from '#main/documents/tablePapers.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { formTextName } from '#shared/documents/formTexts.ts'
import type { RecordingPaperKind } from '#shared/documents/schema.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { Language } from '#shared/people/schema.ts'
import type { RequestPaperOf, RequestPaperRefusal } from '#shared/recordings/papersContract.ts'
import { type Expected, requiredPeople } from '#shared/recordings/requiredPeople.ts'
import { isToAskAnew } from '../judge.ts'
import { visiblyRecorded } from '../recordingDetails.ts'
import { findSaid } from '../saidOf.ts'
import { findWording } from '../wording.ts'
import { consentForm, languageOfForm } from './consentForm.ts'
import { consentList } from './consentList.ts'
import { consentReceipt } from './consentReceipt.ts'
import { deletionPaper, findDeleted } from './deletionPaper.ts'
import { findPaperFacts, findPaperPeople, type PaperFacts } from './facts.ts'
import { agreedAtLarge, findFormNumber, findOldFormNumber } from './formNumber.ts'
import { requestPaper } from './requestPaper.ts'
import type { Speaking } from './shownFacts.ts'
import { findWithdrawalDone } from './withdrawalDone.ts'
import { withdrawalPaper } from './withdrawalPaper.ts'
import { wordedForm } from './wordedForm.ts'
import { recordingWords, type RecordingWords } from './words.ts'

type Nothing = RequestPaperRefusal['reason']

/** The facts of a request's papers as the actor may see them; null where there is no such request for them. */
export async function visiblePaperFacts(
  { services: { reads, clock, visibility }, actor }: AdmittedContext,
  request: string,
): Promise<PaperFacts | null> {
  if (!(await visibility.allVisible([`recordingRequest/${request}`], actor))) return null
  return findPaperFacts(reads, request, {
    now: instantText(clock.now()),
    today: todayInRiga(clock),
  })
}

/** Collects what a paper of a request says; in the language of whom it is for unless another is asked for. */
export async function prepareRequestPaper(
  context: AdmittedContext,
  of: RequestPaperOf,
): Promise<Prepared<Nothing>> {
  const facts = await visiblePaperFacts(context, of.request)
  if (facts === null) return { kind: 'notFound' }
  const about = of.person === null ? null : await personOf(context, facts, of.kind, of.person)
  if (isPersonal(of.kind) && about === null) return { kind: 'nothing', reason: 'notAsked' }
  const whose = of.kind === 'recordingRequest' ? facts.request.person : (about?.id ?? null)
  if (whose !== null && facts.people(whose).restricted) return { kind: 'notFound' }
  const language = of.language ?? languageOf(facts, of.kind, about)
  const content = await contentOf(context, facts, of, about, {
    language,
    words: await wordsOf(context, of.kind, facts, language),
  })
  if (typeof content === 'string') return { kind: 'nothing', reason: content }
  const { request } = facts
  return {
    kind: 'ready',
    paper: await frameTablePaper(
      context,
      {
        kind: of.kind,
        language,
        person: of.kind === 'recordingRequest' ? request.person : (about?.id ?? null),
        group: request.group.id,
        request: request.id,
      },
      content,
    ),
  }
}

/**
 * The words of a paper: a consent form has the sentences that its notice is told in, whatever the office
 * words anew later; other forms have those of today.
 */
async function wordsOf(
  { services: { reads } }: AdmittedContext,
  kind: RecordingPaperKind,
  { institution, notice }: PaperFacts,
  language: Language,
): Promise<RecordingWords> {
  const words = recordingWords(language)
  switch (kind) {
    case 'consentForm': {
      const said = await findWording(reads, notice.wording, language)
      return wordedForm(words, kind, (word) => said[word], institution)
    }
    case 'consentWithdrawal':
    case 'recordingRequest': {
      const own = await findOwnTexts(reads, language)
      return wordedForm(words, kind, (word) => own.get(formTextName(kind, word)), institution)
    }
    default:
      return words
  }
}

/** Papers of one of those who are asked. */
const isPersonal = (kind: RecordingPaperKind): boolean =>
  kind === 'consentForm' || kind === 'consentWithdrawal' || kind === 'consentReceipt'

/** Somebody who must agree, or has said something; who is in the recording may take back all the same. */
async function personOf(
  { services: { reads }, actor }: AdmittedContext,
  { request, notice, left }: PaperFacts,
  kind: RecordingPaperKind,
  id: string,
): Promise<Expected | null> {
  const required = requiredPeople(request.roster, request.excepted, notice.terms)
  const found = required.find((one) => one.id === id)
  if (found !== undefined) return found
  const concerned =
    request.events.has(id) ||
    (kind === 'consentWithdrawal' && (await visiblyRecorded(reads, request.id, actor)).includes(id))
  if (!concerned) return null
  return [...request.roster, ...left].find((one) => one.id === id) ?? null
}

function languageOf(facts: PaperFacts, kind: RecordingPaperKind, about: Expected | null): Language {
  if (kind === 'recordingRequest') {
    const { made, request, people } = facts
    const asking = made.askedBy ?? request.person
    return asking === null ? 'lv' : people(asking).language
  }
  return about === null || !isPersonal(kind) ? 'lv' : languageOfForm(facts, about)
}

async function contentOf(
  context: AdmittedContext,
  facts: PaperFacts,
  of: RequestPaperOf,
  about: Expected | null,
  speaking: Speaking,
): Promise<TablePaperContent | Nothing> {
  const { services, actor } = context
  const { reads } = services
  switch (of.kind) {
    case 'recordingRequest': {
      const { person } = facts.request
      const { channel } = facts.made
      if (person === null || channel === null) return 'nobodyAsked'
      return requestPaper(facts, { person, channel }, speaking)
    }
    case 'consentList':
      return consentList(facts, speaking)
    case 'deletionRecord': {
      const deleted = await findDeleted(reads, facts.request.id, actor)
      if (deleted === null) return 'notDeleted'
      const author = await findSheetPerson(reads, actor.person)
      const giver = madeBy(speaking.language, facts.institution, author, actor.role)
      return deletionPaper(facts, deleted, giver, speaking)
    }
    case 'consentForm':
      // What was recorded already nobody can agree to any more.
      if (facts.request.person === null) return 'nobodyAsked'
      // It would name the new day under a notice of the old one.
      if (isToAskAnew(facts.request)) return 'sessionMoved'
      return about === null ? 'notAsked' : consentForm(facts, about, speaking)
    case 'consentWithdrawal': {
      if (about === null) return 'notAsked'
      const number = agreedAtLarge(facts, about.id)
        ? null
        : ((await findFormNumber(reads, facts, about.id)) ??
          (await numberOfSameForm(context, facts, of)))
      const done = await findWithdrawalDone(reads, facts.request, about.id, actor)
      return withdrawalPaper(facts, { person: about, number, done }, speaking)
    }
    case 'consentReceipt': {
      // Nobody consented to it, and what they said against it makes no consent.
      if (facts.request.person === null) return 'nobodyAsked'
      if (about === null) return 'notAsked'
      const asked = { id: facts.request.id, group: facts.request.group.id, person: about.id }
      const said = await findSaid(reads, asked, instantText(services.clock.now()))
      const witness = await findPaperPeople(
        reads,
        said.flatMap((event) => event.witness ?? []),
      )
      return consentReceipt(facts, { person: about, said, witness }, speaking)
    }
  }
}

/** The number of a form that says what one would say now: of those made before papers knew their request. */
async function numberOfSameForm(
  context: AdmittedContext,
  facts: PaperFacts,
  of: RequestPaperOf,
): Promise<string | null> {
  const form = await prepareRequestPaper(context, { ...of, kind: 'consentForm', language: null })
  if (form.kind !== 'ready' || of.person === null) return null
  const { contentHash } = form.paper
  return findOldFormNumber(context.services.reads, facts, { person: of.person, contentHash })
}
