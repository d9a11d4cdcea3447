import './texts.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, Group, ScrollArea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayDone, sayRefused } from '#renderer/components/feedback/message.tsx'
import { reportText } from './reportText.ts'
import classes from './diagnostics.module.css'

/** How the program and its file are, for whoever helps from afar: seen first, then copied or saved. */
export function DiagnosticsTab() {
  const { t } = useTranslation()
  const office = useOffice()
  const saveFile = useSaveFile()
  const { data, error, isFetching, refetch } = useQuery({
    ...office.queries.diagnostics.report.queryOptions(),
    staleTime: 0,
    gcTime: 0,
  })
  const text = data === undefined ? '' : reportText(data)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      sayDone(t('diagnostics.copied'))
    } catch {
      sayRefused(t('diagnostics.notCopied'))
    }
  }
  const save = async (): Promise<void> => {
    const bytes = new TextEncoder().encode(text)
    const name = `${t('diagnostics.file')} ${data?.at.slice(0, 10) ?? ''}.txt`
    await saveFile({ name, bytes, mediaType: 'text/plain' })
  }
  return (
    <div className={classes['page']}>
      <h1>{t('diagnostics.title')}</h1>
      <p className={classes['quiet']}>{t('diagnostics.about')}</p>
      <Group gap="xs">
        <Button disabled={data === undefined} onClick={() => void copy()}>
          {t('diagnostics.copy')}
        </Button>
        <Button variant="default" disabled={data === undefined} onClick={() => void save()}>
          {t('diagnostics.save')}
        </Button>
        <Button variant="subtle" disabled={isFetching} onClick={() => void refetch()}>
          {t('diagnostics.again')}
        </Button>
      </Group>
      {error === null ? (
        <ScrollArea
          className={classes['report'] ?? ''}
          viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('diagnostics.title') }}
        >
          <pre lang="en">{text}</pre>
        </ScrollArea>
      ) : (
        <p role="alert">{t('diagnostics.failed')}</p>
      )}
    </div>
  )
}
