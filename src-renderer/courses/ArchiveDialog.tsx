import '#renderer/equipment/texts.ts'
import { useState } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDate, formatDates } from '#renderer/app/format/dates.ts'
import { DayInput, readDay } from '#renderer/components/form/DayInput.tsx'
import { thingName, whomName } from '#renderer/equipment/words.ts'
import type { LeftInGroups } from '#shared/equipment/leftInGroups.ts'
import { goesToWord, keptName, shortenedWord } from './leftOpenWords.ts'
import { today } from './today.ts'
import classes from './courses.module.css'

/** What is planned, reserved and on loan for groups that are to be archived, before anything of it is done. */
export function ArchiveDialog({
  left: { stillPlanned, reserved, passedOn, shortened, unclear, lent, toGiveBack },
  name,
  onArchive,
  onClose,
}: {
  left: LeftInGroups & { stillPlanned: number }
  /** Of the only one; null for several. */
  name: string | null
  onArchive: (bringBackBy: string | null) => void
  onClose: () => void
}) {
  const { t, i18n } = useTranslation()
  const [day, setDay] = useState('')
  const problem =
    day === ''
      ? null
      : readDay(day) === null
        ? ('notADate' as const)
        : day < today()
          ? ('dateInPast' as const)
          : null
  const rest = (count: number, listed: number) =>
    count > listed ? <li>{t('courses.archiving.more', { count: count - listed })}</li> : null
  return (
    <Modal
      opened
      size={560}
      title={
        name === null ? t('courses.archiving.several') : t('courses.archiving.title', { name })
      }
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      {stillPlanned === 0 ? null : (
        <p>{t('courses.archiving.stillPlanned', { count: stillPlanned })}</p>
      )}
      {reserved.count === 0 ? null : (
        <section>
          <p>{t('courses.archiving.reserved', { count: reserved.count })}</p>
          <ul className={classes['lines']}>
            {reserved.first.map((kept) => (
              <li key={kept.id}>
                {whomName(t, kept.person)}: {keptName(i18n.language, kept)} (
                {formatDates(kept.from, kept.until)})
                {kept.noGroup ? `, ${t('courses.leftOpen.noGroup')}` : null}
              </li>
            ))}
            {rest(reserved.count, reserved.first.length)}
          </ul>
        </section>
      )}
      {passedOn.count === 0 ? null : (
        <section>
          <p>{t('courses.archiving.passedOn', { count: passedOn.count })}</p>
          <ul className={classes['lines']}>
            {passedOn.first.map((kept) => (
              <li key={kept.id}>
                {whomName(t, kept.person)}: {keptName(i18n.language, kept)} (
                {formatDates(kept.from, kept.until)}), {goesToWord(t, kept.goesTo)}
              </li>
            ))}
            {rest(passedOn.count, passedOn.first.length)}
          </ul>
        </section>
      )}
      {shortened.count === 0 ? null : (
        <section>
          <p>{t('courses.archiving.shortened', { count: shortened.count })}</p>
          <ul className={classes['lines']}>
            {shortened.first.map((kept) => (
              <li key={kept.id}>
                {whomName(t, kept.person)}: {shortenedWord(t, i18n.language, kept)}
              </li>
            ))}
            {rest(shortened.count, shortened.first.length)}
          </ul>
        </section>
      )}
      {unclear.count === 0 ? null : (
        <section>
          <p>{t('courses.archiving.unclear', { count: unclear.count })}</p>
          <ul className={classes['lines']}>
            {unclear.first.map((kept) => (
              <li key={kept.id}>
                {whomName(t, kept.person)}: {keptName(i18n.language, kept)} (
                {formatDates(kept.from, kept.until)})
              </li>
            ))}
            {rest(unclear.count, unclear.first.length)}
          </ul>
        </section>
      )}
      {toGiveBack === 0 ? null : <p>{t('courses.archiving.toGiveBack', { count: toGiveBack })}</p>}
      {lent.count === 0 ? null : (
        <section>
          <p>{t('courses.archiving.lent', { count: lent.count })}</p>
          <ul className={classes['lines']}>
            {lent.first.map((line) => (
              <li key={line.id}>
                {whomName(t, line.person)}:{' '}
                {t('courses.leftOpen.lentUntil', {
                  thing: thingName(line),
                  date: formatDate(line.dueOn),
                })}
              </li>
            ))}
            {rest(lent.count, lent.first.length)}
          </ul>
          <DayInput
            label={t('courses.field.bringBackBy')}
            description={t('courses.help.bringBackBy')}
            error={problem === null ? null : t(`problem.${problem}`)}
            value={day}
            onChange={setDay}
          />
        </section>
      )}
      <p className={classes['quiet']}>{t('courses.archiving.undo')}</p>
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('components.form.cancel')}
        </Button>
        <Button disabled={problem !== null} onClick={() => onArchive(day === '' ? null : day)}>
          {t('courses.action.archive')}
        </Button>
      </Group>
    </Modal>
  )
}
