import { useMemo } from 'react'
import { IconArchive, IconEyeQuestion, IconQrcode, IconTool } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { Item } from '#shared/equipment/schema.ts'
import type { MarkingUnusable } from './UnusableDialog.tsx'

const offered = [
  { kind: 'repair', word: 'equipment.action.repair', Icon: IconTool },
  { kind: 'lost', word: 'equipment.action.lose', Icon: IconEyeQuestion },
  { kind: 'retired', word: 'equipment.action.retire', Icon: IconArchive },
] as const

/** So many are named by their tags in a title; more are counted. */
const mostNamed = 3

/** What can be done to the things chosen in the list. */
export const useItemActions = (
  printLabels: (chosen: Pick<ChosenRows<Item>, 'selection' | 'count'>) => void,
  mark: (marking: MarkingUnusable & { clear: () => void }) => void,
): ((chosen: ChosenRows<Item>) => readonly RowAction[]) => {
  const { t } = useTranslation()
  return useMemo(
    () => (chosen) => {
      const { selection, rows, count, clear } = chosen
      const what =
        rows.length === count && count <= mostNamed
          ? rows.map(({ tag }) => tag).join(', ')
          : t('equipment.unusable.things', { count })
      return [
        {
          key: 'labels',
          label: t('equipment.labels.action'),
          icon: <IconQrcode size={16} stroke={1.5} aria-hidden />,
          run: () => printLabels(chosen),
        },
        ...offered.map(({ kind, word, Icon }) => ({
          key: kind,
          label: t(word),
          icon: <Icon size={16} stroke={1.5} aria-hidden />,
          run: () => mark({ selection, kind, what, clear }),
        })),
      ]
    },
    [t, mark, printLabels],
  )
}
