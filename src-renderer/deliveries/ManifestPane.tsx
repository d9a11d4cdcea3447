import './dispatchTexts.ts'
import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { OutsideLink } from '#renderer/components/detail/OutsideLink.tsx'
import { manifestQuery } from './dispatchQuery.ts'
import { ManifestPaper } from './ManifestPaper.tsx'
import { codesOf, recipientsOf } from './parcelWords.ts'
import classes from './deliveries.module.css'
import lineClasses from './dispatch.module.css'

/** A closed manifest beside the list: its paper, and where its parcels are now. */
export function ManifestPane({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: manifest, error } = useQuery(manifestQuery(useOffice(), id))
  const [paper, setPaper] = useState(false)
  if (manifest === undefined) {
    return error === null ? null : (
      <p className={classes['quiet']}>{t('dispatch.manifests.gone')}</p>
    )
  }
  const { number, carrierName, closedAt, closedBy, lines } = manifest
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>{`${number} · ${carrierName}`}</h2>
      <p className={classes['quiet']}>
        {[formatInstant(closedAt), closedBy].filter((text) => text !== '').join(' · ')}
      </p>
      <Group gap="xs">
        <Button
          size="compact-sm"
          leftSection={<IconFileText size={16} stroke={1.5} aria-hidden />}
          onClick={() => setPaper(true)}
        >
          {t('dispatch.manifests.open')}
        </Button>
      </Group>
      <ul className={classes['lines']} aria-label={t('dispatch.manifests.parcels')}>
        {lines.map((line) => (
          <li key={line.parcel}>
            <span>
              <span className={classes['strong']}>{codesOf(line)}</span>
              {` · ${recipientsOf(line)}`}
              {line.number === '' ? null : (
                <span className={lineClasses['line']}>
                  <OutsideLink address={line.trackingLink} text={line.number} />
                </span>
              )}
            </span>
            <span className={`${classes['quiet']} ${lineClasses['whole']}`}>
              {t(`deliveries.status.${line.status}`)}
            </span>
          </li>
        ))}
      </ul>
      {paper ? (
        <ManifestPaper paper={manifest.paper} number={number} onClose={() => setPaper(false)} />
      ) : null}
    </div>
  )
}
