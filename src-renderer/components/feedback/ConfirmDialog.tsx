import type { ReactNode } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface ConfirmDialogProps {
  opened: boolean
  title: string
  children?: ReactNode
  /** What is done on "yes", as a verb: „Arhivēt”. */
  yes: string
  danger?: boolean
  busy?: boolean
  onYes: () => void
  onNo: () => void
}

/** Asks before something that can't be taken back, or that touches much. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onNo}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
    >
      {props.children}
      <Group gap="xs" mt="lg">
        <Button
          data-autofocus
          color={props.danger === true ? 'red' : 'baltic'}
          loading={props.busy ?? false}
          onClick={props.onYes}
        >
          {props.yes}
        </Button>
        <Button variant="subtle" color="gray" onClick={props.onNo}>
          {t('components.form.cancel')}
        </Button>
      </Group>
    </Modal>
  )
}
