import { useState } from 'react'
import { ActionIcon, Button, FileButton, Tooltip } from '@mantine/core'
import { IconFileDownload, IconPaperclip, IconSignature, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import type { PaperReceipt } from '#shared/documents/receipt.ts'
import type { PaperRow } from '#shared/documents/schema.ts'
import { ReceiptDialog } from './ReceiptDialog.tsx'
import { useSavePapers } from './useSavePapers.ts'
import classes from './documents.module.css'

const sign = { size: 14, stroke: 1.6, 'aria-hidden': true } as const

/** How a paper was received, with the scan of the signed one; noted and taken back here. */
export function PaperReceipts(props: { paper: PaperRow; receipts: readonly PaperReceipt[] }) {
  const { t } = useTranslation()
  const [noting, setNoting] = useState(false)
  const { paper, receipts } = props
  const selection = { kind: 'rows' as const, ids: [paper.id] }
  return (
    <>
      <div className={classes['sectionHead']}>
        <h3>{t('documents.receipt.heading')}</h3>
        {paper.state === 'void' ? null : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconSignature size={16} stroke={1.6} aria-hidden />}
            onClick={() => setNoting(true)}
          >
            {t('documents.receipt.action')}
          </Button>
        )}
      </div>
      {receipts.length === 0 ? (
        <p className={classes['quiet']}>{t('documents.receipt.none')}</p>
      ) : (
        <ul className={classes['receipts']}>
          {receipts.map((receipt) => (
            <Receipt key={receipt.id} paper={paper.id} receipt={receipt} />
          ))}
        </ul>
      )}
      {noting ? (
        <ReceiptDialog
          papers={{ selection, count: 1, clear: () => {} }}
          onClose={() => setNoting(false)}
        />
      ) : null}
    </>
  )
}

function Receipt({ paper, receipt }: { paper: string; receipt: PaperReceipt }) {
  const { t } = useTranslation()
  const { keep, save, remove } = useReceipt(paper, receipt.id)
  const scanWord = t(receipt.scan ? 'documents.receipt.scanAnew' : 'documents.receipt.scanAdd')
  return (
    <li>
      <div className={classes['receiptText']}>
        <p>
          {t(`documents.reception.${receipt.kind}`)}, {formatDate(receipt.on)}
        </p>
        <p className={classes['quiet']}>
          {[
            receipt.keptAt === '' ? '' : t('documents.receipt.lies', { place: receipt.keptAt }),
            receipt.note,
            receipt.enteredBy,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <span className={classes['receiptTools']}>
        {receipt.scan ? (
          <Tooltip label={t('documents.receipt.scanSave')}>
            <ActionIcon size={24} aria-label={t('documents.receipt.scanSave')} onClick={save}>
              <IconFileDownload {...sign} />
            </ActionIcon>
          </Tooltip>
        ) : null}
        <FileButton onChange={keep} accept=".pdf,.jpg,.jpeg,.png,.edoc,.asice">
          {(button) => (
            <Tooltip label={scanWord}>
              <ActionIcon size={24} aria-label={scanWord} {...button}>
                <IconPaperclip {...sign} />
              </ActionIcon>
            </Tooltip>
          )}
        </FileButton>
        <Tooltip label={t('documents.receipt.remove')}>
          <ActionIcon size={24} aria-label={t('documents.receipt.remove')} onClick={remove}>
            <IconX {...sign} />
          </ActionIcon>
        </Tooltip>
      </span>
    </li>
  )
}

/** What is done with one receipt of a paper. */
const useReceipt = (paper: string, receipt: string) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const save = useSavePapers()
  const of = { paper, receipt }
  return {
    keep: (file: File | null): void => {
      if (file === null) return
      void run((commandId) => client.documents.keepScan({ commandId, payload: { ...of, file } }), {
        done: () => t('documents.receipt.scanKept'),
        refused: (refusal) =>
          refusal.reason === 'scanTooLarge'
            ? t('documents.receipt.scanTooLarge', { size: formatBytes(refusal.most) })
            : t(`documents.receipt.${refusal.reason}`),
      })
    },
    save: (): void =>
      void save(
        [paper],
        async () => {
          const scan = await client.documents.scan(of)
          return scan.ok ? scan.file : t('documents.pane.withheld')
        },
        t('documents.receipt.scanGone'),
      ),
    remove: (): void =>
      void run(
        (commandId) =>
          client.documents.removeReceipt({ commandId, payload: { id: receipt, paper } }),
        {
          done: () => t('documents.receipt.removed'),
          refused: () => t('components.refusal.other'),
        },
      ),
  }
}
