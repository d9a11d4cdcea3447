import { app as appEn } from '#renderer/app/en.ts'
import { app as appLv } from '#renderer/app/lv.ts'
import { components as componentsEn } from '#renderer/components/en.ts'
import { components as componentsLv } from '#renderer/components/lv.ts'
import { problem as problemEn } from '#renderer/components/form/en.ts'
import { problem as problemLv } from '#renderer/components/form/lv.ts'
import { table as tableEn } from '#renderer/components/table/en.ts'
import { table as tableLv } from '#renderer/components/table/lv.ts'
import { format as formatEn } from '#renderer/app/format/en.ts'
import { format as formatLv } from '#renderer/app/format/lv.ts'
import { courses as coursesEn, coursesProblem as coursesProblemEn } from '#renderer/courses/en.ts'
import { courses as coursesLv, coursesProblem as coursesProblemLv } from '#renderer/courses/lv.ts'
import { documents as documentsEn } from '#renderer/documents/en.ts'
import { documents as documentsLv } from '#renderer/documents/lv.ts'
import { exports as exportsEn } from '#renderer/exports/en.ts'
import { exports as exportsLv } from '#renderer/exports/lv.ts'
import { people as peopleEn, peopleProblem as peopleProblemEn } from '#renderer/people/en.ts'
import { settings as settingsEn } from '#renderer/settings/en.ts'
import { settings as settingsLv } from '#renderer/settings/lv.ts'
import { staff as staffEn } from '#renderer/staff/en.ts'
import { people as peopleLv, peopleProblem as peopleProblemLv } from '#renderer/people/lv.ts'
import { staff as staffLv } from '#renderer/staff/lv.ts'

/**
 * Every text on screen, by language and feature. A feature keeps its own in `lv.ts` and `en.ts`
 * (nested objects; plurals end in `_zero _one _other` in Latvian, `_one _other` in English) and is
 * added to both lists here.
 */
export const texts = {
  lv: {
    app: appLv,
    components: componentsLv,
    problem: { ...problemLv, ...peopleProblemLv, ...coursesProblemLv },
    table: tableLv,
    format: formatLv,
    people: peopleLv,
    courses: coursesLv,
    exports: exportsLv,
    documents: documentsLv,
    settings: settingsLv,
    staff: staffLv,
  },
  en: {
    app: appEn,
    components: componentsEn,
    problem: { ...problemEn, ...peopleProblemEn, ...coursesProblemEn },
    table: tableEn,
    format: formatEn,
    people: peopleEn,
    courses: coursesEn,
    exports: exportsEn,
    documents: documentsEn,
    settings: settingsEn,
    staff: staffEn,
  },
}

export type Language = keyof typeof texts
export const languages: readonly Language[] = ['lv', 'en']
export const isLanguage = (value: unknown): value is Language => value === 'lv' || value === 'en'
