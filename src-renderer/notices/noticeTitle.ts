import type { Texts } from '#renderer/app/language/language.ts'
import type { NoticeSummary } from '#shared/notices/schema.ts'

/** What a notice is called: by its version of the timetable, or by what the office wrote over it. */
export const noticeTitle = (t: Texts, { kind, number, subject }: NoticeSummary): string =>
  kind === 'other' ? subject : t(`notices.kind.${kind}`, { number: number ?? 1 })
