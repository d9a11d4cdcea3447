import './texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OfficeState } from '#shared/staff/contract.ts'
import classes from './diagnostics.module.css'

type Trouble = Extract<OfficeState, { kind: 'trouble' }>

/** Without the file's path: it has the name of the computer's user in it. */
const detailsText = ({ trouble, details, backups }: Trouble): string =>
  [
    `Norise ${details.program}, ${details.system}`,
    `file: ${trouble.kind}${trouble.kind === 'newer' ? ` ${trouble.version} > ${trouble.known}` : ''}`,
    ...backups.map(({ at, size, kind, check }) => `backup: ${at} ${size} ${kind} ${check}`),
    'log',
    ...details.log.map((line) => `  ${line}`),
    '',
  ].join('\n')

/** What whoever helps from afar has to know of a file that can't be opened: to be seen and copied. */
export function TroubleDetails({ state }: { state: Trouble }) {
  const { t } = useTranslation()
  const [said, setSaid] = useState<'copied' | 'notCopiedHere' | null>(null)
  const text = detailsText(state)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('copied')
    } catch {
      setSaid('notCopiedHere')
    }
  }
  return (
    <details className={classes['details']}>
      <summary>{t('diagnostics.details')}</summary>
      <Button variant="default" size="xs" my="xs" onClick={() => void copy()}>
        {t('diagnostics.copy')}
      </Button>
      <span role="status"> {said === null ? '' : t(`diagnostics.${said}`)}</span>
      <pre lang="en" role="region" tabIndex={0} aria-label={t('diagnostics.details')}>
        {text}
      </pre>
    </details>
  )
}
