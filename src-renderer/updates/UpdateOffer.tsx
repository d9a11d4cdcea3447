import './texts.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { StateMark } from '#renderer/components/StateMark.tsx'
import classes from './updates.module.css'

/** The line that leads to the newer version; what is done with it is decided there. */
export function UpdateOffer({ version, failed }: { version: string; failed: boolean }) {
  const { t } = useTranslation()
  return (
    <Link className={classes['offer']} to="/settings" search={{ tab: 'updates' }}>
      {failed ? (
        <StateMark meaning="warning" word={t('updates.notInstalled.line', { version })} quiet />
      ) : (
        <StateMark meaning="waiting" word={t('updates.line', { version })} quiet />
      )}
    </Link>
  )
}
