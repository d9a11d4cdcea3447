import type { deliveries } from '#renderer/deliveries/lv.ts'

/** Texts that come with the screens that show them, by the feature that says them. */
export interface LateTexts {
  deliveries: typeof deliveries
}

/** The same in English, whose plural forms are others. */
export type LateEnglish = { [Feature in keyof LateTexts]?: object }
