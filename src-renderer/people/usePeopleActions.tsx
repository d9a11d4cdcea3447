import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { IconArchive, IconArrowMerge, IconRestore, IconUsersPlus } from '@tabler/icons-react'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { Selection } from '#shared/lists/list.ts'
import type { PersonRow } from '#shared/people/schema.ts'
import { fullName } from './personName.ts'

/** Archiving and restoring, from the list and from a person's own page alike. `name`: of the only one. */
export const useArchiving = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useMemo(() => {
    const nameOf = async (id: string): Promise<string> => {
      const person = await client.people.get({ id }).catch(() => null)
      return person === null ? '' : fullName(person)
    }
    return {
      archive: async (selection: Selection, name: string | null): Promise<boolean> => {
        const call = async (commandId: string) => {
          const answer = await client.people.archive({ commandId, payload: { selection } })
          if (answer.ok || answer.refusal.reason !== 'signsIn') return answer
          const refusal = { ...answer.refusal, name: await nameOf(answer.refusal.person) }
          return { ok: false as const, refusal }
        }
        const done = await run(call, {
          done: ({ count }) =>
            name === null
              ? t('people.action.archived', { count })
              : t('people.action.archivedOne', { name }),
          refused: (refusal) =>
            t('people.refusal.signsIn', { name: 'name' in refusal ? refusal.name : '' }),
        })
        return done !== null
      },
      restore: async (selection: Selection, name: string | null): Promise<boolean> => {
        const done = await run(
          (commandId) => client.people.restore({ commandId, payload: { selection } }),
          {
            done: ({ count }) =>
              name === null
                ? t('people.action.restored', { count })
                : t('people.action.restoredOne', { name }),
            refused: () => t('components.refusal.other'),
          },
        )
        return done !== null
      },
    }
  }, [client, run, t])
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What can be done to the people chosen in the list. */
export const usePeopleActions = (
  onMerge: (merge: { first: string; second: string | null; clear: () => void }) => void,
  onEnrol: (chosen: ChosenRows<PersonRow>) => void,
): ((chosen: ChosenRows<PersonRow>) => readonly RowAction[]) => {
  const { t } = useTranslation()
  const { archive, restore } = useArchiving()
  return useCallback(
    (chosen) => {
      const [first, second] = chosen.rows
      const one = chosen.count === 1 && first !== undefined ? fullName(first) : null
      const archived = chosen.rows.filter((row) => row.archived).length
      const actions: RowAction[] = [
        {
          key: 'enrol',
          label: t('people.action.enrol'),
          icon: <IconUsersPlus {...icon} />,
          run: () => onEnrol(chosen),
        },
      ]
      if (archived < chosen.rows.length) {
        actions.push({
          key: 'archive',
          label: t('people.action.archive'),
          icon: <IconArchive {...icon} />,
          run: () => void archive(chosen.selection, one).then((done) => done && chosen.clear()),
        })
      }
      if (archived > 0) {
        actions.push({
          key: 'restore',
          label: t('people.action.restore'),
          icon: <IconRestore {...icon} />,
          run: () => void restore(chosen.selection, one).then((done) => done && chosen.clear()),
        })
      }
      actions.push({
        key: 'merge',
        label: t('people.action.merge'),
        icon: <IconArrowMerge {...icon} />,
        ...(chosen.count <= 2 && first ? {} : { refusal: t('people.action.mergeTwo') }),
        run: () => {
          if (first) onMerge({ first: first.id, second: second?.id ?? null, clear: chosen.clear })
        },
      })
      return actions
    },
    [t, archive, restore, onMerge, onEnrol],
  )
}
