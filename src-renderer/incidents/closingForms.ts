import { z } from 'zod'
import { required, why, writing } from '#shared/incidents/schema.ts'
import { fileStep } from './stepForm.ts'

export const closeForm = fileStep({
  step: 'close',
  done: 'closed',
  saves: 'close',
  schema: z.object({ text: writing(5000) }),
  fields: ({ f }) => [f.writing('text')],
  values: () => ({ text: '' }),
  call: (client, said, { at, commandId }) =>
    client.incidents.close({ commandId, payload: { ...at, ...said } }),
})

export const onSpotForm = fileStep({
  step: 'resolveOnSpot',
  done: 'closed',
  saves: 'close',
  schema: z.object({ agreed: required(10_000) }),
  fields: ({ f }) => [f.long('agreed', 'onSpot')],
  values: () => ({ agreed: '' }),
  call: (client, said, { at, commandId }) =>
    client.incidents.resolveOnSpot({ commandId, payload: { ...at, ...said } }),
})

export const reopenForm = fileStep({
  step: 'reopen',
  done: 'reopened',
  saves: 'reopen',
  schema: z.object({ why }),
  fields: ({ f }) => [f.wideText('why')],
  values: () => ({ why: '' }),
  call: (client, said, { at, commandId }) =>
    client.incidents.reopen({ commandId, payload: { ...at, ...said } }),
})
