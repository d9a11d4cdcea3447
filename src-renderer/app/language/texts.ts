import { en } from './en.ts'
import { lv } from './lv.ts'

/** Both languages at once, for whoever compares them; the screen loads English only when it is chosen. */
export const texts = { lv, en }
