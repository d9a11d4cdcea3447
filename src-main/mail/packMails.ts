import { zipSync } from 'fflate'

/** Messages for a mail program as one file: an `.eml`, or a ZIP of several called `packedName`. There is at least one. */
export function packMails(
  mails: readonly { name: string; bytes: Uint8Array }[],
  packedName: string,
): File {
  const [only] = mails
  if (only !== undefined && mails.length === 1) {
    return new File([new Uint8Array(only.bytes)], only.name, { type: 'message/rfc822' })
  }
  const files = Object.fromEntries(mails.map(({ name, bytes }) => [name, bytes]))
  return new File([new Uint8Array(zipSync(files))], packedName, { type: 'application/zip' })
}
