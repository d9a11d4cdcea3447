import type { Office } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { isConsentText } from '#shared/documents/formTexts.ts'

type Wish = Parameters<Office['client']['documents']['changeText']>[0]

/** Words a text; of the consent form where the consents are that depend on it. */
export const wordText = ({ client }: Pick<Office, 'client'>, wish: Wish) =>
  isConsentText(wish.payload.name)
    ? client.recordings.changeConsentText(wish)
    : client.documents.changeText(wish)

/** What became of a text: whether it is the office's own now, and how many requests are told anew. */
interface Worded {
  revision: number | null
  askedAnew?: number
}

/** What a message says of it. */
export const wordedText = (t: Texts, { revision, askedAnew = 0 }: Worded): string => {
  const done = t(revision === null ? 'paperTexts.restored' : 'paperTexts.saved')
  return askedAnew === 0 ? done : `${done} ${t('paperTexts.askedAnew', { count: askedAnew })}`
}

/** Whether it can be taken back: a version of a notice stays, its text is worded once more instead. */
export const canBeUndone = ({ askedAnew = 0 }: Worded): boolean => askedAnew === 0
