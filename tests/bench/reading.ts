import { openForReading } from '#main/database/connections.ts'
import { databaseFile } from '#main/database/databaseFile.ts'
import { openBenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'
import { quiet } from './samples.ts'

const people = 10_000
const rounds = 40
const calls = 100

/** One person's page as a call of the office without transport, against the bare cached statement. */
export async function bench(): Promise<Figure[]> {
  const bench = await openBenchOffice(people)
  const reading = openForReading(databaseFile(bench.folder))
  const statement = reading.prepare<[string], PageRow>(onePerson)
  const { rows } = await bench.client.people.list({
    search: '',
    filters: {},
    sort: [],
    position: { kind: 'at', offset: 5_000 },
    limit: calls,
  })
  const ids = rows.map((row) => row.id)
  const called: number[] = []
  const bare: number[] = []
  try {
    for (let round = 0; round < rounds * 2; round += 1) {
      let start = performance.now()
      for (const id of ids) await bench.client.people.get({ id })
      const calling = (performance.now() - start) / ids.length
      start = performance.now()
      for (const id of ids) readBare(statement.get(id))
      const reading = (performance.now() - start) / ids.length
      if (round < rounds) continue
      called.push(calling)
      bare.push(reading)
    }
  } finally {
    reading.close()
    await bench.close()
  }
  const value = quiet(called)
  const baseline = quiet(bare)
  return [
    {
      name: 'read a person: the call',
      value,
      unit: 'ms',
      baseline,
      ratio: value / baseline,
      limit: 5,
    },
  ]
}

/** What the call asks of SQLite, word for word. */
const onePerson = `
  select person.*,
    (select json_group_array(json_object('id', id, 'kind', kind, 'value', value,
      'phoneType', phone_type, 'note', note) order by position)
      from contact where person_id = person.id) as contacts,
    (select json_group_array(part order by part) from person_part
      where person_id = person.id) as parts,
    (select json_group_array(json_object('givenName', given_name, 'familyName', family_name,
      'until', until) order by until desc) from former_name
      where person_id = person.id) as former_names,
    (${kin('ward_id', 'guardian_id')}) as guardians,
    (${kin('guardian_id', 'ward_id')}) as wards
  from person where person.id = ? and true`

function kin(own: string, other: string): string {
  return `select json_group_array(json_object('id', guardianship.id, 'person', kin.id,
    'name', trim(kin.given_name || ' ' || kin.family_name), 'relation', relation,
    'phone', kin.first_phone) order by kin.sort_key)
  from guardianship join person as kin on kin.id = guardianship.${other}
  where guardianship.${own} = person.id`
}

const lists = ['contacts', 'parts', 'former_names', 'guardians', 'wards'] as const

type PageRow = Record<(typeof lists)[number], string>

function readBare(row: PageRow | undefined): void {
  for (const name of lists) JSON.parse(row?.[name] ?? '[]')
}
