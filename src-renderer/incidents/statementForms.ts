import { z } from 'zod'
import type { Statement } from '#shared/incidents/file.ts'
import { AmendmentText, day, line, StatementText, why } from '#shared/incidents/schema.ts'
import { StatementMode } from '#shared/incidents/statement.ts'
import { personOptions } from './entryForms.tsx'
import { fileStep, optionsOf, stepAbout, type StepTools } from './stepForm.ts'
import { noWhen, when, whenFields, whenOf } from './when.ts'

export const requestStatementForm = fileStep({
  step: 'requestStatement',
  schema: z.object({
    person: z.uuid('required'),
    dueOn: day.nullable(),
    takenBy: z.uuid().nullable(),
  }),
  fields: ({ f, file, colleagues }) => {
    const asked = new Set(file.statements.map(({ person }) => person))
    return [
      f.choice(
        'person',
        personOptions(file).filter(({ value }) => !asked.has(value)),
      ),
      f.date('dueOn', 'dueOn'),
      f.maybe('takenBy', colleagues, 'takenBy'),
    ]
  },
  values: () => ({ person: '', dueOn: null, takenBy: null }),
  call: (client, said, { at, commandId }) =>
    client.incidents.requestStatement({ commandId, payload: { ...at, ...said } }),
})

const ofStatement = stepAbout<Statement>()
const emptyText = { text: '', language: 'lv' as const, othersPresent: '' }
const emptySigning = { signature: 'paper' as const, originalAt: '', signedOn: null }

const textFields = ({ t, f, about }: StepTools<Statement>) => [
  f.long(
    'text',
    about.versions.at(-1)?.mode === 'handwritten' ? 'handwrittenAmendment' : undefined,
  ),
  f.choice(
    'language',
    optionsOf(StatementText.shape.language.options, (value) =>
      t(`incidents.word.language.${value}`),
    ),
  ),
  f.text('othersPresent'),
]

export const writeStatementForm = ofStatement({
  step: 'writeStatement',
  of: (statement) => statement,
  schema: StatementText,
  fields: textFields,
  values: (_, { draft }) => draft ?? emptyText,
  call: (client, input, { at, commandId, about }) =>
    client.incidents.writeStatement({
      commandId,
      payload: { ...at, statement: about.id, input },
    }),
})

const signing = {
  signature: z.enum(['paper', 'eSignature']),
  originalAt: line(200),
  signedOn: day.nullable(),
}

const signingFields = ({ t, f }: StepTools<Statement>) => [
  f.choice(
    'signature',
    optionsOf(signing.signature.options, (value) => t(`incidents.word.signature.${value}`)),
  ),
  f.date('signedOn', 'signedOn'),
  f.wideText('originalAt'),
]

export const signStatementForm = ofStatement({
  step: 'signStatement',
  of: (statement) => statement,
  schema: z.object({ mode: StatementMode, ...signing }),
  fields: (tools) => [
    tools.f.choice(
      'mode',
      // What was never typed can only have been written by hand.
      optionsOf(
        tools.about.draft === null ? (['handwritten'] as const) : StatementMode.options,
        (value) => tools.t(`incidents.word.mode.${value}`),
      ),
      'mode',
    ),
    ...signingFields(tools),
  ],
  values: (_, { draft }) => ({
    mode: draft === null ? ('handwritten' as const) : ('takenDown' as const),
    ...emptySigning,
  }),
  call: (client, said, { at, commandId, about }) =>
    client.incidents.signStatement({
      commandId,
      payload: { ...at, statement: about.id, ...said },
    }),
})

export const amendStatementForm = ofStatement({
  step: 'amendStatement',
  of: (statement) => statement,
  schema: z.object({
    ...AmendmentText.shape,
    reason: why,
    signer: line(200).min(1, 'required'),
    ...signing,
  }),
  fields: (tools) => [
    ...textFields(tools),
    tools.f.wideText('reason'),
    tools.f.text('signer'),
    ...signingFields(tools),
  ],
  values: (_, { name }) => ({ ...emptyText, reason: '', signer: name, ...emptySigning }),
  call: (client, { text, language, othersPresent, ...said }, { at, commandId, about }) =>
    client.incidents.amendStatement({
      commandId,
      payload: { ...at, statement: about.id, input: { text, language, othersPresent }, ...said },
    }),
})

export const refuseStatementForm = ofStatement({
  step: 'refuseStatement',
  of: (statement) => statement,
  schema: z.object({ witness: line(200).min(1, 'required'), reason: line(500), ...when }),
  fields: ({ f }) => [f.wideText('witness'), f.wideText('reason'), ...whenFields(f)],
  values: () => ({ witness: '', reason: '', ...noWhen }),
  call: (client, { witness, reason, ...said }, { at, commandId, about }) =>
    client.incidents.refuseStatement({
      commandId,
      payload: { ...at, statement: about.id, witness, reason, at: whenOf(said) },
    }),
})

export const giveUpStatementForm = ofStatement({
  step: 'giveUpStatement',
  of: (statement) => statement,
  schema: z.object({ reason: why }),
  fields: ({ f }) => [f.wideText('reason')],
  values: () => ({ reason: '' }),
  call: (client, { reason }, { at, commandId, about }) =>
    client.incidents.giveUpStatement({
      commandId,
      payload: { ...at, statement: about.id, reason },
    }),
})
