/**
 * The longest address that every mail program takes: Windows hands on no more than 2083 characters,
 * and some programs cut before that.
 */
const longest = 1900

/**
 * A `mailto:` address that opens a message ready to be sent; null where it needs a file: it has
 * attachments, it is too long, or there is nobody to write to.
 */
export function mailLink(mail: {
  email: string
  subject: string
  message: string
  attachments: number
}): string | null {
  if (mail.attachments > 0 || mail.email.trim() === '') return null
  // RFC 6068: line breaks as CR LF; "@" may stand as it is, everything else is escaped.
  const to = encodeURIComponent(mail.email.trim()).replaceAll('%40', '@')
  const body = mail.message.replaceAll(/\r\n|\r|\n/gu, '\r\n')
  const link = `mailto:${to}?subject=${encodeURIComponent(mail.subject)}&body=${encodeURIComponent(body)}`
  return link.length > longest ? null : link
}
