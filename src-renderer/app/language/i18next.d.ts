import type { lv } from './lv.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof lv }
    returnNull: false
  }
}
