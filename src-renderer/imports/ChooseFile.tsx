import '@mantine/dropzone/styles.css'
import { useRef } from 'react'
import { Alert, Anchor, Button } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconFileSpreadsheet, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import { importLimits } from '#shared/imports/limits.ts'
import type { RefusedImport } from '#shared/imports/schema.ts'
import { refusedWords } from './importWords.ts'
import classes from './imports.module.css'

/**
 * Takes a file by drop or from a dialog, and says why the one before was not taken, or which one was
 * begun with.
 */
export function ChooseFile(props: {
  label: string
  /** What the file was called whose import was begun and left; '' for none. */
  begun: string
  onForget: () => void
  why: RefusedImport | 'gone' | 'lost' | null
  onFile: (file: File) => void
}) {
  const { t } = useTranslation()
  const openDialog = useRef<() => void>(() => {})
  const { label, begun, onForget, why, onFile } = props
  return (
    <>
      {begun === '' ? null : (
        <Alert role="status" icon={<IconHistory aria-hidden />}>
          {t('imports.choose.begun', { name: begun })}{' '}
          <Anchor component="button" type="button" underline="always" onClick={onForget}>
            {t('imports.choose.forget')}
          </Anchor>
        </Alert>
      )}
      {why === null ? null : (
        <Alert
          color={why === 'gone' ? 'gray' : 'red'}
          role="alert"
          {...(typeof why === 'string' || why.reason === 'cancelled'
            ? {}
            : { title: t('imports.refused.title') })}
        >
          {refusedWords(t, why)}
        </Alert>
      )}
      <Dropzone
        className={classes['drop'] ?? ''}
        openRef={openDialog}
        multiple={false}
        activateOnClick={false}
        activateOnKeyboard={false}
        // Otherwise what is inside, its button too, is out of the mouse's reach.
        enablePointerEvents
        tabIndex={-1}
        inputProps={{ 'aria-label': label, tabIndex: -1 }}
        onDrop={(files) => {
          const [file] = files
          if (file !== undefined) onFile(file)
        }}
      >
        <div className={classes['dropText']}>
          <IconFileSpreadsheet size={40} stroke={1.2} aria-hidden />
          <strong>{t('imports.choose.drop')}</strong>
          <Button data-autofocus onClick={() => openDialog.current()}>
            {t('imports.choose.button')}
          </Button>
          <p>{t('imports.choose.formats', { size: formatBytes(importLimits.fileBytes) })}</p>
          <p>{t('imports.choose.calm')}</p>
        </div>
      </Dropzone>
    </>
  )
}
