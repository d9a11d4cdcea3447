import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { Entry } from '#shared/incidents/entries.ts'
import { isParty } from '#shared/incidents/involvement.ts'
import { confrontedChildren } from '#shared/incidents/jointTalk.ts'
import { CategoriesInput } from './CategoriesInput.tsx'
import { StepDialog, type StepProps } from './StepDialog.tsx'
import { useFields } from './useFields.ts'
import { noWhen, when, whenFields, whenOf } from './when.ts'

const [Addition, Proposal, Classified, Talk, Agreement, Decision, Notice, NoNotice] = Entry.options
const withWhen = when

/** Enters something into the file. */
export const useEnter = () => {
  const { client } = useOffice()
  return (
    at: { id: string; revision: number },
    entry: Entry,
    said: { whenDay: string | null; whenTime: string },
    commandId: string,
  ) =>
    client.incidents.enter({
      commandId,
      payload: { ...at, input: { at: whenOf(said), corrects: null, entry } },
    })
}

/** The persons of a file, as a choice. */
export const personOptions = ({ persons }: StepProps['file']) =>
  persons.map(({ id, name }) => ({ value: id, word: name }))

const AdditionForm = z.object({ ...Addition.omit({ kind: true }).shape, ...withWhen })

export function AdditionDialog(props: StepProps) {
  const { t } = useTranslation()
  const f = useFields()
  const enter = useEnter()
  return (
    <StepDialog
      {...props}
      step="addition"
      title={t('incidents.step.addition')}
      schema={AdditionForm}
      sections={[{ fields: [f.long('text'), ...whenFields(f)] }]}
      values={{ text: '', ...noWhen }}
      call={(at, { text, ...said }, id) => enter(at, { kind: 'addition', text }, said, id)}
    />
  )
}

const ProposalForm = z.object({ ...Proposal.omit({ kind: true }).shape })

export function ProposalDialog(props: StepProps) {
  const { t } = useTranslation()
  const f = useFields()
  const enter = useEnter()
  return (
    <StepDialog
      {...props}
      step="proposal"
      title={t('incidents.step.proposal')}
      schema={ProposalForm}
      sections={[
        {
          fields: [
            f.choice(
              'about',
              ProposalForm.shape.about.options.map((value) => ({
                value,
                word: t(`incidents.word.about.${value}`),
              })),
            ),
            f.long('text'),
          ],
        },
      ]}
      values={{ about: 'close', text: '' }}
      call={(at, said, id) => enter(at, { kind: 'proposal', ...said }, noWhen, id)}
    />
  )
}

const ClassifiedForm = z.object({ ...Classified.omit({ kind: true }).shape })

