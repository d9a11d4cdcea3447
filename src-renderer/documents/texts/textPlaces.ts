import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import { GroupPaperKind } from '#shared/documents/groupPaper.ts'
import { formOf } from '#shared/documents/formTexts.ts'
import { ActKind } from '#shared/documents/schema.ts'
import type { PaperText } from '#shared/documents/paperText.ts'

/** A part of the sheet with its texts, in the sheet's order. */
export interface TextSection {
  key: string
  title: string
  texts: readonly PaperText[]
}

/** The texts under the headings they stand under on the sheet. */
export function sectionsOf(t: Texts, texts: readonly PaperText[]): TextSection[] {
  const bySection = Map.groupBy(texts, ({ name }) => name.split('.')[0] ?? name)
  return [...bySection].map(([key, inside]) => ({
    key,
    title: sectionTitle(t, key, inside),
    texts: inside,
  }))
}

const sectionTitle = (t: Texts, key: string, texts: readonly PaperText[]): string => {
  const act = ActKind.options.find((kind) => kind === key)
  if (act !== undefined) return t(`documents.kind.${act}`)
  const list = GroupPaperKind.options.find((kind) => kind === key)
  if (list !== undefined) return t(`documents.kind.${list}`)
  const form = formOf(`${key}.`)
  if (form !== null) return t(`documents.kind.${form}`)
  if (key === 'received') return t('paperTexts.received')
  return texts.find(({ name }) => name === `${key}.heading`)?.text ?? key
}

/** What a text is: the heading of its section, or of a part, or what a part says. */
export function placeOf(t: Texts, name: string, texts: readonly PaperText[]): string {
  const [section = '', part, field] = name.split('.')
  if (ActKind.options.some((kind) => kind === section)) {
    const key: string = `paperTexts.act.${part}`
    return isTextKey(key) ? t(key) : name
  }
  if (formOf(name) !== null) {
    const key: string = `paperTexts.form.${part}`
    return isTextKey(key) ? t(key) : name
  }
  if (part === undefined) return t('paperTexts.signed')
  if (part === 'remark') return t('paperTexts.remark')
  if (field === undefined) return t('paperTexts.heading')
  const heading = texts.find((text) => text.name === `${section}.${part}.heading`)?.text ?? part
  return t(field === 'heading' ? 'paperTexts.partHeading' : 'paperTexts.partText', {
    heading,
  })
}
