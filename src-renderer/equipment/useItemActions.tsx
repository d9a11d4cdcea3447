import { useCallback, useMemo } from 'react'
import { IconArchive, IconEyeQuestion, IconQrcode, IconTool } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { Item, UnavailabilityKind } from '#shared/equipment/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import { refusalText } from './refusalText.ts'

/** Says of things that they can't be used, or that one can be again. */
export const useMarkThings = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const unusable = useCallback(
    (selection: Selection, kind: UnavailabilityKind) =>
      run(
        (commandId) =>
          client.equipment.markUnusable({
            commandId,
            payload: { selection, kind, from: null, until: null, note: '' },
          }),
        {
          done: ({ count, endangered }) =>
            [
              t('equipment.done.unusable', { count }),
              ...(endangered > 0 ? [t('equipment.done.endangered', { count: endangered })] : []),
            ].join(' '),
          refused: (refusal) => refusalText(t, refusal),
        },
      ),
    [client, run, t],
  )
  const usable = useCallback(
    ({ id, tag }: Pick<Item, 'id' | 'tag'>, kind: UnavailabilityKind) =>
      run(
        (commandId) => client.equipment.markUsable({ commandId, payload: { id, kind, on: null } }),
        {
          done: () => t('equipment.done.usable', { tag }),
          refused: (refusal) => refusalText(t, refusal),
        },
      ),
    [client, run, t],
  )
  return { unusable, usable }
}

const offered = [
  { kind: 'repair', word: 'equipment.action.repair', Icon: IconTool },
  { kind: 'lost', word: 'equipment.action.lose', Icon: IconEyeQuestion },
  { kind: 'retired', word: 'equipment.action.retire', Icon: IconArchive },
] as const

/** What can be done to the things chosen in the list. */
export const useItemActions = (
  printLabels: (chosen: Pick<ChosenRows<Item>, 'selection' | 'count'>) => void,
): ((chosen: ChosenRows<Item>) => readonly RowAction[]) => {
  const { t } = useTranslation()
  const { unusable } = useMarkThings()
  return useMemo(
    () => (chosen) => [
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
        run: () =>
          void unusable(chosen.selection, kind).then((done) => done !== null && chosen.clear()),
      })),
    ],
    [t, unusable, printLabels],
  )
}
