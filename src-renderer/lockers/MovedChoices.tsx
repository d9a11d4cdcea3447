import { Button, Group, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { aboutKm } from '#shared/lockers/distance.ts'
import type { ListPreview, MoveMeaning } from '#shared/lockers/importSchema.ts'
import { addressWords, kmFigure } from './words.ts'
import classes from './importList.module.css'

type Moved = ListPreview['moved'][number]
type Decided = Readonly<Record<string, MoveMeaning>>

const meanings = ['same', 'another'] as const

/** Numbers that stand at other places now: for each, or for all at once, what that means. */
export function MovedChoices(props: {
  moved: readonly Moved[]
  decided: Decided
  onDecide: (decided: Decided) => void
}) {
  const { t } = useTranslation()
  const { moved, decided, onDecide } = props
  if (moved.length === 0) return null
  const decideAll = (meaning: MoveMeaning): void =>
    onDecide(Object.fromEntries(moved.map(({ before: { externalId } }) => [externalId, meaning])))
  return (
    <section aria-labelledby="moved-lockers">
      <Group justify="space-between" gap="xs">
        <h3 id="moved-lockers" className={classes['heading']}>
          {`${t('lockers.import.preview.moved')}: ${moved.length}`}
        </h3>
        {moved.length > 1 ? (
          <Group gap="xs">
            <Button size="compact-xs" variant="subtle" onClick={() => decideAll('same')}>
              {t('lockers.import.preview.allSame')}
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => decideAll('another')}>
              {t('lockers.import.preview.allAnother')}
            </Button>
          </Group>
        ) : null}
      </Group>
      <p className={classes['quiet']}>{t('lockers.import.preview.movedHelp')}</p>
      <ul className={classes['moved']}>
        {moved.map((one) => (
          <li key={one.before.externalId}>
            <MovedPlace one={one} />
            <SegmentedControl
              size="xs"
              aria-label={t('lockers.import.preview.decide', { name: one.before.name })}
              // None is chosen until the user does.
              value={decided[one.before.externalId] ?? ''}
              data={meanings.map((value) => ({
                value,
                label: t(`lockers.import.preview.${value}`),
              }))}
              onChange={(value) => {
                const meaning = meanings.find((known) => known === value)
                if (meaning !== undefined)
                  onDecide({ ...decided, [one.before.externalId]: meaning })
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function MovedPlace({ one: { before, after, km, otherTown, wanted } }: { one: Moved }) {
  const { t } = useTranslation()
  const facts = [
    before.externalId,
    km === null
      ? ''
      : aboutKm(km) === 0
        ? t('lockers.import.preview.samePoint')
        : t('lockers.import.preview.away', { km: kmFigure(aboutKm(km)) }),
    otherTown ? t('lockers.import.preview.otherTown') : '',
    wanted > 0 ? t('lockers.import.preview.wanted', { count: wanted }) : '',
  ]
  return (
    <div className={classes['place']}>
      <span>
        {t('lockers.import.preview.was', { what: `${before.name}, ${addressWords(before)}` })}
      </span>
      <span>
        {t('lockers.import.preview.now', { what: `${after.name}, ${addressWords(after)}` })}
      </span>
      <span className={classes['quiet']}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
    </div>
  )
}
