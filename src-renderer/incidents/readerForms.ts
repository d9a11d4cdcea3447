import { z } from 'zod'
import type { Reader } from '#shared/incidents/file.ts'
import { why } from '#shared/incidents/schema.ts'
import { fileStep, optionsOf, stepAbout } from './stepForm.ts'

export const passOnForm = fileStep({
  step: 'passOn',
  done: 'passedOn',
  schema: z.object({ account: z.uuid('required') }),
  fields: ({ f, colleagues }) => [f.choice('account', colleagues)],
  values: () => ({ account: '' }),
  call: (client, said, { at, commandId }) =>
    client.incidents.passOn({ commandId, payload: { ...at, ...said } }),
})

const Level = z.enum(['full', 'statements'])

export const addReaderForm = fileStep({
  step: 'addReader',
  done: 'readerAdded',
  schema: z.object({ account: z.uuid('required'), level: Level }),
  fields: ({ t, f, colleagues }) => [
    f.choice('account', colleagues),
    f.choice(
      'level',
      optionsOf(Level.options, (value) => t(`incidents.word.level.${value}`)),
    ),
  ],
  values: () => ({ account: '', level: 'statements' as const }),
  call: (client, said, { at, commandId }) =>
    client.incidents.addReader({ commandId, payload: { ...at, ...said } }),
})

/** Ends somebody's reading, and says what that can't reach. */
export const removeReaderForm = stepAbout<Reader>()({
  step: 'removeReader',
  done: 'readerRemoved',
  saves: 'removeReader',
  of: ({ account, name }) => ({ id: account, name }),
  schema: z.object({ why }),
  fields: ({ f }) => [f.wideText('why')],
  values: () => ({ why: '' }),
  warning: (reader, t) =>
    [
      t('incidents.readers.backups'),
      ...(reader.why.includes('filer') ? [t('incidents.readers.cutFiler')] : []),
    ].join(' '),
  call: (client, said, { at, commandId, about }) =>
    client.incidents.removeReader({
      commandId,
      payload: { ...at, account: about.account, ...said },
    }),
})
