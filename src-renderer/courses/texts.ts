import { addTexts } from '#renderer/app/language/language.ts'
import { coursePages as coursePagesEn } from './coursePageEn.ts'
import { coursePages as coursePagesLv } from './coursePageLv.ts'
import { courses as coursesEn } from './en.ts'
import { courses as coursesLv } from './lv.ts'

addTexts({
  lv: { courses: coursesLv, coursePages: coursePagesLv },
  en: { courses: coursesEn, coursePages: coursePagesEn },
})
