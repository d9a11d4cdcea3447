import type { texts } from './texts.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: (typeof texts)['lv'] }
    returnNull: false
  }
}
