import { Button, CopyButton, Group, Modal } from '@mantine/core'
import { IconCheck, IconCopy, IconMail, IconMailDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import type { Message, NoticeRecipient } from '#shared/notices/schema.ts'
import { messageQuery } from './noticeQuery.ts'
import classes from './notices.module.css'

const sign = { size: 16, stroke: 1.8, 'aria-hidden': true } as const

interface MessageDialogProps {
  notice: string
  recipient: NoticeRecipient
  onMail: () => void
  onClose: () => void
}

/** The message to one person in their language: to be copied for a chat, or written by the mail program. */
export function MessageDialog({ notice, recipient, onMail, onClose }: MessageDialogProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data: message } = useQuery(messageQuery(office, notice, recipient.person))
  const write = async (to: string, { subject, text }: Message): Promise<void> => {
    const opened = await office.host.openExternal(
      `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`,
    )
    if (opened === 'refused') sayRefused(t('notices.mail.tooLong'))
  }
  return (
    <Modal
      opened
      size={640}
      title={t('notices.messageFor', { name: recipient.name })}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      {message === undefined ? (
        <div className={classes['message']} aria-busy />
      ) : (
        <>
          <p className={classes['noticeTitle']}>{message.subject}</p>
          <div className={classes['message']} lang={message.language}>
            {message.text}
          </div>
          <Group gap="xs" mt="md">
            <CopyButton value={message.text}>
              {({ copied, copy }) => (
                <Button
                  data-autofocus
                  leftSection={copied ? <IconCheck {...sign} /> : <IconCopy {...sign} />}
                  onClick={copy}
                >
                  {t(copied ? 'notices.copied' : 'notices.copy')}
                </Button>
              )}
            </CopyButton>
            {recipient.email === '' ? null : (
              <>
                <Button
                  variant="default"
                  leftSection={<IconMail {...sign} />}
                  onClick={() => void write(recipient.email, message)}
                >
                  {t('notices.mail.write')}
                </Button>
                <Button variant="default" leftSection={<IconMailDown {...sign} />} onClick={onMail}>
                  {t('notices.mail.file')}
                </Button>
              </>
            )}
          </Group>
        </>
      )}
    </Modal>
  )
}
