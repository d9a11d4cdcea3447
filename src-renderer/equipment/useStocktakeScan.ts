import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useOffice } from '#renderer/app/client/office.ts'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { isTextKey } from '#renderer/app/language/language.ts'
import { seenWords, stocktakeRefusal } from './stocktakeWords.ts'

/**
 * Writes down what is scanned. What it was stands under the box and not in messages: a shelf is scanned
 * faster than messages go away.
 */
export const useStocktakeScan = (id: string, place: string) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [said, setSaid] = useState('')
  const scan = useCallback(
    async (code: string): Promise<void> => {
      const common = (reason: string): string => {
        const key: string = `components.refusal.${reason}`
        return isTextKey(key) ? t(key) : t('components.refusal.other')
      }
      try {
        const payload = { id, code, place }
        const answer = await client.equipment.scanInto({ commandId: uuidv7(), payload })
        if (answer.ok) setSaid(seenWords(t, answer.value))
        else {
          const { refusal } = answer
          switch (refusal.reason) {
            case 'invalid':
            case 'changedMeanwhile':
            case 'commandReused':
            case 'cancelled':
              setSaid(common(refusal.reason))
              break
            case 'cannotWrite':
              setSaid(common(refusal.why))
              break
            default:
              setSaid(stocktakeRefusal(t, refusal))
          }
        }
      } catch (error) {
        setSaid(common(callTrouble(error)))
      }
    },
    [client, t, id, place],
  )
  return { said, scan }
}
