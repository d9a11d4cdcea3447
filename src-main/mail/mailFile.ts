import MailComposer from 'nodemailer/lib/mail-composer'

export interface Mail {
  from: { name: string; address: string }
  to: { name: string; address: string }
  subject: string
  text: string
  date: Date
  attachments?: readonly { name: string; mediaType: string; bytes: Uint8Array }[]
}

/**
 * A message as an `.eml` file that a mail program opens to be looked at and sent. It has one
 * recipient; line breaks in names and subject become spaces, so that no header can be smuggled in;
 * the text is plain, so that markup stays text.
 */
export function mailFile({
  from,
  to,
  subject,
  text,
  date,
  attachments = [],
}: Mail): Promise<Buffer> {
  const party = ({ name, address }: Mail['to']) => ({ name: oneLine(name), address })
  return new MailComposer({
    ...(from.address === '' ? {} : { from: party(from) }),
    to: [party(to)],
    subject: oneLine(subject),
    text,
    date,
    attachments: attachments.map(({ name, mediaType, bytes }) => ({
      filename: oneLine(name),
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
    // Outlook opens it as a draft.
    headers: { 'X-Unsent': '1' },
    newline: 'win',
    textEncoding: 'B',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
