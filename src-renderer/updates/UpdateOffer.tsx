import './texts.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from '#renderer/app/frame/SideBar.module.css'

/** The line that leads to the newer version; what is done with it is decided there. */
export function UpdateOffer({ version }: { version: string }) {
  const { t } = useTranslation()
  return (
    <Link className={classes['line']} to="/settings" search={{ tab: 'updates' }}>
      {t('updates.line', { version })}
    </Link>
  )
}
