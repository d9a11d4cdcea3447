import { fold } from '#shared/text/fold.ts'

/** A code as scanners and hurried hands give it: letters' case and blanks tell nothing apart. */
export const codeKey = (code: string): string => fold(code).replace(/\s/gu, '')