export function ClassifyDialog(props: StepProps) {
  const { t } = useTranslation()
  const f = useFields()
  const enter = useEnter()
  return (
    <StepDialog
      {...props}
      step="classified"
      title={t('incidents.step.classified')}
      schema={ClassifiedForm}
      sections={[
        {
          fields: [
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
        },
      ]}
      values={{
        categories: props.file.classification?.categories ?? [],
        categoryNote: props.file.classification?.categoryNote ?? '',
        immediateDanger: props.file.classification?.immediateDanger ?? false,
        why: '',
      }}
      call={(at, said, id) => enter(at, { kind: 'classified', ...said }, noWhen, id)}
    />
  )
}

const TalkForm = z.object({ ...Talk.omit({ kind: true }).shape, ...withWhen })
const TalkTyped = TalkForm.pick({ together: true, persons: true })

export function TalkDialog(props: StepProps) {
  const { t } = useTranslation()
  const f = useFields()
  const enter = useEnter()
  const [typed, setTyped] = useState<z.infer<typeof TalkTyped>>({ together: false, persons: [] })
  const present = props.file.persons.filter(({ id }) => typed.persons.includes(id))
  const confronted = typed.together && confrontedChildren(present).length > 0
  return (
    <StepDialog
      {...props}
      step="talk"
      title={t('incidents.step.talk')}
      schema={TalkForm}
      onValues={(now) => {
        const read = TalkTyped.safeParse(now)
        if (read.success) setTyped(read.data)
      }}
      sections={[
        {
          fields: [
            ...whenFields(f),
            {
              kind: 'multiSelect',
              name: 'persons',
              label: f.label('present'),
              options: personOptions(props.file),
              wide: true,
            },
            f.check('together'),
            ...(confronted ? [f.wideText('jointReason', 'jointReason')] : []),
            f.text('place'),
            f.text('others'),
            f.long('minutes'),
          ],
        },
      ]}
      values={{
        together: false,
        place: '',
        persons: [],
        others: '',
        minutes: '',
        jointReason: '',
        ...noWhen,
      }}
      call={(at, { whenDay, whenTime, ...said }, id) =>
        enter(at, { kind: 'talk', ...said }, { whenDay, whenTime }, id)
      }
    />
  )
}

const AgreementForm = z.object({ ...Agreement.omit({ kind: true }).shape, ...withWhen })
const newPoint = () => ({ text: '', by: '', due: null })

export function AgreementDialog(props: StepProps) {
  const { t } = useTranslation()
  const f = useFields()
  const enter = useEnter()
  return (
    <StepDialog
      {...props}
      step="agreement"
      title={t('incidents.step.agreement')}
      schema={AgreementForm}
      sections={[
        {
          fields: [
            {
              kind: 'rows',
              name: 'points',
              label: f.label('points'),
              addWord: t('components.form.add'),
              newRow: newPoint,
              row: () => [
                { kind: 'text', name: 'text', label: f.label('point'), share: 2.4 },
                { kind: 'text', name: 'by', label: f.label('by') },
                { kind: 'date', name: 'due', label: f.label('pointDue') },
              ],
            },
            {
              kind: 'multiSelect',
              name: 'persons',
              label: f.label('signers'),
              options: personOptions(props.file),
              wide: true,
            },
            f.wideText('originalAt'),
            ...whenFields(f),
          ],
        },
      ]}
      values={{ points: [newPoint()], persons: [], originalAt: '', ...noWhen }}
      call={(at, { whenDay, whenTime, ...said }, id) =>
        enter(at, { kind: 'agreement', ...said }, { whenDay, whenTime }, id)
      }
    />
  )
}

const DecisionForm = z.object({ ...Decision.omit({ kind: true }).shape, ...withWhen })

export function DecisionDialog(props: StepProps) {
  const { t } = useTranslation()
  const f = useFields()
  const enter = useEnter()
  return (
    <StepDialog
      {...props}
      step="decision"
      title={t('incidents.step.decision')}
      schema={DecisionForm}
      sections={[{ fields: [f.long('text'), f.wideText('basis'), ...whenFields(f)] }]}
      values={{ text: '', basis: '', ...noWhen }}
      call={(at, { whenDay, whenTime, ...said }, id) =>
        enter(at, { kind: 'decision', ...said }, { whenDay, whenTime }, id)
      }
    />
  )
}

const NoticeForm = z.object({ ...Notice.omit({ kind: true }).shape, ...withWhen })

const partyOptions = ({ persons }: StepProps['file']) =>
  persons.filter(({ parts }) => isParty(parts)).map(({ id, name }) => ({ value: id, word: name }))

export function NoticeDialog(props: StepProps) {
  const { t } = useTranslation()
  const f = useFields()
  const enter = useEnter()
  return (
    <StepDialog
      {...props}
      step="notice"
      title={t('incidents.step.notice')}
      schema={NoticeForm}
      sections={[
        {
          fields: [
            f.choice('person', partyOptions(props.file)),
            f.choice(
              'channel',
              NoticeForm.shape.channel.options.map((value) => ({
                value,
                word: t(`incidents.word.noticeChannel.${value}`),
              })),
            ),
            f.writing('text'),
            f.wideText('receipt'),
            ...whenFields(f),
          ],
        },
      ]}
      values={{ person: '', channel: 'inPerson', text: '', receipt: '', ...noWhen }}
      call={(at, { whenDay, whenTime, ...said }, id) =>
        enter(at, { kind: 'notice', ...said }, { whenDay, whenTime }, id)
      }
    />
  )
}

const NoNoticeForm = z.object({ ...NoNotice.omit({ kind: true }).shape })

export function NoNoticeDialog(props: StepProps) {
  const { t } = useTranslation()
  const f = useFields()
  const enter = useEnter()
  return (
    <StepDialog
      {...props}
      step="noNotice"
      title={t('incidents.step.noNotice')}
      schema={NoNoticeForm}
      sections={[{ fields: [f.choice('person', partyOptions(props.file)), f.wideText('why')] }]}
      values={{ person: '', why: '' }}
      call={(at, said, id) => enter(at, { kind: 'noNotice', ...said }, noWhen, id)}
    />
  )
}
