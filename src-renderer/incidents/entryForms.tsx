import { z } from 'zod'
import type { Option } from '#renderer/components/form/fields.ts'
import { Entry } from '#shared/incidents/entries.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { isParty } from '#shared/incidents/involvement.ts'
import { confrontedChildren } from '#shared/incidents/jointTalk.ts'
import { CategoriesInput } from './CategoriesInput.tsx'
import { enter, ofWrong, whenOfWrong, writtenIn, type Wrong } from './correcting.ts'
import { optionsOf, stepAbout } from './stepForm.ts'
import { when, whenFields } from './when.ts'

const [Addition, Proposal, Classified, Talk, Agreement, Decision, Notice, NoNotice] = Entry.options
const entryStep = stepAbout<Wrong>()

/** The persons of a file, as a choice. */
export const personOptions = ({ persons }: Pick<IncidentFile, 'persons'>): Option[] =>
  persons.map(({ id, name }) => ({ value: id, word: name }))

const partyOptions = ({ persons }: IncidentFile): Option[] =>
  personOptions({ persons: persons.filter(({ parts }) => isParty(parts)) })

export const additionForm = entryStep({
  step: 'addition',
  of: ofWrong,
  schema: z.object({ text: Addition.shape.text, ...when }),
  fields: ({ f }) => [f.long('text'), ...whenFields(f)],
  values: (_, wrong) => ({
    text: '',
    ...writtenIn(wrong, 'addition'),
    ...whenOfWrong(wrong?.kind === 'addition' ? wrong : null),
  }),
  call: (client, { text, ...said }, to) => enter(client, { kind: 'addition', text }, said, to),
})

export const proposalForm = entryStep({
  step: 'proposal',
  of: ofWrong,
  schema: z.object({ ...Proposal.omit({ kind: true }).shape }),
  fields: ({ t, f }) => [
    f.choice(
      'about',
      optionsOf(Proposal.shape.about.options, (value) => t(`incidents.word.about.${value}`)),
    ),
    f.long('text'),
  ],
  values: (_, wrong) => ({ about: 'close' as const, text: '', ...writtenIn(wrong, 'proposal') }),
  call: (client, said, to) =>
    enter(client, { kind: 'proposal', ...said }, whenOfWrong(to.about), to),
})

export const classifyForm = entryStep({
  step: 'classified',
  of: ofWrong,
  schema: z.object({ ...Classified.omit({ kind: true }).shape }),
  fields: ({ f }) => [
    {
      kind: 'custom',
      name: 'categories',
      label: f.label('categories'),
      wide: true,
      render: (control) => <CategoriesInput control={control} />,
    },
    f.wideText('categoryNote'),
    f.check('immediateDanger'),
    f.wideText('why', 'classified'),
  ],
  values: ({ classification }, wrong) => ({
    categories: classification?.categories ?? [],
    categoryNote: classification?.categoryNote ?? '',
    immediateDanger: classification?.immediateDanger ?? false,
    why: '',
    ...writtenIn(wrong, 'classified'),
  }),
  call: (client, said, to) =>
    enter(client, { kind: 'classified', ...said }, whenOfWrong(to.about), to),
})

const TalkTyped = z.object({ together: z.boolean(), persons: z.array(z.string()) })

export const talkForm = entryStep({
  step: 'talk',
  of: ofWrong,
  schema: z.object({ ...Talk.omit({ kind: true }).shape, ...when }),
  fields: ({ f, file, now }) => {
    const typed = TalkTyped.safeParse(now).data ?? { together: false, persons: [] }
    const present = file.persons.filter(({ id }) => typed.persons.includes(id))
    const confronted = typed.together && confrontedChildren(present).length > 0
    return [
      ...whenFields(f),
      {
        kind: 'multiSelect',
        name: 'persons',
        label: f.label('present'),
        options: personOptions(file),
        wide: true,
      },
      f.check('together'),
      ...(confronted ? [f.wideText('jointReason', 'jointReason')] : []),
      f.text('place'),
      f.text('others'),
      f.long('minutes'),
    ]
  },
  values: (_, wrong) => ({
    together: false,
    place: '',
    persons: [],
    others: '',
    minutes: '',
    jointReason: '',
    ...writtenIn(wrong, 'talk'),
    ...whenOfWrong(wrong),
  }),
  call: (client, { whenDay, whenTime, ...said }, to) =>
    enter(client, { kind: 'talk', ...said }, { whenDay, whenTime }, to),
})

