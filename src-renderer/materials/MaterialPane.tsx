import { useState } from 'react'
import { Anchor, Button, Group } from '@mantine/core'
import { IconArchive, IconPencil, IconRestore } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { Material } from '#shared/materials/schema.ts'
import { MaterialDialog } from './MaterialDialog.tsx'
import { MaterialFiles } from './MaterialFiles.tsx'
import { MaterialHistory } from './MaterialHistory.tsx'
import { MaterialStock } from './MaterialStock.tsx'
import { MaterialTies } from './MaterialTies.tsx'
import { materialQuery } from './materialsQuery.ts'
import { sidesText, weightText } from './sizeText.ts'
import { useMaterialArchiving } from './useMaterialArchiving.ts'
import { useMaterialParts } from './useMaterialParts.ts'
import classes from './materials.module.css'

const sign = { size: 14, stroke: 1.6, 'aria-hidden': true } as const

/** A material beside the list: what it is, its files, what it is for, how many there are. */
export function MaterialPane({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: material, error } = useQuery(materialQuery(useOffice(), id))
  const { archive, restore } = useMaterialArchiving()
  const { stock } = useMaterialParts()
  const [editing, setEditing] = useState(false)
  if (material === undefined) {
    return error === null ? null : <p className={classes['pane']}>{t('materials.gone')}</p>
  }
  const { name, archived } = material
  const only = { kind: 'rows' as const, ids: [id] }
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>{name}</h2>
      {archived ? <StateMark meaning="waiting" word={t('materials.archived')} /> : null}
      <Group gap="xs">
        {archived ? (
          <Button
            size="compact-sm"
            leftSection={<IconRestore {...sign} />}
            onClick={() => void restore(only, name)}
          >
            {t('materials.action.restore')}
          </Button>
        ) : (
          <>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPencil {...sign} />}
              onClick={() => setEditing(true)}
            >
              {t('materials.action.edit')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArchive {...sign} />}
              onClick={() => void archive(only, name)}
            >
              {t('materials.action.archive')}
            </Button>
          </>
        )}
      </Group>
      <MaterialFacts material={material} />
      {stock && material.stockKept ? <MaterialStock material={material} /> : null}
      <MaterialFiles material={material} />
      <MaterialTies material={material} />
      <MaterialHistory id={id} />
      {editing ? <MaterialDialog material={material} onClose={() => setEditing(false)} /> : null}
    </div>
  )
}

function MaterialFacts({ material }: { material: Material }) {
  const { t } = useTranslation()
  const { shelf, size } = useMaterialParts()
  const facts = [
    [t('materials.field.kind'), t(`materials.kind.${material.kind}`)],
    [t('materials.field.returnable'), material.returnable ? t('materials.yes') : ''],
    [t('materials.field.code'), shelf ? material.code : ''],
    [t('materials.field.shelf'), shelf ? material.shelf : ''],
    [t('materials.field.weight'), size ? weightText(t, material.weightGrams) : ''],
    [t('materials.field.sides'), size ? sidesText(t, material) : ''],
    [
      t('materials.field.link'),
      material.link === '' ? (
        ''
      ) : (
        <Anchor key="link" href={material.link} target="_blank" rel="noreferrer" underline="always">
          {material.link}
        </Anchor>
      ),
    ],
    [t('materials.field.note'), material.note],
  ] as const
  return (
    <dl className={classes['facts']}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label} className={classes['fact']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
