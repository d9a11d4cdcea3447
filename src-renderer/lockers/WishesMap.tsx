import './texts.ts'
import { useMemo, useState } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { pointOrNull } from '#shared/lockers/distance.ts'
import type { Preference } from '#shared/lockers/preference.ts'
import { LatviaMap } from './LatviaMap.tsx'
import { carriersQuery } from './lockersQuery.ts'
import { viewOver } from './mapScale.ts'
import classes from './wishes.module.css'

/** Where somebody lives, the locker they can't have any more, and those that could take its place. */
export function WishesMap({
  wishes: { locker, flag, replacements, origin },
  onChoose,
  onClose,
}: {
  wishes: Preference
  onChoose: (locker: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { data: carriers } = useQuery(carriersQuery(useOffice()))
  const [open, setOpen] = useState<string | null>(null)
  const points = useMemo(
    () =>
      [...(locker === null ? [] : [locker]), ...replacements].flatMap((one) => {
        const point = pointOrNull(one)
        return point === null ? [] : [{ ...one, ...point }]
      }),
    [locker, replacements],
  )
  const places = useMemo(
    () => new Map((carriers ?? []).map(({ id }, place) => [id, place])),
    [carriers],
  )
  const chosen = replacements.find(({ id }) => id === open)
  return (
    <Modal
      opened
      size={760}
      title={t('lockers.wish.nearest')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      <div className={classes['map']}>
        <LatviaMap
          points={points}
          carriers={places}
          open={open}
          home={origin}
          start={viewOver([...points, ...(origin === null ? [] : [origin])])}
          onOpen={setOpen}
        />
      </div>
      <p className={classes['quiet']}>
        {[
          origin === null ? '' : t('lockers.wish.mapHome', { place: origin.label }),
          flag === 'closed' ? t('lockers.wish.mapClosed') : '',
        ]
          .filter((text) => text !== '')
          .join(' ')}
      </p>
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('components.form.cancel')}
        </Button>
        <Button
          disabled={chosen === undefined}
          onClick={() => {
            if (chosen !== undefined) onChoose(chosen.id)
          }}
        >
          {chosen === undefined
            ? t('lockers.wish.chooseOnMap')
            : t('lockers.wish.choose', { name: chosen.name })}
        </Button>
      </Group>
    </Modal>
  )
}
