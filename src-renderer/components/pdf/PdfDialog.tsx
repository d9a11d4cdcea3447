import { type ReactNode, useRef, useState } from 'react'
import { Button, Group, Modal, Skeleton } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { PdfPreview } from './PdfPreview.tsx'
import classes from './PdfDialog.module.css'

interface PdfDialogProps {
  title: string
  /** What else is to be known of the paper, under its title. */
  under?: string
  /** What is to be seen before it is printed, over the paper. */
  remarks?: ReactNode
  /** Why there is no paper at all, in words. */
  nothing?: string | null
  /** The PDF itself; undefined while it is made. */
  pdf: Uint8Array<ArrayBuffer> | undefined
  /** It could not be made. */
  failed: boolean
  onAgain: () => void
  print: (pdf: Uint8Array<ArrayBuffer>) => Promise<void>
  save: (pdf: Uint8Array<ArrayBuffer>) => Promise<void>
  onClose: () => void
}

/** A paper as it will be printed; printed or saved from here. */
export function PdfDialog(props: PdfDialogProps) {
  const { t } = useTranslation()
  const { title, pdf, print, save, onClose } = props
  const [busy, setBusy] = useState<'print' | 'save' | null>(null)
  const go = async (way: 'print' | 'save'): Promise<void> => {
    if (pdf === undefined || busy !== null) return
    setBusy(way)
    try {
      await (way === 'print' ? print(pdf) : save(pdf))
    } catch {
      // Making it for good can fail where its preview did not: the office stopped, the disk is full.
      sayRefused(t('components.pdf.notMade'))
    } finally {
      setBusy(null)
    }
  }
  const dialog = useRef<HTMLDivElement>(null)
  useKeys([{ combination: 'p', word: 'components.pdf.print', dialog, run: () => void go('print') }])
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
        <Modal.Header className={classes['head'] ?? ''}>
          <div ref={dialog} className={classes['name']}>
            <Modal.Title>{title}</Modal.Title>
            {props.under === undefined ? null : <p className={classes['under']}>{props.under}</p>}
          </div>
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size={16} stroke={1.6} aria-hidden />}
              disabled={pdf === undefined || busy === 'print'}
              loading={busy === 'save'}
              onClick={() => void go('save')}
            >
              {t('components.pdf.save')}
            </Button>
            <Button
              data-autofocus
              leftSection={<IconPrinter size={16} stroke={1.8} aria-hidden />}
              aria-keyshortcuts="p"
              disabled={pdf === undefined || busy === 'save'}
              loading={busy === 'print'}
              onClick={() => void go('print')}
            >
              {t('components.pdf.print')}
            </Button>
            <Modal.CloseButton aria-label={t('components.feedback.close')} />
          </Group>
        </Modal.Header>
        <Modal.Body className={classes['body'] ?? ''}>
          {props.remarks}
          {typeof props.nothing === 'string' ? (
            <p className={classes['message']}>{props.nothing}</p>
          ) : props.failed ? (
            <div className={classes['message']} role="alert">
              <p>{t('components.pdf.notMade')}</p>
              <Button variant="default" onClick={props.onAgain}>
                {t('components.pdf.again')}
              </Button>
            </div>
          ) : (
            <div className={classes['pdf']}>
              {pdf === undefined ? (
                <Skeleton className={classes['waiting'] ?? ''} />
              ) : (
                <PdfPreview pdf={pdf} />
              )}
            </div>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
