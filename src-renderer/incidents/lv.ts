import { missing, refusal } from './refusalLv.ts'

/** What the screens of incidents say. */
export const incidents = { refusal, missing }
