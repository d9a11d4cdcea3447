import { Button, Group, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

interface LeaveGuardProps {
  dirty: boolean
  /** The form itself was asked to close. */
  asked: boolean
  onStay: () => void
  onLeave: (keepDraft: boolean) => void
  /** Before another screen opens over unsaved work. */
  onBeforeLeave: (keepDraft: boolean) => Promise<void> | undefined
}

/** Nothing typed is lost by leaving: asks whether to stay, to keep the draft or to discard. */
export function LeaveGuard({ dirty, asked, onStay, onLeave, onBeforeLeave }: LeaveGuardProps) {
  const { t } = useTranslation()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  })
  const blocked = blocker.status === 'blocked'
  const stay = (): void => (blocked ? blocker.reset() : onStay())
  const leave = async (keep: boolean): Promise<void> => {
    if (!blocked) return onLeave(keep)
    await onBeforeLeave(keep)
    blocker.proceed()
  }
  return (
    <Modal
      opened={asked || blocked}
      onClose={stay}
      title={t('components.form.unsaved')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
    >
      <p>{t('components.form.unsavedText')}</p>
      <Group gap="xs" mt="md">
        <Button data-autofocus onClick={stay}>
          {t('components.form.stay')}
        </Button>
        <Button variant="default" onClick={() => void leave(true)}>
          {t('components.form.keepDraft')}
        </Button>
        <Button variant="subtle" color="red" onClick={() => void leave(false)}>
          {t('components.form.discard')}
        </Button>
      </Group>
    </Modal>
  )
}
