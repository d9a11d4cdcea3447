import type { ListFilter, ListPage, ListQuery, ListRequest } from '#shared/lists/list.ts'

export type Person = {
  id: string
  surname: string
  name: string
  code: string
  born: string
  phone: string
  status: 'active' | 'waiting' | 'finished'
  minor: boolean
  hours: number
  note: string
}

const surnames = [
  'Āboliņa',
  'Bērziņš',
  'Čakste',
  'Dzērve',
  'Ēriksone',
  'Freimane',
  'Ģībietis',
  'Īve',
  'Jēkabsons',
  'Ķauķe',
  'Ļaudams',
  'Mežmale-Krūmiņa',
  'Ņikuļina',
  'Ozoliņa',
  'Pētersone',
  'Rudzītis',
  'Šķēle',
  'Tīruma',
  'Ūdre',
  'Vītols',
  'Zvejniece',
  'Žagare',
]
const names = [
  'Aija',
  'Ģirts',
  'Ieva',
  'Jānis',
  'Ķērsta',
  'Līga',
  'Mārtiņš',
  'Ņina',
  'Ojārs',
  'Šarlote',
  'Ūna',
  'Žanete',
]
const statuses = ['active', 'waiting', 'finished'] as const
const long =
  'Lūdz zvanīt pēc plkst. 17.00; materiālus sūtīt uz pakomātu pie Centrāltirgus, jo darba dienās nav mājās'

const two = (value: number) => String(value).padStart(2, '0')

/** An invented person; the same number always gives the same one. */
export const person = (number: number): Person => {
  const mixed = (number * 7919) % 1_000_003
  return {
    id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    surname: surnames[mixed % surnames.length] ?? '',
    name: names[(mixed >> 3) % names.length] ?? '',
    code: `32${String(number).padStart(4, '0').slice(0, 4)}-${String(mixed).padStart(5, '0').slice(0, 5)}`,
    born: `18${two(40 + (mixed % 60))}-${two(1 + (mixed % 12))}-${two(1 + (mixed % 28))}`,
    phone: `2000${String(mixed % 10_000).padStart(4, '0')}`,
    status: statuses[mixed % 3] ?? 'active',
    minor: mixed % 5 === 0,
    hours: mixed % 320,
    note: mixed % 4 === 0 ? long : '',
  }
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const textOf = (row: Person, column: string): string => {
  switch (column) {
    case 'surname':
      return row.surname
    case 'name':
      return row.name
    case 'code':
      return row.code
    case 'born':
      return row.born
    case 'phone':
      return row.phone
    case 'status':
      return row.status
    case 'minor':
      return String(row.minor)
    case 'hours':
      return String(row.hours).padStart(5, '0')
    default:
      return row.note
  }
}

const passes = (row: Person, column: string, filter: ListFilter): boolean => {
  const text = textOf(row, column)
  switch (filter.kind) {
    case 'text':
      return folded(text).includes(folded(filter.text))
    case 'set':
      return filter.values.includes(text)
    case 'dates':
      return text >= (filter.from ?? '') && text <= (filter.until ?? '9999')
    case 'numbers':
      return Number(text) >= (filter.from ?? 0) && Number(text) <= (filter.until ?? Infinity)
    case 'yesNo':
      return text === String(filter.value)
  }
}

/** An office of invented people, answering as the real one does: filtered, ordered, by pages. */
export class PeopleOffice {
  people: Person[]
  requests: ListRequest[] = []
  #sorted: { key: string; rows: Person[] } | null = null

  constructor(count: number) {
    this.people = Array.from({ length: count }, (_, number) => person(number))
  }

  matching(query: ListQuery): Person[] {
    const key = JSON.stringify([query.search, query.filters, query.sort])
    if (this.#sorted?.key === key) return this.#sorted.rows
    const rows = this.people.filter(
      (row) =>
        folded(`${row.surname} ${row.name} ${row.phone} ${row.code}`).includes(
          folded(query.search.trim()),
        ) && Object.entries(query.filters).every(([column, filter]) => passes(row, column, filter)),
    )
    if (query.sort.length > 0) {
      const order = new Intl.Collator('lv')
      rows.sort((a, b) => {
        for (const { column, direction } of query.sort) {
          const by = order.compare(textOf(a, column), textOf(b, column))
          if (by !== 0) return direction === 'ascending' ? by : -by
        }
        return 0
      })
    }
    this.#sorted = { key, rows }
    return rows
  }

  page(request: ListRequest): ListPage<Person> {
    this.requests.push(request)
    const rows = this.matching(request)
    const begin =
      request.position.kind === 'at' ? request.position.offset : Number(request.position.cursor)
    const end = begin + request.limit
    return {
      rows: rows.slice(begin, end),
      total: rows.length,
      next: end < rows.length ? String(end) : null,
    }
  }

  /** Records changed: what was sorted before is not true any more. */
  change(edit: (people: Person[]) => void): void {
    edit(this.people)
    this.#sorted = null
  }
}
