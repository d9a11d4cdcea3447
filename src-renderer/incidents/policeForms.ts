import { z } from 'zod'
import { ReportedInput } from '#shared/incidents/entries.ts'
import { Addressee, Suspicion } from '#shared/incidents/police.ts'
import { line, why, writing } from '#shared/incidents/schema.ts'
import { fileStep, optionsOf, stepAbout, type StepTools } from './stepForm.ts'
import { noWhen, when, whenFields, whenOf } from './when.ts'

const suspicionField = ({ t, f }: StepTools<null>) =>
  f.choice(
    'suspicion',
    optionsOf(Suspicion.options, (value) => t(`incidents.word.suspicion.${value}`)),
  )

export const suspectForm = fileStep({
  step: 'suspectOffence',
  schema: z.object({ suspicion: Suspicion, why: writing(5000) }),
  fields: (tools) => [suspicionField(tools), tools.f.writing('why')],
  values: () => ({ suspicion: 'unclear' as const, why: '' }),
  call: (client, said, { at, commandId }) =>
    client.incidents.suspectOffence({ commandId, payload: { ...at, ...said } }),
})

const ReportIt = z.enum(['yes', 'no'])

export const decidePoliceForm = fileStep({
  step: 'decidePolice',
  schema: z.object({ reportIt: ReportIt, suspicion: Suspicion, why }),
  fields: (tools) => [
    tools.f.choice(
      'reportIt',
      optionsOf(ReportIt.options, (value) => tools.t(`incidents.word.reportIt.${value}`)),
    ),
    suspicionField(tools),
    tools.f.wideText('why'),
  ],
  values: ({ police }) => ({
    reportIt: 'yes' as const,
    suspicion: police.suspicion ?? 'unclear',
    why: '',
  }),
  call: (client, { reportIt, ...said }, { at, commandId }) =>
    client.incidents.decidePolice({
      commandId,
      payload: { ...at, report: reportIt === 'yes', ...said },
    }),
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')

export const reportedForm = fileStep({
  step: 'noteReported',
  schema: z.object({
    ...ReportedInput.omit({ at: true, number: true, handedOver: true }).shape,
    regNumber: line(100),
    handedOver: writing(10_000),
    ...when,
  }),
  fields: ({ t, f, file }) => [
    f.choice(
      'addressee',
      optionsOf(
        Addressee.options.filter((value) => value === 'police' || file.police.child),
        (value) => t(`incidents.word.addressee.${value}`),
      ),
    ),
    f.choice(
      'channel',
      optionsOf(ReportedInput.shape.channel.options, (value) =>
        t(`incidents.word.policeChannel.${value}`),
      ),
    ),
    ...whenFields(f),
    f.text('unit'),
    f.text('officer'),
    f.text('regNumber', 'number'),
    f.writing('handedOver', 'handedOver'),
  ],
  values: () => ({
    addressee: 'police' as const,
    channel: '112' as const,
    unit: '',
    officer: '',
    regNumber: '',
    handedOver: '',
    ...noWhen,
  }),
  call: (client, { whenDay, whenTime, regNumber, handedOver, ...said }, { at, commandId }) =>
    client.incidents.noteReported({
      commandId,
      payload: {
        ...at,
        input: {
          ...said,
          at: whenOf({ whenDay, whenTime }),
          number: regNumber,
          handedOver: linesOf(handedOver),
        },
      },
    }),
})

/** About the entry of a report, by its id. */
export const answerForm = stepAbout<string>()({
  step: 'noteAnswer',
  schema: z.object({ regNumber: line(100), text: writing(10_000), ...when }),
  fields: ({ f }) => [f.text('regNumber'), f.writing('text'), ...whenFields(f)],
  values: () => ({ regNumber: '', text: '', ...noWhen }),
  call: (client, { regNumber, text, ...said }, { at, commandId, about }) =>
    client.incidents.noteAnswer({
      commandId,
      payload: { ...at, to: about, at: whenOf(said), number: regNumber, text },
    }),
})
