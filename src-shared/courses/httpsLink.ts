import { z } from 'zod'
import { externalAddress } from '#shared/host/externalAddress.ts'

/** `zoom.us/j/123` as people copy it, without what stands before it. */
const bareAddress = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]|$)/u

/**
 * A link to a page: https, or nothing. An address without its beginning gets `https://`; a name and
 * password in it are refused, since links stand on papers.
 */
export const HttpsLink = z
  .string()
  .trim()
  .max(2000, 'tooLong')
  .transform((text) => (bareAddress.test(text) ? `https://${text}` : text))
  .refine((text) => text === '' || externalAddress(text)?.startsWith('https:') === true, 'link')
