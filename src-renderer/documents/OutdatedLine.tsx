import { Anchor } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { Outdated } from '#shared/documents/schema.ts'
import classes from './documents.module.css'

/** Why a sheet is no longer the one to hand out, with the way to the one that is. */
export function OutdatedLine({ outdated, group }: { outdated: Outdated; group: string | null }) {
  const { t } = useTranslation()
  return (
    <p className={classes['outdated']} role="status">
      <IconAlertTriangle size={16} stroke={1.8} aria-hidden className={classes['remarkIcon']} />
      <span>
        {outdated.kind === 'replaced' ? (
          <>
            {t('documents.outdated.replaced')}{' '}
            <Anchor
              underline="always"
              renderRoot={(props) => (
                <Link to="/documents" search={{ open: outdated.by.id }} {...props} />
              )}
            >
              {outdated.by.number}
            </Anchor>
          </>
        ) : (
          <>
            {outdated.since === null
              ? t('documents.outdated.words')
              : t('documents.outdated.since', { at: formatInstant(outdated.since) })}{' '}
            {group === null ? null : (
              <Anchor
                underline="always"
                renderRoot={(props) => (
                  <Link
                    to="/courses/$id"
                    params={{ id: group }}
                    search={{ tab: 'papers' }}
                    {...props}
                  />
                )}
              >
                {t('documents.outdated.toGroup')}
              </Anchor>
            )}
          </>
        )}
      </span>
    </p>
  )
}
