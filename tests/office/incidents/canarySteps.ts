import { fileIncident, known, openFile, outsider } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { at, type openIncidentsOffice, value } from './incidentsOffice.ts'

type Office = Awaited<ReturnType<typeof openIncidentsOffice>>
type Canary = (field: string) => string

/** An incident that ended in a talk on the spot, a word of its own in every field. */
export const resolveWith = async ({ director }: Office, canary: Canary): Promise<string> =>
  value(
    await fileIncident(director, {
      categories: ['insults'],
      facts: canary('SpotFacts'),
      agreedOnSpot: canary('OnSpot'),
    }),
  ).id

/**
 * An incident that no violence shows in until somebody holds it to be that: of Anna, who explains and is
 * told, and of people from outside who are changed, struck off, and not to be found.
 */
export async function doubtWith(office: Office, canary: Canary): Promise<string> {
  const { director, anna } = office
  const persons = [
    known(anna, 'possibleVictim'),
    outsider(canary('Changed'), 'witness'),
    outsider(canary('StruckOff'), 'witness'),
  ]
  const { id } = value(
    await fileIncident(director, { categories: ['insults'], facts: canary('DoubtFacts'), persons }),
  )
  const now = () => at(director, id)
  const [own, changed, struckOff] = (await openFile(director, id)).persons.map((one) => one.id)
  if (own === undefined || changed === undefined || struckOff === undefined) {
    throw new Error('somebody is not on it')
  }
  value(
    await director.incidents.suspectOffence(
      once({ ...(await now()), suspicion: 'unclear', why: canary('SuspicionWhy') }),
    ),
  )
  const entry = {
    kind: 'classified' as const,
    categories: ['dignity' as const, 'other' as const],
    categoryNote: canary('ClassifiedNote'),
    immediateDanger: false,
    why: canary('ClassifiedWhy'),
  }
  const notice = {
    kind: 'notice' as const,
    person: own,
    channel: 'email' as const,
    text: canary('OwnNotice'),
    receipt: canary('OwnReceipt'),
  }
  for (const each of [entry, notice]) {
    const input = { at: null, corrects: null, entry: each }
    value(await director.incidents.enter(once({ ...(await now()), input })))
  }
  value(
    await director.incidents.changePerson(
      once({
        ...(await now()),
        person: changed,
        parts: ['possibleOffender'],
        note: canary('ChangedNote'),
      }),
    ),
  )
  value(
    await director.incidents.removePerson(
      once({ ...(await now()), person: struckOff, why: canary('RemovedWhy') }),
    ),
  )
  const ask = async (person: string) => {
    const { made } = value(
      await director.incidents.requestStatement(
        once({ ...(await now()), person, dueOn: null, takenBy: null }),
      ),
    )
    return async () => ({ ...(await now()), statement: made })
  }
  const lost = await ask(changed)
  value(
    await director.incidents.giveUpStatement(
      once({ ...(await lost()), reason: canary('GivenUp') }),
    ),
  )
  const given = await ask(own)
  const input = {
    text: canary('OwnStatement'),
    language: 'lv' as const,
    othersPresent: canary('OwnOthers'),
  }
  value(await director.incidents.writeStatement(once({ ...(await given()), input })))
  value(
    await director.incidents.signStatement(
      once({
        ...(await given()),
        mode: 'typed',
        signature: 'paper',
        originalAt: canary('OwnOriginal'),
        signedOn: null,
      }),
    ),
  )
  return id
}

/** A copy of Anna's data with all that incidents hold of her, made and opened; what it says. */
export async function copyOfAnna({ director, anna }: Office): Promise<string> {
  const { id } = value(
    await director.privacy.noteRequest(once({ person: anna, input: dataRequestInput })),
  )
  const { revision } = await director.privacy.get({ id })
  value(
    await director.privacy.checkIdentity(
      once({ id, revision, on: '2026-11-23', how: 'Parādīja pasi' }),
    ),
  )
  const { items } = await director.privacy.incidentItems({ id })
  const wish = { id, language: 'lv' as const, items: items.map(({ key }) => key) }
  value(await director.privacy.makeCopy(once(wish)))
  const [copy] = (await director.privacy.get({ id })).copies
  if (copy === undefined) throw new Error('no copy was made')
  await director.privacy.openCopy({ id, copy: copy.id, as: 'pdf' })
  const said = await director.privacy.openCopy({ id, copy: copy.id, as: 'json' })
  if (said === null) throw new Error('the copy does not open')
  return said.text()
}
