import { useEffect, useState } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { focusField } from '#renderer/components/form/fieldId.ts'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import { MergeChoice } from './MergeChoice.tsx'
import { olderFirst } from './mergeChoice.ts'
import { personQuery } from './personQuery.ts'
import { personSource } from './personSource.ts'

interface MergeDialogProps {
  first: string
  /** The other record, or null: it is chosen here. */
  second: string | null
  onClose: () => void
  onMerged: (kept: string) => void
}

/** Makes one record of two: chooses the other one, then what stays where they differ. */
export function MergeDialog({ first, second, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation()
  const [other, setOther] = useState(second)
  return (
    <Modal
      opened
      size={other === null ? 480 : 860}
      title={t('people.merge.title')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      {other === null ? (
        <ChooseOther first={first} onChosen={setOther} onClose={onClose} />
      ) : (
        <Both first={first} second={other} onClose={onClose} onMerged={onMerged} />
      )}
    </Modal>
  )
}

function Both(
  props: { first: string; second: string } & Pick<MergeDialogProps, 'onClose' | 'onMerged'>,
) {
  const { t } = useTranslation()
  const office = useOffice()
  const one = useQuery(personQuery(office, props.first))
  const other = useQuery(personQuery(office, props.second))
  const [swapped, setSwapped] = useState(false)
  if (one.data === undefined || other.data === undefined) {
    return one.isError || other.isError ? <p>{t('people.page.gone')}</p> : null
  }
  const [older, newer] = olderFirst(one.data, other.data)
  const [kept, merged] = swapped ? [newer, older] : [older, newer]
  return (
    <MergeChoice
      key={`${kept.id} ${kept.revision} ${merged.revision}`}
      kept={kept}
      merged={merged}
      onSwap={() => setSwapped(!swapped)}
      onClose={props.onClose}
      onMerged={props.onMerged}
    />
  )
}

const otherId = 'merge-other'

function ChooseOther(props: {
  first: string
  onChosen: (id: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const [chosen, setChosen] = useState('')
  const same = chosen === props.first
  useEffect(() => focusField(document.body, otherId, true), [])
  return (
    <>
      <RecordPicker
        source={personSource(office, t)}
        control={{
          id: otherId,
          value: chosen,
          onChange: (value) => setChosen(typeof value === 'string' ? value : ''),
          onBlur: () => {},
          label: t('people.merge.choose'),
          required: true,
          disabled: false,
          help: undefined,
          error: same ? t('people.refusal.samePerson') : null,
        }}
      />
      <Group gap="xs" mt="lg">
        <Button disabled={chosen === '' || same} onClick={() => props.onChosen(chosen)}>
          {t('people.merge.continue')}
        </Button>
        <Button variant="subtle" color="gray" onClick={props.onClose}>
          {t('components.form.cancel')}
        </Button>
      </Group>
    </>
  )
}
