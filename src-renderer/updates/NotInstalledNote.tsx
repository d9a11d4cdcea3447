import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { NotInstalled } from '#shared/updates/schema.ts'

/** That a version chosen before this start was not put in the program's place, and why. */
export function NotInstalledNote({ notInstalled }: { notInstalled: NotInstalled }) {
  const { t } = useTranslation()
  const { version, at, why } = notInstalled
  return (
    <div role="status">
      <StateMark meaning="warning" word={t('updates.notInstalled.word', { version })} quiet />
      <p>
        {t(`updates.notInstalled.${why}`, { at: formatInstant(at) })}{' '}
        {t('updates.notInstalled.again')}
      </p>
    </div>
  )
}
