import { useState } from 'react'
import { Button, CopyButton, Group, Modal } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCheck,
  IconCopy,
  IconMail,
  IconMailDown,
  IconPencil,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { externalAddress } from '#shared/host/externalAddress.ts'
import type { Message, NoticeRecipient } from '#shared/notices/schema.ts'
import { MessageTextForm } from './MessageTextForm.tsx'
import { messageQuery } from './noticeQuery.ts'
import classes from './notices.module.css'

const sign = { size: 16, stroke: 1.8, 'aria-hidden': true } as const

interface MessageDialogProps {
  notice: string
  recipient: NoticeRecipient
  /** Somebody is still to be told, so that the text can be worded anew. */
  editable: boolean
  onMail: () => void
  /** Asked before the message leaves the office; false where it says something else by now. */
  onGive: () => Promise<boolean>
  onClose: () => void
}

/** The message to one person in their language: to be copied, mailed, or worded anew for all who read it in that language. */
export function MessageDialog(props: MessageDialogProps) {
  const { t } = useTranslation()
  const { notice, recipient, editable, onMail, onGive, onClose } = props
  const { data: message } = useQuery(messageQuery(useOffice(), notice, recipient.person))
  const [editing, setEditing] = useState(false)
  return (
    <Modal
      opened
      size={640}
      title={t('notices.messageFor', { name: recipient.name })}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      closeOnEscape={!editing}
      withCloseButton={!editing}
      closeOnClickOutside={!editing}
      onClose={onClose}
    >
      {message === undefined ? (
        <div className={classes['message']} aria-busy />
      ) : editing ? (
        <MessageTextForm
          notice={notice}
          message={message}
          onSaved={() => setEditing(false)}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          <p className={classes['noticeTitle']}>{message.subject}</p>
          <div className={classes['message']} lang={message.language}>
            {message.text}
          </div>
          {message.edited ? (
            <p className={classes['dim']}>{t(`notices.text.edited.${message.language}`)}</p>
          ) : null}
          <Group gap="xs" mt="md">
            <PassOn message={message} recipient={recipient} onMail={onMail} onGive={onGive} />
            {editable ? (
              <Wording notice={notice} message={message} onEdit={() => setEditing(true)} />
            ) : null}
          </Group>
        </>
      )}
    </Modal>
  )
}

/** The ways a message leaves the office; each is confirmed afterwards by hand. */
function PassOn(props: {
  message: Message
  recipient: NoticeRecipient
  onMail: () => void
  onGive: () => Promise<boolean>
}) {
  const { t } = useTranslation()
  const { host } = useOffice()
  const { message, recipient, onMail, onGive } = props
  const write = async (to: string, { subject, text }: Message): Promise<void> => {
    const address = externalAddress(
      `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`,
    )
    // What does not go to the mail program was not given out: nobody can have read of it.
    if (address === undefined) return sayRefused(t('notices.mail.tooLong'))
    if (!(await onGive())) return
    if ((await host.openExternal(address)) === 'refused') sayRefused(t('notices.mail.tooLong'))
  }
  return (
    <>
      <CopyButton value={message.text}>
        {({ copied, copy }) => (
          <Button
            data-autofocus
            leftSection={copied ? <IconCheck {...sign} /> : <IconCopy {...sign} />}
            onClick={() => {
              copy()
              void onGive()
            }}
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
    </>
  )
}

/** Words the text anew, or goes back to what is prepared from the timetable. */
function Wording(props: { notice: string; message: Message; onEdit: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const { notice, message, onEdit } = props
  const { language, edited } = message
  const restore = (): void =>
    void run(
      (commandId) =>
        client.notices.changeText({ commandId, payload: { notice, language, input: null } }),
      { done: () => t('notices.text.restored'), refused: () => t('components.refusal.other') },
    )
  return (
    <>
      <Button variant="default" leftSection={<IconPencil {...sign} />} onClick={onEdit}>
        {t('notices.text.edit')}
      </Button>
      {edited ? (
        <Button variant="default" leftSection={<IconArrowBackUp {...sign} />} onClick={restore}>
          {t('notices.text.restore')}
        </Button>
      ) : null}
    </>
  )
}