const newPoint = () => ({ text: '', by: '', due: null })

export const agreementForm = entryStep({
  step: 'agreement',
  of: ofWrong,
  schema: z.object({ ...Agreement.omit({ kind: true }).shape, ...when }),
  fields: ({ t, f, file }) => [
    {
      kind: 'rows',
      name: 'points',
      label: f.label('points'),
      addWord: t('components.form.add'),
      newRow: newPoint,
      row: () => [
        { kind: 'text', name: 'text', label: f.label('point'), share: 2 },
        { kind: 'text', name: 'by', label: f.label('by') },
        { kind: 'date', name: 'due', label: f.label('pointDue'), share: 1.2 },
      ],
    },
    {
      kind: 'multiSelect',
      name: 'persons',
      label: f.label('signers'),
      options: personOptions(file),
      wide: true,
    },
    f.wideText('originalAt'),
    ...whenFields(f),
  ],
  values: (_, wrong) => ({
    points: [newPoint()],
    persons: [],
    originalAt: '',
    ...writtenIn(wrong, 'agreement'),
    ...whenOfWrong(wrong),
  }),
  call: (client, { whenDay, whenTime, ...said }, to) =>
    enter(client, { kind: 'agreement', ...said }, { whenDay, whenTime }, to),
})

export const decisionForm = entryStep({
  step: 'decision',
  of: ofWrong,
  schema: z.object({ ...Decision.omit({ kind: true }).shape, ...when }),
  fields: ({ f }) => [f.long('text'), f.wideText('basis'), ...whenFields(f)],
  values: (_, wrong) => ({
    text: '',
    basis: '',
    ...writtenIn(wrong, 'decision'),
    ...whenOfWrong(wrong),
  }),
  call: (client, { whenDay, whenTime, ...said }, to) =>
    enter(client, { kind: 'decision', ...said }, { whenDay, whenTime }, to),
})

export const noticeForm = entryStep({
  step: 'notice',
  of: ofWrong,
  schema: z.object({ ...Notice.omit({ kind: true }).shape, ...when }),
  fields: ({ t, f, file }) => [
    f.choice('person', partyOptions(file)),
    f.choice(
      'channel',
      optionsOf(Notice.shape.channel.options, (value) =>
        t(`incidents.word.noticeChannel.${value}`),
      ),
    ),
    f.writing('text'),
    f.wideText('receipt'),
    ...whenFields(f),
  ],
  values: (_, wrong) => ({
    person: '',
    channel: 'inPerson' as const,
    text: '',
    receipt: '',
    ...writtenIn(wrong, 'notice'),
    ...whenOfWrong(wrong),
  }),
  call: (client, { whenDay, whenTime, ...said }, to) =>
    enter(client, { kind: 'notice', ...said }, { whenDay, whenTime }, to),
})

export const noNoticeForm = entryStep({
  step: 'noNotice',
  of: ofWrong,
  schema: z.object({ ...NoNotice.omit({ kind: true }).shape }),
  fields: ({ f, file }) => [f.choice('person', partyOptions(file)), f.wideText('why')],
  values: (_, wrong) => ({ person: '', why: '', ...writtenIn(wrong, 'noNotice') }),
  call: (client, said, to) =>
    enter(client, { kind: 'noNotice', ...said }, whenOfWrong(to.about), to),
})
