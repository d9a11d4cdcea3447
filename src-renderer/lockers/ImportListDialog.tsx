import './texts.ts'
import { Alert, Button, FileButton, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import { listLimits } from '#shared/lockers/importSchema.ts'
import type { Carrier } from '#shared/lockers/schema.ts'
import { ListPreviewed } from './ListPreviewed.tsx'
import { useListImport } from './useListImport.ts'
import classes from './importList.module.css'

/**
 * Takes in a carrier's list from a file.
 * @param carrier whose list it has to be; null for any
 */
export function ImportListDialog(props: {
  carrier: Pick<Carrier, 'id' | 'name'> | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { carrier, onClose } = props
  const { state, read, take } = useListImport(carrier?.id ?? null, onClose)
  const title = t('lockers.import.title')
  return (
    <Modal
      opened
      size={760}
      title={carrier === null ? title : `${title}: ${carrier.name}`}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      {state.kind === 'previewed' ? (
        <ListPreviewed
          // A preview made anew has other places to decide on.
          key={state.preview.seen}
          preview={state.preview}
          said={state.said}
          taking={state.taking}
          onAnother={(file) => void read(file)}
          onTake={(decided) => take(state, decided)}
        />
      ) : (
        <div className={classes['choose']}>
          {state.kind === 'choosing' && state.said !== null ? (
            <Alert
              color="red"
              role="alert"
              title={t('lockers.import.refused.title')}
              className={classes['wide'] ?? ''}
            >
              {state.said}
            </Alert>
          ) : null}
          <p>{t('lockers.import.formats', { size: formatBytes(listLimits.fileBytes) })}</p>
          <p className={classes['quiet']}>{t('lockers.import.calm')}</p>
          <FileButton
            accept=".json,.csv,.txt,application/json,text/csv"
            inputProps={{ 'aria-label': t('lockers.import.file') }}
            onChange={(file) => {
              if (file !== null) void read(file)
            }}
          >
            {(button) => (
              <Button {...button} data-autofocus loading={state.kind === 'reading'}>
                {t('lockers.import.choose')}
              </Button>
            )}
          </FileButton>
          <p role="status" className={classes['quiet']}>
            {state.kind === 'reading' ? t('lockers.import.reading') : ''}
          </p>
        </div>
      )}
    </Modal>
  )
}
