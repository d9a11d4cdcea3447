import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatMoney } from '#renderer/app/format/numbers.ts'
import { today } from '#renderer/courses/today.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import type { UnavailabilityKind } from '#shared/equipment/schema.ts'
import { itemQuery } from './equipmentQuery.ts'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { ItemHistory } from './ItemHistory.tsx'
import { ItemMark } from './ItemMark.tsx'
import { ItemPhoto } from './ItemPhoto.tsx'
import { MissingParts } from './MissingParts.tsx'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import { PlannedAway } from './PlannedAway.tsx'
import { UnusableDialog } from './UnusableDialog.tsx'
import { UsableDialog } from './UsableDialog.tsx'
import { categoryName } from './words.ts'
import classes from './equipment.module.css'

const away = ['repair', 'lost', 'retired'] as const
const backWords = { repair: 'repaired', lost: 'found', retired: 'reinstate' } as const
const awayWords = { repair: 'repair', lost: 'lose', retired: 'retire' } as const
const isAway = (state: string): state is UnavailabilityKind => away.some((kind) => kind === state)

/** What is out may be planned for repair from the day after it is due, if it is not late. */
const firstDayBack = (due: string | null): string =>
  addDays(due === null || due < today() ? today() : due, 1)

/** A thing beside the list: where it is, what it is, what it went through. */
export function ItemPane({ id }: { id: string }) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { data: item, error } = useQuery(itemQuery(office, id))
  const [editing, setEditing] = useState(false)
  const [marking, setMarking] = useState<UnavailabilityKind | null>(null)
  const [bringing, setBringing] = useState<UnavailabilityKind | null>(null)
  if (item === undefined) {
    return error === null ? null : <p className={classes['quiet']}>{t('equipment.gone')}</p>
  }
  const { state, holder } = item
  const isOut = state === 'lent' || state === 'overdue'
  const only = { kind: 'rows' as const, ids: [id] }
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>{`${item.tag} · ${item.modelName}`}</h2>
      <ItemMark state={state} quiet={false} />
      <Group gap="xs">
        {isAway(state) ? (
          <Button size="compact-sm" onClick={() => setBringing(state)}>
            {t(`equipment.action.${backWords[state]}`)}
          </Button>
        ) : null}
        {isAway(state)
          ? null
          : away
              .filter((kind) => kind === 'repair' || !isOut)
              .map((kind) => (
                <Button
                  key={kind}
                  size="compact-sm"
                  variant="default"
                  onClick={() => setMarking(kind)}
                >
                  {t(`equipment.action.${awayWords[kind]}`)}
                </Button>
              ))}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={14} stroke={1.6} aria-hidden />}
          onClick={() => setEditing(true)}
        >
          {t('equipment.action.edit')}
        </Button>
      </Group>
      <PlannedAway item={item} unusable={item.unusable} />
      <Facts
        facts={[
          [
            t('equipment.field.holder'),
            holder === null ? (
              isOut ? (
                t('equipment.nobody')
              ) : (
                ''
              )
            ) : (
              <PersonLink key="holder" {...holder} />
            ),
          ],
          [t('equipment.field.until'), formatDate(item.until)],
          [t('equipment.field.category'), categoryName(i18n.language, item)],
          [t('equipment.field.place'), item.place],
          [t('equipment.field.condition'), t(`equipment.condition.${item.condition}`)],
          [t('equipment.field.parts'), item.parts.join(', ')],
          [
            '',
            item.missingParts.length === 0 ? (
              ''
            ) : isOut ? (
              t('equipment.items.missing', { parts: item.missingParts.join(', ') })
            ) : (
              <MissingParts key="missing" item={item} />
            ),
          ],
          [
            t('equipment.owed.title'),
            item.owed
              .map(({ part, personName }) => t('equipment.owed.by', { part, who: personName }))
              .join('; '),
          ],
          [t('equipment.field.kit'), item.kit?.name ?? ''],
          [t('equipment.field.serial'), item.serial],
          [t('equipment.field.boughtOn'), formatDate(item.boughtOn)],
          [
            t('equipment.field.value'),
            item.valueCents === null ? '' : formatMoney(item.valueCents),
          ],
          [t('equipment.field.note'), item.note],
        ]}
      />
      <ItemPhoto item={item} />
      <ItemHistory events={item.events} />
      {marking === null ? null : (
        <UnusableDialog
          selection={only}
          kind={marking}
          what={item.tag}
          {...(isOut ? { from: firstDayBack(item.until) } : {})}
          onClose={() => setMarking(null)}
        />
      )}
      {bringing === null ? null : (
        <UsableDialog item={item} kind={bringing} onClose={() => setBringing(null)} />
      )}
      {editing ? <ItemDialog item={item} onClose={() => setEditing(false)} /> : null}
    </div>
  )
}
