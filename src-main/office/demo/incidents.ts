import { v4 } from 'uuid'
import type { Services } from '#main/calls/context.ts'
import type { Command } from '#main/database/command.ts'
import { close } from '#main/incidents/closingCommands.ts'
import { enter, takeUp } from '#main/incidents/entryCommands.ts'
import { file } from '#main/incidents/file.ts'
import type { Keyed, OfIncident } from '#main/incidents/incidentCommand.ts'
import { loadFile } from '#main/incidents/loadFile.ts'
import { decidePolice } from '#main/incidents/policeCommands.ts'
import { proofOf } from '#main/incidents/sealing.ts'
import {
  refuseStatement,
  requestStatement,
  signStatement,
  writeStatement,
} from '#main/incidents/statementCommands.ts'
import { openVault } from '#main/incidents/vault.ts'
import type { PersonalKeys } from '#main/staff/sessions.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { Entry } from '#shared/incidents/entries.ts'
import type { InvolvedInput, ReportInput } from '#shared/incidents/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'

interface Demo {
  today: CivilDate
  director: Actor
  keys: PersonalKeys
  desk: string
  groups: readonly string[]
  people: readonly string[]
  teacher: string
}

const inChat = (day: CivilDate, group: string, facts: string): ReportInput => ({
  categories: ['insults'],
  categoryNote: '',
  immediateDanger: false,
  occurred: { exactness: 'about', day, from: null, untilDay: null, until: null },
  place: { kind: 'chat', text: 'grupas saziņas kopa' },
  session: null,
  removal: null,
  group,
  learnedHow: 'saw',
  learnedAt: null,
  facts,
  firstResponse: '',
})

const known = (person: string, ...parts: InvolvedInput['parts']): InvolvedInput => ({
  who: { kind: 'known', person },
  parts,
  note: '',
})

/**
 * Three invented incidents: one that ended in a talk on the spot, one that went the whole way, and one
 * with violence where the police is still to be decided.
 */
export async function fillIncidents(services: Services, demo: Demo): Promise<void> {
  await onTheSpot(services, demo)
  await wholeWay(services, demo)
  await withPolice(services, demo)
}

async function onTheSpot(services: Services, demo: Demo): Promise<void> {
  const { today, groups, people, teacher } = demo
  await fileOne(services, demo, {
    report: {
      ...inChat(
        addDays(today, -6),
        groups[0] ?? '',
        'Nodarbības laikā divi dalībnieki vairākas reizes runāja, neieslēdzot rindu, un traucēja pārējiem. Pedagoģe aizrādīja divas reizes.',
      ),
      categories: ['disruption'],
      place: { kind: 'onlineSession', text: '' },
      firstResponse: 'Pedagoģe pēc nodarbības aprunājās ar abiem.',
    },
    persons: [
      known(people[2] ?? '', 'possibleOffender'),
      known(people[7] ?? '', 'possibleOffender'),
      known(teacher, 'reporter'),
    ],
    agreedOnSpot: 'Abi atvainojās un turpmāk pieteiksies uz runāšanu ar paceltu roku.',
  })
}

async function wholeWay(services: Services, demo: Demo): Promise<void> {
  const { today, groups, people } = demo
  const [hurt = '', other = ''] = people.slice(24, 26)
  const id = await fileOne(services, demo, {
    report: {
      ...inChat(
        addDays(today, -4),
        groups[1] ?? '',
        'Grupas saziņas kopā trīs vakarus pēc kārtas parādījās ziņas, kurās izsmieta vienas dalībnieces izruna. Redzēju septiņas ziņas, divas no tām vēlāk dzēstas.',
      ),
      categories: ['insults', 'humiliation'],
      firstResponse: 'Lūdzu ziņas pārtraukt un saglabāju to attēlus.',
    },
    persons: [known(hurt, 'possibleVictim'), known(other, 'possibleOffender')],
    agreedOnSpot: null,
  })
  const step = stepsOf(services, demo, id)
  await step(takeUp, {})
  const first = await personOn(services, demo, id, hurt)
  const second = await personOn(services, demo, id, other)
  const asked = { dueOn: null, takenBy: null }
  const told = { language: 'lv' as const, othersPresent: '' }
  const signed = {
    mode: 'typed' as const,
    signature: 'paper' as const,
    originalAt: 'Lietā 3-7',
    signedOn: null,
  }
  const texts: [string, string][] = [
    [
      first,
      'Ziņas parādījās katru vakaru ap deviņiem. Es lūdzu pārtraukt, man atbildēja ar smieklu zīmēm.',
    ],
    [second, 'Es rakstīju, ka izruna ir jocīga. Nedomāju, ka tas sāpina. Divas ziņas dzēsu pats.'],
  ]
  for (const [person, text] of texts) {
    const { made: statement } = await step(requestStatement, { person, ...asked })
    await step(writeStatement, { statement, input: { text, ...told } })
    await step(signStatement, { statement, ...signed })
  }
  const entries: Entry[] = [
    {
      kind: 'talk',
      together: true,
      place: 'tiešsaistē',
      persons: [first, second],
      others: '',
      minutes: 'Katrs pastāstīja savu redzējumu. Vienojās par turpmāko saziņu.',
      jointReason: '',
    },
    {
      kind: 'agreement',
      points: [
        { text: 'Grupas saziņas kopā raksta tikai par mācībām.', by: 'visi', due: null },
        { text: 'Atvainojas rakstiski.', by: 'otra puse', due: addDays(today, 2) },
      ],
      persons: [first, second],
      originalAt: 'Lietā 3-7',
    },
    ...[first, second].map((person) => ({
      kind: 'notice' as const,
      person,
      channel: 'email' as const,
      text: 'Par sarunā panākto vienošanos un tās termiņiem.',
      receipt: 'atbildēja e-pastā',
    })),
  ]
  for (const entry of entries) await step(enter, { input: { at: null, corrects: null, entry } })
  await step(close, { text: 'Vienošanās panākta, puses informētas.' })
}

