import type { Terms } from './terms.ts'

/** The purpose of recordings by procedure 000, 6.5, as the consent form words it. */
export const usualPurpose =
  'dot iespēju izglītojamajam, kurš objektīvu iemeslu dēļ nevar piedalīties, apgūt nodarbības saturu'

/**
 * Whether terms go no further than what a standing consent is given for: the usual purpose, for the
 * requester alone, within the Economic Area. How long it is kept is compared with each consent.
 */
export const areUsual = ({ purpose, viewers, thirdCountry }: Terms): boolean =>
  purpose === usualPurpose && viewers.length === 0 && thirdCountry === ''
