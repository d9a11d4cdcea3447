import './texts.ts'
import { type ReactNode, useState } from 'react'
import { Button, Table } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatMoney } from '#renderer/app/format/numbers.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { Category, Kit, Model } from '#shared/equipment/schema.ts'
import { CategoryDialog } from './CategoryDialog.tsx'
import { EquipmentTabs } from './EquipmentTabs.tsx'
import { categoriesQuery, kitsQuery, modelsQuery } from './equipmentQuery.ts'
import { KitDialog } from './KitDialog.tsx'
import { LabelsDialog } from './LabelsDialog.tsx'
import { ModelDialog } from './ModelDialog.tsx'
import { useCatalogueCommands } from './useCatalogueCommands.ts'
import { categoryName } from './words.ts'
import classes from './equipment.module.css'

/** What is being edited; null for a new one. */
type Editing =
  | { kind: 'model'; model: Model | null }
  | { kind: 'kit'; kit: Kit | null }
  | { kind: 'category'; category: Category | null }

/** What kinds and models of equipment there are, and which things go together. */
export function CatalogueScreen() {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { data: categories } = useQuery(categoriesQuery(office))
  const { data: models } = useQuery(modelsQuery(office))
  const { data: kits } = useQuery(kitsQuery(office))
  const [dialog, setDialog] = useState<Editing | null>(null)
  const [labelling, setLabelling] = useState(false)
  const close = (): void => setDialog(null)
  const { archiveCategory, archiveModel, archiveKit } = useCatalogueCommands()
  if (categories === undefined || models === undefined || kits === undefined) {
    return <EquipmentTabs tab="catalogue">{null}</EquipmentTabs>
  }
  return (
    <EquipmentTabs tab="catalogue">
      <div className={classes['page']}>
        <Section
          title={t('equipment.catalogue.models')}
          add={t('equipment.catalogue.newModel')}
          onAdd={() => setDialog({ kind: 'model', model: null })}
          empty={models.length === 0 ? t('equipment.catalogue.noModels') : null}
          headings={[
            t('equipment.field.name'),
            t('equipment.field.category'),
            t('equipment.field.parts'),
            t('equipment.field.value'),
            t('equipment.catalogue.things'),
          ]}
          rows={models.map((model) => ({
            id: model.id,
            name: model.name,
            cells: [
              model.name,
              categoryName(i18n.language, model),
              model.parts.join(', '),
              model.valueCents === null ? '' : formatMoney(model.valueCents),
              String(model.quantity ?? model.items),
            ],
            onEdit: () => setDialog({ kind: 'model', model: model }),
            onRemove: () => void archiveModel(model.id),
            removeWord: t('equipment.catalogue.archive'),
          }))}
        />
        <Section
          title={t('equipment.catalogue.kits')}
          add={t('equipment.catalogue.newKit')}
          onAdd={() => setDialog({ kind: 'kit', kit: null })}
          tools={
            kits.length === 0 ? null : (
              <Button variant="default" onClick={() => setLabelling(true)}>
                {t('equipment.labels.action')}
              </Button>
            )
          }
          empty={kits.length === 0 ? t('equipment.catalogue.noKits') : null}
          headings={[
            t('equipment.field.name'),
            t('equipment.field.tag'),
            t('equipment.field.items'),
            t('equipment.field.stands'),
          ]}
          rows={kits.map((kit) => ({
            id: kit.id,
            name: kit.name,
            cells: [
              kit.name,
              kit.tag,
              kit.items.map(({ tag }) => tag).join(', '),
              kit.missing === 0 ? (
                <StateMark
                  key="state"
                  meaning="good"
                  word={t('equipment.catalogue.complete')}
                  quiet
                />
              ) : (
                <StateMark
                  key="state"
                  meaning="warning"
                  word={t('equipment.catalogue.incomplete', { count: kit.missing })}
                  quiet
                />
              ),
            ],
            onEdit: () => setDialog({ kind: 'kit', kit: kit }),
            onRemove: () => void archiveKit(kit.id),
            removeWord: t('equipment.catalogue.dissolve'),
          }))}
        />
        <Section
          title={t('equipment.catalogue.categories')}
          add={t('equipment.catalogue.newCategory')}
          onAdd={() => setDialog({ kind: 'category', category: null })}
          empty={null}
          headings={[
            t('equipment.field.name'),
            t('equipment.field.need'),
            t('equipment.catalogue.things'),
          ]}
          rows={categories.map((category) => ({
            id: category.id,
            name: category.name,
            cells: [
              categoryName(i18n.language, {
                categoryName: category.name,
                categoryNameEn: category.nameEn,
              }),
              category.need === null
                ? t('equipment.catalogue.noNeed')
                : t(`equipment.need.${category.need}`),
              String(category.things),
            ],
            onEdit: () => setDialog({ kind: 'category', category: category }),
            onRemove: () => void archiveCategory(category.id),
            removeWord: t('equipment.catalogue.archive'),
          }))}
        />
      </div>
      {dialog?.kind === 'model' ? <ModelDialog model={dialog.model} onClose={close} /> : null}
      {dialog?.kind === 'kit' ? <KitDialog kit={dialog.kit} onClose={close} /> : null}
      {labelling ? (
        <LabelsDialog
          selection={{ kind: 'rows', ids: [] }}
          kits={kits.map(({ id }) => id)}
          count={kits.length}
          onClose={() => setLabelling(false)}
        />
      ) : null}
      {dialog?.kind === 'category' ? (
        <CategoryDialog category={dialog.category} onClose={close} />
      ) : null}
    </EquipmentTabs>
  )
}

interface Row {
  id: string
  name: string
  cells: readonly ReactNode[]
  onEdit: () => void
  onRemove: () => void
  removeWord: string
}

function Section(props: {
  title: string
  add: string
  onAdd: () => void
  /** What else can be done with all of them. */
  tools?: ReactNode
  empty: string | null
  headings: readonly string[]
  rows: readonly Row[]
}) {
  const { t } = useTranslation()
  return (
    <section>
      <div className={classes['sectionHead']}>
        <h2>{props.title}</h2>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={props.onAdd}
        >
          {props.add}
        </Button>
        {props.tools}
      </div>
      {props.empty === null ? (
        <Table aria-label={props.title}>
          <Table.Thead>
            <Table.Tr>
              {props.headings.map((heading) => (
                <Table.Th key={heading}>{heading}</Table.Th>
              ))}
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {props.rows.map((row) => (
              <Table.Tr key={row.id}>
                {row.cells.map((cell, place) => (
                  <Table.Td key={props.headings[place]}>{cell}</Table.Td>
                ))}
                <Table.Td ta="right">
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`${t('equipment.action.edit')}: ${row.name}`}
                    onClick={row.onEdit}
                  >
                    {t('equipment.action.edit')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray"
                    aria-label={`${row.removeWord}: ${row.name}`}
                    onClick={row.onRemove}
                  >
                    {row.removeWord}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <p className={classes['quiet']}>{props.empty}</p>
      )}
    </section>
  )
}
