import './texts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type {
  AgainRefusal,
  EventRefusal,
  JoinRefusal,
  LeaveRefusal,
  NumberRefusal,
  ReminderRefusal,
  SendRefusal,
  SettleRefusal,
  WeighRefusal,
} from '#shared/deliveries/refusals.ts'

export type DeliveryRefusal =
  | SendRefusal
  | EventRefusal
  | JoinRefusal
  | LeaveRefusal
  | NumberRefusal
  | ReminderRefusal
  | WeighRefusal
  | AgainRefusal
  | SettleRefusal

const ofCode = (t: Texts, code: string, text: string): string =>
  code === '' ? text : t('deliveries.refusal.ofCode', { code, text })

/** A refusal of deliveries in words. */
export function refusalText(t: Texts, refusal: DeliveryRefusal): string {
  switch (refusal.reason) {
    case 'recipient':
      return ofCode(t, refusal.code, t(`deliveries.refusal.recipient.${refusal.problem}`))
    case 'notEnough':
      return ofCode(
        t,
        refusal.code,
        t('deliveries.refusal.notEnough', {
          material: refusal.material,
          wanted: refusal.wanted,
          there: refusal.there,
        }),
      )
    case 'alreadySent':
    case 'weekTaken':
    case 'noParcel':
    case 'notShared':
    case 'leftOffice':
    case 'onManifest':
    case 'sentAgainAlready':
      return t(`deliveries.refusal.${refusal.reason}`, { code: refusal.code })
    case 'notDraft':
      return t('deliveries.refusal.notDraft', { status: t(`deliveries.status.${refusal.status}`) })
    case 'wrongOrder':
      return t('deliveries.refusal.wrongOrder', {
        code: refusal.code,
        from: t(`deliveries.status.${refusal.from}`),
        to: t(`deliveries.status.${refusal.to}`),
      })
    case 'notWaiting':
      return ofCode(t, refusal.code, t('deliveries.refusal.notWaiting'))
    case 'notTogether':
      return t(`deliveries.refusal.together.${refusal.why}`)
    case 'badNumber':
      return ofCode(t, refusal.code, t(`deliveries.refusal.number.${refusal.problem}`))
    case 'checkDigit':
    case 'notS10':
      return ofCode(t, refusal.code, t(`deliveries.numberDialog.${refusal.reason}`))
    case 'numberTaken':
      return ofCode(
        t,
        refusal.code,
        refusal.by === ''
          ? t('deliveries.refusal.numberTakenHidden', { number: refusal.number })
          : t('deliveries.refusal.numberTaken', { number: refusal.number, by: refusal.by }),
      )
    case 'notBack':
    case 'notEnded':
    case 'settledAlready':
    case 'lentOut':
    case 'unknownPerson':
    case 'nothingInside':
    case 'materialGone':
    case 'notLent':
    case 'weekMissing':
    case 'groupMissing':
    case 'sessionMissing':
    case 'linkMissing':
    case 'notYet':
    case 'relationMissing':
    case 'notByThem':
    case 'weightOnManifest':
      return t(`deliveries.refusal.${refusal.reason}`)
  }
}
