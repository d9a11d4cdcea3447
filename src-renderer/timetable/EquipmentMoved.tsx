import { useTranslation } from 'react-i18next'
import { formatDates } from '#renderer/app/format/dates.ts'
import { blockerText } from '#renderer/equipment/refusalText.ts'
import { categoryName, whomName } from '#renderer/equipment/words.ts'
import type { EquipmentMove } from '#shared/equipment/groupMove.ts'
import classes from './timetable.module.css'

/** What becomes of a group's equipment when it moves: what goes along, what can't and why, what stays. */
export function EquipmentMoved({ equipment }: { equipment: EquipmentMove }) {
  const { t, i18n } = useTranslation()
  const { moving, shared, ungrouped, unclear, stuck, dueBefore } = equipment
  const more = stuck.count - stuck.first.length
  return (
    <>
      {moving === 0 ? null : (
        <p className={classes['quiet']}>
          {t('timetable.moveGroup.reservations', { count: moving })}
        </p>
      )}
      {shared === 0 ? null : (
        <p className={classes['quiet']}>{t('timetable.moveGroup.shared', { count: shared })}</p>
      )}
      {ungrouped === 0 ? null : (
        <p className={classes['quiet']}>
          {t('timetable.moveGroup.ungrouped', { count: ungrouped })}
        </p>
      )}
      {unclear.count === 0 ? null : (
        <>
          <p className={classes['trouble']}>
            {t('timetable.moveGroup.unclear', { count: unclear.count })}
          </p>
          <ul>
            {unclear.first.map((kept) => (
              <li key={kept.id}>
                {whomName(t, kept.person)}:{' '}
                {[...kept.tags, kept.modelName || categoryName(i18n.language, kept)].join(' · ')} (
                {formatDates(kept.from, kept.until)})
              </li>
            ))}
            {unclear.count > unclear.first.length ? (
              <li>
                {t('timetable.moveGroup.moreStuck', {
                  count: unclear.count - unclear.first.length,
                })}
              </li>
            ) : null}
          </ul>
        </>
      )}
      {stuck.count === 0 ? null : (
        <>
          <p className={classes['trouble']}>
            {t('timetable.moveGroup.stuck', { count: stuck.count })}
          </p>
          <ul>
            {stuck.first.map((kept) => {
              const name = kept.modelName || categoryName(i18n.language, kept)
              return (
                <li key={kept.id}>
                  {whomName(t, kept.person)}: {[...kept.tags, name].join(' · ')} (
                  {formatDates(kept.from, kept.until)})
                  {kept.blockers.map((blocker) => `; ${blockerText(t, blocker, name)}`).join('')}
                </li>
              )
            })}
            {more > 0 ? <li>{t('timetable.moveGroup.moreStuck', { count: more })}</li> : null}
          </ul>
        </>
      )}
      {dueBefore === 0 ? null : (
        <p className={classes['quiet']}>
          {t('timetable.moveGroup.dueBefore', { count: dueBefore })}
        </p>
      )}
    </>
  )
}
