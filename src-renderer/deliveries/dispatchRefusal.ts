import './dispatchTexts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { ManifestRefusal } from '#shared/deliveries/dispatchSchema.ts'

/** Why a manifest is not closed, in words. */
export function manifestRefusalText(t: Texts, refusal: ManifestRefusal): string {
  switch (refusal.reason) {
    case 'restricted':
      return t('dispatch.refusal.restricted', { code: refusal.code })
    case 'nothingToHandOver':
    case 'notYet':
      return t(`dispatch.refusal.${refusal.reason}`)
    case 'parcelOnManifest':
      return t('dispatch.refusal.parcelOnManifest', { code: refusal.code, number: refusal.number })
    case 'lockerClosed':
    case 'lockerMoved':
      return t(`dispatch.refusal.${refusal.reason}`, { code: refusal.code })
    case 'notPacked':
      return t('dispatch.refusal.notPacked', {
        code: refusal.code,
        status: t(`deliveries.status.${refusal.status}`),
      })
    case 'otherCarrier':
      return t('dispatch.refusal.otherCarrier', { code: refusal.code, carrier: refusal.carrier })
  }
}

/** Why there is no file for a carrier's portal, in words. */
export const portalRefusalText = (
  t: Texts,
  refusal: { reason: 'noParcels' } | { reason: 'restricted'; code: string },
): string =>
  refusal.reason === 'noParcels'
    ? t('dispatch.refusal.noParcels')
    : t('dispatch.refusal.restricted', { code: refusal.code })
