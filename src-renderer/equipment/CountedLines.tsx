import type { RefObject } from 'react'
import { ActionIcon, Group, NumberInput, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { modelsQuery } from './equipmentQuery.ts'
import type { Counted } from './keptDesk.ts'
import classes from './equipment.module.css'

/** Things without tags that go out beside the scanned ones: mice, cables; none is offered where none is counted. */
export function CountedLines({
  counted,
  onChange,
  input,
}: {
  counted: readonly Counted[]
  onChange: (next: readonly Counted[]) => void
  /** Where another is added, so that the desk can lead there. */
  input: RefObject<HTMLInputElement | null>
}) {
  const { t } = useTranslation()
  const { data: models = [] } = useQuery(modelsQuery(useOffice()))
  const offered = models.filter(
    ({ id, quantity }) => quantity !== null && counted.every(({ model }) => model !== id),
  )
  const nameOf = (id: string): string => models.find((model) => model.id === id)?.name ?? ''
  return (
    <>
      <ul className={classes['deskLines']}>
        {counted.map(({ model, quantity }) => (
          <li key={model} className={classes['deskLine']}>
            <span className={classes['strong']}>{nameOf(model)}</span>
            <NumberInput
              w={150}
              aria-label={`${t('equipment.field.quantity')}: ${nameOf(model)}`}
              min={1}
              max={10_000}
              allowDecimal={false}
              value={quantity}
              onChange={(value) =>
                onChange(
                  counted.map((one) =>
                    one.model === model ? { model, quantity: Number(value) || 1 } : one,
                  ),
                )
              }
            />
            <ActionIcon
              variant="subtle"
              aria-label={t('equipment.desk.remove', { tag: nameOf(model) })}
              onClick={() => onChange(counted.filter((one) => one.model !== model))}
            >
              <IconX size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {offered.length === 0 ? null : (
        <Group my="sm">
          <Select
            ref={input}
            w={340}
            aria-label={t('equipment.desk.addCounted')}
            placeholder={t('equipment.desk.addCounted')}
            data={offered.map(({ id, name }) => ({ value: id, label: name }))}
            value={null}
            onChange={(model) => {
              if (model !== null) onChange([...counted, { model, quantity: 1 }])
            }}
          />
        </Group>
      )}
    </>
  )
}
