import { Anchor, Button, Group, Skeleton } from '@mantine/core'
import { IconDeviceFloppy, IconMailDown, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { whoSitsHere } from '#renderer/components/feedback/message.tsx'
import { PdfPreview } from '#renderer/components/pdf/PdfPreview.tsx'
import { OutdatedLine } from './OutdatedLine.tsx'
import { PaperMark } from './PaperMark.tsx'
import { askAnew, paperFileQuery, paperQuery } from './paperQuery.ts'
import { PaperReceipts } from './PaperReceipts.tsx'
import { useHandOut, type WayOut } from './useHandOut.ts'
import { useMailFiles } from './useMailFiles.ts'
import classes from './documents.module.css'

/** A paper beside the register: the PDF as it was kept, whose it is, what was done with it. */
export function PaperPane({ id }: { id: string }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data: paper, error } = useQuery(paperQuery(office, id))
  const file = useQuery(paperFileQuery(office, id))
  const handOut = useHandOut()
  const mail = useMailFiles()
  const kept = file.data?.kind === 'sound' ? file.data : null
  const go = async (way: WayOut): Promise<void> => {
    const isStillHere = whoSitsHere()
    const now = await askAnew(file)
    if (now !== null && isStillHere())
      await handOut(way, { pdf: now.pdf, papers: [id], name: now.name })
  }
  const saveMail = async (): Promise<void> => {
    if ((await askAnew(file)) !== null) await mail([id])
  }
  useKeys([{ combination: 'p', word: 'documents.keys.print', run: () => void go('print') }])
  if (paper === undefined) {
    return error === null ? null : (
      <p className={classes['message']}>{t('documents.pane.failed')}</p>
    )
  }
  const { person, personName, group, groupName } = paper
  const made = { id, kind: 'made' as const, at: paper.madeAt, by: paper.madeBy }
  return (
    <div className={classes['pane']}>
      <div className={classes['paneHead']}>
        <h2 className={classes['number']}>{paper.number}</h2>
        <PaperMark state={paper.state} />
      </div>
      <p className={classes['about']}>
        {t(`documents.kind.${paper.kind}`)}
        {person === null ? null : (
          <>
            {' · '}
            <Anchor
              underline="always"
              renderRoot={(props) => <Link to="/people/$id" params={{ id: person }} {...props} />}
            >
              {personName}
            </Anchor>
          </>
        )}
        {group === null ? null : (
          <>
            {' · '}
            <Anchor
              underline="always"
              renderRoot={(props) => <Link to="/courses/$id" params={{ id: group }} {...props} />}
            >
              {groupName}
            </Anchor>
          </>
        )}
      </p>
      {paper.outdated === null ? null : <OutdatedLine outdated={paper.outdated} group={group} />}
      <Group gap="xs">
        <Button
          leftSection={<IconPrinter size={16} stroke={1.8} aria-hidden />}
          aria-keyshortcuts="p"
          disabled={kept === null}
          onClick={() => void go('print')}
        >
          {t('documents.action.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} stroke={1.6} aria-hidden />}
          disabled={kept === null}
          onClick={() => void go('save')}
        >
          {t('documents.action.save')}
        </Button>
        {person === null || paper.state === 'void' ? null : (
          <Button
            variant="default"
            leftSection={<IconMailDown size={16} stroke={1.6} aria-hidden />}
            disabled={kept === null}
            onClick={() => void saveMail()}
          >
            {t('documents.action.mailFile')}
          </Button>
        )}
      </Group>
      <div className={classes['panePdf']}>
        {file.data?.kind === 'damaged' ? (
          <p role="alert" className={classes['message']}>
            {t('documents.pane.damaged')}
          </p>
        ) : file.data?.kind === 'erased' || file.data?.kind === 'withheld' ? (
          <p className={classes['message']}>{t(`documents.pane.${file.data.kind}`)}</p>
        ) : file.error !== null ? (
          <p role="alert" className={classes['message']}>
            {t('documents.pane.failed')}
          </p>
        ) : kept === null ? (
          <Skeleton className={classes['waiting'] ?? ''} />
        ) : (
          <PdfPreview pdf={kept.pdf} />
        )}
      </div>
      <PaperReceipts paper={paper} receipts={paper.receipts} />
      <h3>{t('documents.pane.happened')}</h3>
      <ol className={classes['events']}>
        {[...paper.events, made].map((event) => (
          <li key={event.id}>
            <span>{t(`documents.event.${event.kind}`)}</span>
            <span className={classes['quiet']}>
              {[formatInstant(event.at), event.by].filter((part) => part !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
