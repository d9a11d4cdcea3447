import { z } from 'zod'
import type { AdmittedContext } from '#main/calls/context.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { GroupPaperKind, GroupPaperOf } from '#shared/documents/groupPaper.ts'
import type { Language } from '#shared/people/schema.ts'
import { readText } from '../paperWords.ts'
import { resourcesFolder } from '../resourcesFolder.ts'
import { typesetWorkingPaper } from '../workingPaper.ts'
import { contentOf } from './contentOf.ts'
import type { GroupFacts } from './facts.ts'
import { remarkName, remarkOf } from './remark.ts'

const Sample = z.object({ participant: z.string(), course: z.string(), group: z.string() })

/**
 * A list of an invented group with a remark as it is being typed. Nothing is kept.
 * @returns the PDF; null when cancelled
 */
export async function typesetSampleList(
  context: AdmittedContext,
  asked: { kind: GroupPaperKind; language: Language; remark: string },
  signal: AbortSignal | undefined,
): Promise<Uint8Array | null> {
  const { reads, clock } = context.services
  const { kind, language } = asked
  const today = todayInRiga(clock)
  const of: GroupPaperOf = {
    group: '',
    language,
    ...(kind === 'attendanceSheet' ? { kind, from: today, until: today } : { kind }),
  }
  const facts = sampleFacts(language, today)
  const own = new Map([[remarkName(kind), asked.remark]])
  const remark = remarkOf(of, own, facts, await findInstitution(reads))
  const content = contentOf(of, facts, remark)
  if (typeof content === 'string') throw new Error('A sample list says nothing')
  return typesetWorkingPaper(context, language, content, signal)
}

function sampleFacts(language: Language, today: string): GroupFacts {
  const sample = Sample.parse(readText(resourcesFolder(), `sample.${language}.json`))
  return {
    group: {
      name: sample.group,
      from: today,
      until: null,
      joiningLink: '',
      deliveryWay: '',
      course: sample.course,
      programme: '',
      platforms: [],
      project: null,
      managerId: null,
      teachers: [],
      tutor: null,
      channels: '',
    },
    manager: null,
    members: [
      {
        person: '',
        name: sample.participant,
        state: 'started',
        since: today,
        birthDate: null,
        preferred: 'phone',
        phones: ['20 001 001'],
        emails: [],
        guardians: [],
      },
    ],
    sessions: [
      {
        id: '',
        revision: 1,
        group: { id: '', name: sample.group },
        module: null,
        day: today,
        from: '10:00',
        to: '11:20',
        kind: 'lesson',
        mode: 'remote',
        room: '',
        link: '',
        topic: '',
        teachers: [],
        people: null,
        state: 'planned',
        orderNumber: '',
        orderDate: null,
        overrideReason: '',
        sequence: 0,
        createdAt: '',
      },
    ],
    plannedHours: 0,
    lessonMinutes: 40,
    today,
  }
}
