import { useTranslation } from 'react-i18next'
import type { ErasureProtocol } from '#shared/erasure/schema.ts'
import { CountedLines } from './CountedLines.tsx'
import classes from './erasure.module.css'
import { OldCopiesList } from './OldCopiesList.tsx'

/** What goes and what stays of a person, side by side, with the copies from before. */
export function ErasureParts({
  goes,
  stays,
  copies,
  titles,
}: ErasureProtocol & {
  /** Over the two: what will be, or what was. */
  titles: { goes: string; stays: string }
}) {
  const { t } = useTranslation()
  return (
    <div className={classes['columns']}>
      <CountedLines
        title={titles.goes}
        lines={goes.map(({ what, count }) => ({
          key: what,
          count,
          word: t(`erasure.going.${what}`),
        }))}
      />
      <div>
        <CountedLines
          title={titles.stays}
          lines={stays.map(({ what, count }) => ({
            key: what,
            count,
            word: t(`erasure.staying.${what}`),
          }))}
        />
        <OldCopiesList copies={copies} />
      </div>
    </div>
  )
}
