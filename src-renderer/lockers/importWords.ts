import { formatDate } from '#renderer/app/format/dates.ts'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { TakeInRefusal } from '#shared/lockers/importSchema.ts'
import type { CarrierKind } from '#shared/lockers/schema.ts'

/** Carriers as everybody calls them, whatever the office named theirs. */
const names: Record<CarrierKind, string> = {
  omniva: 'Omniva',
  dpd: 'DPD',
  smartposti: 'Smartposti',
  pasts: 'Latvijas Pasts',
  unisend: 'Unisend',
  venipak: 'Venipak',
}

/** Why a list was not taken in, in a sentence. */
export function refusedWords(t: Texts, refusal: TakeInRefusal | CommonRefusal): string {
  switch (refusal.reason) {
    case 'tooLarge':
      return t('lockers.import.refused.tooLarge', { size: formatBytes(refusal.most) })
    case 'otherCarrier':
      return t('lockers.import.refused.otherCarrier', {
        found: names[refusal.found],
        asked: names[refusal.asked],
      })
    case 'nothingLatvian':
      return t('lockers.import.refused.nothingLatvian', { count: refusal.abroad })
    case 'mostlyUnread':
      return t('lockers.import.refused.mostlyUnread', { count: refusal.unread })
    case 'closesMany':
      return t('lockers.import.refused.closesMany', refusal)
    case 'olderList':
      return t('lockers.import.refused.olderList', { date: formatDate(refusal.lastDated) })
    case 'notAList':
    case 'cutShort':
    case 'unknownList':
    case 'noIds':
    case 'notYet':
    case 'movedUndecided':
    case 'changedMeanwhile':
      return t(`lockers.import.refused.${refusal.reason}`)
    default: {
      const word = 'why' in refusal ? refusal.why : refusal.reason
      const key: string = `components.refusal.${word}`
      return isTextKey(key) ? t(key) : t('components.refusal.other')
    }
  }
}
