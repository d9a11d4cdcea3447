import { ActionIcon, Button, NumberInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import { materialOrNew } from '#renderer/materials/materialMaking.tsx'
import type { BatchChoice } from './useBatchChoice.ts'
import classes from './batch.module.css'

/** The set that everybody is to have: the session's or week's own, until something is changed; the course's is offered. */
export function BatchMaterials({ choice }: { choice: BatchChoice }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { materials, courseSet, setMaterials } = choice
  const source = materialOrNew(office, t)
  const add = async (id: string): Promise<void> => {
    if (materials.some((material) => material.id === id)) return
    const found = await office.client.materials.get({ id }).catch(() => null)
    if (found !== null) {
      const { name, link } = found
      setMaterials([...materials, { id, name, link, quantity: 1 }])
    }
  }
  return (
    <section aria-labelledby="batch-materials">
      <h3 id="batch-materials" className={classes['heading']}>
        {t('batch.field.materials')}
      </h3>
      {materials.length === 0 ? (
        <p className={classes['quiet']}>{t('batch.materials.none')}</p>
      ) : (
        <ul className={classes['materials']}>
          {materials.map(({ id, name, quantity }) => (
            <li key={id}>
              <span className={classes['name']}>{name}</span>
              <NumberInput
                aria-label={t('batch.materials.quantity', { name })}
                size="xs"
                w={72}
                min={1}
                max={1000}
                allowDecimal={false}
                value={quantity}
                onChange={(value) =>
                  setMaterials(
                    materials.map((material) =>
                      material.id === id && typeof value === 'number' && value > 0
                        ? { ...material, quantity: value }
                        : material,
                    ),
                  )
                }
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('batch.materials.remove', { name })}
                onClick={() => setMaterials(materials.filter((material) => material.id !== id))}
              >
                <IconX size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {courseSet.length === 0 ? null : (
        <Button
          mb="xs"
          size="compact-sm"
          variant="default"
          onClick={() => setMaterials([...materials, ...courseSet])}
        >
          {t('batch.materials.courseSet', { count: courseSet.length })}
        </Button>
      )}
      <RecordPicker
        key={materials.length}
        source={source}
        control={{
          id: 'batch-material',
          value: '',
          onChange: (value) => {
            if (typeof value === 'string' && value !== '') void add(value)
          },
          onBlur: () => undefined,
          label: t('batch.materials.add'),
          required: false,
          disabled: false,
          help: undefined,
          error: null,
        }}
      />
    </section>
  )
}
