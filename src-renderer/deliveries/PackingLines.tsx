import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Unbroken } from '#renderer/components/Unbroken.tsx'
import type { Contents, DeliveryDetails } from '#shared/deliveries/schema.ts'
import classes from './packing.module.css'

/** What goes in, by shelf, in the order in which one walks along them. */
export function PackingLines({
  delivery: { lines, status },
  onPick,
}: {
  delivery: DeliveryDetails
  onPick: (lines: string[], picked: boolean) => void
}) {
  const { t } = useTranslation()
  if (lines.length === 0) {
    return <p className={classes['quiet']}>{t('deliveries.packing.nothing')}</p>
  }
  const shelves = new Map<string, Contents[]>()
  for (const line of lines) shelves.set(line.shelf, [...(shelves.get(line.shelf) ?? []), line])
  return (
    <section aria-label={t('deliveries.packing.lines')}>
      {[...shelves].map(([shelf, those]) => (
        <fieldset key={shelf} className={classes['shelf']} disabled={status !== 'draft'}>
          <legend>{shelf || t('deliveries.packing.noShelf')}</legend>
          {those.map((line) => (
            <Checkbox
              key={line.id}
              label={
                <Unbroken
                  text={
                    line.quantity === 1
                      ? line.name
                      : `${t('deliveries.packing.times', { count: line.quantity })} ${line.name}`
                  }
                />
              }
              description={line.name.startsWith(line.code) ? null : line.code}
              checked={line.pickedAt !== null}
              onChange={({ currentTarget }) => onPick([line.id], currentTarget.checked)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  )
}
