import type { Texts } from '#renderer/app/language/language.ts'
import { imports } from './lv.ts'
import type { ImportedAs } from '#shared/imports/schema.ts'
import { importFields } from './importFields.ts'
import { fieldWord } from './importWords.ts'

const reasons = Object.keys(imports.reason).filter(isReason)

function isReason(key: string): key is keyof typeof imports.reason {
  return key in imports.reason
}

/** The words of the file of problem rows, in the language of the screen; the office fills in the rest. */
export const problemTexts = (t: Texts, as: ImportedAs) => ({
  heading: t('imports.problemFile.heading'),
  fields: Object.fromEntries(importFields[as].map(({ key }) => [key, fieldWord(t, key)])),
  reasons: Object.fromEntries(
    reasons.map((reason) => [
      reason,
      t(`imports.reason.${reason}`, {
        text: '{{text}}',
        row: '{{row}}',
        count: '{{count}}',
        most: '{{most}}',
        when: '{{when}}',
        dates: '{{dates}}',
        kit: '{{kit}}',
        known: '{{known}}',
      }),
    ]),
  ),
})
