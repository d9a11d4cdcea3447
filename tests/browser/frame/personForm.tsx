import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { Outcome } from '#shared/commands/outcome.ts'
import { emptyPerson, PersonInput } from '#shared/people/schema.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'

type Values = z.output<typeof PersonInput>
type Refusal = { reason: 'duplicates' }

const lockers: RecordSource = {
  name: 'locker',
  search: async (text) =>
    ['Rīga, Brīvības 1', 'Rīga, Čaka 20', 'Ķekava, Rīgas 5']
      .filter((name) => name.toLowerCase().includes(text.toLowerCase()))
      .map((name) => ({ id: name, name, detail: 'Pakomāts, 0,4 km' })),
  find: async (id) => ({ id, name: id, detail: 'Pakomāts' }),
  create: async (text) => ({ id: text, name: text, detail: 'jauns' }),
}

const contactFields = [
  {
    kind: 'select',
    name: 'kind',
    label: 'Veids',
    share: 0.6,
    options: [
      { value: 'phone', word: 'Tālrunis' },
      { value: 'email', word: 'E-pasts' },
    ],
  },
  { kind: 'text', name: 'value', label: 'Numurs vai adrese' },
  { kind: 'text', name: 'note', label: 'Piezīme' },
] as const

const sections: readonly FormSection<keyof z.input<typeof PersonInput> & string>[] = [
  {
    fields: [
      { kind: 'text', name: 'givenName', label: 'Vārds' },
      { kind: 'text', name: 'familyName', label: 'Uzvārds' },
      { kind: 'date', name: 'birthDate', label: 'Dzimšanas datums' },
      { kind: 'personalCode', name: 'personalCode', label: 'Personas kods' },
      {
        kind: 'select',
        name: 'language',
        label: 'Saziņas valoda',
        options: [
          { value: 'lv', word: 'Latviešu' },
          { value: 'en', word: 'Angļu' },
        ],
      },
      {
        kind: 'multiSelect',
        name: 'parts',
        label: 'Kas tas ir',
        options: [
          { value: 'participant', word: 'Dalībnieks' },
          { value: 'guardian', word: 'Aizbildnis' },
        ],
      },
    ],
  },
  {
    title: 'Saziņa',
    fields: [
      {
        kind: 'rows',
        name: 'contacts',
        label: 'Kontakti',
        row: () => contactFields,
        newRow: () => ({ kind: 'phone', value: '', note: '' }),
        addWord: 'Pievienot kontaktu',
      },
      { kind: 'record', name: 'preferredLocker', label: 'Tuvākais pakomāts', source: lockers },
      { kind: 'text', name: 'address', label: 'Adrese', help: 'Iela, māja, dzīvoklis' },
      { kind: 'longText', name: 'note', label: 'Piezīmes' },
    ],
  },
]

/** A form of the kind every feature has, with an office that answers as the test says. */
export function PersonForm() {
  const [record, setRecord] = useState({ values: emptyPerson, revision: 1 })
  const [fresh, setFresh] = useState(false)
  const [saved, setSaved] = useState<{ id: string; values: Values }[]>([])
  const [answer, setAnswer] = useState('ok')
  const [confirmed, setConfirmed] = useState(false)
  const tell = useRef(() => {})
  const save = async (command: { commandId: string; values: Values; revision: number | null }) => {
    if (answer === 'when told') await new Promise<void>((answered) => (tell.current = answered))
    setSaved((before) => [...before, { id: command.commandId, values: command.values }])
    const outcome: Outcome<{ id: string }, Refusal> =
      answer === 'duplicates' && !confirmed
        ? { ok: false, refusal: { reason: 'duplicates' } }
        : answer === 'changed' && command.revision === 1
          ? {
              ok: false,
              refusal: {
                reason: 'changedMeanwhile',
                revision: 2,
                current: { ...emptyPerson, familyName: 'Liepa', address: 'Meža iela 4' },
              },
            }
          : { ok: true, value: { id: 'x' }, entry: 12 }
    return outcome
  }
  return (
    <div style={{ padding: 24 }}>
      <h1>Cilvēks</h1>
      <RecordForm
        form={fresh ? 'person:new' : 'person:1'}
        schema={PersonInput}
        sections={sections}
        values={record.values}
        revision={record.revision}
        focus="givenName"
        save={save}
        refused={() => ({
          field: 'familyName',
          text: 'Šāds cilvēks jau ir reģistrā.',
          ways: [{ word: 'Tas ir cits cilvēks', act: () => setConfirmed(true), save: true }],
        })}
        currentOf={(current) => PersonInput.safeParse(current).data ?? null}
        onSaved={(_, entry) => sayDone('Saglabāts: Anna.', entry)}
        onClose={() => setFresh(!fresh)}
      />
      <div data-testid="controls" style={{ marginTop: 40 }}>
        <label>
          Atbilde{' '}
          <select value={answer} onChange={(event) => setAnswer(event.target.value)}>
            <option>ok</option>
            <option>duplicates</option>
            <option>changed</option>
            <option>when told</option>
          </select>
        </label>
        <button
          onClick={() =>
            setRecord({
              values: { ...record.values, town: 'Cēsis', address: 'Pils iela 9' },
              revision: record.revision + 1,
            })
          }
        >
          Cits logs saglabā
        </button>
        <button onClick={() => tell.current()}>Birojs atbild</button>
        <output>{JSON.stringify(saved)}</output>
      </div>
    </div>
  )
}