async function withPolice(services: Services, demo: Demo): Promise<void> {
  const { today, groups, people, teacher } = demo
  const [hurt = '', other = ''] = people.slice(5, 7)
  const id = await fileOne(services, demo, {
    report: {
      ...inChat(
        addDays(today, -1),
        groups[0] ?? '',
        'Pēc klātienes nodarbības gaitenī viens dalībnieks pagrūda otru pret sienu. Redzēju pats. Otrs teica, ka sāp plecs.',
      ),
      categories: ['physicalViolence'],
      place: { kind: 'premises', text: '14. telpas gaitenis' },
      firstResponse: 'Izšķīru abus, piedāvāju izsaukt palīdzību; cietušais atteicās.',
    },
    persons: [
      known(hurt, 'possibleVictim'),
      known(other, 'possibleOffender'),
      known(teacher, 'witness'),
    ],
    agreedOnSpot: null,
  })
  const step = stepsOf(services, demo, id)
  await step(takeUp, {})
  const asked = { dueOn: null, takenBy: null }
  await step(requestStatement, { person: await personOn(services, demo, id, hurt), ...asked })
  const { made: statement } = await step(requestStatement, {
    person: await personOn(services, demo, id, other),
    ...asked,
  })
  await step(refuseStatement, {
    statement,
    witness: 'Zane Kļaviņa',
    reason: 'Grib vispirms runāt ar advokātu.',
    at: null,
  })
  await step(decidePolice, {
    report: true,
    suspicion: 'administrative',
    why: 'Cietušais sūdzas par sāpēm.',
  })
}

async function fileOne(
  { door }: Services,
  { director, keys, desk }: Demo,
  filing: { report: ReportInput; persons: InvolvedInput[]; agreedOnSpot: string | null },
): Promise<string> {
  const proof = proofOf(keys.privateKey, filing)
  const answer = await door.run(file, v4(), { ...filing, proof }, { actor: director, desk })
  if (!answer.ok) throw new Error(`The demo is refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value.id
}

/** Takes steps about one incident with the director's key, each at the revision that is there. */
const stepsOf =
  ({ door, reads }: Services, { director, keys, desk }: Demo, id: string) =>
  async <I extends OfIncident, T, R>(
    command: Command<Keyed<I>, T, R>,
    input: Omit<I, 'id' | 'revision'>,
  ): Promise<T> => {
    const { revision } = await reads
      .selectFrom('incident')
      .select('revision')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const vault = await openVault(reads, id, { account: director.account, keys })
    const proof = proofOf(keys.privateKey, input)
    const wish = { ...input, id, revision, vault, proof }
    const answer = await door.run(command, v4(), wish, { actor: director, desk })
    if (!answer.ok) throw new Error(`The demo is refused: ${JSON.stringify(answer.refusal)}`)
    return answer.value
  }

/** Somebody's place on an incident. */
async function personOn(
  { reads }: Services,
  { director, keys }: Demo,
  id: string,
  person: string,
): Promise<string> {
  const vault = await openVault(reads, id, { account: director.account, keys })
  const found =
    vault === null
      ? undefined
      : (await loadFile(reads, vault)).persons.find(
          ({ who }) => who.kind === 'known' && who.person === person,
        )
  if (found === undefined) throw new Error('Somebody is not on the incident of the demo')
  return found.id
}
