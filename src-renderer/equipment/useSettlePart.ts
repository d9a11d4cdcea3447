import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { OwedPart } from '#shared/equipment/owedParts.ts'
import { refusalText } from './refusalText.ts'

/** The commands that settle what a list shows as owed: another showing of the same is another debt. */
const commands = {
  came: new WeakMap<OwedPart, string>(),
  givenUp: new WeakMap<OwedPart, string>(),
}

/** The same wish twice, by a double click, is one command. */
function commandFor(owed: OwedPart, how: keyof typeof commands): string {
  const known = commands[how].get(owed)
  if (known !== undefined) return known
  const id = uuidv7()
  commands[how].set(owed, id)
  return id
}

/** Notes that an owed part came, or that it is given up, on a day (null: today). */
export const useSettlePart = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useCallback(
    (owed: OwedPart, came: boolean, on: string | null) => {
      const { line, part, tag } = owed
      const commandId = commandFor(owed, came ? 'came' : 'givenUp')
      const payload = { line, part, came, on }
      return run(() => client.equipment.settlePart({ commandId, payload }), {
        done: ({ how }) => t(`equipment.owed.done.${how}`, { part, tag }),
        refused: (refusal) => refusalText(t, refusal),
      })
    },
    [client, run, t],
  )
}
