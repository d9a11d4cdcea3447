import { formatBytes } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type {
  FileRefusal,
  MaterialRefusal,
  StockRefusal,
  TieRefusal,
} from '#shared/materials/refusals.ts'

/** Why a material stays as it was, at its field where it has one. */
export const materialRefusal = (
  t: Texts,
  refusal: MaterialRefusal,
): { field?: string; text: string } =>
  refusal.reason === 'codeTaken'
    ? { field: refusal.field, text: t('materials.refusal.codeTaken', { ...refusal }) }
    : { text: t('materials.refusal.archived') }

/** Why the stock stays as it was. */
export const stockRefusal = (t: Texts, refusal: StockRefusal): string =>
  refusal.reason === 'notEnough'
    ? t('materials.refusal.notEnough', {
        name: refusal.name,
        asked: refusal.asked,
        have: refusal.have,
      })
    : t(`materials.refusal.${refusal.reason}`)

/** Why a file is not kept. */
export const fileRefusal = (t: Texts, refusal: FileRefusal): string =>
  refusal.reason === 'fileTooLarge'
    ? t('materials.refusal.fileTooLarge', { size: formatBytes(refusal.most) })
    : t(`materials.refusal.${refusal.reason}`)

export const tieRefusal = (t: Texts, { reason }: TieRefusal): string =>
  t(`materials.refusal.${reason}`)
