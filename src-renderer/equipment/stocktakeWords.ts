import type { Texts } from '#renderer/app/language/language.ts'
import type { StocktakeGroup } from '#shared/equipment/stocktakeReport.ts'
import type { StocktakeRefusal } from '#shared/equipment/stocktakeContract.ts'

/** Where a stock-take is, in words. */
export const placeWords = (t: Texts, place: string): string =>
  place === '' ? t('equipment.stocktake.wholeOffice') : place

/** Why a stock-take says no, in one sentence. */
export const stocktakeRefusal = (t: Texts, refusal: StocktakeRefusal): string =>
  refusal.reason === 'kitScanned'
    ? t('equipment.stocktake.refusal.kitScanned', { name: refusal.name })
    : t(`equipment.stocktake.refusal.${refusal.reason}`)

interface Seen {
  group: StocktakeGroup
  tag: string
  modelName: string
  place: string
  already: boolean
}

/** What was scanned just now, in one sentence. */
export const seenWords = (t: Texts, { group, tag, modelName, place, already }: Seen): string => {
  const name = modelName === '' ? tag : `${tag} · ${modelName}`
  if (already) return t('equipment.stocktake.said.already', { name })
  if (modelName === '') return t('equipment.stocktake.said.unknown', { code: tag })
  if (group === 'wrongPlace') return t('equipment.stocktake.said.wrongPlace', { name, place })
  return t(`equipment.stocktake.said.${group === 'found' ? 'found' : 'unexpected'}`, { name })
}
