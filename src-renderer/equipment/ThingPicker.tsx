import { useMemo, useState } from 'react'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import type { Item } from '#shared/equipment/schema.ts'
import type { Period } from '#shared/equipment/stock.ts'
import { categoriesQuery } from './equipmentQuery.ts'
import { freeThingSource } from './freeThingSource.ts'
import { categoryName } from './words.ts'
import classes from './equipment.module.css'

/** Of what a thing is picked: a category, or one model of it. */
export interface PickedOf {
  category: string
  model: string | null
}

interface ThingPickerProps extends Period {
  of: PickedOf | null
  onOf: (next: PickedOf | null) => void
  /** Who receives it: what is planned for them is offered too. */
  person: string | null
  /** Things that lie on the desk already. */
  without: readonly string[]
  onPick: (item: Item) => void
}

/** Picks things that are here and free all the time they are to go out, for whoever has no scanner at hand. */
export function ThingPicker({ of, onOf, person, from, until, without, onPick }: ThingPickerProps) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { data: categories = [] } = useQuery(categoriesQuery(office))
  // Each pick begins with an empty field.
  const [picks, setPicks] = useState(0)
  const source = useMemo(() => {
    if (of === null) return null
    return freeThingSource(office, t, { ...of, person, from, until, movable: false, without })
  }, [office, t, of, person, from, until, without])
  const pick = async (id: string): Promise<void> => {
    onPick(await office.client.equipment.getItem({ id }))
    setPicks((before) => before + 1)
  }
  return (
    <div className={classes['columns']}>
      <Select
        label={t('equipment.desk.pickKind')}
        clearable
        data={categories
          .filter(({ items }) => items > 0)
          .map(({ id, name, nameEn }) => ({
            value: id,
            label: categoryName(i18n.language, { categoryName: name, categoryNameEn: nameEn }),
          }))}
        value={of?.category ?? null}
        onChange={(category) => onOf(category === null ? null : { category, model: null })}
      />
      {source === null ? null : (
        <RecordPicker
          key={picks}
          source={source}
          control={{
            id: 'desk-thing',
            value: '',
            onChange: (value) => {
              if (typeof value === 'string' && value !== '') void pick(value)
            },
            onBlur: () => {},
            label: t('equipment.desk.pick'),
            required: false,
            disabled: false,
            help: undefined,
            error: undefined,
          }}
        />
      )}
    </div>
  )
}
