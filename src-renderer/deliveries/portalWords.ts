import './dispatchTexts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { PortalField } from '#shared/deliveries/portalProfile.ts'

/** What the columns of a portal's file are called where a profile does not say. */
export const portalHeadings = (t: Texts): Record<PortalField, string> => ({
  code: t('dispatch.field.code'),
  recipient: t('dispatch.field.recipient'),
  phone: t('dispatch.field.phone'),
  phoneDigits: t('dispatch.field.phoneDigits'),
  phoneLocal: t('dispatch.field.phoneLocal'),
  email: t('dispatch.field.email'),
  lockerId: t('dispatch.field.lockerId'),
  lockerName: t('dispatch.field.lockerName'),
  lockerAddress: t('dispatch.field.lockerAddress'),
  address: t('dispatch.field.address'),
  street: t('dispatch.field.street'),
  town: t('dispatch.field.town'),
  postcode: t('dispatch.field.postcode'),
  postcodeDigits: t('dispatch.field.postcodeDigits'),
  weightKg: t('dispatch.field.weightKg'),
  weightGrams: t('dispatch.field.weightGrams'),
  size: t('dispatch.field.size'),
  contents: t('dispatch.field.contents'),
  note: t('dispatch.field.note'),
  number: t('dispatch.field.number'),
  carrier: t('dispatch.field.carrier'),
  text: t('dispatch.field.text'),
})

/** The fields to choose from, by their names. */
export const portalFieldOptions = (t: Texts): { value: PortalField; label: string }[] =>
  PortalField.options.map((value) => ({ value, label: t(`dispatch.field.${value}`) }))
