import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { Language } from '#shared/people/schema.ts'
import type { Expected } from '#shared/recordings/requiredPeople.ts'
import type { TeacherBasis } from '#shared/recordings/teacherBasis.ts'
import { usualPurpose } from '#shared/recordings/usualTerms.ts'
import type { Institution } from '#shared/settings/schema.ts'
import type { PaperFacts } from './facts.ts'

/** Whom a sample of a text speaks to, and on which basis they are recorded. */
interface Addressee {
  person: Expected
  basis: TeacherBasis
}

const participant = 'participant'
const guardian = 'guardian'

/** The one who is told the text of this word: not every form has each. */
export function addresseeOf(word: string): Addressee {
  const person: Expected = { id: participant, role: 'learner', minor: 'no', guardians: [] }
  switch (word) {
    case 'forMinor':
      return {
        person: { ...person, minor: 'yes', guardians: [guardian] },
        basis: 'consent',
      }
    case 'voluntaryStaff':
      return { person: { ...person, role: 'guest' }, basis: 'consent' }
    case 'askedAllTheSame':
      return { person: { ...person, role: 'teacher' }, basis: 'contract' }
    case 'objection':
      return { person: { ...person, role: 'teacher' }, basis: 'legitimateInterest' }
    default:
      return { person, basis: 'consent' }
  }
}

/** What a sample is made of. */
interface SampleOf {
  institution: Institution
  language: Language
  today: CivilDate
  now: string
  /** The word of the text that is looked at. */
  word: string
  invented: { participant: string; course: string; group: string }
}

/** The facts of a request that nobody made, so that the text of a word is told. */
export function sampleFacts({
  institution,
  language,
  today,
  now,
  word,
  invented,
}: SampleOf): PaperFacts {
  const { person, basis } = addresseeOf(word)
  const day = addDays(today, 7)
  const notice: PaperFacts['notice'] = {
    version: 1,
    basis: 1,
    change: 'first',
    terms: {
      mode: 'full',
      leftOut: [],
      purpose: usualPurpose,
      keepDays: 14,
      viewers: [],
      storage: 'Zoom',
      processor: 'Zoom',
      thirdCountry: word === 'thirdCountryIs' ? 'USA' : '',
    },
    sessionDay: day,
    sessionFrom: '09:00',
    teacherBasis: basis,
    hash: '',
    wording: '',
    madeAt: now,
  }
  return {
    institution,
    request: {
      id: '',
      revision: 1,
      person: participant,
      excepted: participant,
      fromAbsence: false,
      comesAfterAll: false,
      joined: new Map(),
      session: { id: '', day, from: '09:00', to: '10:30', cancelled: false, ownPeople: false },
      group: { id: '', name: invented.group, endsOn: addDays(today, 60) },
      answersBy: now,
      rejected: false,
      cancelled: false,
      closed: false,
      notices: [notice],
      roster: [person],
      events: new Map(),
      recording: null,
    },
    made: {
      askedBy: null,
      reportedAt: now,
      hourKnown: true,
      channel: 'phone',
      receivedBy: null,
      overrideReason: '',
    },
    course: invented.course,
    consentYears: 3,
    teachers: [],
    notice,
    left: [],
    clearance: { cleared: false, people: [] },
    state: 'collecting',
    people: (id) => ({ id, name: invented.participant, language, sortKey: '', restricted: false }),
    relation: () => 'mother',
  }
}
