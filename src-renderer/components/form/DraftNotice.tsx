import { Alert, Anchor } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'

interface DraftNoticeProps {
  at: string
  /** What could not be kept, and is to be entered again. */
  notKept?: string | null
  onDiscard: () => void
  /** Absent where it goes with what was found again. */
  onClose?: () => void
}

/** Says calmly that unsaved work is back, and offers the way to what is saved. */
export function DraftNotice({ at, notKept = null, onDiscard, onClose }: DraftNoticeProps) {
  const { t } = useTranslation()
  return (
    <Alert
      role="status"
      icon={<IconHistory aria-hidden />}
      {...(onClose === undefined
        ? {}
        : { withCloseButton: true, closeButtonLabel: t('components.feedback.close'), onClose })}
    >
      {t('components.form.draftRestored', { at: formatInstant(at) })}{' '}
      {notKept === null ? null : `${notKept} `}
      <Anchor component="button" type="button" underline="always" onClick={onDiscard}>
        {t('components.form.draftDiscard')}
      </Anchor>
    </Alert>
  )
}
