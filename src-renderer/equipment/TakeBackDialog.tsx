import { useState } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { ReturnLines } from './ReturnLines.tsx'
import { type Returning, returningOf, useTakeBack } from './useTakeBack.ts'

/** How chosen lines came back: all well unless said otherwise. */
export function TakeBackDialog({
  lines,
  onClose,
}: {
  lines: readonly LoanLine[]
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const [untouched] = useState<readonly Returning[]>(() => lines.map(returningOf))
  const [returning, setReturning] = useState(untouched)
  const [on, setOn] = useState('')
  const takeBack = useTakeBack()
  const slipCloses = returning === untouched && on === ''
  return (
    <Modal
      opened
      size={720}
      title={t('equipment.action.takeBack')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      closeOnEscape={slipCloses}
      closeOnClickOutside={slipCloses}
      onClose={() => onClose(false)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void takeBack(returning, on === '' ? null : on).then((done) => done && onClose(true))
        }}
      >
        <ReturnLines returning={returning} onChange={setReturning} />
        <DayInput
          mt="md"
          label={t('equipment.field.on')}
          description={t('equipment.help.on')}
          value={on}
          onChange={setOn}
        />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={() => onClose(false)}>
            {t('components.form.cancel')}
          </Button>
          <Button type="submit" data-autofocus>
            {t('equipment.action.takeBack')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
