import { useState } from 'react'
import { Button, Group, Modal, Skeleton } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { PdfPreview } from '#renderer/components/pdf/PdfPreview.tsx'
import type { SheetsOf } from '#shared/documents/schema.ts'
import { sheetsQuery } from './sheetsQuery.ts'
import { SheetRemarksNote } from './SheetRemarksNote.tsx'
import type { WayOut } from './useHandOut.ts'
import { useMakeSheets } from './useMakeSheets.ts'
import classes from './documents.module.css'

interface SheetsDialogProps {
  of: SheetsOf
  /** The participant's or the group's name. */
  name: string
  onClose: () => void
}

/** The information sheets as they will be printed; printing or saving makes them papers with numbers. */
export function SheetsDialog({ of, name, onClose }: SheetsDialogProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data, error, refetch } = useQuery(sheetsQuery(office, of))
  const make = useMakeSheets()
  const [busy, setBusy] = useState<WayOut | null>(null)
  const ready = data?.kind === 'ready' ? data : null
  const go = async (way: WayOut): Promise<void> => {
    if (ready === null || busy !== null) return
    setBusy(way)
    try {
      if (await make({ of, name, copies: ready.copies, way })) onClose()
    } finally {
      setBusy(null)
    }
  }
  useKeys([{ combination: 'p', word: 'documents.keys.print', run: () => void go('print') }])
  return (
    <Modal.Root
      opened
      centered
      onClose={onClose}
      size={920}
      padding={0}
      transitionProps={{ duration: 100 }}
      classNames={{ content: classes['dialog'] ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header className={classes['dialogHead'] ?? ''}>
          <div className={classes['dialogName']}>
            <Modal.Title>{t('documents.preview.title', { name })}</Modal.Title>
            <p className={classes['quiet']}>
              {ready === null || of.kind === 'participant'
                ? t('documents.preview.numbersLater')
                : `${t('documents.preview.copies', { count: ready.copies })} · ${t('documents.preview.numbersLater')}`}
            </p>
          </div>
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size={16} stroke={1.6} aria-hidden />}
              disabled={ready === null || busy === 'print'}
              loading={busy === 'save'}
              onClick={() => void go('save')}
            >
              {t('documents.action.save')}
            </Button>
            <Button
              data-autofocus
              leftSection={<IconPrinter size={16} stroke={1.8} aria-hidden />}
              aria-keyshortcuts="p"
              disabled={ready === null || busy === 'save'}
              loading={busy === 'print'}
              onClick={() => void go('print')}
            >
              {t('documents.action.print')}
            </Button>
            <Modal.CloseButton aria-label={t('components.feedback.close')} />
          </Group>
        </Modal.Header>
        <Modal.Body className={classes['dialogBody'] ?? ''}>
          {ready === null ? null : <SheetRemarksNote remarks={ready.remarks} group={of.group} />}
          {data?.kind === 'nobody' ? (
            <p className={classes['message']}>{t('documents.preview.nobody')}</p>
          ) : error !== null ? (
            <div className={classes['message']} role="alert">
              <p>{t('documents.preview.failed')}</p>
              <Button variant="default" onClick={() => void refetch()}>
                {t('documents.pane.again')}
              </Button>
            </div>
          ) : (
            <div className={classes['pdf']}>
              {ready === null ? (
                <Skeleton className={classes['waiting'] ?? ''} />
              ) : (
                <PdfPreview pdf={ready.pdf} />
              )}
            </div>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
