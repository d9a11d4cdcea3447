import type { AdmittedContext } from '#main/calls/context.ts'
import { paperHead } from '#main/documents/paperHead.ts'
import { idsMatching } from '#main/lists/page.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { type CivilDate, formatCivilDate, weekdayOf } from '#shared/calendar/civilDate.ts'
import { formatRigaInstant, formatTimeOfDay } from '#shared/calendar/rigaTime.ts'
import type { DayList } from '#shared/visits/dayList.ts'
import type { Visit } from '#shared/visits/schema.ts'
import { dayListWords } from './dayListWords.ts'
import { visitList } from './list.ts'

type Language = DayList['words']['language']
interface Asked {
  day: CivilDate
  language: Language
}

/** The list of who comes on a day, as far as the actor may see it; what was called off is not on it. */
export async function printDayList(
  context: AdmittedContext,
  asked: Asked,
  signal: AbortSignal | undefined,
): Promise<{ pdf: Uint8Array; visits: number } | 'cancelled'> {
  const data = await collect(context, asked)
  const made = await context.services.documents.renderPaper({
    kind: 'dayList',
    data,
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return { pdf: made.paper.pdf, visits: data.visits.length }
  if (made.refusal.reason === 'cancelled') return 'cancelled'
  throw new Error(`The list of visits was refused: ${made.refusal.reason}`)
}

async function collect(
  { services: { reads, clock }, actor }: AdmittedContext,
  { day, language }: Asked,
): Promise<DayList> {
  const words = dayListWords[language]
  const query = {
    search: '',
    filters: { day: { kind: 'dates' as const, from: day, until: day } },
    sort: [],
  }
  const ids = await idsMatching(visitList, reads, query, actor)
  const place = new Map(ids.map((id, at) => [id, at]))
  const visits = (await visitList.load(reads, ids, actor))
    .filter(({ state }) => state !== 'cancelled')
    .toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0))
  const { emergency, emergencyText } = await findPolicies(reads)
  return {
    day: `${formatCivilDate(day)}, ${words.weekdays[weekdayOf(day) - 1] ?? ''}`,
    date: day,
    institution: paperHead(await findInstitution(reads)),
    emergency: emergency ? `${words.emergency}: ${emergencyText || words.emergencyUsual}` : '',
    printed: `${words.printed} ${formatRigaInstant(clock.now())}`,
    words: words.paper,
    visits: visits.map((visit) => lineOf(visit, language)),
  }
}

const lineOf = (visit: Visit, language: Language): DayList['visits'][number] => ({
  time: [visit.startsAt, visit.endsAt]
    .filter((time) => time !== null)
    .map(formatTimeOfDay)
    .join('–'),
  visitor: [visit.personName, visit.visitor].filter((name) => name !== '').join(', '),
  phone: visit.phone,
  purpose: visit.purpose,
  with: visit.agreedWithName,
  state: visit.state === 'agreed' ? '' : dayListWords[language].state[visit.state],
})
