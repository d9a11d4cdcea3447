import { useContext } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { Attachment, IncidentFile } from '#shared/incidents/file.ts'
import { UnreadLines } from './BrokenMark.tsx'
import { useFileTrouble } from './fileTrouble.ts'
import { OpenReasonContext } from './openReason.ts'
import type { OnStep } from './openStep.ts'
import { Section } from './Section.tsx'
import classes from './incidents.module.css'

/** Files kept with the incident, each by what it was when it came. */
export function Attachments({ file, onStep }: { file: IncidentFile; onStep: OnStep }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const saveFile = useSaveFile()
  const reason = useContext(OpenReasonContext)
  const sayTrouble = useFileTrouble()
  const mayAttach = file.closedAt === null && (file.access.file || file.access.report)
  const save = async ({ id, name }: Attachment): Promise<void> => {
    const isStillHere = whoSitsHere()
    try {
      const found = await client.incidents.attachment({ id: file.id, attachment: id, reason })
      const bytes = new Uint8Array(await found.arrayBuffer())
      if (!isStillHere()) return
      await saveFile({ name, bytes, mediaType: found.type })
    } catch (error) {
      if (isStillHere()) sayTrouble(error)
    }
  }
  return (
    <Section
      title={t('incidents.page.attachments')}
      steps={
        mayAttach
          ? [{ step: 'attach', run: () => onStep({ step: 'attach', statement: null }) }]
          : []
      }
    >
      <UnreadLines count={file.unread.attachments} />
      {file.attachments.length > 0 || file.unread.attachments > 0 ? null : (
        <p className={classes['quiet']}>{t('incidents.page.noAttachments')}</p>
      )}
      {file.attachments.length === 0 ? null : (
        <ul className={classes['lines']}>
          {file.attachments.map((each) => (
            <li key={each.id}>
              <div className={classes['lineHead']}>
                <span>{each.name}</span>
                <Button size="compact-xs" variant="subtle" onClick={() => void save(each)}>
                  {t('incidents.page.save')}
                </Button>
              </div>
              <span className={classes['quiet']}>
                {[
                  statementName(file, each),
                  formatBytes(each.size),
                  each.source,
                  t('incidents.page.entered', {
                    name: each.addedBy.name,
                    at: formatInstant(each.addedAt),
                  }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className={classes['hash']}>
                {t('incidents.page.sha', { hash: each.sha256 })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Whose explanation a file goes with; '' of the incident's own. */
const statementName = ({ statements }: IncidentFile, { statement }: Attachment): string =>
  statements.find(({ id }) => id === statement)?.name ?? ''
