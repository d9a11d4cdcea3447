import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '#renderer/app/fonts.css'
import '#renderer/app/styles.css'
import { Button, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { IconArchive, IconMail, IconPrinter } from '@tabler/icons-react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import dayjs from 'dayjs'
import 'dayjs/locale/lv'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import { createInstance } from 'i18next'
import { StrictMode, useCallback, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import { cssVariables } from '#renderer/app/cssVariables.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { theme } from '#renderer/app/theme.ts'
import { table as en } from '#renderer/components/table/en.ts'
import { refreshList } from '#renderer/components/table/listKeys.ts'
import { table as lv } from '#renderer/components/table/lv.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { RecordTable } from '#renderer/components/table/RecordTable.tsx'
import type {
  ChosenRows,
  ListSource,
  PreferencesPort,
  SavedView,
  ViewsPort,
} from '#renderer/components/table/tablePorts.ts'
import { PeopleOffice, person, type Person } from './people.ts'

dayjs.extend(customParseFormat)
const asked = new URLSearchParams(location.search)
const language = asked.get('lang') === 'en' ? 'en' : 'lv'
const words = {
  lv: {
    people: 'Dalībnieki',
    surname: 'Uzvārds',
    name: 'Vārds',
    code: 'Personas kods',
    born: 'Dzimšanas datums',
    phone: 'Tālrunis',
    status: 'Statuss',
    minor: 'Nepilngadīgs',
    hours: 'Stundas',
    note: 'Piezīmes',
    active: 'Mācās',
    waiting: 'Gaida',
    finished: 'Pabeidza',
    add: 'Jauns dalībnieks',
    print: 'Drukāt lapas',
    mail: 'Rakstīt',
    archive: 'Arhivēt',
    refusal: 'Arhivēt var pa vienam.',
  },
  en: {
    people: 'Participants',
    surname: 'Surname',
    name: 'Name',
    code: 'Personal code',
    born: 'Date of birth',
    phone: 'Phone',
    status: 'Status',
    minor: 'Minor',
    hours: 'Hours',
    note: 'Notes',
    active: 'Studying',
    waiting: 'Waiting',
    finished: 'Finished',
    add: 'New participant',
    print: 'Print sheets',
    mail: 'Write',
    archive: 'Archive',
    refusal: 'One at a time.',
  },
}[language]

const office = new PeopleOffice(
  asked.get('mode') === 'empty' ? 0 : Number(asked.get('rows') ?? 100_000),
)
const state = { failing: asked.get('mode') === 'failed', delay: Number(asked.get('delay') ?? 2) }
const client = new QueryClient()

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const source: ListSource<Person> = async (request) => {
  await pause(state.delay)
  if (state.failing) throw new Error('The office is away.')
  const page = office.page(request)
  if (request.sums === undefined) return page
  const hours = office.matching(request).reduce((sum, row) => sum + row.hours, 0)
  return { ...page, sums: { hours } }
}

const columns: RecordColumn<Person>[] = [
  {
    key: 'surname',
    title: words.surname,
    width: 170,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => row.surname,
  },
  {
    key: 'name',
    title: words.name,
    width: 120,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.name,
  },
  { key: 'code', title: words.code, width: 130, filter: { kind: 'text' }, cell: (row) => row.code },
  {
    key: 'born',
    title: words.born,
    width: 150,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.born),
  },
  {
    key: 'phone',
    title: words.phone,
    width: 120,
    filter: { kind: 'text' },
    cell: (row) => row.phone.replace(/(\d\d)(\d{3})(\d{3})/, '$1 $2 $3'),
  },
  {
    key: 'status',
    title: words.status,
    width: 120,
    sortable: true,
    filter: {
      kind: 'set',
      options: (['active', 'waiting', 'finished'] as const).map((value) => ({
        value,
        label: words[value],
      })),
    },
    cell: (row) => words[row.status],
  },
  {
    key: 'minor',
    title: words.minor,
    width: 110,
    filter: { kind: 'yesNo' },
    cell: (row) => (row.minor ? '✓' : ''),
  },
  {
    key: 'hours',
    title: words.hours,
    width: 110,
    align: 'end',
    sortable: true,
    filter: { kind: 'numbers' },
    cell: (row) => row.hours,
    total: (value) => value.toLocaleString('lv'),
  },
  {
    key: 'note',
    title: words.note,
    width: 180,
    grow: true,
    filter: { kind: 'text' },
    cell: (row) => row.note,
  },
  { key: 'id', title: 'Id', width: 300, hidden: true, cell: (row) => row.id },
]

const preferences: PreferencesPort = {
  load: (list) => JSON.parse(sessionStorage.getItem(`table:${list}`) ?? 'null'),
  save: (list, value) => sessionStorage.setItem(`table:${list}`, JSON.stringify(value)),
}

let saved: SavedView[] = []
const views: ViewsPort = {
  list: async () => saved,
  save: async (_, view) => {
    if (saved.some(({ id, name }) => name === view.name && id !== view.id)) return 'nameTaken'
    const next = { ...view, id: view.id ?? `view-${saved.length}`, isDefault: false }
    saved = [...saved.filter(({ id }) => id !== next.id), next]
    return next
  },
  remove: async (_, gone) => {
    saved = saved.filter(({ id }) => id !== gone)
    return null
  },
  setDefault: async (_, first) => {
    saved = saved.map((view) => ({ ...view, isDefault: view.id === first }))
  },
}

const done: unknown[] = []
const rowId = (row: Person) => row.id
const rowLabel = (row: Person) => `${row.name} ${row.surname}`

const Page = () => {
  const [openId, setOpenId] = useState<string | null>(null)
  const [full, setFull] = useState<string | null>(null)
  const detail = useMemo(
    () => ({
      openId,
      onOpen: setOpenId,
      onOpenPage: setFull,
      onClose: () => setOpenId(null),
    }),
    [openId],
  )
  const actions = useCallback(
    (chosen: ChosenRows<Person>) => [
      {
        key: 'print',
        label: words.print,
        icon: <IconPrinter size={16} stroke={1.5} />,
        run: () => done.push({ action: 'print', count: chosen.count, selection: chosen.selection }),
      },
      {
        key: 'mail',
        label: words.mail,
        icon: <IconMail size={16} stroke={1.5} />,
        run: () => done.push({ action: 'mail', count: chosen.count }),
      },
      {
        key: 'archive',
        label: words.archive,
        danger: true,
        icon: <IconArchive size={16} stroke={1.5} />,
        ...(chosen.count > 1 ? { refusal: words.refusal } : {}),
        run: () => done.push({ action: 'archive', count: chosen.count }),
      },
    ],
    [],
  )
  return (
    <main style={{ display: 'flex', height: '100%' }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <RecordTable
          name="people"
          label={words.people}
          columns={columns}
          source={source}
          rowId={rowId}
          rowLabel={rowLabel}
          detail={detail}
          actions={actions}
          views={views}
          preferences={preferences}
          exportShown={(request) => done.push({ action: 'export', ...request })}
          toolbar={<Button size="xs">{words.add}</Button>}
        />
      </div>
      {openId !== null && (
        <aside
          style={{ width: 260, padding: 16, borderLeft: '1px solid var(--norise-hairline)' }}
          aria-label="detail"
        >
          <h2>{rowLabel(person(Number(openId.slice(-12))))}</h2>
          {full !== null && <p data-testid="full">{full}</p>}
        </aside>
      )}
    </main>
  )
}

await createInstance()
  .use(initReactI18next)
  .init({
    lng: language,
    resources: { lv: { translation: { table: lv } }, en: { translation: { table: en } } },
    interpolation: { escapeValue: false },
  })
document.documentElement.lang = language

/** What a test asks of the page beside what a user can do. */
const desk = {
  office,
  state,
  done,
  refresh: (ids: string[] | 'all') =>
    refreshList(client, 'people', ids === 'all' ? 'all' : new Set(ids)),
}
declare global {
  interface Window {
    desk: typeof desk
  }
}
window.desk = desk

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        forceColorScheme={asked.get('scheme') === 'dark' ? 'dark' : 'light'}
      >
        <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
          <QueryClientProvider client={client}>
            <Page />
          </QueryClientProvider>
        </DatesProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
