import { Button, Group } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMailFiles } from './useMailActions.tsx'

/** What was made, and the way on: files for the mail program. */
export function BatchMade({
  made,
  onClose,
}: {
  made: { count: number; mails: readonly string[] }
  onClose: () => void
}) {
  const { t } = useTranslation()
  const saveMails = useMailFiles()
  return (
    <>
      <p>{t('batch.done.made', { count: made.count })}</p>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('components.feedback.close')}
        </Button>
        <Button
          data-autofocus
          leftSection={<IconMail size={16} stroke={1.6} aria-hidden />}
          onClick={() => void saveMails(made.mails)}
        >
          {t('batch.mail.files')}
        </Button>
      </Group>
    </>
  )
}
