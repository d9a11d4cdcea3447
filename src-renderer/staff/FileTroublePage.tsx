import { useTranslation } from 'react-i18next'
import type { OfficeState } from '#shared/staff/contract.ts'
import { BackupList } from './BackupList.tsx'
import { RestoreElsewhere } from '#renderer/backups/RestoreElsewhere.tsx'
import { TroubleDetails } from '#renderer/diagnostics/TroubleDetails.tsx'
import { EntryPage } from './EntryPage.tsx'

/** The office's file can't be opened: which way it is wrong, that it was left alone, and the backups that can take its place. */
export function FileTroublePage({ state }: { state: Extract<OfficeState, { kind: 'trouble' }> }) {
  const { t } = useTranslation()
  const { trouble } = state
  // Then no backup would help: the file is good, and its disk takes no other either.
  const passing = trouble.kind === 'diskFull' || trouble.kind === 'notWritable'
  const why =
    trouble.kind === 'newer'
      ? t('staff.trouble.newer', { version: trouble.version, known: trouble.known })
      : t(`staff.trouble.${trouble.kind}`)
  return (
    <EntryPage title={t('staff.trouble.title')} text={why} wide>
      <p>{t('staff.trouble.untouched')}</p>
      <p style={{ overflowWrap: 'anywhere' }}>{t('staff.trouble.file', { file: state.file })}</p>
      {!passing && (
        <>
          <h2>{t('staff.trouble.backups')}</h2>
          {state.backups.length === 0 ? (
            <p>{t('staff.trouble.noBackups')}</p>
          ) : (
            <BackupList backups={state.backups} file={state.file} />
          )}
          <RestoreElsewhere />
        </>
      )}
      <TroubleDetails state={state} />
    </EntryPage>
  )
}
