import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import classes from './EmergencyBanner.module.css'

/** Says on top of every screen that the office works under an emergency (procedure 000, 10). */
export function EmergencyBanner() {
  const { t } = useTranslation()
  const { data: policies } = usePolicies()
  return (
    <div role="status">
      {policies?.emergency === true ? (
        <p className={classes['banner']}>
          <IconAlertTriangle size={16} stroke={2} aria-hidden className={classes['sign'] ?? ''} />
          <span>
            {t('app.emergency.notice', {
              text: policies.emergencyText || t('app.emergency.usual'),
            })}
          </span>
        </p>
      ) : null}
    </div>
  )
}
