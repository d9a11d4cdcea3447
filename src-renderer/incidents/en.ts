import { missing, refusal } from './refusalEn.ts'

/** What the screens of incidents say. */
export const incidents = { refusal, missing }
