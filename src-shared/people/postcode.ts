/** What a typed postcode is. `code` is the stored form, `LV-1050`. */
export type ParsedPostcode =
  { kind: 'valid'; code: string } | { kind: 'problem'; problem: 'empty' | 'notAPostcode' }

/** Reads a Latvian postcode as people type it: `LV-1050`, `lv 1050`, `LV1050`, `1050`. */
export const parsePostcode = (text: string): ParsedPostcode => {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return { kind: 'problem', problem: 'empty' }
  const digits = /^(?:lv)?[\s\-‐‑‒–—−]*(\d{4})$/iu.exec(typed)?.[1]
  return digits === undefined
    ? { kind: 'problem', problem: 'notAPostcode' }
    : { kind: 'valid', code: `LV-${digits}` }
}
