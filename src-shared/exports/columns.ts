/** What a profile must allow before a column leaves the office. */
export type Permission = 'personalCodes' | 'contacts' | 'guardians'

export type Register = 'people' | 'groups' | 'enrolments' | 'sessions'
export const registers = [
  'people',
  'groups',
  'enrolments',
  'sessions',
] as const satisfies readonly Register[]

/**
 * The columns of each register in their order, and what each needs. Free notes are no column: nobody
 * knows what was written there. Where somebody lives and has parcels sent counts as a contact.
 */
export const registerColumns = {
  people: {
    id: [],
    familyName: [],
    givenName: [],
    birthDate: [],
    gender: [],
    language: [],
    town: [],
    parts: [],
    groups: [],
    createdAt: [],
    personalCode: ['personalCodes'],
    phones: ['contacts'],
    emails: ['contacts'],
    address: ['contacts'],
    postcode: ['contacts'],
    preferredLocker: ['contacts'],
    guardians: ['guardians'],
    guardianPhones: ['guardians', 'contacts'],
  },
  groups: {
    id: [],
    name: [],
    course: [],
    project: [],
    startsOn: [],
    endsOn: [],
    manager: [],
    teachers: [],
    participants: [],
  },
  enrolments: {
    group: [],
    familyName: [],
    givenName: [],
    birthDate: [],
    state: [],
    since: [],
    groupId: [],
    personId: [],
  },
  sessions: {
    id: [],
    group: [],
    day: [],
    from: [],
    to: [],
    kind: [],
    module: [],
    topic: [],
    mode: [],
    room: [],
    teachers: [],
    state: [],
    groupId: [],
  },
} as const satisfies Record<Register, Record<string, readonly Permission[]>>

/** The columns of a register with what each needs, in order. */
export const columnsOf = (register: Register): [string, readonly Permission[]][] =>
  Object.entries(registerColumns[register])
