import { FileInput } from '@mantine/core'
import { z } from 'zod'
import { personSource } from '#renderer/people/personSource.ts'
import type { Action, Involved, Statement } from '#shared/incidents/file.ts'
import { InvolvedAs } from '#shared/incidents/involvement.ts'
import { day, line, Minor, required, why } from '#shared/incidents/schema.ts'
import { involvedOf, newPersonRow, PersonRow } from './filingForm.ts'
import { personRows } from './personRows.ts'
import { fileStep, optionsOf, stepAbout } from './stepForm.ts'
import { partOptions } from './useFields.ts'

export const addPersonForm = fileStep({
  step: 'addPerson',
  schema: z.object({ persons: z.array(PersonRow).length(1, 'required') }),
  fields: ({ t, f, office }) => [personRows(t, f, personSource(office, t))],
  values: () => ({ persons: [newPersonRow()] }),
  call: (client, { persons: [row] }, { at, commandId }) =>
    client.incidents.addPerson({
      commandId,
      payload: { ...at, input: involvedOf(row ?? newPersonRow()) },
    }),
})

const aboutPerson = stepAbout<Involved>()

export const changePersonForm = aboutPerson({
  step: 'changePerson',
  of: (person) => person,
  schema: z.object({
    parts: z.array(InvolvedAs).min(1, 'required'),
    note: line(500),
    known: z.uuid().nullable(),
    minor: Minor.nullable(),
  }),
  fields: ({ t, f, office, about: { who } }) => [
    f.several('parts', partOptions(t)),
    f.wideText('note'),
    ...(who.kind === 'outside'
      ? [
          f.choice(
            'minor',
            optionsOf(Minor.options, (value) => t(`incidents.word.minor.${value}`)),
          ),
          {
            kind: 'record' as const,
            name: 'known' as const,
            label: f.label('known'),
            source: personSource(office, t),
            wide: true,
          },
        ]
      : []),
  ],
  values: (_, { parts, note, who }) => ({
    parts,
    note,
    known: null,
    minor: who.kind === 'outside' ? who.minor : null,
  }),
  call: (client, said, { at, commandId, about }) =>
    client.incidents.changePerson({ commandId, payload: { ...at, person: about.id, ...said } }),
})

export const removePersonForm = aboutPerson({
  step: 'removePerson',
  of: (person) => person,
  schema: z.object({ why }),
  fields: ({ f }) => [f.wideText('why')],
  values: () => ({ why: '' }),
  call: (client, said, { at, commandId, about }) =>
    client.incidents.removePerson({ commandId, payload: { ...at, person: about.id, ...said } }),
})

export const addActionForm = fileStep({
  step: 'addAction',
  schema: z.object({ what: required(2000), owner: z.uuid('required'), dueOn: day }),
  fields: ({ f, colleagues }) => [
    f.writing('what'),
    f.choice('owner', colleagues),
    f.date('dueOn'),
  ],
  values: () => ({ what: '', owner: '', dueOn: '' }),
  call: (client, said, { at, commandId }) =>
    client.incidents.addAction({ commandId, payload: { ...at, ...said } }),
})

export const finishActionForm = stepAbout<Action>()({
  step: 'finishAction',
  of: ({ id, what }) => ({ id, name: what }),
  schema: z.object({ result: line(500) }),
  fields: ({ f }) => [f.wideText('result')],
  values: () => ({ result: '' }),
  call: (client, { result }, { at, commandId, about }) =>
    client.incidents.finishAction({ commandId, payload: { ...at, action: about.id, result } }),
})

/** Stands for a file that is not chosen yet; the office refuses an empty one. */
const noFile = new File([], '')

/** A file goes with one explanation, or with the incident. */
export const attachForm = stepAbout<Statement | null>()({
  step: 'attach',
  of: (statement) => statement,
  schema: z.object({
    file: z.instanceof(File, { error: 'required' }),
    capturedOn: day.nullable(),
    source: line(300),
  }),
  fields: ({ f }) => [
    {
      kind: 'custom',
      name: 'file',
      label: f.label('file'),
      wide: true,
      render: (control) => (
        <FileInput
          id={control.id}
          label={control.label}
          withAsterisk
          error={control.error}
          value={control.value instanceof File && control.value.size > 0 ? control.value : null}
          onChange={control.onChange}
        />
      ),
    },
    f.date('capturedOn'),
    f.text('source'),
  ],
  values: () => ({ file: noFile, capturedOn: null, source: '' }),
  call: (client, said, { at, commandId, about }) =>
    client.incidents.attach({
      commandId,
      payload: { ...at, input: { ...said, statement: about?.id ?? null } },
    }),
})
