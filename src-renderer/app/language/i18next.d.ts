import type { LateTexts } from './lateTexts.ts'
import type { lv } from './lv.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof lv & LateTexts }
    returnNull: false
  }
}
